// Any bytes read as a package of a plan: refused with a sentence, or no more than a package may hold, under
// names that stay in its folder.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sessions/plans/plan_package.h"

using namespace plenary;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto package = read_package({reinterpret_cast<const char*>(bytes), size}, "x.plenaryplan");
    if (!package) {
        if (package.error().sentence.empty())
            std::abort();
        return 0;
    }
    std::size_t held = package->text.size();
    for (const PackagePart& picture : package->pictures) {
        held += picture.content.size();
        const std::string within = "/" + picture.name + "/";
        if (picture.content.size() > most_picture_bytes || within.find("//") != within.npos
            || within.find("/../") != within.npos)
            std::abort();
    }
    if (held > most_package_bytes)
        std::abort();
    // What was read can be sent on.
    const auto again = read_package(write_package(*package), "x.plenaryplan");
    if (!again || again->text != package->text || again->pictures != package->pictures)
        std::abort();
    return 0;
}
