// An organisation's logo: what is taken for one, what is made of it, and where it stands in a record.

#include "sessions/export/logo.h"
#include "sessions/export/pages/page_layout.h"
#include "sessions/export/pages/png.h"
#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/support/logo_files.h"
#include "tests/support/package.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>

namespace {

using namespace plenary;
using test_support::jpeg_of;
using test_support::png_of;
using test_support::svg_of;
using testing::HasSubstr;
using testing::Not;

struct LogoCase {
    std::string file;
    int wide;
    int high;
};

TEST(Logo, IsAPngNoLargerThanItHasToBe) {
    const LogoCase cases[] = {
        {png_of(300, 100), 300, 100},    {png_of(4000, 1000), 1000, 250},
        {png_of(100, 3000), 13, 400},    {jpeg_of(64, 48), 64, 48},
        {jpeg_of(2000, 1600), 500, 400}, {svg_of("width=\"200\" height=\"100\""), 800, 400},
        {svg_of(""), 800, 400},          {svg_of("width=\"100%\" height=\"100%\""), 800, 400}};
    for (const LogoCase& one : cases) {
        const auto logo = logo_from(one.file);
        ASSERT_TRUE(logo) << logo.error().sentence;
        const record::PngSize size = record::size_of_png(*logo);
        EXPECT_EQ(size.wide, one.wide);
        EXPECT_EQ(size.high, one.high);
        EXPECT_TRUE(is_logo(*logo));
    }
}

TEST(Logo, SaysWhatIsWrongWithAFile) {
    const std::string png = png_of(30, 30);
    std::string huge = png;
    huge[16] = 0x7F; // of its width
    const std::pair<std::string, const char*> cases[] = {
        {"", "no picture"},
        {"GIF89a", "no picture"},
        {png.substr(0, png.size() / 2), "PNG is damaged"},
        {png.substr(0, 10), "PNG is damaged"},
        {huge, "too large"},
        {jpeg_of(30, 30).substr(0, 20), "JPEG is damaged"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"", "SVG is damaged"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "does not say how large it is"},
    };
    for (const auto& [file, words] : cases) {
        const auto logo = logo_from(file);
        ASSERT_FALSE(logo) << words;
        EXPECT_THAT(logo.error().sentence, HasSubstr(words));
    }
    EXPECT_THAT(read_logo("/nowhere/logo.png").error().sentence, HasSubstr("cannot be read"));
}

TEST(Logo, IsReadOrRefusedWhateverBytesADamagedFileHolds) {
    std::mt19937 chance(7);
    for (const std::string& whole : {png_of(40, 20), jpeg_of(40, 20), svg_of("width=\"4\" height=\"2\"")})
        for (int round = 0; round < 150; ++round) {
            std::string file = whole;
            for (int change = 0; change < 4; ++change)
                file[chance() % file.size()] = static_cast<char>(chance());
            const auto logo = logo_from(file);
            EXPECT_TRUE(!logo || is_logo(*logo));
        }
}

TEST(Logo, LoadsNothingFromElsewhere) {
    const auto beside = std::filesystem::path(testing::TempDir()) / "beside.png";
    std::ofstream(beside, std::ios::binary) << png_of(200, 100);
    const std::string with = "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                             "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"200\" height=\"100\">"
                             "<image width=\"200\" height=\"100\" xlink:href=\"file://"
                             + beside.string() + "\"/></svg>";
    const std::string without =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\"></svg>";
    EXPECT_EQ(logo_from(with).value(), logo_from(without).value());
    std::filesystem::remove(beside);
}

ReportOptions from_us() {
    return {.letterhead = {.organisation = "Sharrow <Forum>",
                           .logo = std::make_shared<const std::string>(logo_from(png_of(600, 200)).value())}};
}

TEST(Letterhead, StandsAtTheHeadOfEveryFormat) {
    const ExampleRoom room = example_room();
    const auto as = [&](ReportFormat format) {
        return write_report(room.snapshot(), format, room.now(), from_us());
    };
    EXPECT_THAT(as(ReportFormat::html), HasSubstr("Sharrow &lt;Forum&gt;"));
    EXPECT_THAT(as(ReportFormat::html), HasSubstr("alt=\"Logo of Sharrow &lt;Forum&gt;\""));
    EXPECT_THAT(as(ReportFormat::markdown), testing::StartsWith("Sharrow \\<Forum\\>\n"));
    const auto parts = parts_of_package(as(ReportFormat::docx));
    EXPECT_THAT(parts.at("word/document.xml"), HasSubstr("Sharrow &lt;Forum&gt;"));
    EXPECT_EQ(parts.at("word/media/picture1.png"), *from_us().letterhead.logo);
    EXPECT_THAT(as(ReportFormat::pdf), HasSubstr("/Image"));
}

TEST(Letterhead, IsNowhereWhereThereIsNone) {
    const ExampleRoom room = example_room();
    const std::string html = write_report(room.snapshot(), ReportFormat::html, room.now(), {});
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, Not(HasSubstr("img-src")));
}

TEST(Letterhead, StandsOverTheTitleWithItsLogoAtTheRight) {
    const ExampleRoom room = example_room();
    const record::Pages pages =
        record::lay_out_pages(record::make_report(room.snapshot(), room.now(), from_us()));
    const record::PlacedBox* logo = nullptr;
    for (const record::PlacedBox& box : pages.pages.front().boxes)
        if (std::holds_alternative<record::Image>(box.what))
            logo = &box;
    ASSERT_NE(logo, nullptr);
    EXPECT_NEAR(logo->at.right(), record::text_area.right(), 0.01);
    EXPECT_NEAR(logo->at.wide / logo->at.high, 3, 0.01);
    EXPECT_EQ(pages.elements[logo->element].told, "Logo of Sharrow <Forum>");
    for (const record::PlacedBox& box : pages.pages.front().boxes)
        if (&box != logo && box.text() && box.at.x < 200) {
            EXPECT_TRUE(box.at.y > logo->at.bottom() || box.at.right() < logo->at.x);
        }
}

}
