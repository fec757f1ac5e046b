#include <algorithm>
#include <chrono>
#include <string>

#include "app/steps/ranking_parts.h"
#include "app/ui/button.h"
#include "app/ui/figures.h"
#include "app/ui/item_map.h"
#include "sessions/model/text.h"
#include "sessions/model/vote_results.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto travel_time = 400ms;

// Design pixels.
constexpr float button_high = 60;
constexpr float button_gap = 14;
constexpr float caption_high = 34;
constexpr float under_captions = 8;
constexpr float tallest = 118;
constexpr float narrowest_for_columns = 1150;
constexpr float widest_right = 800;
constexpr float figure_wide = 112;
constexpr float figure_wide_with_word = 210;
constexpr float spread_wide = 224;
constexpr float column_gap = 28;
constexpr float bar_high = 28;
constexpr float under_text = 84; ///< of the bar and the spread, where they stand below the text

constexpr float part_of_right = 0.47F; ///< of a row, for the bar and the spread

struct Row {
    const Card* card = nullptr;
    std::string id;
    bool in_vote = true;
    BordaStanding standing{};
    int left_out = 0; ///< by so many ballots that put something in order
    float height = 0;
    float y = 0;
    float y_before = 0; ///< as the items stood
};

/// What a round came to.
struct Outcome {
    int ballots = 0; ///< that put something in order
    int abstained = 0;
    int gone = 0; ///< items that were deleted since
    std::vector<Row> rows;
};

std::vector<const Card*> new_items(const Snapshot& snapshot, const Lane& lane, const Round& round) {
    std::vector<const Card*> items;
    for (const Card* card : snapshot.cards(lane.id))
        if (!snapshot.is_candidate(round.id, card->id))
            items.push_back(card);
    return items;
}

Outcome outcome_of(const Snapshot& snapshot, const Lane& lane, const Round& round) {
    const Session& session = snapshot.session();
    Outcome outcome;
    outcome.ballots = ballots_with_choices(session, round.id);
    outcome.abstained = votes_cast(session, round) - outcome.ballots;
    const auto ranked = ranked_items(session, round);
    outcome.gone = static_cast<int>(candidates_of(session, round).size() - ranked.size());
    for (const RankedItem& item : ranked) {
        const auto placed_by = static_cast<int>(values_on(session, round.id, item.card).size());
        outcome.rows.push_back({.card = snapshot.card(item.card),
                                .id = "result:" + std::to_string(item.card.value),
                                .standing = item.standing,
                                .left_out = outcome.ballots - placed_by});
    }
    for (const Card* card : new_items(snapshot, lane, round))
        outcome.rows.push_back(
            {.card = card, .id = "result:" + std::to_string(card->id.value), .in_vote = false});
    return outcome;
}

/// "7 items, in the order of 4 groups. 1 group abstained. 2 items of this vote have been deleted since."
std::string summary_of(const Round& round, const Outcome& outcome) {
    const auto items = std::ranges::count_if(outcome.rows, &Row::in_vote) + outcome.gone;
    std::string words = outcome.ballots == 0 ? "Nobody put anything in order."
                                             : counted(items, "item", "items") + ", in the order of "
                                                   + counted_voters(round, outcome.ballots) + ".";
    if (outcome.abstained > 0)
        words += " " + counted_voters(round, outcome.abstained) + " abstained.";
    if (outcome.gone > 0)
        words += " " + counted(outcome.gone, "item of this vote has", "items of this vote have")
                 + " been deleted since.";
    return words;
}

constexpr std::string_view method_words =
    "This is a Borda count: in each order an item gets a point for every item below it and half a point for "
    "every one on the same place, and items that were left out stand together below the rest.";

/// "1–4", "1.5–3", "2" where all gave it the same; nothing where nobody gave it one.
std::string spread_of(const BordaStanding& standing) {
    if (standing.twice_best_place == 0)
        return {};
    const std::string best = halves_text(standing.twice_best_place);
    const std::string worst = halves_text(standing.twice_worst_place);
    return best == worst ? best : best + "–" + worst;
}

std::string left_out_words(const Round& round, const Outcome& outcome, const Row& row) {
    if (row.left_out == 0 || outcome.ballots == 0)
        return {};
    if (row.left_out == outcome.ballots)
        return "left out by all";
    return "left out by " + counted_voters(round, row.left_out);
}

/// One frame of a result.
class RankingResult {
public:
    RankingResult(const View& view, RankingUi& state, const Lane& lane, const Round& round)
        : view_(view), canvas_(view.canvas), state_(state), lane_(lane), round_(round),
          outcome_(outcome_of(view.snapshot, lane, round)) {}

