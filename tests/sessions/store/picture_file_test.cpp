// A session's file carries what its slides show.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "sessions/pictures/kept_picture.h"
#include "sessions/store/library.h"
#include "sessions/store/look.h"
#include "sessions/store/salvage.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/support/logo_files.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// With a photograph of several pages of the file, a drawing, and one that was not there.
struct FileWithPictures : testing::Test {
    TestFolder folder;
    TestClock clock;
    fs::path file = folder / "session.plenary";
    SharedPictures pictures =
        Pictures{{"a street.jpg", {kept_picture(test_support::two_coloured_jpeg_of(1600, 1200)).value(), ""}},
                 {"lost.svg", {"", "There is no such picture beside the plan."}},
                 {"map.png", {kept_picture(test_support::png_of(30, 20)).value(), ""}}};

    FileWithPictures() {
        auto workshop = Workshop::begin(file, plan_with_pictures(), clock, Workshop::Keep::session, pictures);
        EXPECT_TRUE(workshop) << workshop.error().sentence;
        EXPECT_EQ((*workshop)->snapshot()->session().pictures, pictures);
    }
    static std::string plan_with_pictures() {
        std::string text = test_plan_text();
        for (const char* name : {"a street.jpg", "lost.svg", "map.png"})
            text +=
                "\n[[step]]\nkind = \"slide\"\npicture = \"image\"\nfile = \"" + std::string(name) + "\"\n";
        return text;
    }
    static void run(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        for (const Outcome& outcome : workshop.take_outcomes())
            EXPECT_TRUE(outcome.label) << outcome.label.error().sentence;
    }
    static SharedPictures pictures_in(const fs::path& session) {
        const auto read = read_session(session);
        EXPECT_TRUE(read) << read.error().sentence;
        return read ? read->pictures : SharedPictures();
    }
};

TEST_F(FileWithPictures, HasThemWhereverItIsOpened) {
    EXPECT_EQ(pictures_in(file), pictures);
    EXPECT_EQ((*Workshop::open(file, clock))->snapshot()->session().pictures, pictures);
    EXPECT_EQ(look_at_session(file)->session.pictures, pictures);
}

TEST_F(FileWithPictures, SharesThemBetweenAllThatAreHandedRound) {
    auto workshop = *Workshop::open(file, clock);
    const auto before = workshop->snapshot()->session().pictures.find("map.png");
    run(*workshop, SetPlace{"Leeds"});
    EXPECT_EQ(workshop->snapshot()->session().pictures.find("map.png"), before) << "the same, not a copy";
    run(*workshop, Undo{});
    EXPECT_EQ(workshop->snapshot()->session().pictures.find("map.png"), before);
    EXPECT_EQ(workshop->snapshot()->session().pictures.find("none.png"), nullptr);
}

TEST_F(FileWithPictures, TakesThemAlongInCopiesBackupsAndToAnotherPlace) {
    ASSERT_TRUE(copy_session(file, folder / "copy.plenary"));
    EXPECT_EQ(pictures_in(folder / "copy.plenary"), pictures);
    auto workshop = *Workshop::open(file, clock, Workshop::Keep::backups_too);
    run(*workshop, SetPlace{"Leeds"});
    workshop->move_to(folder / "moved.plenary");
    workshop->work();
    workshop.reset();
    EXPECT_EQ(pictures_in(folder / "moved.plenary"), pictures);
    int backups = 0;
    for (const auto& backup : fs::directory_iterator(backups_folder(file))) {
        EXPECT_EQ(pictures_in(backup.path()), pictures) << backup.path();
        ++backups;
    }
    EXPECT_GT(backups, 0);
}

TEST_F(FileWithPictures, IsListedWithoutReadingThem) {
    EXPECT_EQ(read_entry(file).entry.problem, "");
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE picture SET checksum = 7");
    EXPECT_EQ(read_entry(file).entry.problem, "");
    EXPECT_FALSE(read_session(file)) << "but it is looked at before it is worked on";
    EXPECT_FALSE(copy_session(file, folder / "copy.plenary"));
}

TEST_F(FileWithPictures, IsDamagedWhereTheyContradictOneAnother) {
    {
        const SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        RowWriter<PictureRow>(database).put({.id = 9, .file = "map.png", .bytes = {"x"}, .fault = ""});
    }
    EXPECT_THAT(read_session(file).error().sentence, HasSubstr("its pictures contradict one another"));
}

TEST_F(FileWithPictures, SavesThoseThatAreSoundWhenItIsDamaged) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE picture SET bytes = x'00' WHERE file = 'map.png'");
    const auto saved = salvage_session(file, folder / "saved.plenary");
    ASSERT_TRUE(saved) << saved.error().sentence;
    EXPECT_THAT(saved->recovered, HasSubstr("1 picture"));
    EXPECT_THAT(saved->missing, testing::Contains(HasSubstr("Damaged, and left out: 1 picture.")));
    const SharedPictures left = pictures_in(folder / "saved.plenary");
    EXPECT_EQ(left.find("map.png"), nullptr);
    ASSERT_NE(left.find("a street.jpg"), nullptr);
    EXPECT_EQ(*left.find("a street.jpg"), *pictures.find("a street.jpg"));
    EXPECT_EQ(*left.find("lost.svg"), *pictures.find("lost.svg"));
}

}
}
