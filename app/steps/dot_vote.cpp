#include "app/steps/dot_vote.h"

#include <algorithm>
#include <numeric>

#include "app/steps/dot_vote_parts.h"
#include "app/steps/voters_bar.h"
#include "app/steps/wall_content.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side_margin = 56;
constexpr float above_bar = 8;

/// The last round that was closed here: the vote, or the last run-off that followed it.
const Round* last_closed(const Session& session, StepId step) {
    const Round* vote = last_dot_vote(session, step);
    if (vote == nullptr)
        return nullptr;
    const auto run_offs = run_offs_of(session, *vote);
    return run_offs.empty() ? vote : run_offs.back();
}

/// "3 dots each · 11 of 15 used"
std::string outcome_of(const Session& session, const Round& round) {
    const RoundTerms& terms = round.terms;
    const int used = dots_used(session, round.id);
    const int all = terms.dots * votes_expected(session, round);
    const std::string each = terms.run_off_of ? "Run-off" : counted(terms.dots, "dot", "dots") + " each";
    return each + " · " + std::to_string(used) + " of " + std::to_string(all) + " used";
}

/// "Tie for 1st: “…” and “…”"
std::string tie_words(const Snapshot& snapshot, StepId step, const std::vector<CardId>& tied) {
    constexpr std::size_t most_named = 3;
    constexpr std::size_t most_letters = 40;
    std::string words = "Tie for " + ordinal(snapshot.standing(tied.front())->rank) + ": ";
    const std::size_t named = tied.size() > most_named ? most_named - 1 : tied.size();
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0)
            words += i + 1 == tied.size() ? " and " : ", ";
        words += "“" + shortened(snapshot.card(tied[i])->text, most_letters) + "”";
    }
    if (named < tied.size())
        words += " and " + std::to_string(tied.size() - named) + " more";
    const Round* vote = last_dot_vote(snapshot.session(), step);
    return words + (run_offs_of(snapshot.session(), *vote).empty() ? "" : ", also after the run-off");
}

/// Until something else is done, a tie that the room has just seen is called one.
bool calls_tie(const View& view, const DotVoteUi& state) {
    return state.closed_at == view.snapshot.revision() && !state.draft;
}

ui::Box draw_tie(const View& view, ui::Box area) {
    const auto standings = view.snapshot.standings(view.step);
    const auto tied = first_tie({standings.begin(), standings.end()});
    if (tied.empty())
        return area;
    ui::Canvas& canvas = view.canvas;
    const std::string words = tie_words(view.snapshot, view.step, tied);
    const ui::TextStyle style{
        .size = canvas.px(26), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
    ui::Box bar = dot_bar(canvas, area);
    const float pad = canvas.px(18);
    const float wide = bar.width() - 2 * canvas.px(24);
    bar.y1 = bar.y0 + ui::text_size(canvas, words, style, wide).y + 2 * pad;
    ui::panel(canvas, bar, canvas.theme().marigold_wash, canvas.theme().marigold, canvas.px(2),
              canvas.px(18));
    ui::text(canvas, {bar.x0 + canvas.px(24), bar.y0 + pad}, wide, words, style);
    ui::mark("dot-vote:tie", bar, words);
    area.cut_top(bar.y1 + canvas.px(above_bar) - area.y0);
    return area;
}

void add_actions(const View& view, WallUi& wall, DotVoteUi& state, Footer& footer) {
    const Round* vote = last_dot_vote(view.snapshot.session(), view.step);
    if (state.can_order)
        footer.actions.push_back({"dot-vote:order", "Order by dots", false, true, [&view, &wall] {
                                      wall.travel.expect();
                                      view.post(OrderByDots{view.step});
                                  }});
    const auto standings = view.snapshot.standings(view.step);
    const auto tied = first_tie({standings.begin(), standings.end()});
    if (vote != nullptr && !tied.empty())
        footer.actions.push_back({"dot-vote:run-off", "Run-off between " + std::to_string(tied.size()), false,
                                  true, [&view, vote] {
                                      view.post(OpenRound{.step = view.step,
                                                          .terms = {.method = Method::dots,
                                                                    .way = vote->terms.way,
                                                                    .voters = vote->terms.voters,
                                                                    .dots = 1,
                                                                    .most_on_one = 1,
                                                                    .run_off_of = vote->id}});
                                  }});
    if (state.votable >= 2)
        footer.actions.push_back({"dot-vote:open", vote == nullptr ? "Dot vote" : "Vote again", false, true,
                                  [&view, &wall, &state] {
                                      if (state.draft)
                                          state.draft.reset();
                                      else
                                          open_dot_panel(view, wall, state);
                                  }});
}

/// The voters, with a tick for those who have voted; returns what is left of the area.
ui::Box draw_voters(const View& view, ui::Box area, WallUi& wall, DotVoteUi& state, const Round& round) {
    const RoundTerms& terms = round.terms;
    const bool names = !view.snapshot.session().people.empty();
    const std::string whose = terms.voters == Voters::groups ? "group" : names ? "name" : "number";
    const std::string dots = terms.dots == 1 ? "your dot" : "your " + std::to_string(terms.dots) + " dots";
    const std::string title =
        std::string(terms.run_off_of ? "Run-off" : "Dot vote") + ": tap your " + whose + " to give " + dots;
    std::string more = "Where dots lie stays hidden until the reveal.";
    if (terms.most_on_one < terms.dots)
        more = "At most " + std::to_string(terms.most_on_one) + " on one card. " + more;
    const ui::Box bar = dot_bar(view.canvas, area);
    const VotersBar voters = draw_voters_bar(view, bar, state.voters, round, {.title = title, .more = more});
    if (voters.tapped)
        enter_booth(view, wall, state, round.id, *voters.tapped);
    area.y0 = voters.left.y0;
    return area;
}

bool can_stay(const View& view, const DotVoteUi::Booth& booth) {
    const Round* open = view.snapshot.unfinished_round(view.step);
    if (view.finished() || open == nullptr || open->id != booth.round)
        return false;
    const auto voters = voters_of(view.snapshot.session(), *open);
    return std::ranges::find(voters, booth.voter) != voters.end();
}

/// Asks the rule itself whether ordering would move anything.
bool order_would_move(const View& view) {
    const auto ordered = judge(view.snapshot.session(), OrderByDots{view.step}, view.clock.wall());
    return ordered && !(ordered->session.cards == view.snapshot.session().cards);
}

}

