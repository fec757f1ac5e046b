#pragma once

#include <cstddef>
#include <functional>

namespace plenary {

/// How far the writing of a record has come.
struct FilesDone {
    std::size_t done = 0;
    std::size_t of = 0; ///< 0 while that is not known
};

/// Told before each file is made; answers whether to go on.
using SavingProgress = std::function<bool(FilesDone)>;

}