    void draw(ui::Box area);

private:
    ui::Box draw_summary(ui::Box area);
    void draw_rounds(ui::Box& row);
    void draw_captions(ui::Box row) const;
    void measure(ui::Box list);
    float progress();
    void draw_row(const Row& row, ui::Box box, float progress) const;
    void draw_rank(const Row& row, ui::Box box) const;
    void draw_right(const Row& row, ui::Box right, float progress) const;
    void draw_bar(const Row& row, ui::Box box, float progress) const;
    void draw_spread(const Row& row, ui::Box box) const;
    float points_part(const Row& row) const;
    float right_width() const { return std::min(canvas_.px(widest_right), list_.width() * part_of_right); }
    float text_width() const {
        return list_.width() - 2 * sizes_.side - sizes_.number_gap - (stacked_ ? 0 : right_width());
    }
    ui::TextStyle quiet() const {
        return {.size = canvas_.px(21), .weight = ui::Weight::medium, .colour = canvas_.theme().ink_2};
    }

    const View& view_;
    ui::Canvas& canvas_;
    RankingUi& state_;
    const Lane& lane_;
    const Round& round_;
    Outcome outcome_;
    ui::Box list_;
    bool stacked_ = false; ///< bar and spread stand below the text: the window is narrow for its text
    RowSizes sizes_;
    float height_ = 0;
};

/// The rounds before and after the one that is shown.
void RankingResult::draw_rounds(ui::Box& row) {
    const auto rounds = revealed_rankings(view_.snapshot, view_.step);
    const auto here = std::ranges::find(rounds, &round_);
    const auto to = [&](std::string_view id, const Round& round) {
        const std::string words = "See round " + std::to_string(round.number);
        const float wide = ui::button_size(canvas_, words).x;
        const ui::Box place = row.cut_right(wide);
        row.cut_right(canvas_.px(button_gap));
        if (!ui::button(canvas_, id, place.centred(wide, canvas_.px(button_high)), words))
            return;
        state_.result.earlier = &round == rounds.back() ? RoundId{} : round.id;
        state_.result.list = {};
        canvas_.want_next_frame();
    };
    if (std::next(here) != rounds.end())
        to("result:later", **std::next(here));
    if (here != rounds.begin())
        to("result:earlier", **std::prev(here));
}

/// Who voted, on how much, and what else can be seen of it. Returns what is left of the area.
ui::Box RankingResult::draw_summary(ui::Box area) {
    const ui::TextStyle style{
        .size = canvas_.px(24), .weight = ui::Weight::semibold, .colour = canvas_.theme().ink_2};
    const bool several = revealed_rankings(view_.snapshot, view_.step).size() > 1;
    const std::string words = (several ? "Round " + std::to_string(round_.number) + ": " : std::string())
                              + summary_of(round_, outcome_);
    ui::Box row = area;
    row.y1 = row.y0 + canvas_.px(button_high);
    draw_rounds(row);
    const std::string how = "How it is counted";
    const float wide = ui::button_size(canvas_, how).x;
    if (ui::button(canvas_, "result:method", row.cut_right(wide).centred(wide, canvas_.px(button_high)), how,
                   ui::Rank::plain))
        state_.result.method = !state_.result.method;
    row.cut_right(canvas_.px(button_gap));
    const float high = ui::text_size(canvas_, words, style, row.width()).y;
    row.y1 = std::max(row.y1, row.y0 + high);
    const ui::Box text = row.centred(row.width(), high);
    ui::text(canvas_, text.min(), text.width(), words, style);
    ui::mark("result:summary", text, words);
    area.y0 = row.y1;
    if (state_.result.method) {
        const ui::TextStyle plain{
            .size = canvas_.px(22), .weight = ui::Weight::medium, .colour = canvas_.theme().ink};
        area.cut_top(canvas_.px(6));
        const ui::Box said = area.cut_top(ui::text_size(canvas_, method_words, plain, area.width()).y);
        ui::text(canvas_, said.min(), said.width(), method_words, plain);
        ui::mark("result:method:words", said, method_words);
    }
    area.cut_top(canvas_.px(8));
    return area;
}

void RankingResult::draw_captions(ui::Box row) const {
    row = row.inset(sizes_.side, 0);
    const ui::Box spread = row.cut_right(canvas_.px(spread_wide));
    ui::line(canvas_, spread, "Best and worst place", quiet());
    ui::Box points = row.cut_right(right_width() - canvas_.px(spread_wide + column_gap));
    ui::line(canvas_, points, "Points", quiet());
}

