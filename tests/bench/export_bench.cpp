// What the record of a long morning costs: 200 cards, 12 groups, 9 pieces of work. The budget stands beside
// each figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "sessions/export/picture_files.h"
#include "sessions/export/report.h"
#include "sessions/export/save_folder.h"
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

void all_formats_into_a_folder(benchmark::State& state) {
    namespace fs = std::filesystem;
    const Snapshot snapshot(long_session(), 1, {}, {});
    const fs::path into =
        fs::temp_directory_path() / ("plenary-bench-" + std::to_string(std::random_device{}()));
    std::uintmax_t size = 0;
    for (auto _ : state) {
        const auto folder = save_folder(snapshot, {}, into, {});
        state.PauseTiming();
        size = 0;
        for (const auto& entry : fs::recursive_directory_iterator(*folder))
            size += entry.is_regular_file() ? entry.file_size() : 0;
        fs::remove_all(into);
        state.ResumeTiming();
    }
    state.SetLabel(std::to_string(size / 1000) + " kB; budget 2 s");
}

/// What of that the pictures cost.
void pictures(benchmark::State& state, const record::PictureFormats& formats) {
    const Snapshot snapshot(long_session(), 1, {}, {});
    std::size_t size = 0;
    std::size_t count = 0;
    for (auto _ : state) {
        const auto files = record::picture_files(snapshot, {}, {}, formats);
        count = files.size();
        size = 0;
        for (const record::PictureFile& file : files)
            size += file.painted().size();
    }
    state.SetLabel(std::to_string(count) + " pictures, " + std::to_string(size / 1000) + " kB");
}
void pictures_drawn(benchmark::State& state) {
    pictures(state, {.png = false, .svg = false});
}
void pictures_as_png(benchmark::State& state) {
    pictures(state, {.png = true, .svg = false});
}
void pictures_as_svg(benchmark::State& state) {
    pictures(state, {.png = false, .svg = true});
}

BENCHMARK(full_record_as_pdf)->Unit(benchmark::kMillisecond);
BENCHMARK(full_record_as_docx)->Unit(benchmark::kMillisecond);
BENCHMARK(full_record_as_html)->Unit(benchmark::kMillisecond);
BENCHMARK(commissioners_page_as_pdf)->Unit(benchmark::kMillisecond);
BENCHMARK(all_formats_into_a_folder)->Unit(benchmark::kMillisecond);
BENCHMARK(pictures_drawn)->Unit(benchmark::kMillisecond);
BENCHMARK(pictures_as_png)->Unit(benchmark::kMillisecond);
BENCHMARK(pictures_as_svg)->Unit(benchmark::kMillisecond);

}
