#include "app/shell/platform.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#if defined(_WIN32)
#include <windows.h>
#else
#include <pwd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#include <sys/mount.h>
#include <sys/param.h>
#elif !defined(_WIN32)
#include <sys/sysmacros.h>
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

#if !defined(_WIN32)
bool lies_in(const fs::path& file, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

// A file system that is hung in somewhere.
struct Mount {
    fs::path folder;
    std::string device; // "8:17"
    std::string kind;   // "vfat"
};

// Blanks and the like stand there as octal numbers: "\040".
std::string unescaped(const std::string& word) {
    std::string text;
    for (std::size_t at = 0; at < word.size(); ++at) {
        unsigned letter = 0;
        if (word[at] == '\\' && at + 3 < word.size()
            && std::from_chars(&word[at + 1], &word[at + 4], letter, 8).ptr == &word[at + 4]) {
            text += static_cast<char>(letter);
            at += 3;
        } else {
            text += word[at];
        }
    }
    return text;
}

// A line of mountinfo: "36 35 8:17 / /media/ann/STICK rw - vfat /dev/sdb1 rw". A drive that is read by a
// program has a device of its own, and stands as the source.
Mount mount_in(const std::string& line) {
    std::istringstream words(line);
    std::string skipped, folder;
    Mount mount;
    words >> skipped >> skipped >> mount.device >> skipped >> folder;
    for (std::string word; words >> word && word != "-";) {
    }
    std::string source;
    words >> mount.kind >> source;
    mount.folder = unescaped(folder);
    struct stat device {};
    if (mount.device.starts_with("0:") && source.starts_with("/dev/")
        && stat(unescaped(source).c_str(), &device) == 0)
        mount.device = std::to_string(major(device.st_rdev)) + ":" + std::to_string(minor(device.st_rdev));
    return mount;
}

bool is_of_network(std::string_view kind) {
    constexpr auto kinds = std::to_array<std::string_view>({"nfs",
                                                            "nfs4",
                                                            "cifs",
                                                            "smb3",
                                                            "smbfs",
                                                            "ncpfs",
                                                            "afs",
                                                            "coda",
                                                            "ceph",
                                                            "glusterfs",
                                                            "davfs",
                                                            "9p",
                                                            "fuse.sshfs",
                                                            "fuse.gvfsd-fuse",
                                                            "fuse.kio-fuse",
                                                            "fuse.rclone",
                                                            "fuse.davfs2",
                                                            "fuse.curlftpfs",
                                                            "fuse.glusterfs",
                                                            "fuse.s3fs"});
    return std::ranges::find(kinds, kind) != kinds.end();
}

std::string first_word(const fs::path& file) {
    std::ifstream in(file);
    std::string word;
    in >> word;
    return word;
}

// What can be pulled out says so itself, or hangs on the bus for that; a card says that it is one. A part of
// a drive lies in the folder of the drive.
bool is_removable(const fs::path& device) {
    std::error_code error;
    const fs::path real = fs::canonical(device, error);
    if (error)
        return false;
    if (std::ranges::any_of(real, [](const fs::path& part) { return part.native().starts_with("usb"); }))
        return true;
    return std::ranges::any_of(std::to_array({real, real.parent_path()}), [](const fs::path& drive) {
        return first_word(drive / "removable") == "1" || first_word(drive / "device" / "type") == "SD";
    });
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

#if !defined(_WIN32)
FilePlace place_by_mounts(const fs::path& file, const std::string& mounts, const fs::path& devices) {
    Mount nearest;
    std::istringstream lines(mounts);
    for (std::string line; std::getline(lines, line);)
        // Of two on one folder the later one is seen.
        if (Mount mount = mount_in(line);
            lies_in(file, mount.folder) && mount.folder.native().size() >= nearest.folder.native().size())
            nearest = std::move(mount);
    if (is_of_network(nearest.kind))
        return FilePlace::network;
    return is_removable(devices / nearest.device) ? FilePlace::stick : FilePlace::this_computer;
}
#endif

FilePlace place_of_file(const fs::path& file) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(file, error);
    if (error)
        return FilePlace::this_computer;
#if defined(_WIN32)
    switch (GetDriveTypeW((real.root_path()).c_str())) {
    case DRIVE_REMOVABLE: return FilePlace::stick;
    case DRIVE_REMOTE: return FilePlace::network;
    default: return FilePlace::this_computer;
    }
#elif defined(__APPLE__)
    struct statfs disk {};
    if (statfs(real.parent_path().c_str(), &disk) != 0)
        return FilePlace::this_computer;
    if ((disk.f_flags & MNT_LOCAL) == 0)
        return FilePlace::network;
    return lies_in(real, "/Volumes") ? FilePlace::stick : FilePlace::this_computer;
#else
    std::ifstream in("/proc/self/mountinfo");
    return place_by_mounts(real, {std::istreambuf_iterator<char>(in), {}}, "/sys/dev/block");
#endif
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
