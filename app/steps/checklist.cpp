#include "app/steps/checklist.h"

#include <algorithm>
#include <utility>

#include "app/steps/checklist_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/rounds.h"
#include "sessions/model/vote_results.h"

namespace plenary {

std::string point_id(CardId point) {
    return "point:" + std::to_string(point.value);
}

int answer_given(const Card& point) {
    switch (point.mark) {
    case Mark::agreed: return 3;
    case Mark::not_yet: return 2;
    case Mark::not_us: return 1;
    case Mark::none:
    case Mark::doubted: break;
    }
    return 0;
}

void give_answer(const ChecklistScene& scene, const Card& point, int value) {
    const Mark mark = answer_of(scene.answers, value).mark;
    scene.view.post(MarkCard{point.id, point.mark == mark ? Mark::none : mark});
}

namespace {

// Design pixels.
constexpr float side_margin = 56;
constexpr float above = 8;
constexpr float below = 20;
constexpr float strip_high = 34;
constexpr float under_strip = 12;

ChecklistScene scene_of(const View& view, ChecklistUi& state, const Lane& lane) {
    ChecklistScene scene{.view = view,
                         .state = state,
                         .lane = lane,
                         .points = view.snapshot.cards(lane.id),
                         .answers = checklist_answers(view.canvas.theme())};
    if (!view.finished())
        scene.unfinished = view.snapshot.unfinished_round(view.step);
    if (scene.unfinished == nullptr)
        scene.revealed = last_revealed(view.snapshot.session(), view.step, Method::answer);
    if (scene.revealed != nullptr)
        scene.counts = counts_by_card(view.snapshot.session(), *scene.revealed);
    return scene;
}

const Card* chosen_point(const ChecklistScene& scene) {
    for (const Card* point : scene.points)
        if (scene.state.edit.selects(point->id))
            return point;
    return nullptr;
}

/// Where one voter stood in the list is nobody else's business.
void start_afresh_at_booth(const ChecklistScene& scene) {
    if (std::exchange(scene.state.was_in_booth, scene.in_booth()) != scene.in_booth())
        scene.state.edit.drop();
}

/// What was chosen or typed can be gone: undone, or brought to an end.
void let_go_of_what_is_gone(const ChecklistScene& scene) {
    ChecklistUi& state = scene.state;
    if (chosen_point(scene) == nullptr || scene.view.finished())
        state.edit.drop();
    if (state.edit.typing() && !scene.can_change())
        state.edit.select(state.edit.selected());
    if (!scene.can_change())
        state.adder.open = false;
    // At the release, when a field that was left has handed over what was typed.
    if (scene.can_change() && ImGui::IsMouseReleased(ImGuiMouseButton_Left) && !state.edit.typing()
        && !state.chosen_at.holds(ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left]))
        state.edit.drop();
}

void choose(const ChecklistScene& scene, std::size_t at) {
    scene.state.edit.select(scene.points[at]->id);
    scene.state.show_chosen = true;
    scene.canvas().want_next_frame();
}

void take_arrows(const ChecklistScene& scene) {
    const ui::Canvas& canvas = scene.canvas();
    const auto at = std::ranges::find(scene.points, chosen_point(scene));
    const bool any = at != scene.points.end();
    const auto place = static_cast<std::size_t>(at - scene.points.begin());
    if (canvas.key(ImGuiKey_DownArrow, true) && place + 1 < scene.points.size())
        choose(scene, place + 1);
    else if (canvas.key(ImGuiKey_DownArrow, true) && !any && !scene.points.empty())
        choose(scene, 0);
    if (canvas.key(ImGuiKey_UpArrow, true) && place > 0 && !scene.points.empty())
        choose(scene, place - 1);
}

/// Y, N and U, or 1, 2 and 3.
std::optional<int> answer_key(const ChecklistScene& scene) {
    const ui::Canvas& canvas = scene.canvas();
    if (canvas.key(ImGuiKey_Y))
        return 3;
    if (canvas.key(ImGuiKey_N))
        return 2;
    if (canvas.key(ImGuiKey_U))
        return 1;
    return answer_by_number(canvas, scene.answers);
}

void take_keys_in_booth(const ChecklistScene& scene) {
    StepVoteUi::Booth& booth = *scene.state.vote.booth;
    const Card* point = chosen_point(scene);
    const auto value = answer_key(scene);
    if (!value || point == nullptr || !scene.in_vote(*point))
        return;
    if (const auto found = booth.chosen.find(point->id);
        found != booth.chosen.end() && found->second == *value)
        booth.chosen.erase(found);
    else
        booth.chosen[point->id] = *value;
}

void take_keys(const ChecklistScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    ChecklistUi& state = scene.state;
    const bool panel = state.vote.choosing || state.vote.controls.calling_off;
    if (scene.view.finished() || state.edit.typing() || panel)
        return;
    take_arrows(scene);
    if (scene.in_booth())
        take_keys_in_booth(scene);
    if (!scene.can_change())
        return;
    if (canvas.opening_key(ImGuiKey_A) && !state.adder.open)
        state.adder.start();
    const Card* point = chosen_point(scene);
    if (point == nullptr)
        return;
    if (canvas.key(ImGuiKey_Escape))
        state.edit.drop();
    else if (const auto value = answer_key(scene))
        give_answer(scene, *point, *value);
    else if (canvas.opening_key(ImGuiKey_O))
        state.edit.start(scene.view, *point, ActionCell::who);
    else if (canvas.key(ImGuiKey_Enter) && !canvas.has_focus())
        state.edit.start(scene.view, *point);
    else if (canvas.key(ImGuiKey_Delete))
        scene.view.post(DeleteCard{point->id});
}

/// After a reveal: which round is seen, and what the room can do with it.
ui::Box draw_strip(const ChecklistScene& scene, ui::Box area) {
    if (scene.revealed == nullptr || !scene.can_change())
        return area;
    ui::Canvas& canvas = scene.canvas();
    const std::string words = "Round " + std::to_string(scene.revealed->number) + ": "
                              + turnout_text(scene.view.snapshot, *scene.revealed)
                              + ". Talk, then tap the answer that the room settles on.";
    const ui::Box strip = area.cut_top(scene.px(strip_high));
    area.cut_top(scene.px(under_strip));
    ui::line(canvas, strip, words,
             {.size = scene.px(24), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    ui::mark("checklist:strip", strip, words);
    return area;
}

/// "4 yes, 1 not yet, 1 not answered"
std::string note_of(const ChecklistScene& scene) {
    std::string note;
    const auto add = [&](Mark mark, std::string_view words) {
        const auto count =
            std::ranges::count(scene.points, mark, [](const Card* point) { return point->mark; });
        if (count > 0)
            note += (note.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(words);
    };
    add(Mark::agreed, "yes");
    add(Mark::not_yet, "not yet");
    add(Mark::not_us, "not us");
    add(Mark::none, "not answered");
    const auto rounds = rounds_of(scene.view.snapshot.session(), scene.view.step);
    if (!rounds.empty() && rounds.back()->state == RoundState::voided && !scene.view.finished())
        note += (note.empty() ? "Round " : " · round ") + std::to_string(rounds.back()->number)
                + " was called off";
    return note;
}

Footer draw_scene(const View& view, ui::Box area, ChecklistUi& state, const Lane& lane) {
    follow_step_vote(view, state.vote);
    ChecklistScene scene = scene_of(view, state, lane);
    start_afresh_at_booth(scene);
    let_go_of_what_is_gone(scene);
    take_keys(scene);

    const ui::Box whole = area;
    area = area.inset(std::min(scene.px(side_margin), area.width() * 0.03F), 0);
    area.cut_top(scene.px(above));
    area.cut_bottom(scene.px(below));
    area = draw_point_vote(scene, area);
    area = draw_strip(scene, area);
    draw_points(scene, area);
    draw_point_vote_panels(scene, whole);

    Footer footer;
    if (scene.in_booth())
        return footer;
    footer.note = note_of(scene);
    add_step_vote_actions(view, state.vote, footer, !scene.points.empty(), false);
    if (scene.can_change())
        add_bring_in_action(view, state.bring_in, footer, !scene.points.empty());
    return footer;
}

}

Footer draw_checklist(const View& view, ui::Box area, ChecklistUi& state) {
    Footer footer;
    if (const Lane* lane = view.snapshot.lane(view.step, LaneRole::statements))
        draw_with_bring_in(view, lane->id, state.bring_in,
                           [&] { footer = draw_scene(view, area, state, *lane); });
    return footer;
}

}
