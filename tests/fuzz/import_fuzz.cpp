// Any text read as a session in JSON: what is wrong with it can be told; what is right can be drawn, recorded
// and gone on with, and from then on every export gives the same bytes.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sessions/export/report.h"
#include "sessions/import/import_session.h"
#include "sessions/store/soundness.h"

using namespace plenary;

namespace {

std::string json_of(const Session& session) {
    return write_report(Snapshot(session, 1, {}, {}), ReportFormat::json, {});
}

}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto imported = read_json_session(text);
    if (!imported) {
        if (imported.error().sentence.empty())
            std::abort();
        return 0;
    }
    if (unsoundness(imported->session))
        std::abort();
    const std::string told = json_of(imported->session);
    const auto again = read_json_session(told);
    if (!again || json_of(again->session) != told)
        std::abort();
    for (const auto format : {ReportFormat::html, ReportFormat::markdown})
        (void)write_report(Snapshot(imported->session, 1, {}, {}), format, {});
    return 0;
}
