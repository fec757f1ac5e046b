// The action plan's view on a canvas without a window, as the last of four steps whose cards can be brought
// in.
#pragma once

#include "app/steps/action_plan.h"
#include "tests/support/scene.h"

#include <gtest/gtest.h>

namespace test_support {

// A board, a brainstorm, a ladder, and the action plan that is made from them.
plenary::Plan whole_plan();

class ActionPlanScreen : public testing::Test {
protected:
    explicit ActionPlanScreen(plenary::Plan plan = whole_plan(), ImVec2 size = {1920, 1080});

    const plenary::Lane& lane(plenary::LaneRole role) const;
    plenary::CardId add_to(plenary::LaneId to, std::string text, plenary::CardId under = {});
    plenary::CardId add(plenary::LaneRole role, std::string text);
    // Into the lane in that place of the step of that name.
    plenary::CardId add_earlier(const char* step, std::size_t at, std::string text,
                                plenary::CardId under = {});
    // A board's card, a barrier with its answer, and what stops a piece.
    void add_ideas();
    void open_ideas();

    std::vector<std::string> steps() const;
    // The footer's, the primary one with a star before it.
    std::vector<std::string> buttons() const;
    const plenary::Card& card(plenary::CardId id) const { return *scene.snapshot().card(id); }
    std::string adder(plenary::LaneRole role) const;
    plenary::ui::Box box(const std::string& id);
    test_support::Headless& screen() { return scene.screen(); }

    static std::string item(const char* kind, plenary::CardId id, const char* part = "") {
        return kind + std::to_string(id.value) + part;
    }

    plenary::ActionPlanUi state;
    Scene scene;
    plenary::CardId board, barrier, answer, piece, stop;
};

}
