#pragma once

#include <string>
#include <tl/expected.hpp>

namespace plenary {

/// What a person is told when something could not be done: what happened and, where there is
/// something to do about it, what. One or two sentences, ready for the screen or the terminal.
struct Problem {
    std::string sentence;
};

/// A failure that a person can meet is a value. Broken promises between parts of the program are
/// bugs and end in an assertion instead.
template <class T>
using Result = tl::expected<T, Problem>;

inline tl::unexpected<Problem> problem(std::string sentence) {
    return tl::unexpected<Problem>(Problem{std::move(sentence)});
}

}