int DotVoteUi::Booth::used() const {
    return std::accumulate(placed.begin(), placed.end(), 0,
                           [](int sum, const auto& on) { return sum + on.second; });
}

ui::Box dot_bar(const ui::Canvas& canvas, ui::Box area) {
    area.cut_top(canvas.px(above_bar));
    return area.inset(canvas.px(side_margin), 0);
}

void follow_dot_vote(const View& view, DotVoteUi& state) {
    // A frame in which the step was not drawn means that the room was elsewhere.
    const int frame = ImGui::GetFrameCount();
    const bool was_away = state.frame + 1 < frame;
    state.frame = frame;
    if (state.booth && (was_away || !can_stay(view, *state.booth)))
        leave_booth(view, state);
    const Round* open = view.snapshot.unfinished_round(view.step);
    if (was_away || open != nullptr || view.finished())
        state.draft.reset();
    if (state.revision == view.snapshot.revision())
        return;
    state.revision = view.snapshot.revision();
    const Session& session = view.snapshot.session();
    const auto cards = cards_to_vote_on(session, view.step);
    state.votable = cards.size();
    state.merged = static_cast<std::size_t>(
        std::ranges::count_if(cards, [&](CardId card) { return !view.snapshot.parts(card).empty(); }));
    state.can_order = open == nullptr && order_would_move(view);
    const Round* closed = last_closed(session, view.step);
    if (state.open && open == nullptr && closed != nullptr && closed->id == state.open)
        state.closed_at = state.revision;
    state.open = open == nullptr ? RoundId{} : open->id;
}

void show_placed_dots(const View& view, const DotVoteUi& state, Wall& wall) {
    const Round* open = view.snapshot.unfinished_round(view.step);
    if (open == nullptr || view.finished())
        return;
    for (WallLane& lane : wall.lanes)
        for (WallLane::Entry& entry : lane.cards) {
            const bool candidate = view.snapshot.is_candidate(open->id, entry.card->id);
            entry.aside = !candidate && !entry.heading;
            if (!state.booth || !candidate)
                continue;
            entry.placing = true;
            const auto placed = state.booth->placed.find(entry.card->id);
            entry.dots = placed == state.booth->placed.end() ? 0 : placed->second;
        }
}

void draw_wall_to_vote_on(const View& view, ui::Box area, WallUi& wall, DotVoteUi& state) {
    const ui::Box whole = area;
    const Round* open = view.finished() ? nullptr : view.snapshot.unfinished_round(view.step);
    if (state.booth)
        area = draw_booth(view, area, wall, state);
    else if (open != nullptr)
        area = draw_voters(view, area, wall, state, *open);
    else if (calls_tie(view, state))
        area = draw_tie(view, area);
    TapTaker taps;
    if (state.booth)
        taps = [&](const Card& card) { tap_in_booth(view, state, card); };
    draw_wall(view, area, wall, taps);
    if (state.draft)
        draw_dot_panel(view, whole, state);
    draw_call_off(view, whole, state.controls);
}

void add_dot_vote(const View& view, WallUi& wall, DotVoteUi& state, Footer& footer) {
    const Session& session = view.snapshot.session();
    const Round* open = view.snapshot.unfinished_round(view.step);
    if (open != nullptr && !view.finished()) {
        footer.note = turnout_text(view.snapshot, *open);
        if (!state.booth)
            add_round_actions(view, *open, state.controls, footer);
        return;
    }
    if (const Round* closed = last_closed(session, view.step))
        footer.note = outcome_of(session, *closed);
    if (!view.finished())
        add_actions(view, wall, state, footer);
}

void give_way_to_panel(const DotVoteUi& state, Footer& footer) {
    for (FooterAction& action : footer.actions)
        action.primary = action.primary && !state.draft;
}

}
