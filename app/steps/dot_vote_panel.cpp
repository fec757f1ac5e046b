#include <algorithm>

#include "app/steps/dot_vote_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"
#include "sessions/model/wording.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float panel_width = 780;
constexpr float row_high = 72;
constexpr float side = 32;
constexpr float around = 26;
constexpr float title_high = 56;
constexpr float buttons_high = 84;

constexpr int most_dots = 20;

/// What a card says, or what each of the cards said that it was merged from.
void add_sayings(const Snapshot& snapshot, CardId card, const std::string& text,
                 std::vector<std::string>& sayings) {
    const auto parts = snapshot.parts(card);
    if (parts.empty())
        sayings.push_back(text);
    for (const MergedCard* part : parts)
        add_sayings(snapshot, part->id, part->text, sayings);
}

/// Each card that says the same as an earlier one, with that.
std::vector<std::pair<CardId, CardId>> pairs_alike(const Snapshot& snapshot, StepId step) {
    struct Saying {
        CardId card;
        std::string text;
    };
    std::vector<Saying> said;
    std::vector<std::pair<CardId, CardId>> pairs;
    for (const CardId id : cards_to_vote_on(snapshot.session(), step)) {
        if (snapshot.covered(id))
            continue;
        std::vector<std::string> sayings;
        add_sayings(snapshot, id, snapshot.card(id)->text, sayings);
        const auto same = std::ranges::find_if(said, [&](const Saying& earlier) {
            return std::ranges::any_of(
                sayings, [&](const std::string& saying) { return look_alike(earlier.text, saying); });
        });
        if (same != said.end())
            pairs.emplace_back(id, same->card);
        for (std::string& saying : sayings)
            said.push_back({id, std::move(saying)});
    }
    return pairs;
}

/// The lines of the panel from the top down.
class Column {
public:
    Column(ui::Canvas& canvas, ui::Box box) : canvas_(canvas), box_(box) {}

    ui::Box cut(float pixels) {
        used_ += pixels;
        const ui::Box piece = ui::Box::at(box_.min(), {box_.width(), pixels});
        box_.y0 += pixels;
        return piece;
    }
    void gap(float design) { cut(canvas_.px(design)); }
    void words(const char* id, const std::string& text, ImU32 colour) {
        const ui::TextStyle style{.size = canvas_.px(22), .weight = ui::Weight::medium, .colour = colour};
        const ui::Box place = cut(ui::text_size(canvas_, text, style, box_.width()).y);
        ui::text(canvas_, place.min(), place.width(), text, style);
        ui::mark(id, place, text);
        gap(8);
    }
    /// − n + at the right; returns the number after this frame.
    int number(const std::string& id, const std::string& label, int value, int most) {
        ui::Box row = cut(canvas_.px(row_high));
        const float target = canvas_.px(60);
        const ui::Box more = row.cut_right(target).centred(target, target);
        const ui::Box figure = row.cut_right(canvas_.px(70));
        const ui::Box less = row.cut_right(target).centred(target, target);
        row.cut_right(canvas_.px(12));
        ui::line(canvas_, row, label, label_style());
        ui::line(canvas_, figure, std::to_string(value),
                 {.size = canvas_.px(30), .weight = ui::Weight::bold, .colour = canvas_.theme().ink},
                 ui::Align::centre);
        ui::mark(id, figure, std::to_string(value));
        if (ui::symbol_button(canvas_, id + ":less", less, ui::Symbol::minus, ui::Rank::quiet, value > 1))
            --value;
        if (ui::symbol_button(canvas_, id + ":more", more, ui::Symbol::plus, ui::Rank::quiet, value < most))
            ++value;
        return value;
    }
    ui::TextStyle label_style() const {
        return {.size = canvas_.px(26), .weight = ui::Weight::semibold, .colour = canvas_.theme().ink};
    }
    float used() const { return used_; }

private:
    ui::Canvas& canvas_;
    ui::Box box_;
    float used_ = 0;
};

