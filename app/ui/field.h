#pragma once

#include <string>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary::ui {

/// The text of a field and how the field was left. Kept by the view between frames.
struct FieldState {
    std::string text;
    bool take_focus = false;    ///< set to put the caret into it at the next frame
    bool has_caret = false;     ///< it had the caret when it was last drawn
    bool masked = false;        ///< dots are drawn instead of what is typed
    bool pasted = false;        ///< set when something came from the clipboard
    std::vector<ImWchar> early; ///< typed in the frame in which the caret came

    void open(std::string with = {}) {
        text = std::move(with);
        take_focus = true;
        has_caret = false;
    }
};

enum class FieldEvent {
    none,
    entered, ///< Enter
    left,    ///< the caret went elsewhere
    given_up ///< Escape; the text is as it was when the caret came
};

/// Text typed straight onto whatever lies under the box: no frame of its own. Breaks lines as the
/// text will be broken when it is shown, so that nothing jumps when the typing ends. `hint` shows
/// while there is nothing in it. Enter ends the typing; Shift+Enter starts a new line if `lines`.
/// `height`, where given, receives the height that the text needs.
FieldEvent field(Canvas& canvas, std::string_view id, Box box, FieldState& state, const TextStyle& style,
                 std::string_view hint, bool lines = false, float* height = nullptr);

}
