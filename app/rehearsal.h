#pragma once

#include <filesystem>
#include <utility>

#include "sessions/model/result.h"

namespace plenary {

/// A folder for a session that is only tried out: it goes with all that is in it when this does.
class Rehearsal {
public:
    static Result<Rehearsal> begin();
    ~Rehearsal();
    Rehearsal(Rehearsal&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}
    Rehearsal& operator=(Rehearsal&& other) noexcept {
        std::swap(folder_, other.folder_);
        return *this;
    }

    const std::filesystem::path& folder() const { return folder_; }

private:
    explicit Rehearsal(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::filesystem::path folder_; ///< empty once it was handed on
};

}
