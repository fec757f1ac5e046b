#include "sessions/import/read_value.h"

#include <array>
#include <chrono>

#include "sessions/export/base64.h"

namespace plenary::document {

namespace {

std::string listed(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words)
        list += (list.empty() ? "\"" : ", \"") + std::string(word) + "\"";
    return list;
}

/// What stands there, as a sentence may show it.
std::string shown(const Found& json) {
    constexpr std::size_t most_shown = 40;
    if (json.is_structured())
        return json.is_array() ? "a list" : "an object";
    if (const auto* words = json.get_ptr<const std::string*>())
        return "“" + shortened(*words, most_shown) + "”";
    return json.dump();
}

/// So many figures from `at` on, as a number.
int figures(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char figure : text.substr(at, count))
        number = 10 * number + (figure - '0');
    return number;
}

/// "2026-11-22T10:00:00Z" and nothing else.
bool has_form_of_time(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    return std::ranges::equal(text, form, [](char letter, char wanted) {
        return wanted == '0' ? letter >= '0' && letter <= '9' : letter == wanted;
    });
}

}

void fault_of_word(const Found& json, std::span<const std::string_view> words, const Place& place) {
    fault(place, "This is " + shown(json) + ", and is none of " + listed(words) + ".");
}

std::int64_t read_number(const Found& json, const Place& place, Range range) {
    if (!json.is_number_integer())
        fault(place, "A whole number belongs here, without quotes.");
    // What is larger than any signed number is kept as an unsigned one.
    const bool too_large =
        json.is_number_unsigned()
        && json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto number = too_large ? 0 : json.get<std::int64_t>();
    if (too_large || number < range.least || number > range.most)
        fault(place, "This is " + json.dump() + ", and can be " + std::to_string(range.least) + " to "
                         + std::to_string(range.most) + ".");
    return number;
}

std::string read_text(const Found& json, const Place& place) {
    if (!json.is_string())
        fault(place, "Words between quotes belong here.");
    return json.get<std::string>();
}

std::string read_bytes(const Found& json, const Place& place) {
    auto bytes = json.is_string() ? record::from_base64(json.get_ref<const std::string&>()) : std::nullopt;
    if (!bytes)
        fault(place, "Bytes as base64 belong here, between quotes.");
    return std::move(*bytes);
}

WallTime read_time(const Found& json, const Place& place) {
    using namespace std::chrono;
    const std::string text = read_text(json, place);
    const auto no_time = [&] {
        fault(place, "This is " + shown(json) + ", and is to be a time like \"2026-11-22T10:00:00Z\".");
    };
    if (!has_form_of_time(text))
        no_time();
    const year_month_day day(year(figures(text, 0, 4)), month(static_cast<unsigned>(figures(text, 5, 2))),
                             std::chrono::day(static_cast<unsigned>(figures(text, 8, 2))));
    const int hour = figures(text, 11, 2);
    const int minute = figures(text, 14, 2);
    const int second = figures(text, 17, 2);
    if (!day.ok() || hour > 23 || minute > 59 || second > 59)
        no_time();
    return milliseconds(sys_days(day) + hours(hour) + minutes(minute) + seconds(second) - sys_days()).count();
}

namespace {

/// Makes the variant hold the alternative that has this word.
template <class... Alternative>
void hold_by_word(const Found& json, std::variant<Alternative...>& held, auto&& word_of_one,
                  const Place& place) {
    const std::array<std::string_view, sizeof...(Alternative)> words{word_of_one(Alternative{})...};
    const std::size_t at = read_word(json, words, place);
    std::size_t number = 0;
    ((number++ == at ? void(held.template emplace<Alternative>()) : void()), ...);
}

}

void read_word_of(const Found& json, StepContent& content, const Place& place) {
    hold_by_word(
        json, content, [](const auto& one) { return kind_word(StepContent(one)); }, place);
}

void read_word_of(const Found& json, decltype(SlideStep::picture)& picture, const Place& place) {
    hold_by_word(
        json, picture, [](const auto& one) { return picture_word(one); }, place);
}

}
