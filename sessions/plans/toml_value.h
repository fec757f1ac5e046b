#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plenary {

/// A place in a text file. Lines and columns count from 1, columns in characters.
struct Place {
    int line = 1;
    int column = 1;
    auto operator<=>(const Place&) const = default;
};

struct TomlValue;
struct TomlSetting;

/// The settings of one table, in the order of the file.
struct TomlTable {
    Place place;
    std::vector<TomlSetting> settings;

    /// Nothing if the table does not have it.
    const TomlSetting* find(std::string_view name) const;
};

using TomlList = std::vector<TomlValue>;

/// Numbers with a fraction, dates and times: no setting of a plan takes one.
struct TomlOther {};

struct TomlValue {
    Place place;
    std::variant<std::string, std::int64_t, bool, TomlOther, TomlList, TomlTable> is;

    template <class Form>
    const Form* as() const {
        return std::get_if<Form>(&is);
    }
};

struct TomlSetting {
    std::string name;
    Place place;
    TomlValue value;
};

inline const TomlSetting* TomlTable::find(std::string_view name) const {
    for (const TomlSetting& setting : settings)
        if (setting.name == name)
            return &setting;
    return nullptr;
}

}
