#include "app/ui/field.h"

#include <cmath>
#include <imgui_internal.h>
#include <utility>

#include "app/ui/shaped_text.h"

namespace plenary::ui {
namespace {

int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& text = *static_cast<std::string*>(data->UserData);
        text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text.data();
    }
    return 0;
}

/// Dear ImGui keeps the text, the caret and the clipboard; what it draws is not wrapped, so it is
/// made invisible and drawn again by draw_typed().
bool invisible_input(const std::string& id, Box box, std::string& text, float line_height, bool lines) {
    for (const ImGuiCol colour :
         {ImGuiCol_Text, ImGuiCol_FrameBg, ImGuiCol_TextSelectedBg, ImGuiCol_InputTextCursor,
          ImGuiCol_ScrollbarBg, ImGuiCol_ScrollbarGrab, ImGuiCol_ScrollbarGrabHovered,
          ImGuiCol_ScrollbarGrabActive, ImGuiCol_Border, ImGuiCol_NavCursor})
        ImGui::PushStyleColor(colour, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, std::max(0.0F, (box.height() - line_height) / 2)});
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1);
    ImGui::SetCursorScreenPos(box.min());
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_EnterReturnsTrue
                                      | ImGuiInputTextFlags_CallbackResize
                                      | ImGuiInputTextFlags_CtrlEnterForNewLine;
    bool entered = false;
    if (lines) {
        entered = ImGui::InputTextMultiline(id.c_str(), text.data(), text.capacity() + 1, box.size(), flags,
                                            grow, &text);
    } else {
        ImGui::SetNextItemWidth(box.width());
        entered = ImGui::InputText(id.c_str(), text.data(), text.capacity() + 1, flags, grow, &text);
    }
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(10);
    return entered;
}

/// Puts the caret into the field in this very frame. A field that has just been left by Enter is taken
/// up again where it was. For any other, Dear ImGui drops what is typed in this frame, so that is kept
/// for the next.
void give_caret(ImGuiID item, FieldState& field) {
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(item)) {
        ImGui::SetActiveID(item, ImGui::GetCurrentWindow());
        state->ReloadUserBufAndMoveToEnd();
    } else {
        imgui.NavActivateId = item;
        imgui.NavActivateFlags = ImGuiActivateFlags_PreferInput;
        field.early.assign(imgui.IO.InputQueueCharacters.begin(), imgui.IO.InputQueueCharacters.end());
    }
}

/// Hands the field what was typed before it had the caret, ahead of what was typed since.
void type_early(FieldState& field) {
    ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    for (std::size_t i = 0; i < field.early.size(); ++i)
        typed.insert(typed.begin() + i, field.early[i]);
    field.early.clear();
}

/// A text as it is typed: where its carets are, relative to the corner of the block.
struct Typed {
    std::string_view text;
    const TextStyle& style;
    const TextBlock& block;
    ImFont* face;

    float advance() const { return style.size * style.leading; }
    float width(std::size_t from, std::size_t to) const {
        return face->CalcTextSizeA(style.size * line_of_em, FLT_MAX, 0, text.data() + from, text.data() + to)
            .x;
    }
};

ImVec2 caret_at(const Typed& typed, std::size_t at) {
    if (typed.block.shaped)
        return typed.block.shaped->caret(at);
    const std::size_t row = row_of(typed.block.lines, at);
    return {typed.width(typed.block.lines[row].begin, at), static_cast<float>(row) * typed.advance()};
}

/// The byte of the text that is nearest to a point.
std::size_t byte_at(const Typed& typed, ImVec2 point) {
    if (typed.block.shaped)
        return typed.block.shaped->byte_at(point);
    const auto row = static_cast<std::size_t>(std::clamp(std::floor(point.y / typed.advance()), 0.0F,
                                                         static_cast<float>(typed.block.lines.size() - 1)));
    const TextBlock::Line& line = typed.block.lines[row];
    std::size_t at = line.begin;
    float x = 0;
    while (at < line.end) {
        std::size_t next = at + 1;
        while (next < line.end && (static_cast<unsigned char>(typed.text[next]) & 0xC0U) == 0x80U)
            ++next;
        const float w = typed.width(at, next);
        if (x + w / 2 > point.x)
            break;
        x += w;
        at = next;
    }
    return at;
}

/// What is marked when the bytes from `from` up to `to` are selected.
std::vector<Box> marked(const Typed& typed, std::size_t from, std::size_t to) {
    if (typed.block.shaped)
        return typed.block.shaped->marked(from, to);
    std::vector<Box> boxes;
    for (const TextBlock::Line& row : typed.block.lines) {
        const std::size_t first = std::max<std::size_t>(from, row.begin);
        const std::size_t last = std::min<std::size_t>(to, row.end);
        if (first < last)
            boxes.push_back(Box::at(caret_at(typed, first), {typed.width(first, last), typed.advance()}));
    }
    return boxes;
}

/// A dot for each character; lines stay lines.
std::string masked(std::string_view text) {
    std::string dots;
    for (const char byte : text)
        if (byte == '\n')
            dots += byte;
        else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
            dots += "•";
    return dots;
}

