// Windows and displays that come, go and change: nothing is off screen, and nothing moves without need.

#include "app/shell/window_place.h"

#include "tests/app/displays_support.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary::shell;
using test_support::display;
using test_support::laptop;
using test_support::projector;

const Displays both = {laptop, projector};
const Area console_area = {200, 100, 1280, 800};
const Area stage_area = {1950, 60, 800, 600};

WindowPlace window(Area area, const Display& on) {
    return {.area = area, .on = on};
}

WindowPlace filling(const Display& on, Area area = stage_area) {
    return {.area = area, .on = on, .fills = true};
}

Display moved(Display it, int x, int y) {
    it.area.x = x;
    it.area.y = y;
    return it;
}

Display resized(Display it, int width, int height) {
    it.area.width = width;
    it.area.height = height;
    return it;
}

TEST(DisplaysTest, KnowsWhichDisplayShowsMostOfAnArea) {
    EXPECT_EQ(display_of(console_area, both), 0u);
    EXPECT_EQ(display_of({1800, 0, 600, 600}, both), 1u);
    EXPECT_EQ(display_of({5000, 0, 600, 600}, both), 1u) << "the nearest";
    EXPECT_EQ(display_of(console_area, {}), std::nullopt);
}

TEST(DisplaysTest, KnowHowMuchOfAnAreaTheyShow) {
    EXPECT_EQ(visible({1500, 0, 1000, 700}, both), 700'000);
    EXPECT_EQ(visible({1500, 0, 1000, 800}, both), 420 * 800 + 580 * 768) << "the projector is not as high";
    EXPECT_EQ(visible({-1, 0, 100, 100}, both), 9'900);
    EXPECT_EQ(visible({0, 0, 100, 100}, {laptop, laptop}), 10'000) << "mirrored";
    EXPECT_EQ(visible({0, 0, 100, 100}, {}), 0);
}

struct FollowCase {
    const char* name;
    Displays before, now;
    std::vector<std::optional<std::size_t>> became;
};

TEST(DisplaysTest, FollowsEachDisplayThroughAChange) {
    const Display left_twin = display("Generic", {0, 0, 1920, 1080});
    const Display right_twin = display("Generic", {1920, 0, 1920, 1080});
    const FollowCase cases[] = {
        {"nothing changed", both, both, {0, 1}},
        {"told in another order", both, {projector, laptop}, {1, 0}},
        {"one gone", both, {laptop}, {0, std::nullopt}},
        {"moved to the left", both, {moved(laptop, 1024, 0), moved(projector, 0, 0)}, {0, 1}},
        {"another mode", both, {laptop, resized(projector, 1280, 720)}, {0, 1}},
        {"another projector", both, {laptop, display("DP-2", projector.area)}, {0, std::nullopt}},
        {"the right twin gone", {left_twin, right_twin}, {left_twin}, {0, std::nullopt}},
        {"the left twin gone", {left_twin, right_twin}, {right_twin}, {std::nullopt, 0}},
        {"a twin changes its mode",
         {left_twin, right_twin},
         {left_twin, resized(right_twin, 800, 600)},
         {0, 1}},
    };
    for (const FollowCase& row : cases)
        EXPECT_EQ(follow(row.before, row.now), row.became) << row.name;
    EXPECT_EQ(appeared({laptop}, both), std::vector<std::size_t>{1});
    EXPECT_EQ(appeared(both, both), std::vector<std::size_t>{});
}

struct PlaceCase {
    const char* name;
    WindowPlace was;
    Displays before, now;
    WindowPlace is;
};

void expect_places(std::initializer_list<PlaceCase> cases) {
    for (const PlaceCase& row : cases) {
        const WindowPlace is = place_after_change(row.was, row.before, row.now);
        EXPECT_EQ(is.on, row.is.on) << row.name;
        EXPECT_EQ(is.fills, row.is.fills) << row.name;
        EXPECT_EQ(is.left, row.is.left) << row.name;
        const Area& area = is.area;
        EXPECT_EQ(area, row.is.area) << row.name << ": " << area.width << 'x' << area.height << ' ' << area.x
                                     << ',' << area.y;
    }
}

TEST(WindowPlaceTest, LeavesAloneWhatIsWithItsDisplay) {
    const Display third = display("DP-2", {2944, 0, 1920, 1080});
    const Area across = {1500, 0, 1000, 700}, partly_off = {1000, 500, 1280, 800};
    expect_places({
        {"nothing changed", window(console_area, laptop), both, both, window(console_area, laptop)},
        {"a display more", window(console_area, laptop), {laptop}, both, window(console_area, laptop)},
        {"another one gone", window(console_area, laptop), both, {laptop}, window(console_area, laptop)},
        {"across two displays, a third gone",
         window(across, projector),
         {laptop, projector, third},
         both,
         window(across, projector)},
        {"full screen, another one gone",
         filling(laptop, console_area),
         both,
         {laptop},
         filling(laptop, console_area)},
        {"full screen, a display more",
         filling(laptop, console_area),
         {laptop},
         both,
         filling(laptop, console_area)},
        {"partly off screen because a person put it there",
         window(partly_off, laptop),
         {laptop},
         both,
         window(partly_off, laptop)},
        {"a smaller mode that it is still wholly on",
         window({100, 60, 800, 600}, laptop),
         {laptop},
         {resized(laptop, 1280, 720)},
         window({100, 60, 800, 600}, resized(laptop, 1280, 720))},
    });
}

TEST(WindowPlaceTest, LeavesAVanishedDisplayAndRemembersIt) {
    const Display left_twin = display("Generic", {0, 0, 1920, 1080});
    const Display right_twin = display("Generic", {1920, 0, 1920, 1080});
    const Area on_laptop = {1120, 60, 800, 600};
    expect_places({
        {"full screen, unplugged",
         filling(projector),
         both,
         {laptop},
         {.area = on_laptop, .on = laptop, .left = WindowPlace::Left{projector, stage_area, true}}},
        {"a window, unplugged",
         window(stage_area, projector),
         both,
         {laptop},
         {.area = on_laptop, .on = laptop, .left = WindowPlace::Left{projector, stage_area, false}}},
        {"the laptop's lid is closed",
         window(console_area, laptop),
         both,
         {projector},
         // Of 1024 by 720 below the title bar, nine tenths.
         {.area = {1920, 100, 922, 648},
          .on = projector,
          .left = WindowPlace::Left{laptop, console_area, false}}},
        {"no display at all",
         filling(projector),
         both,
         {},
         {.area = stage_area, .left = WindowPlace::Left{projector, stage_area, true}}},
        {"its twin stays",
         filling(right_twin),
         {left_twin, right_twin},
         {left_twin},
         {.area = on_laptop, .on = left_twin, .left = WindowPlace::Left{right_twin, stage_area, true}}},
        {"the next one, too",
         {.area = on_laptop, .on = laptop, .left = WindowPlace::Left{projector, stage_area, true}},
         {laptop},
         {display("DP-2", {0, 0, 1024, 768})},
         {.area = {224, 60, 800, 600},
          .on = display("DP-2", {0, 0, 1024, 768}),
          .left = WindowPlace::Left{projector, stage_area, true}}},
    });
}

TEST(WindowPlaceTest, GoesBackWhenItsDisplayComesBack) {
    const WindowPlace stage = {
        .area = {1120, 60, 800, 600}, .on = laptop, .left = WindowPlace::Left{projector, stage_area, true}};
    const WindowPlace nowhere = {.area = stage_area, .left = stage.left};
    const WindowPlace console = {.area = {1920, 100, 922, 648},
                                 .on = projector,
                                 .left = WindowPlace::Left{laptop, console_area, false}};
    const Display other_side = moved(projector, -1024, 0);
    const Display other_mode = resized(projector, 1280, 720);
    const Display small_laptop = resized(laptop, 1280, 720);
    const Displays swapped = {moved(laptop, 1024, 0), moved(projector, 0, 0)};
    expect_places({
        {"replugged", stage, {laptop}, both, filling(projector)},
        {"replugged on the other side",
         stage,
         {laptop},
         {laptop, other_side},
         filling(other_side, {-994, 60, 800, 600})},
        {"replugged in another mode", stage, {laptop}, {laptop, other_mode}, filling(other_mode)},
        {"a different one plugged in", stage, {laptop}, {laptop, display("DP-2", projector.area)}, stage},
        {"after there was none", nowhere, {}, both, filling(projector)},
        {"after there was none, but not it", nowhere, {}, {laptop}, stage},
        {"a window, too", console, {projector}, both, window(console_area, laptop)},
        {"a window, with its display moved",
         console,
         {projector},
         swapped,
         window({1224, 100, 1280, 800}, swapped[0])},
        {"something else changed",
         stage,
         {laptop},
         {small_laptop},
         {.area = {480, 60, 800, 600}, .on = small_laptop, .left = stage.left}},
    });
}

TEST(WindowPlaceTest, StaysWithItsDisplay) {
    const Display other_mode = resized(projector, 1920, 1080);
    const Display small_laptop = resized(laptop, 1280, 720);
    const Displays swapped = {moved(laptop, 1024, 0), moved(projector, 0, 0)};
    const Displays smaller = {small_laptop, moved(projector, 1280, 0)};
    expect_places({
        {"full screen in another mode", filling(projector), both, {laptop, other_mode}, filling(other_mode)},
        {"full screen, displays swapped", filling(projector, {50, 60, 800, 600}), both, swapped,
         filling(swapped[1], {50, 60, 800, 600})},
        {"displays swapped", window({100, 60, 800, 600}, laptop), both, swapped,
         window({1124, 60, 800, 600}, swapped[0])},
        {"displays swapped, and the desktop has moved it already", window({1124, 60, 800, 600}, laptop), both,
         swapped, window({1124, 60, 800, 600}, swapped[0])},
        {"a smaller mode", window(console_area, laptop), both, smaller,
         window({0, 100, 1280, 605}, small_laptop)},
        {"a smaller mode, and the projector is now where it was", window({1300, 60, 600, 400}, laptop), both,
         smaller, window({680, 60, 600, 400}, small_laptop)},
    });
}

TEST(WindowPlaceTest, FitsAWindowWithItsTitleBar) {
    EXPECT_EQ(fitted({-50, -50, 800, 600}, laptop), (Area{0, 48, 800, 600}));
    EXPECT_EQ(fitted({5000, 5000, 800, 600}, laptop), (Area{1120, 480, 800, 600}));
    EXPECT_EQ(fitted({0, 0, 3840, 2160}, laptop), (Area{0, 48, 1728, 929}));
    EXPECT_EQ(fitted({0, 0, 800, 600}, projector), (Area{1920, 48, 800, 600}));
}

}
