#include "sessions/plans/common_settings.h"

#include <algorithm>
#include <array>

#include "sessions/plans/limits.h"

namespace plenary {

namespace {

constexpr std::size_t longest_id = 60;

constexpr std::array settings = {
    Setting<Step>{
        "kind", "a word between quotes", "kind = \"board\"", true,
        [](Step&, const TomlValue& value, Mistakes&) { return value.as<std::string>() != nullptr; }},
    Setting<Step>{"id", "lower-case letters, digits and hyphens between quotes", "id = \"group-work\"", false,
                  [](Step& step, const TomlValue& value, Mistakes&) { return read_id(step.name, value); }},
    Setting<Step>{"title", "words between quotes", "title = \"Group work\"", false,
                  [](Step& step, const TomlValue& value, Mistakes& mistakes) {
                      return read_words(step.title, value, mistakes);
                  }},
    Setting<Step>{"minutes", "a whole number from 0 to 600, without quotes", "minutes = 20", false,
                  [](Step& step, const TomlValue& value, Mistakes&) {
                      return read_number(step.minutes, value, 0, limits::most_minutes);
                  }},
    Setting<Step>{
        "essential", "true or false, without quotes", "essential = true", false,
        [](Step& step, const TomlValue& value, Mistakes&) { return read_flag(step.essential, value); }},
    Setting<Step>{"notes", "text between quotes", "notes = \"Five quiet minutes first.\"", false,
                  [](Step& step, const TomlValue& value, Mistakes& mistakes) {
                      return read_text(step.notes, value, mistakes);
                  }},
};

}

std::span<const Setting<Step>> common_settings() {
    return settings;
}

bool read_id(std::string& into, const TomlValue& value) {
    const auto* text = value.as<std::string>();
    auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (!text || text->empty() || text->size() > longest_id || !std::all_of(text->begin(), text->end(), fits))
        return false;
    into = *text;
    return true;
}

}
