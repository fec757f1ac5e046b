#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/settings.h"
#include "app/ui/canvas.h"

namespace plenary {

/// One line of the list of keys that `?` shows.
struct KeyHelp {
    std::string_view keys;
    std::string_view what;
};

std::span<const KeyHelp> key_help();
/// The same list as the guide has it: a table in Markdown.
std::string keys_as_markdown();

/// What the settings should become by the keys that went down, on the start page and in a session;
/// nothing if none of them is for settings.
std::optional<Settings> settings_by_key(const ui::Canvas& canvas, const Settings& settings);

}
