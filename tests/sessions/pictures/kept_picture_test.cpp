// Pictures from anywhere, as a session keeps them.

#include "sessions/pictures/decode_picture.h"
#include "sessions/pictures/jpeg_parts.h"
#include "sessions/pictures/kept_picture.h"
#include "sessions/pictures/picture_pixels.h"
#include "tests/sessions/store/session_files.h"
#include "tests/support/logo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <random>

namespace plenary {
namespace {

using test_support::jpeg_of;
using test_support::png_of;
using test_support::svg_of;
using test_support::two_coloured_jpeg_for_printing;
using test_support::two_coloured_jpeg_in_plain_inks;
using test_support::two_coloured_jpeg_of;
using test_support::with_exif;
using testing::HasSubstr;
using testing::Not;

std::string kept(const std::string& file) {
    auto picture = kept_picture(file);
    EXPECT_TRUE(picture) << picture.error().sentence;
    return picture.value_or("");
}

struct SizeCase {
    std::string file;
    std::string_view type;
    int wide;
    int high;
};

TEST(KeptPicture, IsNoLargerThanItHasToBeAndOfTheRightKind) {
    const SizeCase cases[] = {
        {png_of(300, 100), "image/png", 300, 100},
        {png_of(5000, 1000), "image/png", 3840, 768},
        {png_of(100, 3000), "image/png", 72, 2160},
        {jpeg_of(64, 48), "image/jpeg", 64, 48},
        {jpeg_of(4000, 3000), "image/jpeg", 2880, 2160},
        {with_exif(jpeg_of(4000, 3000), 6, ""), "image/jpeg", 1620, 2160},
        {svg_of("width=\"200\" height=\"100\""), "image/png", 3840, 1920},
        {svg_of(""), "image/png", 3840, 1920},
    };
    for (const SizeCase& one : cases) {
        const std::string picture = kept(one.file);
        EXPECT_EQ(picture_type(picture), one.type);
        EXPECT_EQ(size_of_picture(picture).wide, one.wide);
        EXPECT_EQ(size_of_picture(picture).high, one.high);
    }
}

TEST(KeptPicture, StaysAsItIsWhenItIsKeptAgain) {
    for (const std::string& file :
         {png_of(300, 100), png_of(5000, 1000), jpeg_of(64, 48), with_exif(jpeg_of(64, 48), 6, "Leeds"),
          jpeg_of(4000, 3000), svg_of("")}) {
        const std::string once = kept(file);
        EXPECT_TRUE(kept(once) == once);
    }
}

TEST(KeptPicture, SaysNothingOfWhereAndByWhomItWasMade) {
    const std::string words = "53.38N 1.46W, Amina's phone";
    EXPECT_THAT(kept(with_exif(jpeg_of(64, 48), 1, words)), Not(HasSubstr("Amina")));
    const std::string behind = jpeg_of(64, 48) + words;
    EXPECT_THAT(kept(behind), Not(HasSubstr("Amina")));
    std::string png = png_of(30, 30);
    // A chunk of words, with a checksum that is wrong, as those that nobody needs may be.
    png.insert(33, std::string("\0\0\0\x05tEXtAmina\0\0\0\0", 17));
    EXPECT_THAT(kept(png), Not(HasSubstr("Amina")));
}

TEST(KeptPicture, IsAPhotographThatIsBareOnlyWithoutAnythingElse) {
    const std::string bare = jpeg_of(64, 48);
    EXPECT_TRUE(is_bare_jpeg(bare));
    EXPECT_FALSE(is_bare_jpeg(with_exif(bare, 1, "")));
    EXPECT_FALSE(is_bare_jpeg(bare + "x"));
    EXPECT_FALSE(is_bare_jpeg(bare + bare));
    EXPECT_FALSE(is_bare_jpeg(bare.substr(0, bare.size() - 2)));
    EXPECT_FALSE(is_bare_jpeg(""));
}

/// Where red and blue are after a camera was held so: "red left", "red above", …
std::string where_red_is(const std::string& picture) {
    const auto pixels = picture_pixels(picture, 40, 40);
    EXPECT_TRUE(pixels);
    const auto red_at = [&](int x, int y) {
        return pixels->bytes[static_cast<std::size_t>(y * pixels->wide + x) * 4] > 128;
    };
    const int right = pixels->wide - 3, low = pixels->high - 3;
    const std::array<bool, 4> corners{red_at(2, 2), red_at(right, 2), red_at(2, low), red_at(right, low)};
    if (corners == std::array{true, false, true, false})
        return "left";
    if (corners == std::array{false, true, false, true})
        return "right";
    if (corners == std::array{true, true, false, false})
        return "above";
    return corners == std::array{false, false, true, true} ? "below" : "elsewhere";
}

TEST(KeptPicture, IsUprightHoweverTheCameraWasHeld) {
    const std::pair<int, const char*> cases[] = {{1, "left"},  {2, "right"}, {3, "right"}, {4, "left"},
                                                 {5, "above"}, {6, "above"}, {7, "below"}, {8, "below"},
                                                 {0, "left"},  {9, "left"}};
    for (const auto& [orientation, where] : cases)
        EXPECT_EQ(where_red_is(kept(with_exif(two_coloured_jpeg_of(80, 48), orientation, ""))), where)
            << orientation;
}

TEST(KeptPicture, HasTheColoursOfAScreenWhereItWasMadeForPrinting) {
    for (const std::string& file :
         {two_coloured_jpeg_for_printing(80, 48), two_coloured_jpeg_in_plain_inks(80, 48)}) {
        const std::string picture = kept(file);
        EXPECT_EQ(where_red_is(picture), "left");
        EXPECT_EQ(picture_type(picture), "image/jpeg");
        EXPECT_TRUE(is_bare_jpeg(picture));
    }
    const auto pixels = picture_pixels(two_coloured_jpeg_for_printing(80, 40), 80, 40);
    ASSERT_TRUE(pixels);
    const auto colour_at = [&](std::size_t x) {
        const unsigned char* at = &pixels->bytes[(20 * 80 + x) * 4];
        return std::array<int, 3>{at[0] / 16, at[1] / 16, at[2] / 16};
    };
    EXPECT_EQ(colour_at(10), (std::array{15, 0, 0}));
    EXPECT_EQ(colour_at(70), (std::array{0, 0, 15}));
}

TEST(KeptPicture, SaysWhatIsWrongWithAFile) {
    const std::string png = png_of(30, 30);
    std::string huge = png;
    huge[16] = 0x7F; // of its width
    std::string large = jpeg_of(30, 30);
    const auto frame = large.find("\xFF\xC0");
    large.replace(frame + 5, 4, "\x7F\xFF\x7F\xFF");
    const std::pair<std::string, const char*> cases[] = {
        {"", "no picture"},
        {"GIF89a", "no picture"},
        {png.substr(0, png.size() / 2), "PNG is damaged"},
        {huge, "more than 100 million pixels"},
        {large, "more than 100 million pixels"},
        {jpeg_of(30, 30).substr(0, 20), "JPEG is damaged"},
        {jpeg_of(300, 300).substr(0, 700), "JPEG is damaged"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"", "SVG is damaged"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "does not say how large it is"},
    };
    for (const auto& [file, words] : cases) {
        const auto picture = kept_picture(file);
        ASSERT_FALSE(picture) << words;
        EXPECT_THAT(picture.error().sentence, HasSubstr(words));
    }
}

TEST(KeptPicture, IsReadOrRefusedWhateverBytesADamagedFileHolds) {
    std::mt19937 chance(7);
    const std::string exif = with_exif(jpeg_of(40, 20), 6, "");
    for (const std::string& whole : {png_of(40, 20), exif, svg_of("width=\"4\" height=\"2\"")})
        for (int round = 0; round < 60; ++round) {
            std::string file = whole;
            for (int change = 0; change < 4; ++change)
                file[chance() % std::min<std::size_t>(file.size(), 200)] = static_cast<char>(chance());
            const auto picture = kept_picture(file);
            EXPECT_TRUE(!picture || size_of_picture(*picture).wide <= picture_most_wide);
        }
}

TEST(KeptPicture, LoadsNothingFromElsewhere) {
    const TestFolder folder;
    std::ofstream(folder / "beside.png", std::ios::binary) << png_of(200, 100);
    const std::string open = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                             "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\" height=\"100\">";
    const std::string with = open + "<image width=\"200\" height=\"100\" xlink:href=\"file://"
                             + (folder / "beside.png").string() + "\"/></svg>";
    EXPECT_TRUE(kept(with) == kept(open + "</svg>"));
}

TEST(LoadPictureFile, TakesFilesOfAtMostTwentyMegabytes) {
    const TestFolder folder;
    std::ofstream(folder / "large.png", std::ios::binary).close();
    std::filesystem::resize_file(folder / "large.png", 20'000'001);
    EXPECT_THAT(load_picture_file(folder / "large.png").error().sentence, HasSubstr("more than 20 MB"));
    std::filesystem::resize_file(folder / "large.png", 20'000'000);
    EXPECT_TRUE(load_picture_file(folder / "large.png"));
    EXPECT_THAT(load_picture_file(folder / "none.png").error().sentence, HasSubstr("cannot be read"));
    EXPECT_FALSE(load_picture_file(folder.path()));
}

TEST(PicturePixels, FillThePlaceWithoutDistortingThePicture) {
    const auto photograph = picture_pixels(two_coloured_jpeg_of(80, 40), 400, 400);
    ASSERT_TRUE(photograph);
    EXPECT_EQ(photograph->wide, 400);
    EXPECT_EQ(photograph->high, 200);
    EXPECT_TRUE(photograph->opaque);
    EXPECT_EQ(photograph->bytes.size(), 400u * 200u * 4u);
    const auto drawing = picture_pixels(png_of(30, 30), 400, 60);
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->wide, 60);
    EXPECT_FALSE(drawing->opaque) << "its border is transparent";
    const std::size_t middle = (30 * 60 + 30) * 4;
    EXPECT_NEAR(drawing->bytes[middle + 1], 92, 1);
    EXPECT_EQ(drawing->bytes[middle + 3], 255);
}

}
}
