#include "sessions/export/save_folder.h"

#include <atomic>
#include <csignal>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/record_saver.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::StartsWith;
using testing::UnorderedElementsAre;

class SaveFolderTest : public testing::Test {
protected:
    SaveFolderTest() { fs::create_directories(into); }
    ~SaveFolderTest() override {
        fs::permissions(into, fs::perms::owner_all);
        fs::remove_all(into);
    }

    std::vector<std::string> names(const fs::path& folder) const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder))
            names.push_back(entry.path().filename().string());
        return names;
    }

    Result<fs::path> save(const ExampleRoom& room, std::string_view word = "md") const {
        return save_folder(room.snapshot(), *folder_contents(word), into, room.now());
    }

    const fs::path into =
        fs::temp_directory_path() / ("plenary-folder-" + std::to_string(std::random_device{}()));
};

TEST_F(SaveFolderTest, MakesOneOfAComparisonInTheFormatsThatAreAskedFor) {
    const auto compare = [this](std::span<const ReportFormat> formats) {
        return save_comparison(ExampleRoom().snapshot(), example_room().snapshot(), formats, into, {});
    };
    const std::string name = "2026-11-22 Then and now, Working together";
    const auto folder = compare(comparison_formats);
    ASSERT_TRUE(folder) << folder.error().sentence;
    EXPECT_EQ(folder->filename(), name);
    EXPECT_THAT(names(*folder),
                UnorderedElementsAre(name + ".pdf", name + ".docx", name + ".html", name + ".md"));
    const ReportFormat one[] = {ReportFormat::markdown};
    const auto another = compare(one);
    ASSERT_TRUE(another) << another.error().sentence;
    EXPECT_EQ(another->filename(), name + " (2)");
    EXPECT_THAT(names(*another), ElementsAre(name + ".md"));
}

TEST_F(SaveFolderTest, MakesOneFolderOfAllThereIs) {
    const auto folder = save(example_room(), "all");
    ASSERT_TRUE(folder) << folder.error().sentence;
    EXPECT_EQ(folder->filename(), "2026-11-22 What does partnership working mean");
    const std::string name = "2026-11-22 What does partnership working mean";
    EXPECT_THAT(names(*folder), UnorderedElementsAre(name + ".pdf", name + ".docx", name + ".html",
                                                     name + ".md", name + ".json", "tables", "pictures"));
    EXPECT_THAT(names(*folder / "tables"),
                UnorderedElementsAre("cards.csv", "actions.csv", "votes.csv", "times.csv"));
    EXPECT_THAT(names(*folder / "pictures"),
                IsSupersetOf({"00 The whole wall.png", "00 The whole wall.svg", "04 Which rung is it on.png",
                              "04 Which rung is it on.svg", "05 Young carers’ drop-in.png"}));
    for (const auto& file : fs::recursive_directory_iterator(*folder))
        EXPECT_TRUE(file.is_directory() || file.file_size() > 100) << file.path();
    EXPECT_THAT(names(into), ElementsAre(name));
}

TEST_F(SaveFolderTest, WritesOnlyWhatWasAskedFor) {
    const auto folder = save(example_room(), "csv");
    ASSERT_TRUE(folder);
    EXPECT_THAT(names(*folder), ElementsAre("tables"));
    EXPECT_FALSE(folder_contents("odt"));
}

TEST_F(SaveFolderTest, LeavesAloneWhatIsThereAlready) {
    ASSERT_TRUE(save(example_room()));
    const auto second = save(example_room());
    ASSERT_TRUE(second);
    EXPECT_EQ(second->filename(), "2026-11-22 What does partnership working mean (2)");
}

TEST_F(SaveFolderTest, SaysThatAFileIsNoFolder) {
    std::ofstream(into / "file") << "here";
    const auto saved =
        save_folder(example_room().snapshot(), *folder_contents("md"), into / "file", ClockReading{});
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("There is no folder"));
    EXPECT_THAT(names(into), ElementsAre("file"));
}

