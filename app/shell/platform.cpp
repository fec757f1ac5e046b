#include "app/shell/platform.h"

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#else
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace plenary::shell {
namespace {

namespace fs = std::filesystem;

fs::path environment_path(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

fs::path executable() {
#if defined(_WIN32)
    wchar_t buffer[32768];
    const DWORD length = GetModuleFileNameW(nullptr, buffer, 32768);
    return fs::path(buffer, buffer + length);
#elif defined(__APPLE__)
    char buffer[4096];
    uint32_t size = sizeof buffer;
    return _NSGetExecutablePath(buffer, &size) == 0 ? fs::path(buffer) : fs::path();
#else
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
#endif
}

#if defined(_WIN32)
fs::path home() {
    return environment_path("USERPROFILE");
}
#else
// HOME first, as a person may have set it; the account's entry where it is not set.
fs::path home() {
    if (auto path = environment_path("HOME"); path.is_absolute())
        return path;
    const passwd* account = getpwuid(getuid());
    return account == nullptr || account->pw_dir == nullptr ? fs::path() : fs::path(account->pw_dir);
}
#endif

// There, ours to write, and not full.
bool takes_files(const fs::path& folder) {
    constexpr std::uintmax_t least_free = 4'000'000;
    std::error_code error;
    if (!folder.is_absolute() || !fs::is_directory(folder, error))
        return false;
    const fs::space_info space = fs::space(folder, error);
#if defined(_WIN32)
    return !error && space.available >= least_free;
#else
    return !error && space.available >= least_free && access(folder.c_str(), W_OK) == 0;
#endif
}

}

tl::expected<fs::path, std::string> assets_folder() {
    const fs::path folder = executable().parent_path();
    const fs::path beside = folder / "assets";
    const fs::path installed = folder.parent_path() / "share" / "plenary";
    std::error_code error;
    if (fs::is_directory(beside, error))
        return beside;
    if (fs::is_directory(installed, error))
        return installed;
    return tl::unexpected("Plenary's fonts and plans were not found, neither in " + beside.string()
                          + " nor in " + installed.string() + ". Build or install Plenary again.");
}

tl::expected<fs::path, std::string> data_folder() {
#if defined(_WIN32)
    if (const auto path = environment_path("LOCALAPPDATA"); path.is_absolute())
        return path / "Plenary";
    return tl::unexpected(std::string("There is no folder for your sessions: LOCALAPPDATA is not set."));
#else
#if defined(__APPLE__)
    const fs::path usual = "Library/Application Support";
#else
    if (const auto path = environment_path("XDG_DATA_HOME"); path.is_absolute())
        return path / "plenary";
    const fs::path usual = ".local/share";
#endif
    if (const auto path = home(); path.is_absolute())
        return path / usual / "plenary";
    return tl::unexpected(std::string("There is no folder for your sessions: set HOME to your own folder."));
#endif
}

std::vector<fs::path> places_for_files() {
    std::vector<fs::path> places;
    const auto add = [&](const fs::path& folder) {
        if (takes_files(folder))
            places.push_back(folder);
    };
    add(home() / "Documents");
#if !defined(_WIN32)
    // Where desktops hang in what is plugged in.
    for (const fs::path& root : {fs::path("/run/media"), fs::path("/media"), fs::path("/Volumes")}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(root, error)) {
            add(entry.path());
            for (const auto& inner : fs::directory_iterator(entry.path(), error))
                if (root != "/Volumes")
                    add(inner.path());
        }
    }
#endif
    add(home());
    std::error_code none;
    add(fs::temp_directory_path(none));
    return places;
}

std::string person_and_computer() {
#if defined(_WIN32)
    const std::string person = environment_path("USERNAME").string();
    const std::string computer = environment_path("COMPUTERNAME").string();
#else
    const passwd* account = getpwuid(getuid());
    const std::string person = account == nullptr || account->pw_name == nullptr ? "" : account->pw_name;
    char name[256] = {};
    const std::string computer = gethostname(name, sizeof name - 1) == 0 ? name : "";
#endif
    if (person.empty() || computer.empty())
        return person + computer;
    return person + " on " + computer;
}

bool has_display() {
#if defined(_WIN32) || defined(__APPLE__)
    return true;
#else
    return !environment_path("DISPLAY").empty() || !environment_path("WAYLAND_DISPLAY").empty();
#endif
}

Usage usage() {
    Usage reading;
#if defined(_WIN32)
    reading.cpu_seconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#else
    rusage times{};
    getrusage(RUSAGE_SELF, &times);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    reading.cpu_seconds = seconds(times.ru_utime) + seconds(times.ru_stime);
    std::size_t pages_of_size = 0, pages_resident = 0;
    if (std::ifstream("/proc/self/statm") >> pages_of_size >> pages_resident)
        reading.resident_bytes = pages_resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
#endif
    return reading;
}

}
