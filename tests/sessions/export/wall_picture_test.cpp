#include "sessions/export/pages/wall_picture.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/pages/set_text.h"
#include "sessions/export/picture_files.h"
#include "tests/sessions/export/example_session.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

using record::Picture;
using record::PictureFile;
using record::Rect;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using Pictures = std::vector<std::shared_ptr<const Picture>>;

Rect rect_of(const Picture::Inset& inset) {
    return {inset.x, inset.y, inset.picture->wide * inset.scale, inset.picture->high * inset.scale};
}

/// Some as wide as a slide, some as a page, of heights by chance.
Pictures by_chance(unsigned seed) {
    std::mt19937 chance(seed);
    Pictures pictures;
    for (std::size_t i = 0; i < 1 + seed % 23; ++i)
        pictures.push_back(
            std::make_shared<const Picture>(Picture{.told = "Picture.",
                                                    .wide = chance() % 2 == 0 ? 960.0 : 513.0,
                                                    .high = 60.0 + static_cast<double>(chance() % 1500)}));
    return pictures;
}

TEST(WallPicture, HoldsEveryPictureOnceAndNoneOnAnother) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Pictures pictures = by_chance(seed);
        const Picture wall = record::wall_picture(pictures, {{}, "A morning"});
        ASSERT_EQ(wall.insets.size(), pictures.size());
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            EXPECT_EQ(wall.insets[i].picture, pictures[i]);
            const Rect at = rect_of(wall.insets[i]);
            EXPECT_TRUE(at.x >= 0 && at.y >= 0 && at.right() <= wall.wide && at.bottom() <= wall.high)
                << seed;
            for (std::size_t j = i + 1; j < pictures.size(); ++j) {
                const Rect other = rect_of(wall.insets[j]);
                EXPECT_TRUE(other.x >= at.right() || other.y >= at.bottom()) << seed;
            }
        }
    }
}

TEST(WallPicture, IsReadColumnByColumnInTheirOrder) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Picture wall = record::wall_picture(by_chance(seed), {{}, "A morning"});
        for (std::size_t i = 1; i < wall.insets.size(); ++i) {
            const Rect before = rect_of(wall.insets[i - 1]);
            const Rect at = rect_of(wall.insets[i]);
            EXPECT_TRUE(at.y > before.bottom() || at.x > before.right()) << seed;
        }
    }
}

TEST(WallPicture, PutsTwoThatAreNarrowSideBySide) {
    const auto narrow = std::make_shared<const Picture>(Picture{.told = {}, .wide = 513, .high = 300});
    const auto wide = std::make_shared<const Picture>(Picture{.told = {}, .wide = 960, .high = 2000});
    const Picture wall = record::wall_picture({wide, narrow, narrow, narrow}, {{}, "A morning"});
    const auto& insets = wall.insets;
    EXPECT_EQ(insets[1].y, insets[2].y);
    EXPECT_GT(insets[3].y, insets[1].y);
    EXPECT_NEAR(rect_of(insets[0]).wide, rect_of(insets[2]).right() - insets[1].x, 0.01);
}

TEST(WallPicture, IsWideAndItsColumnsAreAboutAsLongAsEachOther) {
    Pictures pictures;
    for (int i = 0; i < 12; ++i)
        pictures.push_back(std::make_shared<const Picture>(Picture{.told = {}, .wide = 960, .high = 400}));
    const Picture wall = record::wall_picture(pictures, {{}, "A morning"});
    EXPECT_GT(wall.wide, wall.high);
    std::map<double, int> columns;
    for (const Picture::Inset& inset : wall.insets)
        ++columns[inset.x];
    EXPECT_THAT(columns, ElementsAre(testing::Pair(testing::_, 4), testing::Pair(testing::_, 4),
                                     testing::Pair(testing::_, 4)));
}

