#pragma once

#include <string>
#include <vector>

#include "app/steps/ladder.h"
#include "app/steps/ladder_standing.h"
#include "app/ui/ladder_picture.h"

namespace plenary {

/// One frame of the ladder step, for the parts that draw it.
struct LadderScene {
    const View& view;
    LadderUi& state;
    const Ladder& ladder;
    const Card* piece = nullptr; ///< the selected one
    LadderStanding standing;     ///< of the selected one, on the question that is shown
    ui::LadderPicture picture;
    std::vector<int> then; ///< votes on each rung when the piece was asked about last time, 1 first; or none
    std::optional<int> then_settled; ///< the rung that was agreed, or wanted, then
    ui::Box pieces;                  ///< the left column
    ui::Box reasons;                 ///< the right one
    struct Moving {
        const Card* piece;
        ui::Box home;
    };
    std::vector<Moving> moving; ///< pieces in the hand or on their way

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    /// A round on the selected piece takes votes that come in this way.
    bool can_vote(WayIn way) const {
        return standing.takes_votes() && standing.unfinished->terms.way == way && !view.finished();
    }
    /// The selected piece can be given a rung.
    bool can_agree() const { return piece != nullptr && standing.unfinished == nullptr && !view.finished(); }
    /// In the round that is not finished. Contract: there is one.
    bool has_voted(GroupId group) const {
        return view.snapshot.has_cast(standing.unfinished->id, {VoterKind::group, group.value});
    }
    /// The rung at a point, if there is one.
    std::optional<int> rung_at(ImVec2 point) const;
};

std::string token_id(GroupId group); ///< "token:3"
std::string piece_id(CardId piece);  ///< "piece:12"
std::string rung_id(int rung);       ///< "rung:6"
/// "rung 6, Adult-initiated, shared decisions with children"
std::string rung_words(const Ladder& ladder, int rung);

/// Names the rungs as they stand on the screen.
void mark_rungs(const LadderScene& scene);

/// The number of a rung that was just pressed on the keyboard: 1 to 9 and no more than there are.
std::optional<int> number_pressed(const LadderScene& scene);

// ladder_pieces.cpp

/// The pieces, the one whose name and group are being changed, and the place to add one.
void draw_pieces(LadderScene& scene);
/// Pieces in the hand or on their way: above everything else.
void draw_moving_pieces(const LadderScene& scene);
/// The rung that the piece in the hand would be agreed on.
std::optional<int> piece_target(const LadderScene& scene);

// ladder_question.cpp

/// Where it is now, or where the room wants it. Returns what is left of the column.
ui::Box draw_question(LadderScene& scene, ui::Box column);
/// The gap between the two, in words and on the ladder, where both are settled.
ui::Box draw_gap_words(const LadderScene& scene, ui::Box column);
void draw_gap(const LadderScene& scene);

// ladder_opening.cpp

/// Asks how the votes are to come in, and opens the round.
void draw_way_choice(LadderScene& scene, ui::Box area);

// ladder_tray.cpp

/// Where the groups' tokens lie while a vote is open, and where they come from at the reveal.
struct Tray {
    struct Slot {
        GroupId group;
        ui::Box box;
    };
    ui::Box box;
    std::vector<Slot> slots;
    ui::Box buttons; ///< what else the group whose token is picked up can do
    ui::Box words;
};
Tray layout_tray(const LadderScene& scene, ui::Box column);
/// Takes votes from hand, finger and keyboard. Where a vote lies is never shown: a token goes back
/// into the tray with a tick on it. Returns what is left of the column.
ui::Box draw_tray(LadderScene& scene, ui::Box column, const Tray& tray);
/// The token in the hand or on its way back.
void draw_moving_token(const LadderScene& scene, const Tray& tray);
/// The rung that a token would be put on.
std::optional<int> token_target(const LadderScene& scene);

// ladder_voting.cpp

/// Counting hands for the rungs. Returns what is left of the column.
ui::Box draw_hands(LadderScene& scene, ui::Box column);
/// A tick on each rung that hands were counted for.
void draw_counted_rungs(const LadderScene& scene);
/// Who votes in turn while the screen is passed round. Returns what is left of the column.
ui::Box draw_turns(LadderScene& scene, ui::Box column);
/// That a round is closed, and not revealed yet. Returns what is left of the column.
ui::Box draw_closed(const LadderScene& scene, ui::Box column);

// ladder_booth.cpp

/// Gives up a booth that the session, or being away, has overtaken.
void follow_booth(const View& view, LadderUi& state);
/// One voter with an empty ladder; nothing else is on the stage. Contract: there is a booth.
void draw_booth(const View& view, ui::Box area, LadderUi& state);

// ladder_rungs.cpp

/// What stands at the right of the rungs: agreed pieces, tokens of the revealed round, and, paler,
/// those of the round before.
struct RungPlaces {
    struct Token {
        Voter voter;
        ui::Box box;
        bool earlier = false;
    };
    struct Flag {
        const Card* piece; ///< null: `more` pieces that there is no room for
        int rung;
        ui::Box box;
        int more = 0;
    };
    struct Count {
        int votes;
        int rung;
        ui::Box box;
    };
    struct Then {
        std::string words; ///< "Then agreed · 4"
        int rung;
        ui::Box box;
    };
    std::vector<Then> then; ///< what came of it last time, at the end of the rungs
    std::vector<Token> tokens;
    std::vector<Flag> flags;
    std::vector<Count> counts; ///< beside more tokens than are taken in at a glance
    std::vector<float> taken;  ///< of each rung's width, from the right
};
RungPlaces places_on_rungs(const LadderScene& scene);
/// Tokens travel there from the tray when their round has just been revealed, and a line shows from where
/// each group has moved since the round before.
void draw_on_rungs(LadderScene& scene, const RungPlaces& places, const Tray& tray);

// ladder_then.cpp

/// Looks up what came of the selected piece in the earlier session, if it is asked about again.
void look_up_then(LadderScene& scene);
/// What stands of that at the right ends of the rungs, all in one column.
struct ThenColumn {
    float wide = 0;    ///< zero: there is nothing, or no room for it
    bool whole = true; ///< else in few words
};
ThenColumn then_column(const LadderScene& scene);
/// `right_edge` moves to the left of the column.
void place_then(const LadderScene& scene, const ThenColumn& column, int rung, RungPlaces& places,
                float& right_edge);
void draw_then(const LadderScene& scene, const RungPlaces& places);
/// Then and now in words. Returns what is left of the column.
ui::Box draw_then_words(const LadderScene& scene, ui::Box column);

// ladder_flags.cpp

/// Agreed pieces, the selected one first; from the right, ending at `right_edge`, which moves to
/// their left.
void place_flags(const LadderScene& scene, int rung, RungPlaces& places, float& right_edge);
bool has_flags(const LadderScene& scene, int rung);
void draw_flag(const LadderScene& scene, const RungPlaces::Flag& flag);

// ladder_figures.cpp

/// Median, spread, movement, the word for agreement, and whom to hear first. Returns what is left of the
/// column.
ui::Box draw_figures(LadderScene& scene, ui::Box column);

// ladder_reasons.cpp

/// Why this rung, and what stops the piece moving up.
void draw_reasons(LadderScene& scene, ui::Box column);

// ladder_overview.cpp

/// Every piece on the rung where it is, and as a ghost where it is wanted.
void draw_overview(LadderScene& scene, ui::Box area);
/// Where the ladder stands in it.
ui::LadderPicture layout_overview(const LadderScene& scene, ui::Box area);

}