bool draw_choice(ui::Canvas& canvas, const char* id, ui::Box box, const std::string& words, bool chosen,
                 bool enabled) {
    const ui::Theme& theme = canvas.theme();
    ImGui::BeginDisabled(!enabled);
    const ui::Hit hit = canvas.hit(id, box);
    ImGui::EndDisabled();
    ui::fill(canvas, box, chosen ? theme.spruce_wash : theme.surface, canvas.px(14));
    if (hit.hovered && enabled)
        ui::fill(canvas, box, ui::faded(theme.ink, 0.06F), canvas.px(14));
    ui::outline(canvas, box, chosen ? theme.spruce : theme.line, canvas.px(chosen ? 3 : 2), canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    ui::Box inner = box.inset(canvas.px(16), 0);
    if (chosen)
        ui::tick(canvas, inner.cut_left(canvas.px(34)).centred(canvas.px(20), canvas.px(20)).centre(),
                 canvas.px(20), theme.spruce);
    ui::line(canvas, inner, words,
             {.size = canvas.px(26),
              .weight = ui::Weight::semibold,
              .colour = enabled ? theme.ink : ui::faded(theme.ink_2, 0.6F)},
             chosen ? ui::Align::left : ui::Align::centre);
    return enabled && hit.clicked;
}

void draw_who(const View& view, Column& column, DotVoteUi::Draft& draft) {
    ui::Canvas& canvas = view.canvas;
    const Session& session = view.snapshot.session();
    const auto groups = session.voters(view.step, Voters::groups).size();
    const auto people = session.voters(view.step, Voters::people).size();
    ui::Box row = column.cut(canvas.px(row_high));
    const float each = std::min(canvas.px(220), row.width() * 0.34F);
    const float target = canvas.px(60);
    const ui::Box right = row.cut_right(each);
    row.cut_right(canvas.px(12));
    const ui::Box left = row.cut_right(each);
    row.cut_right(canvas.px(12));
    ui::line(canvas, row, "Who votes", column.label_style());
    if (draw_choice(canvas, "dot-panel:groups", left.centred(each, target),
                    "Groups · " + std::to_string(groups), draft.voters == Voters::groups, groups > 0))
        draft.voters = Voters::groups;
    if (draw_choice(canvas, "dot-panel:people", right.centred(each, target),
                    "People · " + std::to_string(people), draft.voters == Voters::people, people > 0))
        draft.voters = Voters::people;
    const ImU32 quiet = canvas.theme().ink_2;
    if (groups == 0)
        column.words("dot-panel:no-groups", "There is no group yet: add groups on the welcome step.", quiet);
    if (people == 0)
        column.words("dot-panel:no-people",
                     "Nobody is here yet: enter names or a head count on the welcome step.", quiet);
}

void draw_pairs(const View& view, Column& column, const DotVoteUi& state) {
    if (state.alike.empty())
        return;
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    column.gap(10);
    column.words(
        "dot-panel:alike",
        "Cards that look alike share out the dots for one thing. Merge them before the vote:", theme.ink);
    for (const auto& [card, into] : state.alike) {
        const Card* later = view.snapshot.card(card);
        const Card* earlier = view.snapshot.card(into);
        if (later == nullptr || earlier == nullptr)
            continue;
        ui::Box row = column.cut(canvas.px(row_high + 8));
        const ui::Box merge = row.cut_right(ui::button_size(canvas, "Merge").x);
        row.cut_right(canvas.px(16));
        const ui::TextStyle style{.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink};
        ui::line(canvas, row.cut_top(row.height() / 2), "“" + shortened(earlier->text, 80) + "”", style);
        ui::line(canvas, row, "“" + shortened(later->text, 80) + "”", style);
        if (ui::button(canvas, "dot-panel:merge:" + std::to_string(card.value),
                       merge.centred(merge.width(), canvas.px(60)), "Merge"))
            view.post(MergeCards{card, into});
    }
}

void draw_settings(const View& view, Column& column, DotVoteUi& state) {
    DotVoteUi::Draft& draft = *state.draft;
    const int dots = column.number("dot-panel:dots", "Dots each", draft.dots, most_dots);
    // Who could put all on one card still can.
    if (draft.most_on_one == draft.dots || draft.most_on_one > dots)
        draft.most_on_one = dots;
    draft.dots = dots;
    draft.most_on_one = column.number("dot-panel:most", "At most on one card", draft.most_on_one, dots);
    draw_who(view, column, draft);
    draw_pairs(view, column, state);
    if (state.merged > 0) {
        column.gap(6);
        column.words("dot-panel:merged",
                     counted(state.merged, "card was merged: dots on it count for all it says.",
                             "cards were merged: dots on them count for all they say."),
                     view.canvas.theme().ink_2);
    }
}

OpenRound command_of(const View& view, const DotVoteUi::Draft& draft) {
    return {.step = view.step,
            .terms = {.method = Method::dots,
                      .way = WayIn::screen,
                      .voters = draft.voters,
                      .dots = draft.dots,
                      .most_on_one = draft.most_on_one}};
}

}

