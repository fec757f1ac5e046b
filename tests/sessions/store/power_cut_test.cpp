// The power is cut after everything that a session does to the disk: what was answered is there afterwards.

#include "tests/sessions/store/power_cut_disk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <optional>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/store/test_disk.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using Kept = PowerCut::Kept;

/// What everybody had been shown when the disk had done so much.
struct Shown {
    std::size_t operations;
    std::shared_ptr<const Snapshot> snapshot;
};

bool is(const Snapshot& found, const Shown& shown) {
    return same(found.session(), shown.snapshot->session())
           && found.history().undo == shown.snapshot->history().undo
           && found.history().redo == shown.snapshot->history().redo;
}

/// A session on a disk whose power can be cut.
class PowerCutSession : public testing::Test {
protected:
    void note() { shown.push_back({disk->operations(), workshop->snapshot()}); }

    void begin() {
        auto begun = Workshop::begin(file, room_plan_text(), clock);
        ASSERT_TRUE(begun) << begun.error().sentence;
        workshop = std::move(*begun);
        note();
    }
    void open() {
        auto opened = Workshop::open(file, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        workshop = std::move(*opened);
        note();
    }
    void close() {
        clock.pass(std::chrono::seconds(1));
        workshop.reset();
        // What the closing wrote is shown by nothing until somebody opens the file.
        const std::size_t closed = disk->operations();
        auto opened = Workshop::open(file, clock);
        ASSERT_TRUE(opened) << opened.error().sentence;
        shown.push_back({closed, (*opened)->snapshot()});
    }
    void work() {
        clock.pass(std::chrono::seconds(1));
        workshop->work();
        for (const Outcome& outcome : workshop->take_outcomes())
            done += outcome.label.has_value();
        note();
    }
    void work(const Command& command) {
        workshop->post(command);
        work();
    }
    /// Commands of every kind, one to four to a commit, until the disk has done so much more.
    void work_for(std::size_t more) {
        for (const auto end = disk->operations() + more; disk->operations() < end; work())
            for (int left = 1 + commands.below(4); left > 0; --left) {
                if (commands.below(8) == 0)
                    workshop->post(commands.below(3) ? Command(Undo{}) : Command(Redo{}));
                else if (commands.below(40) == 0)
                    workshop->post(AddStep{.kind = "board", .title = "More"});
                else
                    workshop->post(commands.command(workshop->snapshot()->session()));
            }
    }

    /// Cuts the power after each operation and looks what is left. Of what may be left by chance, one in
    /// so many is tried.
    void cut_everywhere(unsigned chances) {
        operations = disk->done();
        disk.reset();
        const TestDisk quick;
        std::mt19937 random(2026);
        for (PowerCut cut(operations); cut.next();) {
            look(cut, Kept::nothing, random);
            if (cut.all_synced())
                continue;
            look(cut, Kept::everything, random);
            if (random() % chances == 0)
                look(cut, Kept::some, random);
        }
        std::cout << cuts << " power cuts within " << operations.size() << " operations of a session with "
                  << done << " commands left " << different << " different disks: " << lost.size()
                  << " lost something\n";
    }

    void look(const PowerCut& cut, Kept kept, std::mt19937& random) {
        ++cuts;
        const auto last = std::find_if(shown.rbegin(), shown.rend(),
                                       [&](const Shown& one) { return one.operations <= cut.operations(); });
        const auto known = static_cast<std::size_t>(shown.rend() - last); // as many had been shown
        auto files = cut.files(kept, random);
        Looked& before = looked.at(static_cast<std::size_t>(kept));
        if (known == before.known && files == before.files)
            return;
        ++different;
        before = {known, files};
        if (auto fault = fault_of(known, files))
            lost.push_back("cut after operation " + std::to_string(cut.operations()) + ": " + *fault);
    }

    /// What is wrong with what a cut left when so many snapshots had been shown.
    std::optional<std::string> fault_of(std::size_t known, const std::map<std::string, std::string>& files) {
        const TestFolder found;
        for (const auto& [name, bytes] : files)
            write_bytes(found / name, bytes);
        auto opened = Workshop::open(found / file.filename().string(), clock);
        if (!opened)
            // Of what was being made nobody had been told yet; what was there before is in `shown`.
            return known == 0 ? std::nullopt : std::optional(opened.error().sentence);
        const Snapshot& snapshot = *(*opened)->snapshot();
        const bool is_last = known > 0 && is(snapshot, shown[known - 1]);
        const bool is_next = known < shown.size() && is(snapshot, shown[known]);
        if (is_last || is_next)
            return {};
        return "opened as it was at another time";
    }

    /// How often the log was begun anew without being closed.
    std::size_t restarts() const {
        std::map<std::size_t, std::size_t> begun;
        for (const auto& operation : operations)
            if (operation.kind == DiskOperation::Kind::write && operation.bytes.size() == log_header
                && operation.at == 0)
                ++begun[operation.file];
        std::size_t again = 0;
        for (const auto& [log, times] : begun)
            again += times - 1;
        return again;
    }

    static constexpr std::size_t log_header = 32;
    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "session.plenary";
    Impatience commands{2026};
    std::optional<PowerCutDisk> disk{std::in_place};
    std::unique_ptr<Workshop> workshop;
    std::vector<Shown> shown;
    std::vector<DiskOperation> operations;
    /// What was found to be sound need not be looked at again.
    struct Looked {
        std::size_t known = 0;
        std::map<std::string, std::string> files;
    };
    std::array<Looked, 3> looked;
    std::size_t cuts = 0;
    std::size_t different = 0;
    std::size_t done = 0;
    std::vector<std::string> lost;
};

TEST_F(PowerCutSession, LosesNothingThatWasShownWhereverThePowerIsCut) {
    begin();
    work_for(300);
    close();
    open();
    // The log starts again from its beginning once it has 1000 pages.
    work_for(2300);
    workshop->post(SetPlace{"last words"});
    close();
    cut_everywhere(8);
    EXPECT_EQ(lost, std::vector<std::string>());
    EXPECT_GT(different, 2500u);
    EXPECT_GT(done, 100u);
    EXPECT_EQ(restarts(), 1u);
}

class PowerCutOlderFile : public PowerCutSession, public testing::WithParamInterface<const char*> {};

INSTANTIATE_TEST_SUITE_P(Schemas, PowerCutOlderFile,
                         testing::Values("schema-1.plenary", "schema-2.plenary", "schema-3.plenary",
                                         "schema-4.plenary", "schema-5.plenary"),
                         [](const auto& fixture) { return "schema" + std::string(1, fixture.param[7]); });

TEST_P(PowerCutOlderFile, HoldsAllThatItHeldWhereverThePowerIsCutWhileItIsBroughtUpToDate) {
    const fs::path fixture = fs::path(PLENARY_TEST_FILES) / "store/fixtures" / GetParam();
    write_bytes(folder / "copy.plenary", bytes_of(fixture));
    auto held = Workshop::open(folder / "copy.plenary", clock);
    ASSERT_TRUE(held) << held.error().sentence;
    const auto snapshot = (*held)->snapshot();
    held->reset();
    fs::remove(folder / "copy.plenary");

    write_bytes(file, bytes_of(fixture));
    disk->has_kept(folder.path());
    shown.push_back({disk->operations(), snapshot});
    const std::size_t kept = disk->operations();
    open();
    EXPECT_TRUE(is(*workshop->snapshot(), shown.front()));
    EXPECT_GT(disk->operations(), kept + 5);
    work(Undo{});
    work(SetPlace{"Hull"});
    close();
    cut_everywhere(2);
    EXPECT_EQ(lost, std::vector<std::string>());
    EXPECT_EQ(done, 2u);
}

/// That the tests above find losses where there are any: two disks that lie.
TEST_F(PowerCutSession, OnADiskThatNeverSyncsLosesMuch) {
    disk->lie_about("");
    begin();
    work_for(100);
    close();
    cut_everywhere(4);
    EXPECT_GT(lost.size(), 20u);
}

TEST_F(PowerCutSession, WithALogThatIsNotSyncedLosesWhatWasShown) {
    begin();
    disk->lie_about("-wal");
    work_for(100);
    close();
    cut_everywhere(4);
    EXPECT_GT(lost.size(), 20u);
}

}
}
