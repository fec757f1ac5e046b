#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "app/ui/canvas.h"
#include "sessions/model/result.h"

namespace plenary {

/// In which order the start page lists sessions: by when they were changed last, by title, by when they were
/// begun.
enum class SessionOrder { changed, title, begun, course };
inline constexpr std::array session_orders{SessionOrder::changed, SessionOrder::title, SessionOrder::begun,
                                           SessionOrder::course};

/// A day as it stands in the file, "2026-12-02"; empty: none.
struct Day {
    std::string text{};
    bool operator==(const Day&) const = default;
};

/// How a person wants the program on this computer, in every session.
struct Settings {
    ui::ThemeName theme = ui::ThemeName::paper;
    float text_size = 1; ///< how much larger than designed, 0.8 to 2
    bool motion = true;
    bool check_wording = true; ///< point out cards of one or two words before leaving a board
    bool stage_clock = true;   ///< the room sees the time that a step has left
    bool chime = true;         ///< when a break or work in groups is over
    SessionOrder session_order = SessionOrder::changed;
    bool show_archived = false; ///< in the list of sessions
    /// How many days old a session may be before the start page offers to remove the names from it.
    std::optional<int> remove_names_after{};
    Day remove_names_not_before{}; ///< that is not offered before this day
    std::string organisation{};    ///< at the head of records
    std::string displays{};        ///< which display the stage was put on, in the shell's own words

    bool operator==(const Settings&) const = default;
};

/// Where they are kept among the program's data.
inline std::filesystem::path settings_file(const std::filesystem::path& data) {
    return data / "settings.toml";
}

/// The look that comes after this one, and after the last the first.
ui::ThemeName next_theme(ui::ThemeName name);
/// A tenth larger (or smaller), within what is allowed.
float text_size_after(float size, int tenths);

/// What a file says, and what to tell the person where it could not be used.
struct SettingsReading {
    Settings settings;
    std::optional<Problem> problem;
};

/// Reads a settings file, a few lines of TOML. A file that is not there means the usual settings, and so,
/// with a problem, does one that cannot be read. A setting with a value it cannot have keeps its usual
/// one; settings of other programs' versions are passed over without a word.
SettingsReading read_settings(const std::filesystem::path& file);

/// Replaces the whole file, or leaves it as it is; makes its folder.
Result<void> write_settings(const Settings& settings, const std::filesystem::path& file);

}
