// What it costs to build one frame: layout, text and draw lists, without the filling of pixels. The
// budget stands beside each figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include <cmath>

#include "app/steps/board.h"
#include "app/steps/ladder.h"
#include "app/steps/rating.h"
#include "tests/support/scene.h"

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;

/// Half board cards of one line, half of three, from five groups.
std::string card_words(int number) {
    return number % 2 == 0 ? "Card " + std::to_string(number) + " says it briefly"
                           : "Card " + std::to_string(number)
                                 + " needs rather more words, because what it is about is not easily said in "
                                   "a few of them";
}

/// A board of three lanes with this many cards, on a screen.
struct FullBoard {
    explicit FullBoard(std::int64_t cards)
        : scene(plan_of(BoardStep{.lanes = {"Why?", "What makes it work?", "What else?"}, .shows = {}},
                        "Group work"),
                [this](const View& view, ui::Box area) { return draw_board(view, area, ui); }) {
        const auto lanes = scene.snapshot().lanes(StepId{1});
        Together all;
        for (std::int64_t i = 0; i < cards; ++i)
            all.parts.emplace_back(AddCard{.lane = lanes[static_cast<std::size_t>(i) % 3]->id,
                                           .text = card_words(static_cast<int>(i)),
                                           .colour = static_cast<Colour>(i % colour_count),
                                           .group = GroupId{1 + i % 4}});
        scene.act(all);
        scene.settle();
    }

    BoardUi ui;
    Scene scene;
};

const char* board_budget(std::int64_t cards) {
    return cards == 60 || cards == 2000 ? "budget 2 ms" : "";
}

void count_work(benchmark::State& state, FullBoard& board, std::uint64_t broken, std::uint64_t arranged) {
    const auto frames = static_cast<double>(state.iterations());
    state.counters["texts broken a frame"] =
        static_cast<double>(board.scene.canvas().texts().broken() - broken) / frames;
    state.counters["lanes arranged a frame"] =
        static_cast<double>(board.ui.wall.arrangements - arranged) / frames;
    state.SetLabel(board_budget(state.range(0)));
}

void board_at_rest(benchmark::State& state) {
    FullBoard board(state.range(0));
    const auto broken = board.scene.canvas().texts().broken();
    const auto arranged = board.ui.wall.arrangements;
    for (auto _ : state)
        board.scene.screen().frame();
    count_work(state, board, broken, arranged);
}
BENCHMARK(board_at_rest)->Arg(60)->Arg(200)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

void board_with_a_card_in_the_hand(benchmark::State& state) {
    FullBoard board(state.range(0));
    auto& screen = board.scene.screen();
    const CardId first = board.scene.snapshot().cards(board.ui.wall.wall.lanes.front().id).front()->id;
    const auto from = screen.find("card:" + std::to_string(first.value));
    screen.move(from.centre_x(), from.centre_y());
    screen.button(true);
    const auto broken = board.scene.canvas().texts().broken();
    const auto arranged = board.ui.wall.arrangements;
    float way = 0;
    for (auto _ : state) {
        way += 0.02F;
        screen.move(960 + 700 * std::sin(way), 560 + 260 * std::sin(way * 1.7F));
    }
    count_work(state, board, broken, arranged);
    screen.button(false);
}
BENCHMARK(board_with_a_card_in_the_hand)
    ->Arg(60)
    ->Arg(200)
    ->Arg(500)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond);

void board_with_a_card_more(benchmark::State& state) {
    FullBoard board(state.range(0));
    const LaneId lane = board.ui.wall.wall.lanes.front().id;
    const auto broken = board.scene.canvas().texts().broken();
    const auto arranged = board.ui.wall.arrangements;
    int number = 0;
    for (auto _ : state)
        board.scene.act(AddCard{.lane = lane, .text = "One more, number " + std::to_string(++number)});
    count_work(state, board, broken, arranged);
}
BENCHMARK(board_with_a_card_more)
    ->Arg(60)
    ->Arg(500)
    ->Arg(2000)
    ->Iterations(60)
    ->Unit(benchmark::kMillisecond);

