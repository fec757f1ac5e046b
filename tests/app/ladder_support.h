// A ladder step with pieces and votes, for the tests of its view.
#pragma once

#include "app/steps/ladder.h"
#include "tests/support/scene.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace test_support {

struct LadderScreen {
    explicit LadderScreen(int rungs = 8, int groups = 4, ImVec2 size = {1920, 1080});

    plenary::CardId add_piece(const std::string& name, plenary::GroupId group = {});
    plenary::RoundId open(plenary::CardId piece);
    // Group A votes for the first rung, B for the second, …; zero does not vote.
    void vote(plenary::RoundId round, std::initializer_list<int> rungs);
    // A whole round: opened, voted and revealed.
    void round(plenary::CardId piece, std::initializer_list<int> rungs);
    void agree(plenary::CardId piece, int rung) { scene.act(plenary::AgreeRung{piece, rung}); }

    // The words of the footer's buttons; "*" marks the primary one, "-" one that cannot be pressed. Of the
    // rarer ones, behind the three dots, if told.
    std::vector<std::string> buttons(bool rare = false) const;
    plenary::ui::Box box(const std::string& id) const;
    bool shows(const std::string& id) const { return scene.screen().has(id); }

    plenary::LadderUi state;
    mutable Scene scene;
};

// "rung:6"
std::string rung_id(int rung);

}
