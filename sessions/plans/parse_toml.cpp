#include "sessions/plans/parse_toml.h"

#include <algorithm>
#include <optional>

// The only file that sees toml++, which takes a while to compile.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

Place place_of(const toml::source_region& source) {
    return {std::max(1, static_cast<int>(source.begin.line)),
            std::max(1, static_cast<int>(source.begin.column))};
}

TomlTable table_of(const toml::table& table);

TomlValue value_of(const toml::node& node) {
    TomlValue value{place_of(node.source()), TomlOther{}};
    if (const auto* text = node.as_string()) {
        value.is = text->get();
    } else if (const auto* number = node.as_integer()) {
        value.is = number->get();
    } else if (const auto* truth = node.as_boolean()) {
        value.is = truth->get();
    } else if (const auto* table = node.as_table()) {
        value.is = table_of(*table);
    } else if (const auto* array = node.as_array()) {
        TomlList list;
        for (const toml::node& element : *array)
            list.push_back(value_of(element));
        value.is = std::move(list);
    }
    return value;
}

// toml++ sorts a table by name; a person reads it in the order in which it stands.
TomlTable table_of(const toml::table& table) {
    TomlTable result{place_of(table.source()), {}};
    for (const auto& [name, node] : table)
        result.settings.push_back({std::string(name.str()), place_of(name.source()), value_of(node)});
    std::stable_sort(result.settings.begin(), result.settings.end(),
                     [](const TomlSetting& a, const TomlSetting& b) { return a.place < b.place; });
    return result;
}

TomlFault::Kind kind_of(std::string_view description) {
    auto says = [&](std::string_view words) { return description.find(words) != std::string_view::npos; };
    if (says("redefine"))
        return TomlFault::Kind::set_twice;
    if (says("utf-8"))
        return TomlFault::Kind::not_utf8;
    if (says("nested"))
        return TomlFault::Kind::too_deep;
    return TomlFault::Kind::other;
}

}

tl::expected<TomlTable, TomlFault> parse_toml(std::string_view text) {
    // toml++ limits the depth of lists but not that of dotted names.
    if (auto place = first_overlong_name(text))
        return tl::unexpected(TomlFault{*place, TomlFault::Kind::too_deep});
    // toml++ 3.3 takes for granted that there is a name after the bracket of a header.
    if (auto place = first_nameless_header(text))
        return tl::unexpected(TomlFault{*place, TomlFault::Kind::other});
    toml::parse_result result = toml::parse(text);
    if (!result)
        return tl::unexpected(
            TomlFault{place_of(result.error().source()), kind_of(result.error().description())});
    return table_of(result.table());
}

}
