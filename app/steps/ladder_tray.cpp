#include "app/steps/ladder_scene.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 20;
constexpr float slot_size = 64;
constexpr float slot_gap = 8;
constexpr float token_across = 46;
constexpr float radius = 14;

struct Words {
    std::string turnout;
    std::string missing;
    std::string what_to_do;
};

bool is_shown(const LadderScene& scene) {
    return scene.standing.unfinished != nullptr && scene.standing.unfinished->terms.way == WayIn::tokens;
}

Words words_of(const LadderScene& scene) {
    if (!is_shown(scene))
        return {};
    const Round& round = *scene.standing.unfinished;
    Words words{turnout_text(scene.view.snapshot, round), missing_text(scene.view.snapshot, round), {}};
    if (!scene.can_vote(WayIn::tokens))
        return words;
    if (scene.state.picked)
        words.what_to_do = std::string("Now tap the rung that group ") + Group{scene.state.picked}.letter()
                           + " chooses, or press its number.";
    else
        words.what_to_do = "Drag your token to a rung. Where it lies stays hidden until the reveal.";
    return words;
}

ui::TextStyle turnout_style(ui::Canvas& canvas) {
    return {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
}

ui::TextStyle quiet_style(ui::Canvas& canvas) {
    return {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

float words_height(const LadderScene& scene, float width) {
    ui::Canvas& canvas = scene.canvas();
    const Words words = words_of(scene);
    float high = ui::text_size(canvas, words.turnout, turnout_style(canvas), width).y;
    for (const std::string* quiet : {&words.missing, &words.what_to_do})
        if (!quiet->empty())
            high += scene.px(4) + ui::text_size(canvas, *quiet, quiet_style(canvas), width).y;
    return high;
}

void draw_words(const LadderScene& scene, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    const Words words = words_of(scene);
    float y = box.y0 + ui::text(canvas, box.min(), box.width(), words.turnout, turnout_style(canvas));
    for (const std::string* quiet : {&words.missing, &words.what_to_do})
        if (!quiet->empty())
            y += scene.px(4)
                 + ui::text(canvas, {box.x0, y + scene.px(4)}, box.width(), *quiet, quiet_style(canvas));
    ui::mark("turnout", box.min(), box.max(), words.turnout + ". " + words.missing);
}

void draw_voted_badge(const LadderScene& scene, ui::Box slot) {
    ui::Canvas& canvas = scene.canvas();
    const ImVec2 at{slot.x1 - scene.px(11), slot.y1 - scene.px(11)};
    canvas.list().AddCircleFilled(at, scene.px(13), canvas.theme().surface);
    canvas.list().AddCircleFilled(at, scene.px(11), canvas.theme().spruce);
    ui::tick(canvas, at, scene.px(11), canvas.theme().on_spruce);
}

void draw_slot(const LadderScene& scene, const Tray::Slot& slot, bool focused) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string id = token_id(slot.group);
    const bool away = scene.state.hand.in_motion(id);
    const bool voted = scene.has_voted(slot.group);
    if (voted)
        ui::fill(canvas, slot.box, theme.spruce_wash, scene.px(radius));
    else
        ui::dashed_outline(canvas, slot.box, theme.line, scene.px(3), scene.px(radius));
    if (scene.state.picked == slot.group)
        ui::outline(canvas, slot.box, theme.spruce, scene.px(5), scene.px(radius));
    if (focused)
        ui::focus_ring(canvas, slot.box, scene.px(radius));
    if (!away)
        ui::group_marker(canvas, slot.box.centre(), scene.px(token_across), slot.group);
    if (voted)
        draw_voted_badge(scene, slot.box);
    ui::mark(id + ":state", slot.box.min(), slot.box.max(), voted ? "voted" : "missing");
}

void put_down(LadderUi& state) {
    state.picked = {};
    state.aimed.reset();
}

void cast(LadderScene& scene, GroupId group, int rung) {
    scene.view.post(CastBallot{.round = scene.standing.unfinished->id,
                               .voter = {VoterKind::group, group.value},
                               .choices = {{scene.piece->id, rung}}});
    put_down(scene.state);
}

/// A group that is not of one mind need not say that it is, and one that has said so can think again.
void draw_other_ways(LadderScene& scene, ui::Box row) {
    const GroupId group = scene.state.picked;
    if (row.height() <= 0)
        return;
    ui::Canvas& canvas = scene.canvas();
    const Voter voter{VoterKind::group, group.value};
    const std::string abstain = "Abstain";
    if (ui::button(canvas, "token:abstain", row.cut_left(ui::button_size(canvas, abstain).x), abstain)) {
        scene.view.post(CastBallot{.round = scene.standing.unfinished->id, .voter = voter, .choices = {}});
        put_down(scene.state);
        return;
    }
    row.cut_left(scene.px(slot_gap));
    const std::string back = "Take back";
    const float wide = std::min(ui::button_size(canvas, back).x, row.width());
    if (scene.has_voted(group) && ui::button(canvas, "token:take-back", row.cut_left(wide), back)) {
        scene.view.post(WithdrawBallot{scene.standing.unfinished->id, voter});
        put_down(scene.state);
    }
}

/// Up and down from rung to rung; the first press comes to the lowest or the highest.
void aim(LadderScene& scene, GroupId group) {
    const bool up = scene.canvas().key(ImGuiKey_UpArrow, true);
    if (!up && !scene.canvas().key(ImGuiKey_DownArrow, true))
        return;
    std::optional<int>& aimed = scene.state.aimed;
    if (scene.state.picked != group)
        aimed.reset();
    scene.state.picked = group;
    if (aimed)
        aimed = std::clamp(*aimed + (up ? 1 : -1), 1, scene.ladder.height());
    else
        aimed = up ? 1 : scene.ladder.height();
    scene.canvas().want_next_frame();
}

void pick(LadderScene& scene, GroupId group) {
    LadderUi& state = scene.state;
    if (state.picked == group && state.aimed) {
        cast(scene, group, *state.aimed);
        return;
    }
    state.picked = state.picked == group ? GroupId{} : group;
    state.aimed.reset();
}

/// Returns whether the keyboard's focus is on the token.
bool follow_token(LadderScene& scene, const Tray::Slot& slot) {
    ui::Canvas& canvas = scene.canvas();
    ui::Hand& hand = scene.state.hand;
    const std::string id = token_id(slot.group);
    const ui::Hit hit = canvas.hit(id, slot.box);
    switch (hand.follow(canvas, hit, id, slot.box)) {
    case ui::Hand::Event::tapped: pick(scene, slot.group); break;
    case ui::Hand::Event::lifted: scene.state.picked = {}; break;
    case ui::Hand::Event::dropped:
        if (const auto rung = scene.rung_at(hand.point()))
            cast(scene, slot.group, *rung);
        // Never left on the rung until the answer comes: that would show the vote.
        hand.let_go(canvas);
        break;
    case ui::Hand::Event::none: break;
    }
    if (hit.focused || scene.state.picked == slot.group) {
        if (const auto number = number_pressed(scene))
            cast(scene, slot.group, *number);
        else
            aim(scene, slot.group);
    }
    return hit.focused;
}

/// The rungs can be tapped while a token waits for one.
void follow_rungs(LadderScene& scene) {
    for (int rung = scene.ladder.height(); rung >= 1; --rung)
        if (scene.canvas().hit(rung_id(rung), scene.picture.rung(rung)).clicked)
            cast(scene, scene.state.picked, rung);
}

}

Tray layout_tray(const LadderScene& scene, ui::Box column) {
    Tray tray;
    const float inset = std::min(scene.px(side), column.width() * 0.05F);
    const float width = column.width() - 2 * inset;
    const float step = scene.px(slot_size + slot_gap);
    const auto a_row =
        std::max<std::size_t>(1, static_cast<std::size_t>((width + scene.px(slot_gap)) / step));
    float y = column.y0 + inset;
    std::size_t i = 0;
    for (const auto& group : scene.view.snapshot.session().groups.rows()) {
        const std::size_t row = i / a_row;
        const ImVec2 corner{column.x0 + inset + static_cast<float>(i % a_row) * step,
                            y + static_cast<float>(row) * step};
        tray.slots.push_back({group->id, ui::Box::at(corner, {scene.px(slot_size), scene.px(slot_size)})});
        ++i;
    }
    if (!tray.slots.empty())
        y = tray.slots.back().box.y1 + scene.px(12);
    if (!is_shown(scene))
        return tray;
    tray.words = ui::Box::at({column.x0 + inset, y}, {width, words_height(scene, width)});
    y = tray.words.y1;
    if (scene.state.picked && scene.can_vote(WayIn::tokens)) {
        tray.buttons = ui::Box::at({column.x0 + inset, y + scene.px(12)}, {width, scene.px(60)});
        y = tray.buttons.y1;
    }
    tray.box = {column.x0, column.y0, column.x1, y + inset * 0.8F};
    return tray;
}

ui::Box draw_tray(LadderScene& scene, ui::Box column, const Tray& tray) {
    ui::Canvas& canvas = scene.canvas();
    LadderUi& state = scene.state;
    const bool votes = scene.can_vote(WayIn::tokens);
    if (canvas.key(ImGuiKey_Escape))
        put_down(state);
    if (votes && state.picked)
        follow_rungs(scene);
    ui::panel(canvas, tray.box, canvas.theme().surface, canvas.theme().line, scene.px(2), scene.px(radius));
    for (const Tray::Slot& slot : tray.slots) {
        const bool focused = votes && follow_token(scene, slot);
        draw_slot(scene, slot, focused);
    }
    draw_words(scene, tray.words);
    draw_other_ways(scene, tray.buttons);
    column.y0 = tray.box.y1 + scene.px(22);
    return column;
}

void draw_moving_token(const LadderScene& scene, const Tray& tray) {
    ui::Canvas& canvas = scene.canvas();
    ui::Hand& hand = scene.state.hand;
    for (const Tray::Slot& slot : tray.slots) {
        const std::string id = token_id(slot.group);
        if (!hand.in_motion(id))
            continue;
        const ui::Box box = hand.place(canvas, id, slot.box, scene.view.answered);
        const float across = scene.px(token_across) * (hand.holds(id) ? 1.15F : 1);
        ui::shadow(canvas, box.centred(across, across), canvas.theme().shadow, scene.px(10), scene.px(18),
                   -scene.px(4));
        ui::group_marker(canvas, box.centre(), across, slot.group);
        ui::mark(id + ":moving", box.min(), box.max());
    }
}

std::optional<int> token_target(const LadderScene& scene) {
    if (!scene.can_vote(WayIn::tokens))
        return std::nullopt;
    for (const auto& group : scene.view.snapshot.session().groups.rows())
        if (scene.state.hand.holds(token_id(group->id)))
            return scene.rung_at(scene.state.hand.point());
    if (!scene.state.picked)
        return std::nullopt;
    if (scene.state.aimed)
        return scene.state.aimed;
    return scene.rung_at(ImGui::GetMousePos());
}

}
