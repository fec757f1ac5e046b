#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::document {

/// Where a value stands in a file. The one it stands in outlives it.
class Place {
public:
    Place() = default;
    Place(const Place& within, std::string_view name) : within_(&within), name_(name) {}
    Place(const Place& within, std::size_t at) : within_(&within), at_(at) {}

    /// A JSON pointer: "/cards/3/text"; empty for all of the file.
    std::string pointer() const {
        if (within_ == nullptr)
            return {};
        return within_->pointer() + "/" + (name_.empty() ? std::to_string(at_) : std::string(name_));
    }

private:
    const Place* within_ = nullptr;
    std::string_view name_;
    std::size_t at_ = 0;
};

/// Why a file is no session that could be exported. Thrown within the import alone, which catches it.
struct Fault {
    std::string pointer;
    std::string sentence; ///< "There is no lane 99 in this file."
};

[[noreturn]] inline void fault(const Place& place, std::string sentence) {
    throw Fault{place.pointer(), std::move(sentence)};
}

}
