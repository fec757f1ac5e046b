#include "tests/app/ladder_support.h"

namespace test_support {

using namespace plenary;

namespace {

Plan ladder_plan(int rungs, int groups) {
    LadderStep step;
    if (rungs == 8) {
        step.ladder = children_ladder();
    } else {
        for (int rung = 1; rung <= rungs; ++rung)
            step.ladder.rungs.push_back(
                {"People decide together with the service, rung " + std::to_string(rung)});
    }
    step.why = "Why this rung?";
    step.stops = "What stops it moving up?";
    Plan plan = plan_of(std::move(step), "Which rung is it on?");
    plan.groups = groups;
    return plan;
}

}

LadderScreen::LadderScreen(int rungs, int groups, ImVec2 size)
    : scene(
        ladder_plan(rungs, groups),
        [this](const View& view, ui::Box area) { return draw_ladder(view, area, state); }, size) {}

CardId LadderScreen::add_piece(const std::string& name, GroupId group) {
    const Snapshot& before = scene.snapshot();
    const LaneId lane = before.lane(before.step(), LaneRole::pieces)->id;
    scene.act(AddCard{.lane = lane, .text = name, .colour = Colour::sky, .group = group});
    return scene.snapshot().cards(lane).back()->id;
}

RoundId LadderScreen::open(CardId piece) {
    scene.act(OpenRound{scene.snapshot().step(), piece, {}});
    return scene.snapshot().rounds(piece).back()->id;
}

void LadderScreen::vote(RoundId round, std::initializer_list<int> rungs) {
    std::int64_t group = 0;
    const CardId piece = scene.snapshot().round(round)->piece;
    for (const int rung : rungs) {
        ++group;
        if (rung != 0)
            scene.act(CastBallot{round, {VoterKind::group, group}, {{piece, rung}}});
    }
}

void LadderScreen::round(CardId piece, std::initializer_list<int> rungs) {
    const RoundId id = open(piece);
    vote(id, rungs);
    scene.act(RevealRound{id});
    scene.settle();
}

std::vector<std::string> LadderScreen::buttons(bool rare) const {
    std::vector<std::string> words;
    for (const FooterAction& action : scene.footer().actions)
        if (action.rare == rare)
            words.push_back((action.primary ? "*" : action.enabled ? "" : "-") + action.words);
    return words;
}

ui::Box LadderScreen::box(const std::string& id) const {
    const ui::Item item = scene.screen().find(id);
    return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
}

std::string rung_id(int rung) {
    return "rung:" + std::to_string(rung);
}

}
