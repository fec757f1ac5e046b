#pragma once

#include <optional>
#include <string>

#include "app/ui/field.h"

namespace plenary::ui {

/// A place to add things, one after another: an invitation that opens into a field. Enter hands over
/// what was typed and stays open for the next; leaving it hands over what was typed, so that nothing
/// typed is lost; Escape closes it.
struct Adder {
    FieldState field;
    bool open = false;
    float typed_height = 0; ///< of the text in the field, at the last frame

    void start(std::string with = {}) {
        open = true;
        field.open(std::move(with));
    }
};

/// How an adder stands on the page.
struct AdderLook {
    std::string_view invitation; ///< "+ Add a rule of our own"
    std::string_view hint;       ///< in the empty field
    TextStyle style;
    float radius = 0;
    float inset = 0;     ///< from the edge to the words; zero for the usual
    bool lines = false;  ///< Ctrl+Enter makes a new line
    bool single = false; ///< closes after one
};

/// `id` names the invitation; the field's id is `id` with ":field" behind it. `height`, where given,
/// receives what the open field needs, padding included.
std::optional<std::string> adder(Canvas& canvas, std::string_view id, Box box, Adder& state,
                                 const AdderLook& look, float* height = nullptr);

}
