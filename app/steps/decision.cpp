#include "app/steps/decision.h"

#include <algorithm>
#include <utility>

#include "app/steps/decision_scene.h"
#include "sessions/model/rounds.h"
#include "sessions/model/text.h"
#include "sessions/model/vote_results.h"

namespace plenary {

const Card* DecisionScene::chosen() const {
    const auto found =
        std::ranges::find_if(options, [&](const Card* option) { return state.edit.selects(option->id); });
    return found == options.end() ? nullptr : *found;
}

std::string option_id(CardId option) {
    return "option:" + std::to_string(option.value);
}

std::string quoted(const Card& option) {
    constexpr std::size_t most_letters = 60;
    return "“" + shortened(option.text, most_letters) + "”";
}

void choose_option(const DecisionScene& scene, const Card& option) {
    scene.state.edit.select(option.id);
    scene.state.show_chosen = true;
    scene.canvas().want_next_frame();
}

namespace {

// Design pixels.
constexpr float side_margin = 56;
constexpr float above = 8;
constexpr float below = 20;
constexpr float column_wide = 470;
constexpr float between = 36;

const Round* last_revealed_of_any(const View& view) {
    const Round* last = nullptr;
    for (const Round* round : rounds_of(view.snapshot.session(), view.step))
        if (round->state == RoundState::revealed)
            last = round;
    return last;
}

DecisionScene scene_of(const View& view, DecisionUi& state, const Lane& lane, const Lane& why) {
    DecisionScene scene{.view = view,
                        .state = state,
                        .lane = lane,
                        .why = why,
                        .options = view.snapshot.cards(lane.id),
                        .consent = consent_answers(view.canvas.theme())};
    if (!view.finished())
        scene.unfinished = view.snapshot.unfinished_round(view.step);
    if (scene.unfinished == nullptr)
        scene.revealed = last_revealed_of_any(view);
    if (scene.revealed != nullptr) {
        scene.counts = counts_by_card(view.snapshot.session(), *scene.revealed);
        scene.leading = leading_options(view.snapshot.session(), *scene.revealed);
    }
    for (const Card* option : scene.options)
        if (option->mark == Mark::agreed)
            scene.decided = option;
    return scene;
}

/// A reveal brings the option that leads to the front, if one does; what is decided stands there first.
void follow_reveal(const DecisionScene& scene) {
    DecisionUi& state = scene.state;
    if (scene.unfinished != nullptr)
        return;
    const RoundId shown = scene.revealed == nullptr ? RoundId{} : scene.revealed->id;
    if (state.shown == shown)
        return;
    const bool first_frame = !state.shown;
    state.shown = shown;
    state.edit.drop();
    if (first_frame && scene.decided != nullptr)
        state.edit.select(scene.decided->id);
    else if (scene.leading.size() == 1)
        choose_option(scene, *scene.view.snapshot.card(scene.leading.front()));
}

/// Where one voter stood in the list is nobody else's business.
void start_afresh_at_booth(const DecisionScene& scene) {
    if (std::exchange(scene.state.was_in_booth, scene.in_booth()) != scene.in_booth())
        scene.state.edit.drop();
}

/// What was chosen or typed can be gone: undone, or brought to an end.
void let_go_of_what_is_gone(const DecisionScene& scene) {
    DecisionUi& state = scene.state;
    if (scene.chosen() == nullptr)
        state.edit.drop();
    if (state.edit.typing() && !scene.can_change())
        state.edit.select(state.edit.selected());
    if (!scene.can_change()) {
        state.adder.open = false;
        state.add_reason.field.open = false;
    }
}

/// In the booth for one option each, the arrows and the numbers choose it.
void go_to(const DecisionScene& scene, std::size_t at) {
    const Card& option = *scene.options[at];
    choose_option(scene, option);
    if (scene.in_booth() && !scene.seeks_consent() && scene.in_vote(option))
        vote_for(scene, option, 1);
}

void take_arrows(const DecisionScene& scene) {
    const ui::Canvas& canvas = scene.canvas();
    const auto at = std::ranges::find(scene.options, scene.chosen());
    const auto place = static_cast<std::size_t>(at - scene.options.begin());
    const bool none = at == scene.options.end();
    if (canvas.key(ImGuiKey_DownArrow, true) && (none || place + 1 < scene.options.size()))
        go_to(scene, none ? 0 : place + 1);
    if (canvas.key(ImGuiKey_UpArrow, true) && !none && place > 0)
        go_to(scene, place - 1);
}

void take_numbers(const DecisionScene& scene) {
    for (std::size_t number = 1; number <= std::min<std::size_t>(9, scene.options.size()); ++number) {
        const auto offset = static_cast<int>(number);
        if (scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_0 + offset))
            || scene.canvas().key(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + offset)))
            go_to(scene, number - 1);
    }
}