void RankingResult::measure(ui::Box list) {
    list_ = list;
    std::vector<std::string_view> texts;
    for (const Row& row : outcome_.rows)
        texts.push_back(row.card->text);
    sizes_ = fit_rows(canvas_, list_, texts, 0, tallest, stacked_ ? 0 : right_width() / canvas_.px(1));
    float y = 0;
    for (Row& row : outcome_.rows) {
        const float text = ui::text_size(canvas_, row.card->text, sizes_.text_style(canvas_), text_width()).y;
        row.height = sizes_.row_height(text);
        if (stacked_ && row.in_vote)
            row.height = text + canvas_.px(under_text + 4) + sizes_.text * 0.7F;
        row.y = y;
        y += row.height + sizes_.gap;
    }
    height_ = y - sizes_.gap;
    y = 0;
    for (const Card* card : view_.snapshot.cards(lane_.id)) {
        const auto row = std::ranges::find(outcome_.rows, card, &Row::card);
        if (row == outcome_.rows.end())
            continue;
        row->y_before = y;
        y += row->height + sizes_.gap;
    }
}

/// How far the items have come from where they stood to their places, 0 to 1.
float RankingResult::progress() {
    auto& revealed = state_.result.revealed;
    if (!revealed)
        return 1;
    const float travelled = canvas_.travel(*revealed, travel_time);
    if (travelled >= 1)
        revealed.reset();
    return ui::eased(travelled);
}

/// Of all that an item could have got.
float RankingResult::points_part(const Row& row) const {
    const auto items = std::ranges::count_if(outcome_.rows, &Row::in_vote);
    const auto most = 2 * (items - 1) * outcome_.ballots;
    return most > 0 ? static_cast<float>(row.standing.twice_points) / static_cast<float>(most) : 0;
}

void RankingResult::draw_rank(const Row& row, ui::Box box) const {
    const ui::Theme& theme = canvas_.theme();
    const std::string rank = outcome_.ballots == 0 ? "–" : std::to_string(row.standing.rank);
    const float number_high = sizes_.number * 1.4F;
    const float tied_high = row.standing.tied ? canvas_.px(26) : 0;
    box = box.centred(box.width(), number_high + tied_high);
    ui::mark(row.id + ":rank", box, rank + (row.standing.tied ? " tied" : ""));
    ui::line(canvas_, box.cut_top(number_high), rank,
             {.size = sizes_.number * 1.2F, .weight = ui::Weight::bold, .colour = theme.ink});
    if (row.standing.tied)
        ui::line(canvas_, box, "tied",
                 {.size = canvas_.px(21), .weight = ui::Weight::semibold, .colour = theme.ink});
}

void RankingResult::draw_bar(const Row& row, ui::Box box, float progress) const {
    const ui::Theme& theme = canvas_.theme();
    const std::string points = halves_text(row.standing.twice_points);
    const std::string_view unit = row.standing.twice_points == 2 ? " point" : " points";
    const ui::Box figure = box.cut_right(canvas_.px(stacked_ ? figure_wide_with_word : figure_wide));
    box.cut_right(canvas_.px(column_gap / 2));
    box = box.centred(box.width(), canvas_.px(bar_high));
    const float radius = box.height() / 2;
    ui::fill(canvas_, box, theme.wash, radius);
    ui::outline(canvas_, box, theme.edge, canvas_.px(1.5F), radius);
    if (row.standing.twice_points > 0) {
        const float wide = std::max(box.height(), box.width() * points_part(row) * progress);
        ui::fill(canvas_, ui::Box{box}.cut_left(wide), theme.spruce, radius);
        ui::mark(row.id + ":bar", ui::Box{box}.cut_left(wide));
    }
    ui::figures(canvas_, figure, stacked_ ? points + std::string(unit) : points,
                {.size = canvas_.px(34), .weight = ui::Weight::bold, .colour = theme.ink});
    ui::mark(row.id + ":points", figure, points);
}

void RankingResult::draw_spread(const Row& row, ui::Box box) const {
    const std::string spread = spread_of(row.standing);
    const std::string left_out = left_out_words(round_, outcome_, row);
    ui::mark(row.id + ":spread", box, spread);
    if (!left_out.empty())
        ui::mark(row.id + ":left-out", box, left_out);
    if (stacked_) {
        const std::string words = spread.empty()
                                      ? capitalised(left_out)
                                      : "Placed " + spread + (left_out.empty() ? "" : ", ") + left_out;
        ui::line(canvas_, box, words, quiet());
        return;
    }
    const float spread_high = spread.empty() ? 0 : canvas_.px(36);
    box = box.centred(box.width(), spread_high + (left_out.empty() ? 0 : canvas_.px(28)));
    ui::line(canvas_, box.cut_top(spread_high), spread,
             {.size = canvas_.px(28), .weight = ui::Weight::semibold, .colour = canvas_.theme().ink});
    ui::line(canvas_, box, left_out, quiet());
}

