#include "tests/support/drawn_text.h"

#include <bit>
#include <cstdint>
#include <map>
#include <utility>

#include "imgui_internal.h"

namespace test_support {
namespace {

using Corner = std::pair<std::uint32_t, std::uint32_t>;

Corner corner(float u, float v) {
    return {std::bit_cast<std::uint32_t>(u), std::bit_cast<std::uint32_t>(v)};
}

// Where in the atlas each letter is, by its upper left corner and, for one that was cut at its top or its
// left, by its lower right one.
std::map<Corner, ImWchar> letters_in_atlas() {
    std::map<Corner, ImWchar> letters;
    auto& pool = ImGui::GetIO().Fonts->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i)
        for (const ImFontGlyph& glyph : pool[i].Glyphs)
            if (glyph.Visible != 0) {
                letters[corner(glyph.U0, glyph.V0)] = static_cast<ImWchar>(glyph.Codepoint);
                letters[corner(glyph.U1, glyph.V1)] = static_cast<ImWchar>(glyph.Codepoint);
            }
    return letters;
}

}

std::string drawn_letters(const ImDrawData& data) {
    const auto letters = letters_in_atlas();
    std::string text;
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto texel = [&](unsigned place) {
                const unsigned vertex = command.VtxOffset + list->IdxBuffer[static_cast<int>(place)];
                return list->VtxBuffer[static_cast<int>(vertex)].uv;
            };
            // A letter is two triangles on four corners, the upper left one first.
            const unsigned end = command.IdxOffset + command.ElemCount;
            for (unsigned at = command.IdxOffset; at + 5 < end;) {
                const auto first = letters.find(corner(texel(at).x, texel(at).y));
                const auto last = letters.find(corner(texel(at + 2).x, texel(at + 2).y));
                const bool letter =
                    first != letters.end() && last != letters.end() && first->second == last->second;
                if (letter) {
                    char bytes[5];
                    ImTextCharToUtf8(bytes, first->second);
                    text += bytes;
                }
                at += letter ? 6 : 3;
            }
        }
    return text;
}

std::string without_spaces(std::string_view text) {
    std::string letters;
    for (const char letter : text)
        if (letter != ' ' && letter != '\n')
            letters += letter;
    return letters;
}

}
