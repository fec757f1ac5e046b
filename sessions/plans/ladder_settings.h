#pragma once

#include "sessions/model/plan.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// "children" or "citizens". False for anything else.
bool read_named_ladder(Ladder& ladder, const TomlValue& value);
bool read_rungs(Ladder& ladder, const TomlValue& value, Mistakes& mistakes);
bool read_bands(Ladder& ladder, const TomlValue& value, Mistakes& mistakes);
std::vector<SettingForm> band_forms();

/// The settings of whatever has a `ladder`: the slide that explains one, and the step that votes on one.
template <class Target>
inline constexpr Setting<Target> named_ladder_setting = {
    "ladder", "\"children\" or \"citizens\"", "ladder = \"children\"", false,
    [](Target& target, const TomlValue& value, Mistakes&) {
        return read_named_ladder(target.ladder, value);
    }};

template <class Target>
inline constexpr Setting<Target> rungs_setting = {
    "rungs", "a list of 2 to 12 names, lowest first", "rungs = [\"Told\", \"Asked\", \"Deciding\"]", false,
    [](Target& target, const TomlValue& value, Mistakes& mistakes) {
        return read_rungs(target.ladder, value, mistakes);
    }};

template <class Target>
inline constexpr Setting<Target> bands_setting = {
    "band",
    "at most 12 parts of their own with name, lowest and highest",
    "[[step.band]]",
    false,
    [](Target& target, const TomlValue& value, Mistakes& mistakes) {
        return read_bands(target.ladder, value, mistakes);
    },
    band_forms};

/// Whether the settings of a ladder that has been read fit together.
void check_ladder(const TomlTable& table, const Ladder& ladder, Mistakes& mistakes);

}
