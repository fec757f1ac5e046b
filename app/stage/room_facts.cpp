#include "app/stage/room_facts.h"

#include <algorithm>
#include <cmath>

#include "app/stage/legibility.h"
#include "app/ui/canvas.h"

namespace plenary {
namespace {

constexpr std::uintmax_t megabyte = 1'000'000;
constexpr std::uintmax_t gigabyte = 1'000 * megabyte;
/// A long session with its record takes a few megabytes; the rest is for what else a computer does in a day.
constexpr std::uintmax_t plenty = 5 * gigabyte;
constexpr std::uintmax_t enough = 500 * megabyte;

/// Whole, or with one decimal where that says more.
std::string tenths_text(std::int64_t tenths) {
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        text += "." + std::to_string(tenths % 10);
    return text;
}

std::string percent_text(float size) {
    return std::to_string(std::lround(size * 100)) + " %";
}

}

std::string size_text(std::uintmax_t bytes) {
    if (bytes >= 10 * gigabyte)
        return std::to_string(bytes / gigabyte) + " GB";
    if (bytes >= gigabyte)
        return tenths_text(static_cast<std::int64_t>(bytes / (gigabyte / 10))) + " GB";
    return std::to_string(bytes / megabyte) + " MB";
}

std::string metres_text(float metres) {
    return tenths_text(std::lround(metres * 10)) + " m";
}

RoomFact disk_fact(std::optional<std::uintmax_t> free_bytes) {
    if (!free_bytes)
        return {Standing::unknown, "How much room the disk has is not known."};
    const std::string size = size_text(*free_bytes);
    if (*free_bytes >= plenty)
        return {Standing::good, size + " free: plenty."};
    if (*free_bytes >= enough)
        return {Standing::good, size + " free: enough for this session and many more."};
    return {Standing::poor,
            "Only " + size
                + " free. Delete something before you begin, or the disk may be full before the "
                  "last card is written."};
}

RoomFact record_fact(Known can_be_saved, const std::string& problem) {
    switch (can_be_saved) {
    case Known::yes: return {Standing::good, "A record was saved on trial and read back."};
    case Known::no: return {Standing::poor, problem};
    case Known::not_yet: break;
    }
    return {Standing::unknown, "A record is being saved on trial."};
}

RoomFact awake_fact(Known kept_awake, bool session_finished) {
    if (session_finished)
        return {Standing::unknown, "The session is finished, so the screen may go dark."};
    switch (kept_awake) {
    case Known::yes: return {Standing::good, "The screen stays on while the session runs."};
    case Known::no:
        return {
            Standing::poor,
            "The computer does not let its screen be kept on. Switch its screen saver and its sleep off."};
    case Known::not_yet: break;
    }
    return {Standing::unknown, "The computer is being asked to keep its screen on."};
}

RoomFact loudspeaker_fact(Known found) {
    switch (found) {
    case Known::yes: return {Standing::good, "A loudspeaker was found. Ring the chime: is it loud enough?"};
    case Known::no: return {Standing::poor, "No loudspeaker was found: breaks will end without a sound."};
    case Known::not_yet: break;
    }
    return {Standing::unknown, "A loudspeaker is being looked for."};
}

RoomFact clicker_fact(const ClickerSeen& seen) {
    if (seen.forward && seen.back)
        return {Standing::good, "Forward and back arrive."};
    if (seen.forward)
        return {Standing::unknown, "Forward arrives. Now press back."};
    if (seen.back)
        return {Standing::unknown, "Back arrives. Now press forward."};
    return {Standing::unknown, "Press forward and back on it, from where you will stand."};
}

RoomFact touch_fact(TouchSeen seen) {
    switch (seen) {
    case TouchSeen::finger: return {Standing::good, "A finger was felt."};
    case TouchSeen::mouse:
        return {Standing::unknown,
                "That looked like a mouse. If it was a finger, touch another place in the field."};
    case TouchSeen::nothing: break;
    }
    return {Standing::unknown, "Touch the field with a finger, if this is a touch display."};
}

LastRowFact last_row_fact(const LastRow& row, float letter_part, float text_size) {
    const auto letter = [&](float size) { return row.picture_mm * letter_part * size; };
    const std::string from = "From " + metres_text(row.metres) + " ";
    if (readable_from(row.metres, letter(text_size)) == Legibility::easily)
        return {{Standing::good, from + "the text is read easily."}};

    const float wanted = row.metres / readable_up_to(letter(1));
    const float size = std::ceil(wanted * 10 - 0.001F) / 10;
    if (size <= ui::largest_text_size)
        return {{Standing::poor, from + "the text is read easily at " + percent_text(size) + ". It is at "
                                     + percent_text(text_size) + "."},
                size};

    const bool barely = readable_from(row.metres, letter(ui::largest_text_size)) == Legibility::barely;
    const float nearer = std::floor(readable_up_to(letter(ui::largest_text_size)) * 2) / 2;
    const std::string who = barely ? "only good eyes read the text" : "hardly anybody reads the text";
    LastRowFact found{{Standing::poor, from + who + ", even at " + percent_text(ui::largest_text_size)
                                           + ". Make the picture larger, or seat everybody within "
                                           + metres_text(nearer) + "."}};
    if (text_size < ui::largest_text_size)
        found.better_size = ui::largest_text_size;
    return found;
}

}
