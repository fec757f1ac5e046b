// Any text read as a plan: what is found wrong with it can be told, and what is right can be begun, written
// anew, and written back into the text.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/export/report.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/plan_warnings.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/write_back.h"
#include "sessions/store/soundness.h"

using namespace plenary;

namespace {

void must(bool holds) {
    if (!holds)
        std::abort();
}

bool reads_as(const std::string& text, const Plan& plan) {
    const PlanReading reading = read_plan(text);
    return reading.mistakes.empty() && reading.plan == plan;
}

/// As it is, with the first step last, with words of its own, and with the last step gone.
void write_back(std::string_view text, Plan plan) {
    std::vector<std::optional<std::size_t>> came_from(plan.steps.size());
    std::iota(came_from.begin(), came_from.end(), std::size_t{0});
    must(written_back(text, plan, came_from) == text);
    plan.title = "A title of \"its\" own";
    plan.steps.back().notes = "Two\nlines";
    plan.steps.front().minutes = (plan.steps.front().minutes + 1) % 600;
    must(reads_as(written_back(text, plan, came_from), plan));
    // What steps say of one another holds only in their order.
    for (Step& step : plan.steps)
        step.content = BreakStep{};
    std::swap(plan.steps.front(), plan.steps.back());
    std::swap(came_from.front(), came_from.back());
    must(reads_as(written_back(text, plan, came_from), plan));
    if (plan.steps.size() == 1)
        return;
    plan.steps.pop_back();
    came_from.pop_back();
    must(reads_as(written_back(text, plan, came_from), plan));
}

}

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
    (void)plan_warnings(text, reading.plan);
    must(reads_as(plan_text(reading.plan), reading.plan));
    write_back(text, reading.plan);
    const Session session = begin_session(std::make_shared<const Plan>(std::move(reading.plan)), 0);
    if (unsoundness(session))
        std::abort();
    (void)write_report(Snapshot(session, 1, {}, {}), ReportFormat::json, {});
    return 0;
}
