#include "app/shell/display_roles.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace plenary::shell {
namespace {

// More rooms than anybody works in by turns.
constexpr std::size_t most_choices = 12;
constexpr std::size_t most_displays = 16;

constexpr std::string_view between_displays = " | ";
constexpr std::string_view between_choices = "; ";

bool spelt_out(char c, bool at_an_end) {
    const bool printable = c >= ' ' && c <= '~';
    return !printable || std::string_view("%|;\"\\").find(c) != std::string_view::npos
           || (c == ' ' && at_an_end);
}

std::string escaped(std::string_view name) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (spelt_out(name[i], i == 0 || i + 1 == name.size()))
            text += {'%', digits[byte / 16], digits[byte % 16]};
        else
            text += name[i];
    }
    return text;
}

template <class Number>
std::optional<Number> number(std::string_view text, int base = 10) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value, base);
    return error == std::errc() && at == end ? std::optional(value) : std::nullopt;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            name += text[i];
            continue;
        }
        const auto byte = number<unsigned char>(text.substr(i + 1, 2), 16);
        if (!byte || i + 2 >= text.size())
            return {};
        name += static_cast<char>(*byte);
        i += 2;
    }
    return name;
}

std::pair<std::string_view, std::string_view> split(std::string_view text, std::string_view at) {
    const std::size_t found = text.find(at);
    if (found == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, found), text.substr(found + at.size())};
}

// Takes the last word off the text.
std::string_view last_word(std::string_view& text) {
    const std::size_t space = text.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
    text = space == std::string_view::npos ? std::string_view{} : text.substr(0, space);
    return word;
}

std::string display_text(const Display& display) {
    const Area& area = display.area;
    return escaped(display.name) + ' ' + std::to_string(area.width) + 'x' + std::to_string(area.height) + ' '
           + std::to_string(area.x) + ',' + std::to_string(area.y);
}

std::optional<Display> read_display(std::string_view text) {
    const auto [x, y] = split(last_word(text), ",");
    const auto [width, height] = split(last_word(text), "x");
    const auto name = unescaped(text);
    const auto left = number<int>(x), top = number<int>(y);
    const auto across = number<int>(width), down = number<int>(height);
    if (!name || !left || !top || !across || !down || *across <= 0 || *down <= 0)
        return {};
    return Display{.name = *name, .area = {*left, *top, *across, *down}};
}

Displays read_choice(std::string_view text) {
    Displays displays;
    while (!text.empty() && displays.size() < most_displays) {
        const auto [first, rest] = split(text, between_displays);
        const auto display = read_display(first);
        if (!display)
            return {};
        displays.push_back(*display);
        text = rest;
    }
    return displays;
}

bool same_known(const Display& a, const Display& b) {
    return a.name == b.name && a.area.same_size(b.area);
}

bool same_name(const Display& a, const Display& b) {
    return a.name == b.name;
}

using Same = bool (*)(const Display&, const Display&);

// The one that is `wanted`; of several, the one in the same place.
std::optional<std::size_t> find(const Displays& displays, const Display& wanted, Same same) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < displays.size(); ++i)
        if (same(displays[i], wanted) && (!found || displays[i].area.same_corner(wanted.area)))
            found = i;
    return found;
}

bool same_set(const Displays& a, const Displays& b, Same same) {
    return std::is_permutation(a.begin(), a.end(), b.begin(), b.end(), same);
}

// How the panels of laptops are called by the systems that call displays by their sockets or their make.
bool built_in(const Display& display) {
    const auto starts = [&](std::string_view with) { return display.name.starts_with(with); };
    return starts("eDP") || starts("LVDS") || starts("DSI") || starts("Built-in") || starts("Color LCD");
}

bool show_the_same(const Display& a, const Display& b) {
    return common(a.area, b.area).size() * 2 >= std::min(a.area.size(), b.area.size());
}

// Of displays that show the same, the one that stands for them.
std::vector<std::size_t> told_apart(const Displays& displays) {
    std::vector<std::size_t> distinct;
    for (std::size_t i = 0; i < displays.size(); ++i) {
        const auto same = std::find_if(distinct.begin(), distinct.end(), [&](std::size_t other) {
            return show_the_same(displays[i], displays[other]);
        });
        if (same == distinct.end())
            distinct.push_back(i);
        else if (displays[i].area.size() < displays[*same].area.size())
            *same = i;
    }
    return distinct;
}

std::size_t for_facilitator(const Displays& displays, const std::vector<std::size_t>& among) {
    for (const std::size_t index : among)
        if (built_in(displays[index]))
            return index;
    for (const std::size_t index : among)
        if (displays[index].primary)
            return index;
    return among.front();
}

}

void RememberedDisplays::add(Displays stage_first) {
    for (Display& display : stage_first)
        display = {.name = std::move(display.name), .area = display.area};
    choices_.push_back(std::move(stage_first));
}

void RememberedDisplays::remember(const Displays& displays, std::size_t stage) {
    if (displays.size() < 2)
        return;
    Displays stage_first = displays;
    std::rotate(stage_first.begin(), stage_first.begin() + static_cast<std::ptrdiff_t>(stage),
                stage_first.begin() + static_cast<std::ptrdiff_t>(stage) + 1);
    std::vector<Displays> older = std::exchange(choices_, {});
    add(std::move(stage_first));
    for (Displays& choice : older)
        if (choices_.size() < most_choices && !same_set(choice, displays, same_known))
            choices_.push_back(std::move(choice));
}

std::optional<std::size_t> RememberedDisplays::stage_among(const Displays& displays) const {
    for (const Same same : {Same(same_known), Same(same_name)})
        for (const Displays& choice : choices_)
            if (same_set(choice, displays, same))
                return find(displays, choice.front(), same);
    return {};
}

std::string RememberedDisplays::text() const {
    std::string text;
    for (const Displays& choice : choices_) {
        text += text.empty() ? "" : between_choices;
        for (const Display& display : choice) {
            text += &display == &choice.front() ? "" : between_displays;
            text += display_text(display);
        }
    }
    return text;
}

RememberedDisplays RememberedDisplays::read(std::string_view text) {
    RememberedDisplays remembered;
    while (!text.empty() && remembered.choices_.size() < most_choices) {
        const auto [choice, rest] = split(text, between_choices);
        if (Displays displays = read_choice(choice); displays.size() > 1)
            remembered.add(std::move(displays));
        text = rest;
    }
    return remembered;
}

DisplayRoles roles_for(const Displays& displays, const RememberedDisplays& remembered) {
    DisplayRoles roles;
    std::vector<std::size_t> free = told_apart(displays);
    if (free.empty())
        return roles;
    if (free.size() == 1) {
        roles.stage = free.front();
        return roles;
    }
    if (const auto chosen = remembered.stage_among(displays))
        for (const std::size_t index : free)
            if (!roles.stage && show_the_same(displays[index], displays[*chosen]))
                roles.stage = index;
    roles.chosen = roles.stage.has_value();
    if (roles.stage)
        std::erase(free, *roles.stage);
    roles.console = for_facilitator(displays, free);
    std::erase(free, *roles.console);
    if (!roles.stage)
        roles.stage = free.back();
    return roles;
}

}
