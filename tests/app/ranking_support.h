// A ranking step with items and votes, for the tests of its view.
#pragma once

#include "app/steps/ranking.h"
#include "tests/support/scene.h"

#include <string>
#include <utility>
#include <vector>

namespace test_support {

struct RankingScreen {
    explicit RankingScreen(std::vector<std::string> items = {"Purpose", "Trust", "Time", "Money"},
                           ImVec2 size = {1920, 1080}, plenary::Voters voters = plenary::Voters::groups);

    // In the order in which they stand now.
    plenary::CardId card(const std::string& text) const;
    // "item:12" for an item by what it says.
    std::string id(const std::string& text, const std::string& part = {}) const;
    std::string result(const std::string& text, const std::string& part = {}) const;
    std::vector<std::string> items() const { return scene.texts(plenary::LaneRole::items); }
    void add(const std::string& text);

    plenary::RoundId open(plenary::Voters voters = plenary::Voters::groups);
    // What the group gives to items, as texts with places.
    void vote(std::int64_t group, const std::vector<std::pair<std::string, int>>& places);
    void reveal();
    // Opens a round, lets group A enter the booth.
    void enter_booth(const std::string& voter = "voter:group:1");
    const plenary::Round* last_round() const;

    void press(const std::string& id);
    // Keys one after another.
    void keys(std::initializer_list<ImGuiKeyChord> chords);
    std::string text(const std::string& id) const { return scene.screen().find(id).text; }
    bool shows(const std::string& id) const { return scene.screen().has(id); }
    plenary::ui::Box box(const std::string& id) const;
    // "1 Trust, 2 Time, 2 Money": the order in the booth as it is on the screen.
    std::string order() const;
    // What was sent last.
    std::vector<std::pair<std::string, int>> sent() const;
    // The words of the footer's buttons; "*" marks the primary one, "-" one that cannot be pressed.
    std::vector<std::string> buttons(bool rare = false) const;

    plenary::RankingUi state;
    mutable Scene scene;
};

}
