#include "sessions/plans/ladder_settings.h"

#include <array>

#include "sessions/plans/limits.h"
#include "sessions/plans/rows.h"

namespace plenary {

namespace {

constexpr std::array band_settings = {
    Setting<Band>{"name", "words between quotes", "name = \"Asked, not deciding\"", true,
                  [](Band& band, const TomlValue& value, Mistakes& mistakes) {
                      return read_words(band.name, value, mistakes);
                  }},
    Setting<Band>{"lowest", "the number of a rung, counted from 1 at the bottom", "lowest = 1", true,
                  [](Band& band, const TomlValue& value, Mistakes&) {
                      return read_number(band.lowest, value, 1, limits::most_rungs);
                  }},
    Setting<Band>{"highest", "the number of a rung, counted from 1 at the bottom", "highest = 3", true,
                  [](Band& band, const TomlValue& value, Mistakes&) {
                      return read_number(band.highest, value, 1, limits::most_rungs);
                  }},
};

void check_bands(const TomlList& parts, const Ladder& ladder, Mistakes& mistakes) {
    for (std::size_t i = 0; i < ladder.bands.size(); ++i) {
        const Band& band = ladder.bands[i];
        if (!ladder.has(band.highest) || !ladder.has(band.lowest)) {
            mistakes.add(parts[i].place, "The ladder has " + std::to_string(ladder.height())
                                             + " rungs, and this band reaches beyond them.");
            continue;
        }
        if (band.lowest > band.highest) {
            mistakes.add(parts[i].place,
                         "'lowest' is above 'highest' in this band: rungs count upwards from 1.");
            continue;
        }
        for (std::size_t j = 0; j < i; ++j)
            if (band.lowest <= ladder.bands[j].highest && ladder.bands[j].lowest <= band.highest) {
                mistakes.add(parts[i].place, "This band shares a rung with '"
                                                 + shown_name(ladder.bands[j].name)
                                                 + "': a rung belongs to one band.");
                break;
            }
    }
}

}

bool read_named_ladder(Ladder& ladder, const TomlValue& value) {
    const auto* word = value.as<std::string>();
    if (!word || (*word != "children" && *word != "citizens"))
        return false;
    ladder = *word == "children" ? children_ladder() : citizens_ladder();
    return true;
}

bool read_rungs(Ladder& ladder, const TomlValue& value, Mistakes& mistakes) {
    std::vector<std::string> names;
    if (!read_list(names, value, limits::fewest_rungs, limits::most_rungs, mistakes))
        return false;
    ladder.rungs.clear();
    for (std::string& name : names)
        ladder.rungs.push_back({std::move(name)});
    return true;
}

bool read_bands(Ladder& ladder, const TomlValue& value, Mistakes& mistakes) {
    ladder.bands.clear();
    return read_rows<Band>(ladder.bands, value, band_settings, limits::most_rungs, "a band", mistakes);
}

std::vector<SettingForm> band_forms() {
    return forms_of<Band>(band_settings);
}

void check_ladder(const TomlTable& table, const Ladder& ladder, Mistakes& mistakes) {
    const TomlSetting* named = table.find("ladder");
    const TomlSetting* rungs = table.find("rungs");
    const TomlSetting* bands = table.find("band");
    if (named && rungs)
        return mistakes.add(rungs->place,
                            "This step has a 'ladder' and 'rungs' as well. Keep one of the two.");
    if (named && bands)
        return mistakes.add(bands->place, "A ladder with a name brings its own bands. Leave these out.");
    if (!named && !rungs)
        return mistakes.miss(table.place,
                             "The rungs are missing: write ladder = \"children\", ladder = \"citizens\", "
                             "or rungs = [\"Told\", \"Asked\", \"Deciding\"].");
    const auto* parts = bands ? bands->value.as<TomlList>() : nullptr;
    if (parts && parts->size() == ladder.bands.size() && !ladder.rungs.empty())
        check_bands(*parts, ladder, mistakes);
}

}
