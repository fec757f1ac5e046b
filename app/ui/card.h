#pragma once

#include <span>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"
#include "sessions/model/card_places.h"
#include "sessions/model/session.h"

namespace plenary::ui {

/// How one card is to look; who it is and what happens to it is the view's business.
struct CardLook {
    std::string_view text;
    Colour colour = Colour::sun;
    GroupId group{};
    std::span<const GroupId> groups{}; ///< instead, of a card that several brought
    std::string_view tag{};            ///< a quiet line under the text: "Group A · voting, round 2"
    bool small = false;                ///< an idea under its barrier
    bool heading = false;              ///< of a cluster: bold, on no card
    bool covered = false;              ///< what it says is not to be seen yet
    int dots = -1;                     ///< how many it got; below zero: there was no vote on it
    bool placing = false;              ///< dots are being placed on it: room is kept for them
    float scale = 1;                   ///< of the text, where many cards share little room
    float left = 1;                    ///< how much of it is there: less where it is not what is looked for
    bool selected = false;
    bool lifted = false;   ///< in the hand: a larger shadow and a slight tilt
    bool typing = false;   ///< its text is being typed: leave the place for it empty
    float text_height = 0; ///< of the text being typed
};

TextStyle card_text(Canvas& canvas, bool small = false, float scale = 1);
/// The part of a card's box that its text stands in.
Box card_text_box(Canvas& canvas, Box card, bool small = false, float scale = 1);
/// What the card needs at this width.
float card_height(Canvas& canvas, float width, const CardLook& look);
void draw_card(Canvas& canvas, Box box, const CardLook& look);
/// The old place of a card that is in the hand.
void draw_card_gap(Canvas& canvas, Box box);

/// Runs `draw` and turns all it drew about a point.
template <class Draw>
void turned(Canvas& canvas, ImVec2 centre, float degrees, Draw draw);

}

#include <cmath>

template <class Draw>
void plenary::ui::turned(Canvas& canvas, ImVec2 centre, float degrees, Draw draw) {
    ImDrawList& list = canvas.list();
    const int first = list.VtxBuffer.Size;
    draw();
    const float radians = degrees * 3.14159265F / 180;
    const float s = std::sin(radians);
    const float c = std::cos(radians);
    for (int i = first; i < list.VtxBuffer.Size; ++i) {
        ImVec2& at = list.VtxBuffer[i].pos;
        const float x = at.x - centre.x;
        const float y = at.y - centre.y;
        at = {centre.x + x * c - y * s, centre.y + x * s + y * c};
    }
}
