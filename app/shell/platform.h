// All that depends on the operating system rather than on GLFW: folders, the display, readings of ourselves.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/desktop.h"

namespace plenary::shell {

// Where fonts, plans and icons lie: beside the program while it is in its build folder, in the shared folder
// of its installation otherwise. On failure a sentence that says where they were looked for.
tl::expected<std::filesystem::path, std::string> assets_folder();

// Where this person's sessions are kept. Not created here. On failure a sentence.
tl::expected<std::filesystem::path, std::string> data_folder();

// Where this person can make files besides the data folder: their documents, what is plugged in, their own
// folder. Those that are there, can be written and have room.
std::vector<std::filesystem::path> places_for_files();

// Where a file lies. What cannot be found out counts as this computer.
FilePlace place_of_file(const std::filesystem::path& file);

// The same for a file that is named in full, by the lines of /proc/self/mountinfo; `devices` is the folder
// that holds a link for each block device, /sys/dev/block.
FilePlace place_by_mounts(const std::filesystem::path& file, const std::string& mounts,
                          const std::filesystem::path& devices);

// Who sits at which computer, "ann on LAPTOP-3"; what is not known is left out.
std::string person_and_computer();

// Whether a window could be opened at all; asked before anything of GLFW is touched.
bool has_display();

struct Usage {
    double cpu_seconds = 0;         // of all threads since the start
    std::size_t resident_bytes = 0; // 0 where the system does not tell
};
Usage usage();

}
