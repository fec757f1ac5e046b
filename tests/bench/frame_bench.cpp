// What it costs to build one frame: layout, text and draw lists, without the filling of pixels. The
// budget stands beside each figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include "app/steps/board.h"
#include "app/steps/ladder.h"
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

void board_frame(benchmark::State& state) {
    BoardUi ui;
    Scene scene(plan_of(BoardStep{.lanes = {"Why?", "What makes it work?"}, .shows = {}}, "Group work"),
                [&](const View& view, ui::Box area) { return draw_board(view, area, ui); });
    std::vector<LaneId> lanes;
    for (const Lane* lane : scene.snapshot().lanes(StepId{1}))
        lanes.push_back(lane->id);
    for (int i = 0; i < state.range(0); ++i)
        scene.act(AddCard{.lane = lanes[static_cast<std::size_t>(i) % 2],
                          .text = card_words(i),
                          .colour = static_cast<Colour>(i % colour_count),
                          .group = GroupId{1 + i % 4}});
    scene.settle();
    for (auto _ : state)
        scene.screen().frame();
    state.SetLabel("budget 2 ms at 60 cards");
}
BENCHMARK(board_frame)->Arg(60)->Arg(200)->Unit(benchmark::kMillisecond);

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
    scene.act(OpenRound{piece});
    const RoundId round = scene.snapshot().rounds(piece).back()->id;
    for (int group = 1; group <= most_groups; ++group)
        scene.act(CastVote{round, GroupId{group}, 1 + group % 8});
    scene.act(RevealRound{round});
    scene.settle();
    for (auto _ : state)
        scene.screen().frame();
    state.SetLabel("12 tokens, budget 2 ms");
}
BENCHMARK(ladder_frame)->Unit(benchmark::kMillisecond);

}

BENCHMARK_MAIN();
