// Any bytes opened as a session file: refused with a sentence and left alone, or a session of which a record
// can be made. What can be saved of one that was refused is a session too.

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "sessions/export/report.h"
#include "sessions/store/salvage.h"
#include "sessions/workshop/workshop.h"

using namespace plenary;

namespace {

class StillClock final : public Clock {
public:
    std::chrono::steady_clock::time_point steady() const override { return {}; }
    WallTime wall() const override { return 0; }
    std::optional<std::chrono::milliseconds> boot() const override { return {}; }
};

std::filesystem::path file_of_this_process() {
    return std::filesystem::temp_directory_path() / ("plenary-fuzz-" + std::to_string(getpid()) + ".plenary");
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const StillClock clock;
    static const auto file = file_of_this_process();
    const std::string content(reinterpret_cast<const char*>(bytes), size);
    std::ofstream(file, std::ios::binary) << content;
    auto opened = Workshop::open(file, clock);
    if (!opened) {
        if (opened.error().sentence.empty() || bytes_of(file) != content)
            std::abort();
        const auto saved = std::filesystem::path(file).replace_extension("saved");
        const bool salvaged = salvage_session(file, saved).has_value();
        if (bytes_of(file) != content || salvaged != Workshop::open(saved, clock).has_value())
            std::abort();
        std::filesystem::remove(saved);
        return 0;
    }
    (void)write_report(*(*opened)->snapshot(), ReportFormat::html, read(clock));
    (*opened)->post(Undo{});
    return 0;
}
