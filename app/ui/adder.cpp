#include "app/ui/adder.h"

#include <utility>

#include "app/ui/button.h"

namespace plenary::ui {

std::optional<std::string> adder(Canvas& canvas, std::string_view id, Box box, Adder& state,
                                 const AdderLook& look, float* height) {
    if (!state.open) {
        if (!invitation(canvas, id, box, look.invitation, look.style, look.radius, look.inset))
            return std::nullopt;
        state.start(); // and takes the caret in this frame, so that the next key is already typed into it
    }
    const Theme& theme = canvas.theme();
    panel(canvas, box, theme.surface, theme.spruce, canvas.px(4), look.radius);
    const float side = look.style.size * 0.8F;
    const float row = look.style.size * look.style.leading;
    const float above = (box.height() - std::max(row, state.typed_height)) / 2;
    Box inner = box.inset(side, std::max(0.0F, above));
    if (look.inset > 0)
        inner.x0 = box.x0 + look.inset;
    float needed = row;
    const FieldEvent event = field(canvas, std::string(id) + ":field", inner, state.field, look.style,
                                   look.hint, look.lines, &needed);
    state.typed_height = needed;
    if (height != nullptr)
        *height = needed + 2 * look.style.size * 0.7F;
    if (event == FieldEvent::none)
        return std::nullopt;
    std::string typed = std::exchange(state.field.text, {});
    state.typed_height = 0;
    const bool something = typed.find_first_not_of(" \t\n") != std::string::npos;
    if (event == FieldEvent::entered && something && !look.single) {
        state.field.open();
        canvas.type_on();
    } else {
        state.open = false;
    }
    if (event == FieldEvent::given_up || !something)
        return std::nullopt;
    return typed;
}

}
