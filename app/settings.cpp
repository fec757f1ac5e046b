#include "app/settings.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "sessions/export/report.h"
#include "sessions/model/path_text.h"
#include "sessions/plans/parse_toml.h"
#include "sessions/plans/plan_text.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view theme_key = "look";
constexpr std::string_view text_size_key = "text_size_percent";
constexpr std::string_view motion_key = "motion";
constexpr std::string_view stage_clock_key = "stage_clock";
constexpr std::string_view chime_key = "chime";
constexpr std::string_view check_wording_key = "check_wording";
constexpr std::string_view session_order_key = "session_order";
constexpr std::string_view show_archived_key = "show_archived";
constexpr std::string_view remove_names_after_key = "remove_names_after_days";
constexpr std::string_view remove_names_not_before_key = "remove_names_not_before";
constexpr std::string_view organisation_key = "organisation";
constexpr std::string_view displays_key = "displays";

/// In place of a number of days.
constexpr std::string_view never = "never";
constexpr std::int64_t most_days = 36'500;

std::string_view word(ui::ThemeName name) {
    switch (name) {
    case ui::ThemeName::paper: break;
    case ui::ThemeName::dim: return "dim";
    case ui::ThemeName::contrast: return "contrast";
    }
    return "paper";
}

std::string_view word(SessionOrder order) {
    switch (order) {
    case SessionOrder::changed: break;
    case SessionOrder::title: return "title";
    case SessionOrder::begun: return "begun";
    case SessionOrder::course: return "course";
    }
    return "changed";
}

int percent(float size) {
    return static_cast<int>(std::lround(size * 100));
}

float size_of(std::int64_t hundredths) {
    const std::int64_t allowed =
        std::clamp<std::int64_t>(hundredths, percent(ui::smallest_text_size), percent(ui::largest_text_size));
    return static_cast<float>(allowed) / 100;
}

/// Each returns whether the value could be used.
bool take(const TomlValue& value, bool& setting) {
    const bool* given = value.as<bool>();
    if (given != nullptr)
        setting = *given;
    return given != nullptr;
}

bool take(const TomlValue& value, float& setting) {
    const auto* given = value.as<std::int64_t>();
    if (given != nullptr)
        setting = size_of(*given);
    return given != nullptr;
}

bool take(const TomlValue& value, std::string& setting) {
    const auto* given = value.as<std::string>();
    if (given != nullptr)
        setting = *given;
    return given != nullptr;
}

/// One of a few words.
template <class Choice>
bool take_one_of(const auto& choices, const TomlValue& value, Choice& setting) {
    const auto* given = value.as<std::string>();
    for (const Choice choice : choices)
        if (given != nullptr && *given == word(choice)) {
            setting = choice;
            return true;
        }
    return false;
}

bool take(const TomlValue& value, ui::ThemeName& setting) {
    return take_one_of(ui::theme_names, value, setting);
}

bool take(const TomlValue& value, SessionOrder& setting) {
    return take_one_of(session_orders, value, setting);
}

bool take(const TomlValue& value, std::optional<int>& days) {
    const auto* given = value.as<std::string>();
    if (given != nullptr && *given == never) {
        days.reset();
        return true;
    }
    const auto* number = value.as<std::int64_t>();
    const bool can_be = number != nullptr && *number >= 1 && *number <= most_days;
    if (can_be)
        days = static_cast<int>(*number);
    return can_be;
}

bool take(const TomlValue& value, Day& setting) {
    constexpr std::string_view shape = "0000-00-00";
    const auto* given = value.as<std::string>();
    const auto fits = [](char letter, char place) {
        return place == '0' ? letter >= '0' && letter <= '9' : letter == place;
    };
    if (given == nullptr || !std::ranges::equal(*given, shape, fits))
        return false;
    setting.text = *given;
    return true;
}

SettingsReading unreadable(const fs::path& file, const std::string& why) {
    return {{},
            Problem{"Your settings in " + utf8(file) + " could not be read: " + why
                    + ". The usual ones are used; the next that you change writes the file anew."}};
}

}

ui::ThemeName next_theme(ui::ThemeName name) {
    const auto* at = std::find(ui::theme_names.begin(), ui::theme_names.end(), name);
    return at + 1 < ui::theme_names.end() ? at[1] : ui::theme_names.front();
}

float text_size_after(float size, int tenths) {
    return size_of(percent(size) + 10 * tenths);
}

SettingsReading read_settings(const fs::path& file) {
    std::error_code error;
    if (fs::status(file, error).type() == fs::file_type::not_found)
        return {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream || fs::is_directory(file, error))
        return unreadable(file, "it cannot be opened");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad())
        return unreadable(file, "it ends too soon");
    const auto table = parse_toml(text);
    if (!table)
        return unreadable(file, "line " + std::to_string(table.error().place.line) + " is not TOML");

    SettingsReading reading;
    const auto read = [&](std::string_view key, auto& setting) {
        const TomlSetting* found = table->find(key);
        if (found != nullptr && !take(found->value, setting))
            reading.problem = Problem{"“" + std::string(key) + "” in " + utf8(file)
                                      + " has a value that it cannot have, so the usual one is used."};
    };
    read(theme_key, reading.settings.theme);
    read(text_size_key, reading.settings.text_size);
    read(motion_key, reading.settings.motion);
    read(stage_clock_key, reading.settings.stage_clock);
    read(chime_key, reading.settings.chime);
    read(check_wording_key, reading.settings.check_wording);
    read(session_order_key, reading.settings.session_order);
    read(show_archived_key, reading.settings.show_archived);
    read(remove_names_after_key, reading.settings.remove_names_after);
    read(remove_names_not_before_key, reading.settings.remove_names_not_before);
    read(organisation_key, reading.settings.organisation);
    read(displays_key, reading.settings.displays);
    return reading;
}

Result<void> write_settings(const Settings& settings, const fs::path& file) {
    const auto line = [](std::string_view key, std::string_view value) {
        return std::string(key) + " = " + std::string(value) + "\n";
    };
    const auto quoted = [](std::string_view value) { return "\"" + std::string(value) + "\""; };
    const auto truth = [](bool value) { return value ? "true" : "false"; };
    std::string text =
        line(theme_key, quoted(word(settings.theme)))
        + line(text_size_key, std::to_string(percent(settings.text_size)))
        + line(motion_key, truth(settings.motion)) + line(stage_clock_key, truth(settings.stage_clock))
        + line(chime_key, truth(settings.chime)) + line(check_wording_key, truth(settings.check_wording))
        + line(session_order_key, quoted(word(settings.session_order)))
        + line(show_archived_key, truth(settings.show_archived))
        + line(remove_names_after_key,
               settings.remove_names_after ? std::to_string(*settings.remove_names_after) : quoted(never));
    if (!settings.remove_names_not_before.text.empty())
        text += line(remove_names_not_before_key, quoted(settings.remove_names_not_before.text));
    if (!settings.organisation.empty())
        text += line(organisation_key, in_toml_quotes(settings.organisation));
    if (!settings.displays.empty())
        text += line(displays_key, quoted(settings.displays));
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    // Written like a record: beside its name first. Of why it failed the room needs to know no more than
    // what it means.
    if (!save_report(text, file))
        return problem("Your settings hold until Plenary is closed, but they could not be kept in "
                       + utf8(file) + ". Check that there is room on the disk and that you may write there.");
    return {};
}

}
