#pragma once

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary::ui {

/// primary: the one next thing to do on this screen. quiet: everything else. plain: only its symbol
/// or words. danger: what destroys.
enum class Rank { primary, quiet, plain, danger };

/// As wide as its words; at least 60 design pixels both ways, the size of a fingertip.
ImVec2 button_size(Canvas& canvas, std::string_view words);

/// True when it was pressed. A disabled button is paler and cannot be pressed.
bool button(Canvas& canvas, std::string_view id, Box box, std::string_view words, Rank rank = Rank::quiet,
            bool enabled = true);

/// Buttons beside one another at the right end of a box, the first outermost, each as wide as its words.
class ButtonsFromRight {
public:
    /// `gap` in pixels.
    ButtonsFromRight(Canvas& canvas, Box box, float gap) : canvas_(canvas), box_(box), gap_(gap) {}
    bool button(std::string_view id, std::string_view words, Rank rank = Rank::quiet);

private:
    Canvas& canvas_;
    Box box_;
    float gap_;
};

/// Symbols instead of words.
enum class Symbol { back, forward, plus, minus, cross, tick, up, down, more };
bool symbol_button(Canvas& canvas, std::string_view id, Box box, Symbol symbol, Rank rank = Rank::plain,
                   bool enabled = true);

/// The round tick of rules and aims: filled when on.
bool round_tick(Canvas& canvas, std::string_view id, ImVec2 centre, float across, bool on);

/// The same, only drawn.
void draw_round_tick(Canvas& canvas, ImVec2 centre, float across, bool on, bool hovered);

/// A dashed place that invites to add something: "+ Add a rule of our own". The words begin `inset`
/// from its edge, or at the usual distance for zero; a lone "+" stands in the middle.
bool invitation(Canvas& canvas, std::string_view id, Box box, std::string_view words, const TextStyle& style,
                float radius, float inset = 0);

}
