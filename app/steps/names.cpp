#include "app/steps/names.h"

#include <utility>

namespace plenary {

std::vector<std::string> names_in(std::string_view typed) {
    std::vector<std::string> names;
    while (!typed.empty()) {
        const auto end = typed.find_first_of("\n\r,;");
        std::string_view name = typed.substr(0, end);
        typed.remove_prefix(end == std::string_view::npos ? typed.size() : end + 1);
        const auto first = name.find_first_not_of(" \t");
        if (first == std::string_view::npos)
            continue;
        names.emplace_back(name.substr(first, name.find_last_not_of(" \t") - first + 1));
    }
    return names;
}

std::optional<Command> add_names(std::string_view typed) {
    std::vector<std::string> names = names_in(typed);
    if (names.empty())
        return std::nullopt;
    if (names.size() == 1)
        return AddPerson{std::move(names.front())};
    Together all;
    for (std::string& name : names)
        all.parts.emplace_back(AddPerson{std::move(name)});
    return all;
}

}
