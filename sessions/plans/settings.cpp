#include "sessions/plans/settings.h"

#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/plans/nearest_name.h"

namespace plenary {

namespace {

constexpr std::size_t most_shown = 40;

bool keep(std::string& into, Result<std::string> cleaned, Place place, Mistakes& mistakes) {
    if (cleaned)
        into = std::move(*cleaned);
    else
        mistakes.add(place, cleaned.error().sentence);
    return cleaned.has_value();
}

}

std::string shown_name(std::string_view name) {
    auto clean = clean_line(name.substr(0, most_text_bytes));
    return clean ? shortened(*clean, most_shown) : std::string();
}

bool read_line(std::string& into, const TomlValue& value, Mistakes& mistakes) {
    const auto* text = value.as<std::string>();
    if (text)
        keep(into, clean_line(*text), value.place, mistakes);
    return text != nullptr;
}

bool read_text(std::string& into, const TomlValue& value, Mistakes& mistakes) {
    const auto* text = value.as<std::string>();
    if (text)
        keep(into, clean_text(*text), value.place, mistakes);
    return text != nullptr;
}

bool read_words(std::string& into, const TomlValue& value, Mistakes& mistakes) {
    const auto* text = value.as<std::string>();
    return text && (!keep(into, clean_line(*text), value.place, mistakes) || !into.empty());
}

bool read_number(int& into, const TomlValue& value, int least, int most) {
    const auto* number = value.as<std::int64_t>();
    if (!number || *number < least || *number > most)
        return false;
    into = static_cast<int>(*number);
    return true;
}

bool read_flag(bool& into, const TomlValue& value) {
    const auto* flag = value.as<bool>();
    if (flag)
        into = *flag;
    return flag != nullptr;
}

bool read_list(std::vector<std::string>& into, const TomlValue& value, std::size_t least, std::size_t most,
               Mistakes& mistakes) {
    const auto* list = value.as<TomlList>();
    if (!list || list->size() < least || list->size() > most)
        return false;
    for (const TomlValue& entry : *list)
        if (!read_words(into.emplace_back(), entry, mistakes))
            mistakes.add(entry.place, "Every entry of this list is words between straight quotes.");
    return true;
}

std::string TableReader::form_sentence(std::string_view name, std::string_view form,
                                       std::string_view example) {
    return "'" + std::string(name) + "' is " + std::string(form) + ", such as " + std::string(example) + ".";
}

void TableReader::finish() {
    for (const TomlSetting& setting : table_.settings)
        if (std::find(known_.begin(), known_.end(), setting.name) == known_.end())
            refuse(setting);
    for (const Named& missing : missing_)
        mistakes_.miss(table_.place, "'" + std::string(missing.name) + "' is missing: " + std::string(what_)
                                         + " needs it, such as " + std::string(missing.text) + ".");
}

void TableReader::refuse(const TomlSetting& setting) {
    std::string sentence = "'" + shown_name(setting.name) + "' is not a setting of " + std::string(what_);
    auto other = std::find_if(elsewhere_.begin(), elsewhere_.end(),
                              [&](const Named& named) { return named.name == setting.name; });
    if (other != elsewhere_.end())
        return mistakes_.add(setting.place, sentence + ": " + std::string(other->text));
    if (std::string_view meant = nearest_name(setting.name, known_); !meant.empty()) {
        // One slip, one mistake: what was meant is not reported as missing as well.
        std::erase_if(missing_, [&](const Named& named) { return named.name == meant; });
        return mistakes_.add(setting.place, sentence + ": did you mean '" + std::string(meant) + "'?");
    }
    if (passes_unknown_)
        return;
    sentence += ". It has:";
    for (std::string_view name : known_)
        sentence += (name == known_.front() ? " " : ", ") + std::string(name);
    mistakes_.add(setting.place, sentence + ".");
}

}