void ladder_frame(benchmark::State& state) {
    LadderUi ui;
    Plan plan =
        plan_of(LadderStep{.ladder = children_ladder(), .why = "Why this rung?", .stops = "What stops it?"},
                "Which rung is it on?");
    plan.groups = most_groups;
    Scene scene(plan, [&](const View& view, ui::Box area) { return draw_ladder(view, area, ui); });
    scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::pieces)->id,
                      .text = "Young carers’ drop-in"});
    const CardId piece = scene.card(LaneRole::pieces, 0);
    scene.act(OpenRound{StepId{1}, piece, {}});
    const RoundId round = scene.snapshot().rounds(piece).back()->id;
    for (int group = 1; group <= most_groups; ++group)
        scene.act(CastBallot{round, {VoterKind::group, group}, {{piece, 1 + group % 8}}});
    scene.act(RevealRound{round});
    scene.settle();
    for (auto _ : state)
        scene.screen().frame();
    state.SetLabel("12 tokens, budget 2 ms");
}
BENCHMARK(ladder_frame)->Unit(benchmark::kMillisecond);

/// While the votes of forty people are on their way to their rungs.
void ladder_reveal_frame(benchmark::State& state) {
    constexpr int people = 40;
    LadderUi ui;
    Scene scene(plan_of(LadderStep{.ladder = children_ladder(), .why = "Why?", .stops = "What stops it?"},
                        "Which rung is it on?"),
                [&](const View& view, ui::Box area) { return draw_ladder(view, area, ui); });
    scene.act(SetHeadCount{people});
    scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::pieces)->id,
                      .text = "Young carers’ drop-in"});
    const CardId piece = scene.card(LaneRole::pieces, 0);
    scene.act(OpenRound{StepId{1}, piece, {.way = WayIn::screen, .voters = Voters::people}});
    const RoundId round = scene.snapshot().rounds(piece).back()->id;
    for (int seat = 1; seat <= people; ++seat)
        scene.act(CastBallot{round, {VoterKind::seat, seat}, {{piece, 1 + seat % 8}}});
    scene.act(RevealRound{round});
    for (auto _ : state) {
        ui.reveal.start(round, scene.canvas().now());
        scene.screen().frame();
    }
    state.SetLabel("40 votes on their way, budget 33 ms with drawing");
}
BENCHMARK(ladder_reveal_frame)->Unit(benchmark::kMillisecond);

/// 24 statements that forty people on two sides have rated in one round.
struct FullRating {
    explicit FullRating(bool revealed)
        : scene(plan_of(step(), "How far do we live these principles?"),
                [this](const View& view, ui::Box area) { return draw_rating(view, area, ui); }) {
        constexpr int people = 40;
        scene.act(SetHeadCount{people});
        scene.act(OpenRound{
            StepId{1}, {}, {.method = Method::rating, .way = WayIn::screen, .voters = Voters::people}});
        const Round& round = *scene.snapshot().unfinished_round(StepId{1});
        const auto candidates = candidates_of(scene.session(), round);
        for (int seat = 1; seat <= people && revealed; ++seat) {
            CastBallot ballot{
                .round = round.id, .voter = {VoterKind::seat, seat}, .choices = {}, .side = 1 + seat % 2};
            for (std::size_t i = 0; i < candidates.size(); ++i)
                ballot.choices.push_back({candidates[i], 1 + (seat + static_cast<int>(i)) % 5});
            scene.act(ballot);
        }
        if (revealed)
            scene.act(RevealRound{round.id});
        scene.settle();
    }

    static RatingStep step() {
        RatingStep step{.statements = {},
                        .points = 5,
                        .low = "Not at all",
                        .high = "Fully",
                        .sides = {"Commissioners", "Voluntary sector"},
                        .voters = Voters::people};
        for (int i = 1; i <= 24; ++i)
            step.statements.push_back(card_words(2 * i + 1));
        return step;
    }

    RatingUi ui;
    Scene scene;
};

void rating_frame(benchmark::State& state) {
    FullRating rating(true);
    for (auto _ : state)
        rating.scene.screen().frame();
    state.SetLabel("24 statements, 40 people, budget 2 ms");
}
BENCHMARK(rating_frame)->Unit(benchmark::kMillisecond);

void rating_booth_frame(benchmark::State& state) {
    FullRating rating(false);
    rating.scene.screen().click("voter:seat:1");
    rating.scene.settle();
    for (auto _ : state)
        rating.scene.screen().frame();
    state.SetLabel("24 statements to rate, budget 2 ms");
}
BENCHMARK(rating_booth_frame)->Unit(benchmark::kMillisecond);

}

BENCHMARK_MAIN();
