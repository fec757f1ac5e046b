// A rating with its votes, for the tests of its view.
#pragma once

#include "app/steps/rating.h"
#include "tests/support/scene.h"

#include <string>
#include <vector>

namespace test_support {

inline const std::vector<std::string> two_sides{"Commissioners", "Voluntary sector"};

// Three statements on a scale of five, from "Not at all" to "Fully".
plenary::RatingStep three_statements(std::vector<std::string> sides = {});
// So many statements of two lines each.
plenary::RatingStep many_statements(int count, std::vector<std::string> sides = {});

struct RatingScreen {
    explicit RatingScreen(plenary::RatingStep step = three_statements(two_sides), ImVec2 size = {1920, 1080});

    plenary::CardId statement(std::size_t place) const {
        return scene.card(plenary::LaneRole::statements, place);
    }
    std::vector<std::string> texts() const { return scene.texts(plenary::LaneRole::statements); }
    plenary::LaneId lane() const;
    // "statement:7", or what is beside it: "statement:7:figure".
    std::string id(std::size_t place, const std::string& part = {}) const;
    std::string key(std::size_t place, int value) const { return id(place, ":" + std::to_string(value)); }

    plenary::RoundId open(plenary::Voters voters);
    plenary::RoundId open_hands();
    // What was rated, statement by statement in the order of their ids; zero leaves one out.
    using Ratings = std::vector<int>;
    void cast(plenary::Voter voter, int side, const Ratings& ratings);
    void side_votes(int side, const Ratings& ratings) {
        cast({plenary::VoterKind::side, side}, side, ratings);
    }
    // One number for each of so many people, who are on no side.
    void people_vote(const std::vector<Ratings>& people);
    void reveal();

    void click(const std::string& id);
    // One that may be behind the footer's three dots.
    void click_action(const std::string& id);
    void press(ImGuiKey key);
    bool shows(const std::string& id) const { return scene.screen().has(id); }
    std::string text(const std::string& id) const { return scene.screen().find(id).text; }
    plenary::ui::Box box(const std::string& id) const;
    // "chosen", "counted", or nothing.
    std::string state_of(std::size_t place, int value) const { return text(key(place, value) + ":state"); }
    // Every item on the screen with its words and its place, one to a line.
    std::string everything_shown() const;
    // The words of the footer's buttons; "*" marks the primary one, "-" one that cannot be pressed.
    std::vector<std::string> buttons(bool rare = false) const;
    // The statements of what was revealed that can be seen, as they stand one below the other.
    std::vector<std::string> results() const;

    plenary::RatingUi state;
    mutable Scene scene;
};

}