TEST(TitledPicture, MovesAllDownUnderItsTitle) {
    const auto inner = std::make_shared<const Picture>(Picture{.told = {}, .wide = 10, .high = 10});
    Picture picture{.told = {}, .wide = 960, .high = 100, .margin = 20};
    picture.boxes.push_back({{20, 0, 920, 100}, record::Panel{}});
    picture.insets.push_back({inner, 30, 40, 1});
    const std::string title =
        "What gets in the way, and what would help? And a good deal more, so that it takes two lines here";
    const Picture under = record::titled(picture, {"Step 9", title});
    const double down = under.boxes.front().at.y;
    EXPECT_EQ(under.high, 100 + down);
    EXPECT_EQ(under.insets.front().y, 40 + down);
    double words_end = 0;
    for (std::size_t i = 1; i < under.boxes.size(); ++i) {
        const Rect& at = under.boxes[i].at;
        words_end = std::max(words_end, at.bottom());
        EXPECT_GE(at.x, 20);
        EXPECT_LE(at.right(), 940.3);
    }
    EXPECT_LE(words_end, down);
    EXPECT_EQ(under.boxes[1].text()->text->words(), title);
    EXPECT_EQ(under.boxes[1].text()->text->lines(), 2U);
}

struct Pixels {
    double wide = 0;
    double high = 0;
};

Pixels pixels_of(const std::string& png) {
    const auto number = [&](std::size_t at) {
        double value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value * 256 + static_cast<unsigned char>(png.at(at + i));
        return value;
    };
    EXPECT_THAT(png, StartsWith("\x89PNG"));
    return {number(16), number(20)};
}

TEST(PaintedPng, IsSharpButNeverTooLargeToBeOpened) {
    const Pixels slide = pixels_of(record::paint_png({.told = {}, .wide = 960, .high = 540}, 3));
    EXPECT_EQ(slide.wide, 2880);
    EXPECT_EQ(slide.high, 1620);
    for (const auto& [wide, high] :
         {std::pair(3000.0, 4000.0), std::pair(960.0, 60000.0), std::pair(90000.0, 10.0)}) {
        const Pixels large = pixels_of(record::paint_png({.told = {}, .wide = wide, .high = high}, 3));
        EXPECT_LE(large.wide * large.high, 10.1e6);
        EXPECT_LE(std::max(large.wide, large.high), 30000);
    }
}

std::vector<PictureFile> files_of(const ExampleRoom& room) {
    return record::picture_files(room.snapshot(), room.now(), {}, {.png = true, .svg = false});
}

std::vector<std::string> titles_of(const std::vector<PictureFile>& files) {
    std::vector<std::string> titles;
    for (const PictureFile& file : files)
        titles.push_back(file.title);
    return titles;
}

TEST(PictureFiles, AreAllThereIsInTheOrderOfTheRecordAndTheWholeWall) {
    EXPECT_THAT(titles_of(files_of(example_room())),
                ElementsAre("00 The whole wall", "01 Where the work stands", "02 Do we go on?",
                            "03 Do we go on?", "04 Which rung is it on?", "05 Young carers’ drop-in",
                            "06 Interview panel", "07 Are we ready for it?", "08 Would both sides say so?",
                            "09 What should come first?", "10 Why partnership, and what makes it work?",
                            "11 What we said, in two themes",
                            "12 What gets in the way, and what would help?"));
}

TEST(PictureFiles, AreNoneWhereNothingWasSaid) {
    EXPECT_THAT(files_of(ExampleRoom()), IsEmpty());
}

TEST(PictureFiles, GiveNothingAwayThatIsCovered) {
    const auto painted = [](const std::string& secret) {
        ExampleRoom room;
        room.card(6, 0, secret);
        room.run(CoverLane{room.lane(6, 0), true});
        room.card(6, 1, "Openly said");
        return files_of(room);
    };
    const auto one = painted("Whispered");
    const auto other = painted("Said under one's breath and at length");
    ASSERT_EQ(one.size(), 3U) << "the wall, the board and its themes";
    for (std::size_t i = 0; i < one.size(); ++i)
        EXPECT_TRUE(one[i].painted() == other[i].painted()) << one[i].title;
}

}
}
