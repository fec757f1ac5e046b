// A picture from a file on the stage: as large as fits, undistorted, painted beside the frames.

#include "app/steps/slide.h"
#include "app/steps/step_view.h"
#include "tests/support/logo_files.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::Scene;
using testing::HasSubstr;

struct ImageScreen {
    StepUi state = SlideUi{};
    Scene scene;

    explicit ImageScreen(ImageSlide slide, Pictures pictures, ImVec2 size = {1920, 1080})
        : scene(
            test_support::plan_of(SlideStep{std::move(slide)}),
            [this](const View& view, ui::Box area) { return draw_step(view, area, state); }, size) {
        Session session = scene.session();
        session.pictures = std::move(pictures);
        scene.replace(std::move(session));
    }
    ImageUi& image() { return std::get<SlideUi>(state).image; }
    /// Draws until the picture that is on its way is there.
    void wait_for_picture() {
        scene.screen().frame();
        while (image().pixels.valid()) {
            image().pixels.wait();
            scene.screen().frame(2);
        }
    }
    ui::Box box(const std::string& id) {
        const ui::Item item = scene.screen().find(id);
        return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
    }
    std::string text(const std::string& id) { return scene.screen().find(id).text; }
};

Pictures one(const std::string& bytes) {
    return {{"a.jpg", {bytes, ""}}};
}

const ImageSlide plain{.file = "a.jpg", .shows = "A street", .caption = {}};

struct ShapeCase {
    const char* what;
    std::string bytes;
    float shape;
};

class ImageShape : public testing::TestWithParam<ImVec2> {};

TEST_P(ImageShape, FillsItsPlaceOneWayAndIsNotDistorted) {
    const ShapeCase cases[] = {{"wide", test_support::two_coloured_jpeg_of(1200, 300), 4},
                               {"high", test_support::two_coloured_jpeg_of(300, 1200), 0.25F},
                               {"small", test_support::png_of(40, 30), 4.0F / 3}};
    for (const ShapeCase& picture : cases) {
        ImageScreen screen(plain, one(picture.bytes), GetParam());
        screen.wait_for_picture();
        const ui::Box box = screen.box("image:picture");
        EXPECT_NEAR(box.width() / box.height(), picture.shape, picture.shape * 0.01F) << picture.what;
        const ui::Box area = screen.scene.area();
        EXPECT_TRUE(box.height() > area.height() * 0.9F || box.width() > area.width() * 0.9F) << picture.what;
        EXPECT_GE(box.x0, area.x0);
        EXPECT_LE(box.x1, area.x1);
        EXPECT_GE(box.y0, area.y0);
        EXPECT_LE(box.y1, area.y1);
        EXPECT_EQ(screen.image().texture->Width, static_cast<int>(box.width())) << "spot by spot";
        EXPECT_EQ(screen.text("image:picture"), "A street");
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, ImageShape,
                         testing::Values(ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{3840, 2160},
                                         ImVec2{1024, 768}),
                         [](const auto& size) { return std::to_string(static_cast<int>(size.param.x)); });

TEST(SlideImageTest, IsPaintedOnceForAPlaceAndAgainForAnother) {
    ImageScreen screen(plain, one(test_support::two_coloured_jpeg_of(800, 600)));
    screen.wait_for_picture();
    const ui::Picture painted = screen.image().texture;
    screen.scene.screen().frame(20);
    EXPECT_EQ(screen.image().texture, painted);
    EXPECT_TRUE(screen.scene.idle()) << "nothing is asked for any more";
    screen.scene.screen().resize(1280, 720);
    screen.scene.screen().frame();
    EXPECT_EQ(screen.image().texture, painted) << "meanwhile the old one is shown";
    screen.wait_for_picture();
    EXPECT_NE(screen.image().texture, painted);
}

TEST(SlideImageTest, LeavesTheGraphicsCardWhenAnotherStepIsShown) {
    ImageScreen screen(plain, one(test_support::two_coloured_jpeg_of(800, 600)));
    screen.wait_for_picture();
    ASSERT_EQ(screen.image().texture.use_count(), 2) << "the view's, and the shelf's";
    const std::weak_ptr<ImTextureData> texture = screen.image().texture;
    forget_pictures(screen.state);
    EXPECT_EQ(screen.image().texture, nullptr);
    screen.scene.screen().frame();
    screen.wait_for_picture();
    screen.scene.screen().frame(4);
    EXPECT_TRUE(texture.expired());
    EXPECT_NE(screen.image().texture, nullptr) << "and is painted anew when it is shown again";
}

TEST(SlideImageTest, HasItsCaptionUnderIt) {
    for (const float text_size : {1.0F, 2.0F}) {
        ImageScreen screen({.file = "a.jpg", .shows = {}, .caption = std::string(400, 'w') + " and more"},
                           one(test_support::two_coloured_jpeg_of(1600, 300)));
        screen.scene.canvas().set_text_size(text_size);
        screen.wait_for_picture();
        const ui::Box picture = screen.box("image:picture");
        const ui::Box caption = screen.box("image:caption");
        EXPECT_GE(caption.y0, picture.y1);
        EXPECT_LE(caption.y1, screen.scene.area().y1);
        EXPECT_EQ(screen.text("image:picture"), "a.jpg");
        EXPECT_EQ(layout_problems(screen.scene), "");
    }
}

TEST(SlideImageTest, SaysWhatIsMissingWhatItWouldShowAndWhy) {
    const std::pair<Pictures, const char*> cases[] = {
        {{{"a.jpg", {"", "There is no such picture beside the plan."}}},
         "There is no such picture beside the plan."},
        {{}, "This picture is not kept with the session."},
        {one("no picture at all"), "no picture that Plenary can read"}};
    for (const auto& [pictures, why] : cases) {
        ImageScreen screen({.file = "a.jpg", .shows = "A street", .caption = "In 1962."}, pictures);
        screen.wait_for_picture();
        EXPECT_THAT(screen.text("image:missing"), HasSubstr("a.jpg: A street"));
        EXPECT_THAT(screen.text("image:missing"), HasSubstr(why));
        EXPECT_EQ(screen.text("image:caption"), "In 1962.");
        EXPECT_FALSE(screen.scene.screen().has("image:picture"));
    }
}

}
