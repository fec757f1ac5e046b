// What the start page does with the files of sessions: by a click, in the folders of a whole program.

#include "app/desktop.h"
#include "sessions/model/path_text.h"
#include "sessions/store/archive.h"
#include "sessions/store/backups.h"
#include "tests/app/program_support.h"

#include <gtest/gtest.h>

#include <fstream>

namespace {

using namespace plenary;
namespace fs = std::filesystem;

/// Has a bin of its own, or says why not.
struct TestDesktop final : Desktop {
    std::vector<std::string> binned;
    std::vector<std::string> shown;
    std::string trouble;
    fs::path folder;

    Result<void> move_to_bin(const fs::path& file) override {
        if (!trouble.empty())
            return problem(trouble);
        binned.push_back(utf8(file.filename()));
        fs::remove_all(file);
        return {};
    }
    Result<void> show_in_folder(const fs::path& file) override {
        if (!trouble.empty())
            return problem(trouble);
        shown.push_back(utf8(file.filename()));
        return {};
    }
    fs::path documents() override { return folder; }
    FilePlace place_of(const fs::path&) override { return FilePlace::this_computer; }
    Result<fs::path> choose_file(Chosen, const std::stop_token&) override { return fs::path(); }
};

struct LibraryDeeds : test_support::ProgramTest {
    TestDesktop desktop;
    fs::path sessions = data / "sessions";