void RankingResult::draw_right(const Row& row, ui::Box right, float progress) const {
    if (stacked_) {
        draw_bar(row, right.cut_top(canvas_.px(under_text * 0.55F)), progress);
        draw_spread(row, right);
        return;
    }
    draw_spread(row, right.cut_right(canvas_.px(spread_wide)));
    right.cut_right(canvas_.px(column_gap));
    right.cut_left(canvas_.px(column_gap));
    draw_bar(row, right, progress);
}

void RankingResult::draw_row(const Row& row, ui::Box box, float progress) const {
    const ui::Theme& theme = canvas_.theme();
    const bool first = row.in_vote && row.standing.rank == 1 && outcome_.ballots > 0;
    ui::panel(canvas_, box, first ? theme.marigold_wash : theme.surface, first ? theme.marigold : theme.line,
              canvas_.px(first ? 3 : 2), sizes_.radius);
    ui::mark(row.id, box, row.card->text);
    ui::Box inner = box.inset(sizes_.side, 0);
    const ui::Box rank = inner.cut_left(sizes_.number_gap);
    const float text_high =
        ui::text_size(canvas_, row.card->text, sizes_.text_style(canvas_), text_width()).y;
    ui::Box text = inner;
    text.x1 = text.x0 + text_width();
    if (stacked_ && row.in_vote) {
        inner.cut_top(sizes_.text * 0.35F);
        text = inner.cut_top(text_high);
        inner.cut_top(canvas_.px(4));
    }
    text = text.centred(text.width(), text_high);
    ui::text(canvas_, text.min(), text.width(), row.card->text, sizes_.text_style(canvas_));
    ui::mark(row.id + ":text", text, row.card->text);
    if (row.in_vote) {
        draw_rank(row, rank);
        draw_right(row, stacked_ ? inner : ui::Box{inner}.cut_right(right_width()), progress);
    } else {
        const std::string_view words = "Not in this vote";
        ui::Box right = ui::Box{inner}.cut_right(right_width());
        right.cut_left(canvas_.px(column_gap));
        ui::line(canvas_, right, words, quiet());
        ui::mark(row.id + ":new", right, words);
    }
}

void RankingResult::draw(ui::Box area) {
    area = draw_summary(area);
    stacked_ = area.width() < canvas_.px(narrowest_for_columns);
    ui::Box captions = area;
    if (!stacked_) {
        captions = area.cut_top(canvas_.px(caption_high));
        area.cut_top(canvas_.px(under_captions));
    }
    measure(area);
    if (!stacked_)
        draw_captions(captions);
    ui::Scroll& scroll = state_.result.list;
    ui::key_scroll(canvas_, scroll);
    const ui::Box content = ui::begin_scroll(canvas_, "result:list", list_, scroll, height_);
    const float travelled = progress();
    // The best is above the others while they pass.
    for (auto row = outcome_.rows.rbegin(); row != outcome_.rows.rend(); ++row) {
        const float y = row->y_before + (row->y - row->y_before) * travelled;
        draw_row(*row, ui::Box::at({content.x0, content.y0 + y}, {content.width(), row->height}), travelled);
    }
    ui::end_scroll(canvas_, scroll);
}

}

std::vector<const Round*> revealed_rankings(const Snapshot& snapshot, StepId step) {
    auto rounds = rounds_of(snapshot.session(), step);
    std::erase_if(rounds, [](const Round* round) { return round->state != RoundState::revealed; });
    return rounds;
}

std::string ranking_outcome(const Snapshot& snapshot, const Round& round) {
    constexpr std::size_t most_characters = 40;
    const auto ranked = ranked_items(snapshot.session(), round);
    const auto first = std::ranges::count_if(
        ranked, [](const RankedItem& item) { return item.standing.rank == 1 && item.standing.tied; });
    if (first > 1)
        return std::to_string(first) + " items tie for first";
    if (ranked.empty() || ballots_with_choices(snapshot.session(), round.id) == 0)
        return "Nobody put anything in order";
    return "First: " + shortened(snapshot.card(ranked.front().card)->text, most_characters);
}

void draw_ranking_result(const View& view, ui::Box area, RankingUi& state, const Lane& lane,
                         const Round& round) {
    RankingResult(view, state, lane, round).draw(area);
}

}
