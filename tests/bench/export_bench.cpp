// What the record of a long morning costs: 200 cards, 12 groups, 9 pieces of work. The budget stands beside
// each figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include "sessions/export/report.h"
#include "tests/support/long_session.h"

namespace {

using namespace plenary;

void write(benchmark::State& state, ReportFormat format, const ReportOptions& options, const char* budget) {
    const Snapshot snapshot(long_session(), 1, {}, {});
    std::size_t size = 0;
    for (auto _ : state)
        size = write_report(snapshot, format, {}, options).size();
    state.SetLabel(std::to_string(size / 1000) + " kB; budget " + budget);
}

void full_record_as_pdf(benchmark::State& state) {
    write(state, ReportFormat::pdf, {}, "300 ms and 300 kB");
}
void full_record_as_docx(benchmark::State& state) {
    write(state, ReportFormat::docx, {}, "100 ms");
}
void full_record_as_html(benchmark::State& state) {
    write(state, ReportFormat::html, {}, "2 s for all formats");
}
void commissioners_page_as_pdf(benchmark::State& state) {
    write(state, ReportFormat::pdf, {.reading = Reading::commissioner}, "2 s for all formats");
}

BENCHMARK(full_record_as_pdf)->Unit(benchmark::kMillisecond);
BENCHMARK(full_record_as_docx)->Unit(benchmark::kMillisecond);
BENCHMARK(full_record_as_html)->Unit(benchmark::kMillisecond);
BENCHMARK(commissioners_page_as_pdf)->Unit(benchmark::kMillisecond);

}
