#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/steps/round_controls.h"
#include "app/steps/view.h"
#include "app/steps/wall.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

// Dot votes on the cards of a wall, for boards and brainstorms alike. The room is blind until a vote is
// closed: nothing but the dots that one voter is placing just now is ever on the screen.

/// What a dot vote keeps between frames.
struct DotVoteUi {
    /// Where one voter places dots that are not sent yet. Leaving the step, Back and Done end it.
    struct Booth {
        RoundId round;
        Voter voter;
        std::map<CardId, int> placed;
        std::string said; ///< why the last tap gave no dot

        int used() const;
    };
    std::optional<Booth> booth;

    /// What the next vote is to be like, while that is being settled.
    struct Draft {
        int dots = 3;
        int most_on_one = 3;
        Voters voters = Voters::groups;
    };
    std::optional<Draft> draft;

    std::uint64_t look = 0; ///< counts up whenever the cards are to show something else of a booth
    int frame = -1;         ///< the last in which this step was drawn
    RoundControls controls;
    ui::Scroll voters;
    ui::Scroll panel;
    float panel_height = 0; ///< of what is in the panel, found when it was last drawn

    // What was found out about the session, and about which revision.
    std::uint64_t revision = 0;
    std::size_t votable = 0; ///< cards that dots could be given to
    std::size_t merged = 0;  ///< those of them that are made of several
    bool can_order = false;  ///< the cards do not stand in the order of their dots yet
    RoundId open;
    std::uint64_t closed_at = 0; ///< the revision in which a vote was closed before our eyes
    std::uint64_t alike_in = 0;  ///< the revision that was searched for cards that say the same
    std::vector<std::pair<CardId, CardId>> alike;
};

/// Brings up to date what is kept: gives up what the session, or being away, has overtaken. To be called
/// before the wall is drawn up.
void follow_dot_vote(const View& view, DotVoteUi& state);

/// Lets the cards of a wall show what is placed in the booth, and pales those that no dots can be given
/// to. To be called for a wall that was just drawn up.
void show_placed_dots(const View& view, const DotVoteUi& state, Wall& wall);

/// The wall with what a vote needs: the voters or the booth above it, the panel to open one over it.
void draw_wall_to_vote_on(const View& view, ui::Box area, WallUi& wall, DotVoteUi& state);

/// What can be done about a vote, and in the note how it stands, where there is or was one.
void add_dot_vote(const View& view, WallUi& wall, DotVoteUi& state, Footer& footer);

/// While the panel is open its button is the one next thing to do, none in the footer.
void give_way_to_panel(const DotVoteUi& state, Footer& footer);

}
