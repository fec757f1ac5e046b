#include "sessions/model/wording.h"

#include <algorithm>
#include <array>
#include <string>

#include <utf8proc.h>

#include "sessions/model/text.h"

namespace plenary {

namespace {

constexpr int enough_words = 3;
constexpr int enough_letters = 6;

utf8proc_category_t category_of(char32_t character) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(character));
}

bool is_letter_or_digit(char32_t character) {
    switch (category_of(character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL: return true;
    default: return false;
    }
}

bool is_space(char32_t character) {
    return character == U'\n' || category_of(character) == UTF8PROC_CATEGORY_ZS;
}

/// Of a script whose words stand together without spaces.
bool stands_without_spaces(char32_t character) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array ranges{
        Range{0x0E00, 0x0EFF},   // Thai, Lao
        Range{0x0F00, 0x109F},   // Tibetan, Myanmar
        Range{0x1780, 0x17FF},   // Khmer
        Range{0x3005, 0x3007},   // iteration mark and zero of Chinese
        Range{0x3040, 0x312F},   // kana, Bopomofo
        Range{0x31F0, 0x31FF},   // more kana
        Range{0x3400, 0x9FFF},   // Chinese characters
        Range{0xF900, 0xFAFF},   // more of them
        Range{0xFF66, 0xFF9D},   // kana of half width
        Range{0x20000, 0x3FFFF}, // rare Chinese characters
    };
    return is_letter_or_digit(character) && std::ranges::any_of(ranges, [character](const Range& range) {
               return character >= range.first && character <= range.last;
           });
}

bool is_punctuation(char32_t character) {
    switch (category_of(character)) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO: return true;
    default: return false;
    }
}

std::u32string what_is_said(std::string_view text) {
    const auto plain = characters_of(folded(text));
    std::u32string said;
    std::ranges::copy_if(plain, std::back_inserter(said), [](char32_t character) {
        return !is_space(character) && !is_punctuation(character);
    });
    return said.empty() ? plain : said;
}

}

bool says_little(std::string_view text) {
    int words = 0;
    int letters = 0;
    bool in_word = false;
    for (const char32_t character : characters_of(text)) {
        if (is_space(character))
            in_word = false;
        else if (!in_word && is_letter_or_digit(character)) {
            in_word = true;
            ++words;
        }
        letters += stands_without_spaces(character);
    }
    return words < enough_words && letters < enough_letters;
}

bool look_alike(std::string_view one, std::string_view other) {
    return what_is_said(one) == what_is_said(other);
}

}