void take_keys(const DecisionScene& scene) {
    DecisionUi& state = scene.state;
    const bool panel = state.vote.choosing || state.vote.controls.calling_off;
    const bool counter_takes_them = scene.counts_hands() && !scene.seeks_consent();
    if (scene.options.empty() || panel || state.edit.typing() || counter_takes_them)
        return;
    take_arrows(scene);
    if (scene.in_booth())
        take_keys_in_booth(scene);
    if (scene.unfinished == nullptr || (scene.in_booth() && !scene.seeks_consent()))
        take_numbers(scene);
}

void take_keys_at_rest(const DecisionScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    DecisionUi& state = scene.state;
    if (!scene.can_change() || state.vote.choosing || state.vote.controls.calling_off)
        return;
    if (canvas.opening_key(ImGuiKey_A) && !state.adder.open)
        state.adder.start();
    const Card* option = scene.chosen();
    if (option == nullptr)
        return;
    if (canvas.opening_key(ImGuiKey_N))
        state.add_reason.field.start();
    else if (canvas.key(ImGuiKey_Escape) && !state.reasons.chosen)
        state.edit.drop();
    else if (canvas.key(ImGuiKey_Enter) && !canvas.has_focus())
        state.edit.start(scene.view, *option);
    else if (canvas.key(ImGuiKey_Delete) && !state.reasons.chosen)
        scene.view.post(DeleteCard{option->id});
}

std::string note_of(const DecisionScene& scene) {
    if (scene.decided != nullptr)
        return "Decided: " + shortened(scene.decided->text, 60);
    if (scene.view.finished())
        return "Nothing was decided";
    const auto rounds = rounds_of(scene.view.snapshot.session(), scene.view.step);
    if (!rounds.empty() && rounds.back()->state == RoundState::voided)
        return "Round " + std::to_string(rounds.back()->number)
               + " was called off: " + shortened(rounds.back()->reason, 60);
    return scene.revealed != nullptr ? "Not decided yet" : "";
}

/// The room decides: nothing does so for it.
void add_decide_actions(const DecisionScene& scene, Footer& footer) {
    if (!scene.can_change())
        return;
    const View& view = scene.view;
    const Card* option = scene.chosen();
    if (option != nullptr && option != scene.decided) {
        const std::string name = "“" + shortened(option->text, 30) + "”";
        footer.actions.push_back(
            {.id = "decision:decide",
             .words = "Decide on " + name,
             .primary = scene.revealed != nullptr && scene.decided == nullptr && !scene.state.vote.choosing,
             .press = [&view, id = option->id] {
                 view.post(MarkCard{id, Mark::agreed});
             }});
    }
    if (scene.decided != nullptr)
        footer.actions.push_back({.id = "decision:take-back",
                                  .words = "Take back the decision",
                                  .press =
                                      [&view, id = scene.decided->id] {
                                          view.post(MarkCard{id, Mark::none});
                                      },
                                  .rare = true});
}

Footer footer_of(const DecisionScene& scene) {
    Footer footer;
    if (scene.in_booth())
        return footer;
    footer.note = note_of(scene);
    add_step_vote_actions(scene.view, scene.state.vote, footer, !scene.options.empty(),
                          scene.revealed == nullptr && scene.decided == nullptr);
    add_decide_actions(scene, footer);
    if (scene.can_change())
        add_bring_in_action(scene.view, scene.state.bring_in, footer, !scene.options.empty());
    return footer;
}

Footer draw_scene(const View& view, ui::Box area, DecisionUi& state, const Lane& lane, const Lane& why) {
    follow_step_vote(view, state.vote);
    DecisionScene scene = scene_of(view, state, lane, why);
    start_afresh_at_booth(scene);
    let_go_of_what_is_gone(scene);
    follow_reveal(scene);
    take_keys(scene);
    take_keys_at_rest(scene);

    const ui::Box whole = area;
    area = area.inset(std::min(scene.px(side_margin), area.width() * 0.03F), 0);
    area.cut_top(scene.px(above));
    area.cut_bottom(scene.px(below));
    area = draw_option_vote(scene, area);
    area = draw_outcome_strip(scene, area);
    if (scene.unfinished == nullptr) {
        draw_option_reasons(scene, area.cut_right(std::min(scene.px(column_wide), area.width() * 0.36F)));
        area.cut_right(std::min(scene.px(between), area.width() * 0.04F));
    }
    draw_options(scene, area);
    draw_option_vote_panels(scene, whole);
    return footer_of(scene);
}

}

Footer draw_decision(const View& view, ui::Box area, DecisionUi& state) {
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::options);
    const Lane* why = view.snapshot.lane(view.step, LaneRole::why);
    Footer footer;
    if (lane != nullptr && why != nullptr)
        draw_with_bring_in(view, lane->id, state.bring_in,
                           [&] { footer = draw_scene(view, area, state, *lane, *why); });
    return footer;
}

}
