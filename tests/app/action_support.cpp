#include "tests/app/action_support.h"

namespace test_support {

using namespace plenary;

Plan whole_plan() {
    Plan plan;
    plan.title = "Young people on our board";
    plan.groups = 2;
    const auto add = [&](std::string name, std::string title, StepContent content) {
        plan.steps.push_back(
            {.name = std::move(name), .title = std::move(title), .notes = "", .content = std::move(content)});
    };
    add("board", "Group work", BoardStep{.lanes = {"Why?", "What makes it work?"}, .shows = ""});
    add("barriers", "What gets in the way?", BrainstormStep{.lanes = {"Power", "Money"}});
    add("ladder", "Which rung is it on?",
        LadderStep{.ladder = children_ladder(), .why = "Why?", .stops = "What stops it?"});
    add("plan", "A partnership to build",
        ActionPlanStep{.purpose = "What is it for?", .from = {"board", "barriers", "ladder"}});
    return plan;
}

ActionPlanScreen::ActionPlanScreen(Plan plan, ImVec2 size)
    : scene(
        std::move(plan),
        [this](const View& view, ui::Box area) { return draw_action_plan(view, area, state); }, size) {
    scene.act(GoToStep{scene.session().plan->step_named("plan")});
    scene.settle();
}

const Lane& ActionPlanScreen::lane(LaneRole role) const {
    return *scene.snapshot().lane(scene.snapshot().step(), role);
}

CardId ActionPlanScreen::add_to(LaneId to, std::string text, CardId under) {
    scene.act(AddCard{.lane = to, .text = std::move(text), .under = under});
    scene.settle();
    return CardId{scene.session().where().next_id - 1};
}

CardId ActionPlanScreen::add(LaneRole role, std::string text) {
    return add_to(lane(role).id, std::move(text));
}

CardId ActionPlanScreen::add_earlier(const char* step, std::size_t at, std::string text, CardId under) {
    const auto lanes = scene.snapshot().lanes(scene.session().plan->step_named(step));
    return add_to(lanes[at]->id, std::move(text), under);
}

void ActionPlanScreen::add_ideas() {
    board = add_earlier("board", 0, "Pool the budgets");
    barrier = add_earlier("barriers", 0, "Money sets the agenda");
    answer = add_earlier("barriers", 0, "One budget line", barrier);
    piece = add_earlier("ladder", 0, "Youth forum");
    add_earlier("ladder", 1, "They meet every week", piece);
    stop = add_earlier("ladder", 2, "No bus in the evening", piece);
}

void ActionPlanScreen::open_ideas() {
    screen().click("plan:ideas");
    scene.settle();
}

std::vector<std::string> ActionPlanScreen::steps() const {
    return scene.texts(LaneRole::actions);
}

std::vector<std::string> ActionPlanScreen::buttons() const {
    std::vector<std::string> words;
    for (const FooterAction& action : scene.footer().actions)
        words.push_back((action.primary ? "*" : "") + action.words);
    return words;
}

std::string ActionPlanScreen::adder(LaneRole role) const {
    return "lane:" + std::to_string(lane(role).id.value) + ":add";
}

ui::Box ActionPlanScreen::box(const std::string& id) {
    const ui::Item found = screen().find(id);
    return {found.full_x0, found.full_y0, found.full_x1, found.full_y1};
}

}
