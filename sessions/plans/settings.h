#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/plans/mistakes.h"
#include "sessions/plans/toml_value.h"

namespace plenary {

/// What there is to say of a setting.
struct SettingForm {
    std::string_view name;
    std::string_view form;
    std::string_view example;
    bool needed = false;
    std::vector<SettingForm> parts; ///< the settings of each of its parts, where it is made of such
};

/// One setting of a plan file. The same tables that the reader goes by are printed as the description of the
/// format.
template <class Target>
struct Setting {
    std::string_view name;
    std::string_view form;    ///< after "is": "a whole number from 0 to 600"
    std::string_view example; ///< "minutes = 20"
    bool needed = false;
    /// False if the value does not have that form.
    bool (*read)(Target&, const TomlValue&, Mistakes&);
    std::vector<SettingForm> (*parts)() = nullptr;

    SettingForm described() const {
        return {name, form, example, needed, parts ? parts() : std::vector<SettingForm>()};
    }
};

template <class Target>
std::vector<SettingForm> forms_of(std::span<const Setting<Target>> settings) {
    std::vector<SettingForm> forms;
    for (const Setting<Target>& setting : settings)
        forms.push_back(setting.described());
    return forms;
}

/// A name from the file as a sentence may show it: on one line and not endless.
std::string shown_name(std::string_view name);

// Readers of values. False, with nothing said, if the value does not have the form. What is read
// has been through clean_line() or clean_text().

bool read_line(std::string& into, const TomlValue& value, Mistakes& mistakes);
bool read_text(std::string& into, const TomlValue& value, Mistakes& mistakes);
/// The same, but not empty.
bool read_words(std::string& into, const TomlValue& value, Mistakes& mistakes);
bool read_number(int& into, const TomlValue& value, int least, int most);
bool read_flag(bool& into, const TomlValue& value);
/// A list of words; an entry that is something else is a mistake in its own place.
bool read_list(std::vector<std::string>& into, const TomlValue& value, std::size_t least, std::size_t most,
               Mistakes& mistakes);

/// Reads one table by one or several lists of settings, then says what was left unread or missing.
class TableReader {
public:
    /// `what` is the table's name in sentences: "a board".
    TableReader(const TomlTable& table, std::string_view what, Mistakes& mistakes)
        : table_(table), what_(what), mistakes_(mistakes) {}

    template <class Target>
    void read(std::span<const Setting<Target>> settings, Target& target) {
        for (const Setting<Target>& setting : settings) {
            known_.push_back(setting.name);
            forms_.push_back(setting.described());
            const TomlSetting* written = table_.find(setting.name);
            if (!written && setting.needed)
                missing_.push_back({setting.name, setting.example});
            else if (written && !setting.read(target, written->value, mistakes_))
                mistakes_.add(written->value.place,
                              form_sentence(setting.name, setting.form, setting.example));
        }
    }

    /// A setting that is none of this table's, but one of these, stands in the wrong place.
    template <class Target>
    void others(std::span<const Setting<Target>> settings, std::string_view hint) {
        for (const Setting<Target>& setting : settings)
            elsewhere_.push_back({setting.name, hint});
    }

    /// Of all settings that the table might have had so far.
    const std::vector<SettingForm>& forms() const { return forms_; }

    /// From now on sentences call the table this: "a timeline".
    void call(std::string_view what) { what_ = what; }
    /// Settings with names unlike any known one may well belong here.
    void pass_unknown() { passes_unknown_ = true; }

    /// To be called once, after all that the table may hold has been read.
    void finish();

private:
    struct Named {
        std::string_view name;
        std::string_view text;
    };

    static std::string form_sentence(std::string_view name, std::string_view form, std::string_view example);
    void refuse(const TomlSetting& setting);

    const TomlTable& table_;
    std::string_view what_;
    Mistakes& mistakes_;
    std::vector<std::string_view> known_;
    std::vector<SettingForm> forms_;
    std::vector<Named> missing_;
    std::vector<Named> elsewhere_;
    bool passes_unknown_ = false;
};

}
