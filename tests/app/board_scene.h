// A board of three lanes on a screen, and what tests do with its cards.
#pragma once

#include "app/steps/board.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace test_support {

struct BoardScene : testing::Test {
    plenary::BoardUi ui;
    Scene scene{plan_of(plenary::BoardStep{.lanes = {"Why?", "What works?", "What else?"}, .shows = {}},
                        "Group work"),
                [this](const plenary::View& view, plenary::ui::Box area) {
                    return plenary::draw_board(view, area, ui);
                }};

    Headless& screen() { return scene.screen(); }

    static std::string card(plenary::CardId id) { return "card:" + std::to_string(id.value); }
    plenary::LaneId lane(std::size_t place) const {
        return scene.snapshot().lanes(plenary::StepId{1})[place]->id;
    }
    std::string lane_item(std::size_t place, const std::string& part) const {
        return "lane:" + std::to_string(lane(place).value) + part;
    }

    plenary::CardId add(const std::string& text, std::size_t place = 0, plenary::CardId under = {}) {
        scene.act(plenary::AddCard{.lane = lane(place), .text = text, .under = under});
        plenary::CardId newest;
        for (const auto& row : scene.session().cards.rows())
            newest = std::max(newest, row->id);
        scene.settle();
        return newest;
    }

    std::vector<std::string> texts(std::size_t place) const {
        std::vector<std::string> found;
        for (const plenary::Card* shown : scene.snapshot().cards(lane(place)))
            found.push_back(shown->text);
        return found;
    }

    /// Lifts a card and carries it to a point; the finger stays down.
    void carry(plenary::CardId id, ImVec2 to) {
        const auto box = screen().find(card(id));
        screen().move(box.centre_x(), box.centre_y());
        screen().button(true);
        for (int i = 1; i <= 4; ++i)
            screen().move(box.centre_x() + (to.x - box.centre_x()) * static_cast<float>(i) / 4,
                          box.centre_y() + (to.y - box.centre_y()) * static_cast<float>(i) / 4);
    }
    /// The same, and holds it there for as long as it takes to be offered something.
    void carry_and_wait(plenary::CardId id, ImVec2 to) {
        carry(id, to);
        screen().frame(20);
    }
    void let_go() {
        screen().button(false);
        scene.settle();
    }
    ImVec2 left_half(plenary::CardId id) {
        const auto box = screen().find(card(id));
        return {box.x0 + (box.x1 - box.x0) * 0.25F, box.centre_y()};
    }
    ImVec2 right_half(plenary::CardId id) {
        const auto box = screen().find(card(id));
        return {box.x0 + (box.x1 - box.x0) * 0.75F, box.centre_y()};
    }

    void press(ImGuiKeyChord chord) {
        screen().press(chord);
        scene.settle();
    }
    void click(const std::string& id) {
        screen().click(id);
        scene.settle();
    }
};

}
