#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "sessions/export/json/plan_members.h"
#include "sessions/import/fault.h"
#include "sessions/model/text.h"
#include "sessions/model/words.h"

namespace plenary::document {

// Every value from JSON, an object by its Members. What is there and is none of them is passed over. These
// throw Fault.

using Found = nlohmann::json;

template <class Value>
void read(const Found& json, Value& value, const Place& place, Range range = {});

/// Contract: it is one that is not known.
[[noreturn]] void fault_of_word(const Found& json, std::span<const std::string_view> words,
                                const Place& place);
std::int64_t read_number(const Found& json, const Place& place, Range range);
std::string read_text(const Found& json, const Place& place);
std::string read_bytes(const Found& json, const Place& place);
WallTime read_time(const Found& json, const Place& place);
/// Makes a variant hold what the word in the file stands for.
void read_word_of(const Found& json, StepContent& content, const Place& place);
void read_word_of(const Found& json, decltype(SlideStep::picture)& picture, const Place& place);

/// Which of these words it is.
inline std::size_t read_word(const Found& json, std::span<const std::string_view> words, const Place& place) {
    const auto* word = json.get_ptr<const std::string*>();
    const auto at = word ? std::ranges::find(words, *word) : words.end();
    if (at == words.end())
        fault_of_word(json, words, place);
    return static_cast<std::size_t>(at - words.begin());
}

inline void read(const Found& json, Line& line, const Place& place, Range = {}) {
    auto clean = clean_line(read_text(json, place));
    if (!clean)
        fault(place, clean.error().sentence);
    line.words = std::move(*clean);
}
inline void read(const Found& json, std::string& text, const Place& place, Range = {}) {
    auto clean = clean_text(read_text(json, place));
    if (!clean)
        fault(place, clean.error().sentence);
    text = std::move(*clean);
}
inline void read(const Found& json, Bytes& bytes, const Place& place, Range = {}) {
    bytes.bytes = read_bytes(json, place);
}
inline void read(const Found& json, Time& time, const Place& place, Range = {}) {
    time.at = read_time(json, place);
}
inline void read(const Found& json, Rung& rung, const Place& place, Range = {}) {
    read(json, rung.name, place);
}
inline void read(const Found&, Derived&, const Place&, Range = {}) {}
template <class Tag>
void read(const Found& json, Id<Tag>& id, const Place& place, Range range = {}) {
    id.value = read_number(json, place, range == Range{} ? id_range : range);
}
template <class Value>
void read(const Found& json, std::optional<Value>& value, const Place& place, Range range = {}) {
    value.reset();
    if (!json.is_null())
        read(json, value.emplace(), place, range);
}
template <class Value>
void read(const Found& json, std::vector<Value>& values, const Place& place, Range range = {}) {
    if (!json.is_array())
        fault(place, "A list in square brackets belongs here.");
    values.clear();
    values.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at)
        read(json[at], values.emplace_back(), Place(place, at), range);
}

/// The members of an object, one by one.
template <class Object>
void read_members(const Found& json, Object& object, const Place& place) {
    if (!json.is_object())
        fault(place, "An object in curly brackets belongs here.");
    const auto member = [&]<class Value>(const char* name, Value&& value, Range range = {}) {
        const Place inside(place, name);
        const auto at = json.find(name);
        if constexpr (requires { value.is_sometimes; }) {
            if (at != json.end())
                read(*at, value.emplace(), inside, range);
        } else {
            if (at == json.end())
                fault(inside, "This is missing.");
            if constexpr (requires { value.held; })
                read_word_of(*at, value.held, inside);
            else
                read(*at, value, inside, range);
        }
    };
    Members<Object>::of(object, member);
}

template <class Value>
void read(const Found& json, Value& value, const Place& place, Range range) {
    if constexpr (std::is_same_v<Value, bool>) {
        if (!json.is_boolean())
            fault(place, "This is true or false, without quotes.");
        value = json.get<bool>();
    } else if constexpr (std::is_enum_v<Value>) {
        value = static_cast<Value>(read_word(json, words_of(value), place));
    } else if constexpr (std::is_integral_v<Value>) {
        value = static_cast<Value>(read_number(json, place, range));
    } else if constexpr (std::is_same_v<Value, StepContent>) {
        std::visit([&](auto& content) { read_members(json, content, place); }, value);
    } else {
        read_members(json, value, place);
    }
}

}
