// What slides showed from files, in the record.

#include "sessions/export/base64.h"
#include "sessions/export/pages/page_layout.h"
#include "sessions/export/pages/page_pixels.h"
#include "sessions/export/report.h"
#include "sessions/pictures/kept_picture.h"
#include "tests/sessions/export/example_session.h"
#include "tests/support/logo_files.h"
#include "tests/support/package.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string& photograph() {
    static const std::string kept = kept_picture(test_support::two_coloured_jpeg_of(1600, 800)).value();
    return kept;
}

/// A photograph with a caption, one that says nothing of itself, one that is missing, and one that the room
/// never came to.
ExampleRoom room_with_pictures() {
    Plan plan{.title = "Our street"};
    const auto add = [&](const std::string& title, ImageSlide slide) {
        plan.steps.push_back({.title = title, .content = SlideStep{std::move(slide)}});
    };
    add("Then", {.file = "street.jpg", .shows = "Shops <closed>", .caption = "Our street in 1962."});
    add("Drawn", {.file = "map.png", .shows = {}, .caption = {}});
    add("Not there", {.file = "lost.svg", .shows = "A plan", .caption = {}});
    add("Too late", {.file = "late.png", .shows = "The year 2040", .caption = {}});
    ExampleRoom room(plan);
    room.session.pictures = Pictures{{"street.jpg", {photograph(), ""}},
                                     {"map.png", {kept_picture(test_support::png_of(300, 200)).value(), ""}},
                                     {"lost.svg", {"", "There is no such picture beside the plan."}},
                                     {"late.png", {kept_picture(test_support::png_of(30, 30)).value(), ""}}};
    room.run(GoToStep{StepId{2}});
    room.run(GoToStep{StepId{3}});
    return room;
}

std::string as(ReportFormat format, Reading reading = Reading::full) {
    const ExampleRoom room = room_with_pictures();
    return write_report(room.snapshot(), format, room.now(), {.reading = reading});
}

TEST(ShownPictures, StandInAPageWithTheirWords) {
    const std::string html = as(ReportFormat::html);
    EXPECT_THAT(html, HasSubstr("<img alt=\"Shops &lt;closed&gt;\" src=\"data:image/jpeg;base64,"
                                + record::base64(photograph()) + "\""));
    EXPECT_THAT(html, HasSubstr("Our street in 1962."));
    EXPECT_THAT(html, HasSubstr("<img alt=\"map.png\" src=\"data:image/png;base64,"));
    EXPECT_THAT(html, HasSubstr("img-src data:"));
    EXPECT_THAT(html, Not(HasSubstr("alt=\"A plan\""))) << "there was nothing to be seen";
    EXPECT_THAT(html, Not(HasSubstr("The year 2040"))) << "the room never saw it";
}

TEST(ShownPictures, AreOfTheFullRecordAlone) {
    for (const Reading reading : {Reading::room, Reading::commissioner})
        EXPECT_THAT(as(ReportFormat::html, reading), Not(HasSubstr("<img")));
}

TEST(ShownPictures, AreToldInWordsWhereThereAreOnlyWords) {
    const std::string markdown = as(ReportFormat::markdown);
    EXPECT_THAT(markdown, HasSubstr("## Then\n"));
    EXPECT_THAT(markdown, HasSubstr("*Picture: Shops \\<closed\\>*\n\nOur street in 1962."));
    EXPECT_THAT(markdown, HasSubstr("*Picture: map.png*"));
}

TEST(ShownPictures, AreInAWordDocumentAsTheyAre) {
    const auto parts = parts_of_package(as(ReportFormat::docx));
    EXPECT_EQ(parts.at("word/media/picture1.jpeg"), photograph());
    EXPECT_THAT(parts.at("word/media/picture2.png"), HasSubstr("PNG"));
    EXPECT_THAT(parts.at("word/document.xml"), HasSubstr("descr=\"Shops &lt;closed&gt;\""));
    EXPECT_THAT(parts.at("word/_rels/document.xml.rels"), HasSubstr("media/picture1.jpeg"));
    EXPECT_THAT(parts.at("[Content_Types].xml"), HasSubstr("image/jpeg"));
    EXPECT_TRUE(is_well_formed(parts.at("word/document.xml")));
}

TEST(ShownPictures, AreInAPdfAsTheyAre) {
    const std::string pdf = as(ReportFormat::pdf);
    EXPECT_THAT(pdf, HasSubstr(photograph())) << "a photograph is not made anew";
    EXPECT_THAT(pdf, HasSubstr("/DCTDecode"));
}

TEST(ShownPictures, StandOnAPageUndistortedWithTheirWordsForWhoCannotSee) {
    const ExampleRoom room = room_with_pictures();
    const record::Pages pages =
        record::lay_out_pages(record::make_report(room.snapshot(), room.now(), {.reading = Reading::full}));
    const record::PlacedBox* picture = nullptr;
    for (const record::PlacedBox& box : pages.pages.front().boxes)
        if (std::holds_alternative<record::Image>(box.what) && picture == nullptr)
            picture = &box;
    ASSERT_NE(picture, nullptr);
    EXPECT_NEAR(picture->at.wide / picture->at.high, 2, 0.01);
    EXPECT_LE(picture->at.wide, record::text_area.wide + 0.01);
    EXPECT_EQ(pages.elements[picture->element].tag, record::Tag::figure);
    EXPECT_EQ(pages.elements[picture->element].told, "Shops <closed>");
    const record::PagePixels seen = record::paint_page(pages.pages.front(), 600);
    const double scale = 600 / record::page_wide;
    const auto at = [&](double x, double y) {
        const auto pixel = static_cast<std::size_t>(y * scale) * 600 + static_cast<std::size_t>(x * scale);
        return &seen.bytes[pixel * 4];
    };
    const double middle = picture->at.y + picture->at.high / 2;
    EXPECT_GT(at(picture->at.x + 20, middle)[0], 200) << "red at the left";
    EXPECT_GT(at(picture->at.right() - 20, middle)[2], 200) << "blue at the right";
}

TEST(Base64, IsReadOnlyAsItIsWritten) {
    for (const std::string& bytes : {std::string(), std::string("a"), std::string("\0\xff\0x", 4)})
        EXPECT_EQ(record::from_base64(record::base64(bytes)), bytes);
    for (const char* text : {"a", "YQ", "YQ==\n", "Y Q=", "YQ==YQ==", "YR=="})
        EXPECT_FALSE(record::from_base64(text)) << text;
}

}
}
