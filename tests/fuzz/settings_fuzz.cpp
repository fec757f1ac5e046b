// Any bytes read as settings: usable ones come of it, and they are read as they were written.

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>

#include "app/settings.h"

using namespace plenary;

namespace {

std::filesystem::path file_of_this_process() {
    return std::filesystem::temp_directory_path() / ("plenary-fuzz-" + std::to_string(getpid()) + ".toml");
}

}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto file = file_of_this_process();
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes), static_cast<std::streamsize>(size));
    const Settings settings = read_settings(file).settings;
    if (!(settings.text_size >= 0.8f && settings.text_size <= 2.0f))
        std::abort();
    if (!write_settings(settings, file) || !(read_settings(file).settings == settings))
        std::abort();
    return 0;
}
