// A step with votes on its cards, on a screen, for the tests of its view.
#pragma once

#include <gmock/gmock.h>

#include "tests/support/scene.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

template <class Ui>
struct VoteScreen {
    using Draw = plenary::Footer (*)(const plenary::View&, plenary::ui::Box, Ui&);

    VoteScreen(plenary::Plan plan, Draw draw, ImVec2 size = {1920, 1080})
        : scene(
            std::move(plan),
            [this, draw](const plenary::View& view, plenary::ui::Box area) {
                return draw(view, area, state);
            },
            size) {}

    void press(const std::string& id) {
        scene.screen().click(id);
        scene.settle();
    }
    void key(ImGuiKeyChord pressed) {
        scene.screen().press(pressed);
        scene.settle();
    }
    void act(plenary::Command command) {
        scene.act(std::move(command));
        scene.settle();
    }
    bool shows(const std::string& id) const { return scene.screen().has(id); }
    std::string text(const std::string& id) const { return scene.screen().find(id).text; }
    plenary::ui::Box box(const std::string& id) const {
        const plenary::ui::Item item = scene.screen().find(id);
        return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
    }
    // The words of the footer's buttons; "*" marks the primary one, "-" one that cannot be pressed. Of the
    // rarer ones, behind the three dots, if told.
    std::vector<std::string> buttons(bool rare = false) const {
        std::vector<std::string> words;
        for (const plenary::FooterAction& action : scene.footer().actions)
            if (action.rare == rare)
                words.push_back((action.primary ? "*" : action.enabled ? "" : "-") + action.words);
        return words;
    }
    // Everything that the last frame says or names.
    std::string everything_shown() const {
        std::string all = scene.footer().note + "\n";
        for (const auto& item : scene.screen().map().items())
            all += item.id + " " + item.text + "\n";
        return all;
    }
    // Opens a vote in one of the ways that the panel offers.
    plenary::RoundId open(const std::string& way) {
        press("vote:open");
        press(way);
        EXPECT_THAT(scene.refusals(), testing::IsEmpty());
        const plenary::Round* round = scene.snapshot().unfinished_round(scene.snapshot().step());
        return round == nullptr ? plenary::RoundId{} : round->id;
    }
    void reveal() { press("round:reveal"); }

    Ui state;
    mutable Scene scene;
};

}
