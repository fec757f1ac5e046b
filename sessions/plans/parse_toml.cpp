#include "sessions/plans/parse_toml.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "sessions/plans/toml_scanner.h"

namespace {

struct BrokenAssertion {};

}

// This is the only file that sees toml++. Some broken files violate what toml++ 3.3 only asserts, such
// as "[[,step]]": with assertions that would end the program, without them anything could happen.
// Here it is one more way for a text not to be TOML.
#undef NDEBUG
#define TOML_ASSERT(expression) (static_cast<bool>(expression) ? void() : throw BrokenAssertion())
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_MAX_NESTED_VALUES 32
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wterminate"
#endif
#include <toml++/toml.h>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

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

TomlFault fault_of(const toml::parse_error& error) {
    auto says = [&](std::string_view words) {
        return error.description().find(words) != std::string_view::npos;
    };
    TomlFault fault{place_of(error.source())};
    if (says("redefine"))
        fault.kind = TomlFault::Kind::set_twice;
    else if (says("utf-8"))
        fault.kind = TomlFault::Kind::not_utf8;
    else if (says("nested"))
        fault.kind = TomlFault::Kind::too_deep;
    return fault;
}

bool breaks_assertion(std::string_view text) {
    try {
        static_cast<void>(toml::parse(text));
    } catch (const BrokenAssertion&) {
        return true;
    } catch (const toml::parse_error&) {
    }
    return false;
}

/// Where the shortest beginning of the text ends that breaks an assertion: the library does not tell.
Place place_of_broken_assertion(std::string_view text) {
    const auto lengths = std::views::iota(std::size_t{0}, text.size());
    const std::size_t before = *std::ranges::partition_point(
        lengths, [&](std::size_t length) { return !breaks_assertion(text.substr(0, length + 1)); });
    TomlScanner scanner(text.substr(0, before));
    while (!scanner.at_end())
        scanner.advance();
    return scanner.place();
}

/// Where a name is made of more parts with dots between them ("a.b.c") than any plan could need.
/// toml++ limits the depth of lists but not that of the tables that names make.
std::optional<Place> first_overlong_name(std::string_view text) {
    constexpr int most_dots = 8;
    int dots = 0;
    for (TomlScanner scanner(text); !scanner.at_end(); scanner.advance()) {
        if (!scanner.plain())
            continue;
        const char c = scanner.byte();
        if (c == '.')
            ++dots;
        else if (!is_name_character(c) && c != '"' && c != '\'' && c != ' ' && c != '\t')
            dots = 0;
        if (dots >= most_dots)
            return scanner.place();
    }
    return std::nullopt;
}

}

tl::expected<TomlTable, TomlFault> parse_toml(std::string_view text) {
    if (auto place = first_overlong_name(text))
        return tl::unexpected(TomlFault{*place, TomlFault::Kind::too_deep});
    try {
        return table_of(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return tl::unexpected(fault_of(error));
    } catch (const BrokenAssertion&) {
        return tl::unexpected(TomlFault{place_of_broken_assertion(text), TomlFault::Kind::other});
    }
}

}
