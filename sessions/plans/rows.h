#pragma once

#include <vector>

#include "sessions/plans/common_settings.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// Reads the parts [[step.…]] of a step, one row each. False if they are not parts, or too many.
template <class Row>
bool read_rows(std::vector<Row>& into, const TomlValue& value, std::span<const Setting<Row>> settings,
               std::size_t most, std::string_view what, Mistakes& mistakes) {
    const auto* list = value.as<TomlList>();
    if (!list || list->empty() || list->size() > most)
        return false;
    for (const TomlValue& entry : *list)
        if (!entry.as<TomlTable>())
            return false;
    for (const TomlValue& entry : *list) {
        TableReader reader(*entry.as<TomlTable>(), what, mistakes);
        reader.read<Row>(settings, into.emplace_back());
        reader.others(common_settings(),
                      "it belongs to the whole step, above the parts that start with [[step.…]].");
        reader.finish();
    }
    return true;
}

}
