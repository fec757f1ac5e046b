#pragma once

#include <concepts>
#include <type_traits>

#include "sessions/export/base64.h"
#include "sessions/export/json/plan_members.h"
#include "sessions/export/words.h"
#include "sessions/model/words.h"

namespace plenary::document {

// Every value as JSON, an object by its Members, in their order.

using Written = nlohmann::ordered_json;

template <class Value>
Written written(const Value& value);

inline Written written(const Line& line) {
    return line.words;
}
inline Written written(const Bytes& bytes) {
    return record::base64(bytes.bytes);
}
inline Written written(const Time& time) {
    return record::utc_text(time.at);
}
inline Written written(const Derived& derived) {
    return derived.told;
}
inline Written written(const Rung& rung) {
    return rung.name;
}
template <class Tag>
Written written(Id<Tag> id) {
    return id.value;
}
template <class Value>
Written written(const std::optional<Value>& value) {
    return value ? written(*value) : Written(nullptr);
}
template <class Value>
Written written(const std::vector<Value>& values) {
    Written list = Written::array();
    for (const Value& value : values)
        list.push_back(written(value));
    return list;
}
inline Written written(WordOf<const StepContent> kind) {
    return kind_word(kind.held);
}
template <class... Slide>
Written written(WordOf<const std::variant<Slide...>> picture) {
    return std::visit([](const auto& slide) { return picture_word(slide); }, picture.held);
}

/// Members that are there only now and then are left out where there is nothing.
template <class Object>
Written written_object(const Object& object) {
    Written json = Written::object();
    Members<Object>::of(object, [&]<class Value>(const char* name, const Value& value, Range = {}) {
        if constexpr (requires { value.is_sometimes; }) {
            if (value)
                json[name] = written(*value);
        } else {
            json[name] = written(value);
        }
    });
    return json;
}

template <class Value>
Written written(const Value& value) {
    if constexpr (std::is_enum_v<Value>)
        return word_of(value);
    else if constexpr (std::is_same_v<Value, StepContent>)
        return std::visit([](const auto& content) { return written_object(content); }, value);
    else if constexpr (std::is_arithmetic_v<Value> || std::is_same_v<Value, std::string>)
        return value;
    else
        return written_object(value);
}

}
