// Any text read as a plan: what is found wrong with it can be told, and what is right can be begun.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "sessions/export/report.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/soundness.h"

using namespace plenary;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    (void)read_added_step(std::string(text));
    PlanReading reading = read_plan(text);
    if (!reading.mistakes.empty()) {
        if (describe(reading.mistakes, "plan").empty())
            std::abort();
        return 0;
    }
    const Session session = begin_session(std::make_shared<const Plan>(std::move(reading.plan)), 0);
    if (unsoundness(session))
        std::abort();
    (void)write_report(Snapshot(session, 1, {}, {}), ReportFormat::json, {});
    return 0;
}