void open_dot_panel(const View& view, WallUi& wall, DotVoteUi& state) {
    const Session& session = view.snapshot.session();
    const BoardManners* manners = board_manners(view.plan().content);
    if (manners == nullptr)
        return;
    const Round* last = last_dot_vote(session, view.step);
    DotVoteUi::Draft draft{.dots = manners->dots,
                           .most_on_one = manners->most_on_one == 0 ? manners->dots : manners->most_on_one,
                           .voters = manners->voters};
    if (last != nullptr) {
        const RoundTerms& terms = last->terms;
        draft = {.dots = terms.dots, .most_on_one = terms.most_on_one, .voters = terms.voters};
    }
    draft.most_on_one = std::min(draft.most_on_one, draft.dots);
    const Voters other = draft.voters == Voters::groups ? Voters::people : Voters::groups;
    if (session.voters(view.step, draft.voters).empty() && !session.voters(view.step, other).empty())
        draft.voters = other;
    wall.put_away();
    state.draft = draft;
    state.panel = {};
    state.panel_height = 0;
    view.canvas.want_next_frame();
}

void draw_dot_panel(const View& view, ui::Box area, DotVoteUi& state) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    if (state.alike_in != view.snapshot.revision()) {
        state.alike = pairs_alike(view.snapshot, view.step);
        state.alike_in = view.snapshot.revision();
    }
    const auto judged = judge(view.snapshot.session(), command_of(view, *state.draft), view.clock.wall());
    const float fixed = canvas.px(title_high + buttons_high + 2 * around);
    const float wide = std::min(canvas.px(panel_width), area.width() - canvas.px(32));
    const float high = std::min(fixed + state.panel_height, area.height() - canvas.px(8));
    const ui::Box box = area.centred(wide, high);
    ui::begin_panel(canvas, "dot-panel", box, true);
    ui::Box inner = box.inset(canvas.px(side), canvas.px(around));
    ui::line(canvas, inner.cut_top(canvas.px(title_high)), "Dot vote",
             {.size = canvas.px(34), .weight = ui::Weight::bold, .colour = theme.ink});
    ui::Box buttons = inner.cut_bottom(canvas.px(buttons_high));

    Column column(canvas, ui::begin_scroll(canvas, "dot-panel:list", inner, state.panel, state.panel_height));
    draw_settings(view, column, state);
    if (!judged)
        column.words("dot-panel:refused", judged.error().sentence, theme.brick);
    ui::end_scroll(canvas, state.panel);
    if (column.used() != state.panel_height) {
        state.panel_height = column.used();
        canvas.want_next_frame();
    }

    buttons.cut_top(canvas.px(buttons_high - 62));
    const ui::Box open = buttons.cut_right(ui::button_size(canvas, "Open the vote").x);
    buttons.cut_right(canvas.px(14));
    const bool opens =
        ui::button(canvas, "dot-panel:open", open, "Open the vote", ui::Rank::primary, judged.has_value());
    const bool leaves = ui::button(canvas, "dot-panel:cancel",
                                   buttons.cut_right(ui::button_size(canvas, "Not now").x), "Not now");
    ui::end_panel(canvas, "dot-panel", box);
    if (opens)
        view.post(command_of(view, *state.draft));
    if (opens || leaves || canvas.key(ImGuiKey_Escape))
        state.draft.reset();
}

}
