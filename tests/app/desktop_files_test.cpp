// What tells a desktop of Plenary and its files, as it is installed; tried with the desktop's own tools,
// where they are.

#include "sessions/plans/plan_package.h"
#include "sessions/plans/read_plan.h"
#include "sessions/workshop/workshop.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#if defined(__linux__)
namespace {

using namespace plenary;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

struct DesktopFilesTest : testing::Test {
    fs::path folder =
        fs::path(testing::TempDir())
        / ("desktop files " + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::path share = folder / "share";

    DesktopFilesTest() {
        fs::remove_all(folder);
        fs::create_directories(share / "mime" / "packages");
        fs::copy_file(PLENARY_ASSETS "/desktop/plenary.xml", share / "mime" / "packages" / "plenary.xml");
    }
    ~DesktopFilesTest() override { fs::remove_all(folder); }

    static bool has(const std::string& tool) {
        return std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0;
    }
    /// What a command says, and with a number at the end how it ended where that was not well.
    static std::string said(const std::string& command) {
        std::string words;
        FILE* out = popen((command + " 2>&1").c_str(), "r");
        std::array<char, 4096> bytes{};
        while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), out))
            words.append(bytes.data(), count);
        const int status = pclose(out);
        return words + (status == 0 ? "" : " [" + std::to_string(status) + "]");
    }
    void make_types_known() const {
        ASSERT_EQ(said("XDG_DATA_HOME='" + share.string() + "' update-mime-database '"
                       + (share / "mime").string() + "'"),
                  "");
    }
    /// With the types of this folder besides those of the system.
    std::string type_of(const fs::path& file) const {
        return said("XDG_DATA_HOME='" + share.string() + "' gio info -a standard::content-type '"
                    + file.string() + "'");
    }
    fs::path session(const std::string& name) const {
        const test_support::SetClock clock;
        const auto plan = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
        EXPECT_TRUE(plan);
        EXPECT_TRUE(Workshop::begin(folder / name, *plan, clock));
        return folder / name;
    }
};

TEST_F(DesktopFilesTest, TheEntryIsSound) {
    if (!has("desktop-file-validate"))
        GTEST_SKIP() << "desktop-file-utils is not installed";
    EXPECT_EQ(said("desktop-file-validate " PLENARY_ASSETS "/desktop/plenary.desktop"), "");
}

TEST_F(DesktopFilesTest, ASessionIsKnownByItsNameAndByWhatIsInIt) {
    if (!has("update-mime-database") || !has("gio"))
        GTEST_SKIP() << "shared-mime-info or gio is not installed";
    make_types_known();
    EXPECT_THAT(type_of(session("x.plenary")), HasSubstr("application/x-plenary-session"));
    EXPECT_THAT(type_of(session("without an ending")), HasSubstr("application/x-plenary-session"));
    // Others' files of the same kind are not ours.
    std::string bytes = "SQLite format 3";
    bytes.resize(4096);
    std::ofstream(folder / "other", std::ios::binary) << bytes;
    EXPECT_THAT(type_of(folder / "other"), Not(HasSubstr("plenary-session")));
    std::ofstream(folder / "note") << "of no interest";
    EXPECT_THAT(type_of(folder / "note"), Not(HasSubstr("plenary-session")));
}

TEST_F(DesktopFilesTest, APackageOfAPlanIsKnownByItsNameAndByWhatIsInIt) {
    if (!has("update-mime-database") || !has("gio"))
        GTEST_SKIP() << "shared-mime-info or gio is not installed";
    make_types_known();
    const auto write = [&](const char* name, const std::string& content) {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    };
    const std::string package = write_package({.text = "format = 1", .plan = {}, .pictures = {}});
    EXPECT_THAT(type_of(write("x.plenaryplan", package)), HasSubstr("application/x-plenary-plan"));
    EXPECT_THAT(type_of(write("without an ending", package)), HasSubstr("application/x-plenary-plan"));
    EXPECT_THAT(type_of(write("other", zip_package({{"letter.txt", "Dear all"}}))),
                Not(HasSubstr("plenary-plan")));
}

TEST_F(DesktopFilesTest, TheEntryOpensThoseFiles) {
    std::ifstream in(PLENARY_ASSETS "/desktop/plenary.desktop");
    const std::string entry{std::istreambuf_iterator<char>(in), {}};
    EXPECT_THAT(entry, HasSubstr("\nMimeType=application/x-plenary-session;application/x-plenary-plan;\n"));
    EXPECT_THAT(entry, HasSubstr("\nExec=plenary %f\n"));
    EXPECT_THAT(entry, HasSubstr("\nIcon=plenary\n"));
}

}
#endif
