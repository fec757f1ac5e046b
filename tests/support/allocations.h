// Counts what is asked of the free store.
#pragma once

#include <cstdint>

namespace test_support {

// How often memory was allocated with `new` in this process, by any thread.
std::uint64_t allocations();

}
