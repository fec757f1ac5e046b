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
    LadderStanding standing;     ///< of the selected one
    ui::LadderPicture picture;
    ui::Box pieces;  ///< the left column
    ui::Box reasons; ///< the right one
    struct Moving {
        const Card* piece;
        ui::Box home;
    };
    std::vector<Moving> moving; ///< pieces in the hand or on their way

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    bool can_vote() const { return standing.open != nullptr && !view.finished(); }
    /// The selected piece can be given a rung.
    bool can_agree() const { return piece != nullptr && standing.open == nullptr && !view.finished(); }
    /// The rung at a point, if there is one.
    std::optional<int> rung_at(ImVec2 point) const;
};

ui::TextStyle ladder_heading(ui::Canvas& canvas);

std::string token_id(GroupId group); ///< "token:3"
std::string piece_id(CardId piece);  ///< "piece:12"

// ladder_pieces.cpp

/// The pieces, the one whose name and group are being changed, and the place to add one.
void draw_pieces(LadderScene& scene);
/// Pieces in the hand or on their way: above everything else.
void draw_moving_pieces(const LadderScene& scene);
/// The rung that the piece in the hand would be agreed on.
std::optional<int> piece_target(const LadderScene& scene);

// ladder_tray.cpp

/// Where the groups' tokens lie while a vote is open.
struct Tray {
    struct Slot {
        GroupId group;
        ui::Box box;
    };
    ui::Box box;
    std::vector<Slot> slots;
    ui::Box words;
};
Tray layout_tray(const LadderScene& scene);
/// Takes votes from hand, finger and keyboard. Where a vote lies is never shown: a token goes back
/// into the tray with a tick on it.
void draw_tray(LadderScene& scene, const Tray& tray);
/// The token in the hand or on its way back.
void draw_moving_token(const LadderScene& scene, const Tray& tray);
/// The rung that a token would be put on.
std::optional<int> token_target(const LadderScene& scene);

// ladder_rungs.cpp

/// What stands at the right of the rungs: agreed pieces, tokens of the revealed round, and, paler,
/// those of the round before.
struct RungPlaces {
    struct Token {
        GroupId group;
        ui::Box box;
        bool earlier = false;
    };
    struct Flag {
        const Card* piece; ///< null: `more` pieces that there is no room for
        int rung;
        ui::Box box;
        int more = 0;
    };
    std::vector<Token> tokens;
    std::vector<Flag> flags;
    std::vector<float> taken; ///< of each rung's width, from the right
};
RungPlaces places_on_rungs(const LadderScene& scene);
/// Tokens travel there from the tray when their round has just been revealed.
void draw_on_rungs(LadderScene& scene, const RungPlaces& places, const Tray& tray);

// ladder_figures.cpp

/// Median, spread, movement and the word for agreement. Returns what is left of the column.
ui::Box draw_figures(const LadderScene& scene, ui::Box column);

// ladder_reasons.cpp

/// Why this rung, and what stops the piece moving up.
void draw_reasons(LadderScene& scene, ui::Box column);

}
