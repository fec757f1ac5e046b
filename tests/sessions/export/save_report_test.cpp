#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A folder of its own for each test, gone when it ends.
class SaveReport : public testing::Test {
protected:
    SaveReport()
        : folder(fs::path(testing::TempDir())
                 / ("plenary-save-"
                    + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~SaveReport() override {
        std::error_code error;
        fs::permissions(folder, fs::perms::owner_all, error);
        fs::remove_all(folder, error);
    }

    static std::string content(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }

    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder))
            found.push_back(entry.path().filename().string());
        return found;
    }

    fs::path folder;
};

TEST_F(SaveReport, WritesTheWholeRecordAndNothingBeside) {
    const std::string report = "ä\r\n\n" + std::string(300'000, 'x');
    ASSERT_TRUE(save_report(report, folder / u8"Übung 1.html"));
    EXPECT_EQ(content(folder / u8"Übung 1.html"), report);
    EXPECT_EQ(names().size(), 1u);
}

TEST_F(SaveReport, ReplacesAnOlderRecord) {
    ASSERT_TRUE(save_report("a long first record", folder / "record.md"));
    ASSERT_TRUE(save_report("second", folder / "record.md"));
    EXPECT_EQ(content(folder / "record.md"), "second");
    EXPECT_EQ(names(), std::vector<std::string>{"record.md"});
}

TEST_F(SaveReport, LeavesALinkALink) {
    ASSERT_TRUE(save_report("first", folder / "record.md"));
    std::error_code error;
    fs::create_symlink(folder / "record.md", folder / "link.md", error);
    if (error)
        GTEST_SKIP() << "no links here";
    ASSERT_TRUE(save_report("second", folder / "link.md"));
    EXPECT_TRUE(fs::is_symlink(folder / "link.md"));
    EXPECT_EQ(content(folder / "record.md"), "second");
}

TEST_F(SaveReport, SaysThatTheFolderIsMissing) {
    const auto saved = save_report("record", folder / "missing" / "record.md");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("There is no folder "));
    EXPECT_TRUE(names().empty());
}

TEST_F(SaveReport, SaysThatThePlaceIsAFolder) {
    fs::create_directory(folder / "record.md");
    const auto saved = save_report("record", folder / "record.md");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("is a folder. Add a file name."));
    EXPECT_EQ(names(), std::vector<std::string>{"record.md"});
}

TEST_F(SaveReport, SaysThatAFileStandsWhereAFolderShould) {
    ASSERT_TRUE(save_report("first", folder / "file"));
    const auto saved = save_report("record", folder / "file" / "record.md");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("is not a folder"));
    EXPECT_EQ(content(folder / "file"), "first");
}

TEST_F(SaveReport, SaysThatANameIsNeeded) {
    const auto saved = save_report("record", fs::path());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().sentence, "The record has no file name. Choose one.");
}

TEST_F(SaveReport, KeepsTheOlderRecordWhereTheNewOneCannotBeBegun) {
    ASSERT_TRUE(save_report("first", folder / "record.md"));
    fs::create_directories(folder / "record.md.part" / "in the way");
    const auto saved = save_report("second", folder / "record.md");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("could not be saved in"));
    EXPECT_EQ(content(folder / "record.md"), "first");
}

TEST_F(SaveReport, SaysThatTheDeviceIsFull) {
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "no device that is always full";
    const auto saved = save_report("record", "/dev/full");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().sentence, "Nothing could be written to /dev/full.");
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

std::string name_for(const std::string& title, ReportFormat format = ReportFormat::html) {
    Plan plan = example_plan();
    plan.title = title;
    return report_file_name(ExampleRoom(plan).snapshot(), format);
}

TEST(ReportFileName, IsTheDayAndTheTitleAsEveryFileSystemTakesIt) {
    EXPECT_EQ(name_for("What does partnership working mean?"),
              "2026-11-22 What does partnership working mean.html");
    EXPECT_EQ(name_for("Plan", ReportFormat::markdown), "2026-11-22 Plan.md");
    EXPECT_EQ(name_for("Plan", ReportFormat::json), "2026-11-22 Plan.json");
    EXPECT_EQ(name_for("../../etc/passwd"), "2026-11-22 .. .. etc passwd.html");
    EXPECT_EQ(name_for("a<b>c:d\"e/f\\g|h?i*j\nk"), "2026-11-22 a b c d e f g h i j k.html");
    EXPECT_EQ(name_for("Ends in dots. . ."), "2026-11-22 Ends in dots.html");
    EXPECT_EQ(name_for("???"), "2026-11-22 Session.html");
    EXPECT_EQ(name_for("Übung für alle"), "2026-11-22 Übung für alle.html");
}

TEST(ReportFileName, IsCutBetweenTwoCharacters) {
    std::string title;
    for (int i = 0; i < 200; ++i)
        title += "漢";
    const std::string name = name_for(title);
    EXPECT_EQ(name, "2026-11-22 " + title.substr(0, 99) + ".html");
}

}
}