/// Bytes of the text between which something is selected, and where the caret is; as they lie in what is
/// drawn of it.
struct Marks {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t caret = 0;
};

Marks marks_of(const ImGuiInputTextState& state, std::string_view text, bool is_masked) {
    const auto drawn = [&](int byte) {
        const auto at = std::min(static_cast<std::size_t>(byte), text.size());
        return is_masked ? masked(text.substr(0, at)).size() : at;
    };
    const auto [from, to] = std::minmax({state.GetSelectionStart(), state.GetSelectionEnd()});
    return {drawn(from), drawn(to), drawn(state.GetCursorPos())};
}

void draw_typed(Canvas& canvas, Box box, const Typed& typed, const ImGuiInputTextState& state,
                const Marks& marks) {
    if (marks.from < marks.to)
        for (const Box& row : marked(typed, marks.from, marks.to))
            fill(canvas, row.moved(box.x0, box.y0), faded(canvas.theme().spruce, 0.22F));
    text(canvas, box.min(), box.width(), typed.text, typed.style);
    const ImVec2 caret = caret_at(typed, marks.caret);
    if (std::fmod(std::max(state.CursorAnim, 0.0F), 1.2F) < 0.8F)
        fill(canvas,
             Box::at({box.x0 + caret.x - canvas.px(1), box.y0 + caret.y + typed.advance() * 0.1F},
                     {std::max(2.0F, canvas.px(3)), typed.advance() * 0.8F}),
             canvas.theme().spruce);
    canvas.want_frame_at(canvas.now() + std::chrono::milliseconds(250));
}

bool paste_pressed() {
    return ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V)
           || ImGui::IsKeyChordPressed(ImGuiMod_Shift | ImGuiKey_Insert);
}

}

FieldEvent field(Canvas& canvas, std::string_view id, Box box, FieldState& state, const TextStyle& style,
                 std::string_view hint, bool lines, float* height) {
    const std::string name(id);
    ImGui::PushFont(canvas.fonts().face(style.weight), style.size * line_of_em);
    const ImGuiID item = ImGui::GetID(name.c_str());
    // A press that is still going on belongs to what it went down on.
    const ImGuiID busy = ImGui::GetCurrentContext()->ActiveId;
    const bool pressing =
        ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    const bool arriving = state.take_focus && (busy == 0 || busy == item || !pressing);
    if (arriving)
        give_caret(item, state);
    else
        type_early(state);
    const bool entered = invisible_input(name, box, state.text, style.size * line_of_em, lines);
    ImGui::PopFont();

    ImGuiInputTextState* typed = ImGui::GetInputTextState(item);
    bool active = ImGui::GetCurrentContext()->ActiveId == item && typed != nullptr;
    // Dear ImGui hears Escape only from the second frame after the caret came.
    if (active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        ImGui::ClearActiveID();
        ImGui::GetCurrentContext()->WantTextInputNextFrame = 0; // the next key is not the field's any more
        active = state.take_focus = false;
        state.has_caret = true;
    }
    if (active && std::exchange(state.take_focus, false)) {
        typed->ReloadUserBufAndMoveToEnd();
        canvas.want_next_frame();
    }
    if (active) {
        state.pasted = state.pasted || paste_pressed();
        const std::string now(typed->TextA.Data, static_cast<std::size_t>(typed->TextLen));
        const std::string drawn = state.masked ? masked(now) : now;
        const Typed shown{drawn, style, canvas.texts().block(drawn, style, box.width()),
                          canvas.fonts().face(style.weight)};
        if (!state.masked && ImGui::IsMouseClicked(ImGuiMouseButton_Left)
            && box.holds(ImGui::GetMousePos())) {
            const std::size_t at = byte_at(shown, ImGui::GetMousePos() - box.min());
            state.text = now;
            typed->ReloadSelectionStart = typed->ReloadSelectionEnd = static_cast<int>(at);
            typed->WantReloadUserBuf = true;
        }
        if (now.empty() && !hint.empty()) {
            TextStyle quiet = style;
            quiet.colour = canvas.theme().ink_2;
            text(canvas, box.min(), box.width(), hint, quiet);
        }
        draw_typed(canvas, box, shown, *typed, marks_of(*typed, now, state.masked));
        if (height != nullptr)
            *height = shown.block.height;
    } else {
        TextStyle look = style;
        if (state.text.empty())
            look.colour = canvas.theme().ink_2;
        const std::string drawn = state.masked ? masked(state.text) : state.text;
        const float needed =
            text(canvas, box.min(), box.width(), drawn.empty() ? hint : std::string_view(drawn), look);
        if (height != nullptr)
            *height = needed;
    }
    // The caret can be taken away between two frames, so what counts is that it is gone, not how.
    const bool left = std::exchange(state.has_caret, active) && !active;
    if (entered)
        return FieldEvent::entered;
    if (left)
        return ImGui::IsKeyDown(ImGuiKey_Escape) ? FieldEvent::given_up : FieldEvent::left;
    return FieldEvent::none;
}

}
