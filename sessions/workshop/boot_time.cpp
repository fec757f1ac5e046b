#include "sessions/workshop/boot_time.h"

#if defined(_WIN32)
#include <windows.h>
#else
#include <ctime>
#endif

namespace plenary {

#if defined(_WIN32)

std::optional<std::chrono::milliseconds> since_boot() {
    return std::chrono::milliseconds(GetTickCount64());
}

#elif defined(CLOCK_BOOTTIME) || defined(__APPLE__)

std::optional<std::chrono::milliseconds> since_boot() {
#if defined(CLOCK_BOOTTIME)
    constexpr clockid_t clock = CLOCK_BOOTTIME;
#else
    constexpr clockid_t clock = CLOCK_MONOTONIC_RAW; // runs on through sleep on macOS
#endif
    timespec time{};
    if (clock_gettime(clock, &time) != 0)
        return {};
    using namespace std::chrono;
    return duration_cast<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
}

#else

std::optional<std::chrono::milliseconds> since_boot() {
    return {};
}

#endif

}
