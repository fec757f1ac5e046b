// Any text pasted as an outline: it is refused with a sentence, or it is a plan that its file can say.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sessions/plans/outline.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"

using namespace plenary;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto plan = plan_of_outline({reinterpret_cast<const char*>(bytes), size});
    if (!plan) {
        if (plan.error().sentence.empty())
            std::abort();
        return 0;
    }
    const PlanReading reading = read_plan(plan_text(*plan));
    if (!reading.mistakes.empty() || reading.plan != *plan)
        std::abort();
    return 0;
}
