// The pictures that lie beside a plan, and how others come there.

#include "sessions/pictures/picture_folder.h"
#include "tests/sessions/store/session_files.h"
#include "tests/support/logo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

namespace fs = std::filesystem;
using test_support::jpeg_of;
using test_support::png_of;
using testing::ElementsAre;
using testing::HasSubstr;

struct PictureFolder : testing::Test {
    TestFolder folder;

    PictureFolder() {
        fs::create_directory(folder / "pictures");
        write_bytes(folder / "our-street.jpg", jpeg_of(60, 40));
    }
};

TEST_F(PictureFolder, ListsThemByTheNamesThatASlideCanGiveThem) {
    for (const char* name : {"Z.PNG", "notes.txt", ".hidden.png", "pictures/map.svg", "pictures/b?.png"})
        write_bytes(folder / name, "x");
    EXPECT_THAT(pictures_beside(folder.path()), ElementsAre("Z.PNG", "our-street.jpg", "pictures/map.svg"));
    EXPECT_TRUE(pictures_beside(folder / "nowhere").empty());
}

struct Copied : PictureFolder {
    fs::path elsewhere = folder / "elsewhere";
    Copied() { fs::create_directory(elsewhere); }

    std::string copy(const std::string& name, const std::string& bytes) {
        write_bytes(elsewhere / name, bytes);
        const auto copied = copy_picture_beside(elsewhere / name, folder / "pictures");
        return copied ? *copied : copied.error().sentence;
    }
};

TEST_F(Copied, GoesBesideThePlanUnderANameThatASlideCanGiveIt) {
    EXPECT_EQ(copy("Map of 1962.PNG", png_of(30, 30)), "Map of 1962.png");
    EXPECT_EQ(bytes_of(folder / "pictures/Map of 1962.png"), png_of(30, 30));
    EXPECT_EQ(copy("..what: a photo?..jpeg", jpeg_of(30, 30)), "what- a photo-.jpg");
    EXPECT_EQ(copy("wrong.png", jpeg_of(30, 30)), "wrong.jpg") << "by what it is";
}

TEST_F(Copied, OverwritesNothingAndIsThereOnce) {
    EXPECT_EQ(copy("a.png", png_of(30, 30)), "a.png");
    EXPECT_EQ(copy("a.png", png_of(30, 30)), "a.png");
    EXPECT_EQ(copy("a.png", png_of(31, 30)), "a 2.png");
    EXPECT_EQ(bytes_of(folder / "pictures/a.png"), png_of(30, 30));
    EXPECT_EQ(pictures_beside(folder / "pictures").size(), 2u);
}

TEST_F(Copied, IsRefusedWhereItCannotBeShownOrCopied) {
    EXPECT_THAT(copy("a.png", "nothing"), HasSubstr("no picture"));
    EXPECT_TRUE(pictures_beside(folder / "pictures").empty());
    write_bytes(elsewhere / "b.png", png_of(30, 30));
    const fs::path inside_a_file = elsewhere / "b.png" / "pictures";
    EXPECT_THAT(copy_picture_beside(elsewhere / "b.png", inside_a_file).error().sentence,
                HasSubstr("could not be copied"));
}

}
}