    void open_start_page(Desktop* with) {
        screen = std::make_unique<test_support::Headless>(
            1280, 720,
            [this] {
                clock.advance(std::chrono::milliseconds(17));
                program->frame(false);
            },
            [this, with] {
                program = std::make_unique<Program>(
                    *ui::load_fonts(PLENARY_ASSETS "/fonts"), Folders{.assets = PLENARY_ASSETS, .data = data},
                    clock, seeds, [] {}, nullptr, with);
            });
        screen->frame(2);
    }
    /// A session, closed again.
    void make_session() {
        start_session();
        program.reset();
        screen.reset();
        open_start_page(&desktop);
    }
    void choose(const std::string& deed) {
        screen->click("session:0:more");
        screen->frame(2);
        screen->click(deed);
        screen->frame(3);
    }
    std::string notice() const {
        const ui::Item* item = screen->map().find("notice");
        return item != nullptr ? item->text : "nothing is said";
    }
    std::vector<std::string> files(const fs::path& folder_) const {
        std::vector<std::string> names;
        if (fs::exists(folder_))
            for (const auto& file : fs::directory_iterator(folder_))
                if (file.is_regular_file())
                    names.push_back(utf8(file.path().filename()));
        std::ranges::sort(names);
        return names;
    }
};

TEST_F(LibraryDeeds, DuplicatesASession) {
    make_session();
    const std::string name = files(sessions).at(0);
    choose("deed:duplicate");
    ASSERT_EQ(files(sessions).size(), 2U);
    EXPECT_TRUE(screen->has("session:1:open"));
    EXPECT_NE(notice().find(" copy.plenary”"), std::string::npos) << notice();
}

TEST_F(LibraryDeeds, MakesACopyToSendAndSaysWhere) {
    make_session();
    desktop.folder = folder / "Documents";
    choose("deed:send");
    EXPECT_EQ(files(desktop.folder), files(sessions));
    EXPECT_NE(notice().find(utf8(desktop.folder)), std::string::npos) << notice();
}

TEST_F(LibraryDeeds, WithoutAFolderForDocumentsTheCopyLiesWithTheRecords) {
    make_session();
    choose("deed:send");
    EXPECT_EQ(files(data / "records"), files(sessions));
}

TEST_F(LibraryDeeds, BackupsGoToTheBinWithTheirSession) {
    make_session();
    const fs::path session = sessions / files(sessions).at(0);
    fs::create_directories(backups_folder(session));
    choose("deed:bin");
    screen->click("bin:first");
    screen->frame(3);
    EXPECT_FALSE(fs::exists(session));
    EXPECT_FALSE(fs::exists(backups_folder(session)));
}

TEST_F(LibraryDeeds, WhatIsDamagedCanBeSavedAsFarAsItCanBeRead) {
    make_session();
    const fs::path session = sessions / files(sessions).at(0);
    {
        // A card that was altered.
        std::fstream file(session, std::ios::in | std::ios::out | std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        const auto at = bytes.find("Listen");
        ASSERT_NE(at, std::string::npos);
        file.clear();
        file.seekp(static_cast<std::streamoff>(at));
        file.put('X');
    }
    program.reset();
    screen.reset();
    open_start_page(&desktop);
    choose("deed:open");
    EXPECT_TRUE(program->offers_salvage());
}

TEST_F(LibraryDeeds, ArchivesASessionAndTakesItOutAgain) {
    make_session();
    const auto before = files(sessions);
    choose("deed:archive");
    EXPECT_TRUE(files(sessions).empty());
    EXPECT_EQ(files(archive_folder(sessions)), before);
    EXPECT_FALSE(screen->has("session:0:more"));
    screen->click("sessions:archived");
    screen->frame(2);
    choose("deed:unarchive");
    EXPECT_EQ(files(sessions), before);
    EXPECT_TRUE(files(archive_folder(sessions)).empty());
}

TEST_F(LibraryDeeds, TheOrderAndTheArchiveStayAsTheyWereChosen) {
    make_session();
    choose("deed:duplicate");
    screen->click("order:title");
    screen->frame(2);
    choose("deed:archive");
    screen->click("sessions:archived");
    screen->frame(2);
    ASSERT_TRUE(screen->has("session:1:more"));
    program.reset();
    screen.reset();
    open_start_page(&desktop);
    EXPECT_TRUE(screen->has("session:1:more"));
    EXPECT_EQ(program->settings().session_order, SessionOrder::title);
}

TEST_F(LibraryDeeds, MovesASessionToTheBinAfterAskingOrSaysWhyNot) {
    make_session();
    desktop.trouble = "There is no bin on this disk.";
    choose("deed:bin");
    screen->click("bin:first");
    screen->frame(3);
    EXPECT_EQ(notice(), desktop.trouble);
    EXPECT_TRUE(screen->has("session:0:more"));
    desktop.trouble.clear();
    choose("deed:bin");
    screen->click("bin:first");
    screen->frame(3);
    EXPECT_EQ(desktop.binned.size(), 1U);
    EXPECT_FALSE(screen->has("session:0:more"));
    EXPECT_TRUE(files(sessions).empty());
}

TEST_F(LibraryDeeds, WithoutADesktopItSaysWhereTheFileLies) {
    make_session();
    open_start_page(nullptr);
    choose("deed:show");
    EXPECT_NE(notice().find(utf8(sessions)), std::string::npos) << notice();
}

TEST_F(LibraryDeeds, ALetterOnTheStartPageSearchesAndSwitchesNothing) {
    make_session();
    const bool clock_shown = program->settings().stage_clock;
    screen->type("h");
    screen->frame(3);
    EXPECT_EQ(program->settings().stage_clock, clock_shown);
    screen->type("zzz");
    screen->frame(3);
    EXPECT_TRUE(screen->has("sessions:nothing"));
    screen->press(ImGuiKey_Escape);
    screen->frame(3);
    EXPECT_TRUE(screen->has("session:0:open"));
}

TEST_F(LibraryDeeds, NoSessionIsReadBeforeTheWindowShowsAnything) {
    make_session();
    program.reset();
    fs::remove(data / "index.db");
    const ui::Fonts fonts = *ui::load_fonts(PLENARY_ASSETS "/fonts");
    program = std::make_unique<Program>(fonts, Folders{.assets = PLENARY_ASSETS, .data = data}, clock, seeds,
                                        [] {});
    EXPECT_FALSE(fs::exists(data / "index.db"));
    screen->frame(2);
    EXPECT_TRUE(fs::exists(data / "index.db"));
    EXPECT_TRUE(screen->has("session:0:open"));
}

TEST_F(LibraryDeeds, AFileDroppedOnTheWindowIsOpened) {
    make_session();
    const fs::path session = sessions / path_from_utf8(files(sessions).at(0));
    std::ofstream(folder / "notes.txt") << "of no interest";
    program->take_dropped({folder / "notes.txt"});
    screen->frame(2);
    EXPECT_EQ(program->workshop(), nullptr);
    EXPECT_EQ(notice(), "“notes.txt” is not a Plenary session.");
    program->take_dropped({session, folder / "notes.txt"});
    screen->frame(2);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(program->workshop()->file(), session);
    program->take_dropped({session});
    screen->frame(2);
    EXPECT_EQ(notice(), "A session is open. Go back to the start page, then drop the file there.");
}

}