TEST_F(SaveFolderTest, LeavesNothingWhereItMayNotWrite) {
    if (geteuid() == 0)
        GTEST_SKIP() << "nothing is forbidden to root";
    fs::permissions(into, fs::perms::owner_read | fs::perms::owner_exec);
    const auto saved = save(example_room());
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, StartsWith("Nothing may be written in "));
    EXPECT_THAT(names(into), IsEmpty());
}

TEST_F(SaveFolderTest, LeavesNothingWhenTheDiskFillsInTheMiddle) {
    // A limit on the size of files does to a write what a full disk does.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{2000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto saved = save(example_room());
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_DFL);
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("could not be written to the end"));
    EXPECT_THAT(names(into), IsEmpty());
}

TEST_F(SaveFolderTest, StopsWhereverItIsToldToAndLeavesNothing) {
    const ExampleRoom room = example_room();
    std::size_t files = 0;
    ASSERT_TRUE(
        save_folder(room.snapshot(), *folder_contents("csv"), into, room.now(), {}, [&](FilesDone done) {
            EXPECT_EQ(done.done, files++);
            return true;
        }));
    ASSERT_GT(files, 3u);
    fs::remove_all(into);
    for (std::size_t stop = 0; stop < files; ++stop) {
        const auto saved =
            save_folder(room.snapshot(), *folder_contents("csv"), into, room.now(), {}, [&](FilesDone done) {
                EXPECT_EQ(done.of, files);
                return done.done < stop;
            });
        ASSERT_FALSE(saved);
        EXPECT_THAT(saved.error().sentence, HasSubstr("was stopped"));
        EXPECT_THAT(names(into), IsEmpty());
    }
}

TEST_F(SaveFolderTest, CanBeStoppedWhileItRunsOnAnotherThread) {
    const ExampleRoom room = example_room();
    const Snapshot snapshot = room.snapshot();
    RecordSaver saver;
    std::atomic<int> news = 0;
    saver.begin(
        [&](const SavingProgress& progress) {
            return save_folder(snapshot, *folder_contents("csv"), into, room.now(), {}, [&](FilesDone done) {
                if (done.done == 2)
                    saver.stop();
                return progress(done);
            });
        },
        [&] {
            ++news;
            news.notify_all();
        });
    EXPECT_TRUE(saver.busy());
    std::optional<Result<fs::path>> saved;
    for (int seen = 0; !saved; saved = saver.take()) {
        news.wait(seen);
        seen = news;
    }
    EXPECT_FALSE(*saved);
    EXPECT_FALSE(saver.busy());
    EXPECT_EQ(saver.progress().done, 2u);
    EXPECT_THAT(names(into), IsEmpty());
}

TEST_F(SaveFolderTest, TakesTitlesThatNoFileSystemWould) {
    for (const std::string& title :
         {std::string("../../etc/passwd"), std::string(300, 'x'), std::string("..."), std::string("a\nb\tc"),
          std::string("Wer? <Wir> | \"Ihr\"")}) {
        Plan plan = example_plan();
        plan.title = title;
        const auto folder = save(ExampleRoom(plan));
        ASSERT_TRUE(folder) << folder.error().sentence;
        EXPECT_EQ(folder->parent_path(), into) << title;
    }
}

TEST(SafeFileName, IsOneThatEverySystemTakes) {
    EXPECT_EQ(safe_file_name("a/b\\c:d*e?f\"g<h>i|j", "x"), "a b c d e f g h i j");
    EXPECT_EQ(safe_file_name("CON", "x"), "_CON");
    EXPECT_EQ(safe_file_name("com1.txt", "x"), "_com1.txt");
    EXPECT_EQ(safe_file_name("Console", "x"), "Console");
    EXPECT_EQ(safe_file_name(" . ", "x"), "x");
    EXPECT_EQ(safe_file_name("End. ", "x"), "End");
    EXPECT_EQ(safe_file_name(std::string(99, 'a') + "ü", "x"), std::string(99, 'a'));
}

}
}
