// Which display is the stage's: what a person chose, else what is likeliest.

#include "app/shell/display_roles.h"

#include "tests/app/displays_support.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace plenary::shell;
using test_support::display;
using test_support::laptop;
using test_support::projector;

const Displays both = {laptop, projector};
const RememberedDisplays nothing;

RememberedDisplays chosen(const Displays& displays, std::size_t stage) {
    RememberedDisplays remembered;
    remembered.remember(displays, stage);
    return remembered;
}

struct RolesCase {
    const char* name;
    Displays displays;
    RememberedDisplays remembered;
    DisplayRoles roles;
};

void expect_roles(std::initializer_list<RolesCase> cases) {
    for (const RolesCase& row : cases) {
        const DisplayRoles roles = roles_for(row.displays, row.remembered);
        EXPECT_EQ(roles.stage, row.roles.stage) << row.name;
        EXPECT_EQ(roles.console, row.roles.console) << row.name;
        EXPECT_EQ(roles.chosen, row.roles.chosen) << row.name;
    }
}

TEST(DisplayRolesTest, AreTheLikeliestWhereNobodyHasChosen) {
    const Display large_laptop = display("eDP-1", {0, 0, 3840, 2160}, true);
    Display scaled = large_laptop;
    scaled.scale = 2;
    const Display desk = display("DP-1", {3840, 0, 2560, 1440});
    const Display wall = display("HDMI-1", {6400, 0, 1024, 768});
    const Display first = display("Generic PnP Monitor", {0, 0, 1920, 1080}, true);
    const Display second = display("Generic PnP Monitor", {1920, 0, 1920, 1080});
    Display primary_wall = projector;
    primary_wall.primary = true;
    Display plain_laptop = laptop;
    plain_laptop.primary = false;
    expect_roles({
        {"none", {}, nothing, {}},
        {"one", {laptop}, nothing, {.stage = 0}},
        {"a laptop and a projector", both, nothing, {.stage = 1, .console = 0}},
        {"listed the other way round", {projector, laptop}, nothing, {.stage = 0, .console = 1}},
        {"a small projector and a large laptop with small pixels",
         {scaled, wall},
         nothing,
         {.stage = 1, .console = 0}},
        {"names that say nothing", {second, first}, nothing, {.stage = 0, .console = 1}},
        {"the desktop's panel is on the projector",
         {primary_wall, plain_laptop},
         nothing,
         {.stage = 0, .console = 1}},
        {"three: the one plugged in last", {large_laptop, desk, wall}, nothing, {.stage = 2, .console = 0}},
    });
}

TEST(DisplayRolesTest, CountDisplaysThatShowTheSameAsOne) {
    const Display copy = display("HDMI-1", {0, 0, 1920, 1080});
    const Display small_copy = display("HDMI-1", {0, 0, 1024, 768});
    const Display third = display("DP-2", {1920, 0, 1920, 1080});
    expect_roles({
        {"mirrored", {laptop, copy}, nothing, {.stage = 0}},
        {"mirrored in two sizes: the part that both show", {laptop, small_copy}, nothing, {.stage = 1}},
        {"mirrored although a choice is remembered", {laptop, copy}, chosen({laptop, copy}, 1), {.stage = 0}},
        {"two mirrored and one more", {laptop, copy, third}, nothing, {.stage = 2, .console = 0}},
        {"the choice stands for its mirror",
         {laptop, copy, third},
         chosen({laptop, copy, third}, 1),
         {.stage = 0, .console = 2, .chosen = true}},
    });
}

TEST(DisplayRolesTest, AreWhatAPersonChose) {
    const Display other = display("DP-2", {1920, 0, 1920, 1080});
    Display other_mode = projector;
    other_mode.area = {1920, 0, 1280, 720};
    const RememberedDisplays on_laptop = chosen(both, 0);
    expect_roles({
        {"the stage on the laptop", both, on_laptop, {.stage = 0, .console = 1, .chosen = true}},
        {"whatever their order", {projector, laptop}, on_laptop, {.stage = 1, .console = 0, .chosen = true}},
        {"and their mode", {laptop, other_mode}, on_laptop, {.stage = 0, .console = 1, .chosen = true}},
        {"not with another projector", {laptop, other}, on_laptop, {.stage = 1, .console = 0}},
        {"not with one display", {laptop}, on_laptop, {.stage = 0}},
        {"unplugged and replugged", both, chosen(both, 1), {.stage = 1, .console = 0, .chosen = true}},
        {"the second of three",
         {laptop, projector, display("DP-2", {2944, 0, 1920, 1080})},
         chosen({laptop, projector, display("DP-2", {2944, 0, 1920, 1080})}, 1),
         {.stage = 1, .console = 0, .chosen = true}},
    });
}

TEST(DisplayRolesTest, TellTwinsApartByTheirPlace) {
    const Displays twins = {display("Generic PnP Monitor", {0, 0, 1920, 1080}, true),
                            display("Generic PnP Monitor", {1920, 0, 1920, 1080})};
    const Displays turned = {twins[1], twins[0]};
    EXPECT_EQ(roles_for(twins, chosen(twins, 0)).stage, 0u);
    EXPECT_EQ(roles_for(twins, chosen(twins, 1)).stage, 1u);
    EXPECT_EQ(roles_for(turned, chosen(twins, 1)).stage, 0u);
}

TEST(RememberedDisplaysTest, KeepTheNewestChoiceForEachRoom) {
    const Displays office = {laptop, display("DP-2", {1920, 0, 2560, 1440})};
    RememberedDisplays remembered = chosen(both, 1);
    remembered.remember(office, 1);
    remembered.remember(both, 0);
    EXPECT_EQ(remembered.stage_among(both), 0u);
    EXPECT_EQ(remembered.stage_among(office), 1u);
    EXPECT_EQ(remembered.stage_among({laptop}), std::nullopt);
    for (int room = 0; room < 30; ++room)
        remembered.remember({laptop, display("P" + std::to_string(room), {1920, 0, 800, 600})}, 1);
    EXPECT_EQ(remembered.stage_among(both), std::nullopt) << "forgotten in the end";
    EXPECT_LT(remembered.text().size(), 1000u);
    remembered = nothing;
    remembered.remember({laptop}, 0);
    EXPECT_EQ(remembered, nothing);
}

TEST(RememberedDisplaysTest, AreKeptAsALineThatAPersonCanRead) {
    EXPECT_EQ(nothing.text(), "");
    RememberedDisplays remembered = chosen(both, 1);
    EXPECT_EQ(remembered.text(), "HDMI-1 1024x768 1920,0 | eDP-1 1920x1080 0,0");
    remembered.remember({laptop, display("Beamer 2; \"A|B\" 50%\\é", {-1280, -8, 1280, 720})}, 1);
    EXPECT_EQ(remembered.text(), "Beamer 2%3B %22A%7CB%22 50%25%5C%C3%A9 1280x720 -1280,-8 | "
                                 "eDP-1 1920x1080 0,0; HDMI-1 1024x768 1920,0 | eDP-1 1920x1080 0,0");
    EXPECT_EQ(RememberedDisplays::read(remembered.text()), remembered);
}

TEST(RememberedDisplaysTest, ComeBackWithAnyName) {
    for (const std::string& name : {std::string(), std::string(" "), std::string("  two  "),
                                    std::string("%41"), std::string("\n\0x", 3), std::string("800x600 1,2"),
                                    std::string("\xff\xfe"), std::string(" | "), std::string("; ")}) {
        const RememberedDisplays remembered = chosen({laptop, display(name, {0, -600, 800, 600})}, 1);
        const std::string text = remembered.text();
        EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }));
        EXPECT_EQ(text.find_first_of("\"\\"), std::string::npos);
        EXPECT_EQ(RememberedDisplays::read(text), remembered) << text;
    }
}

TEST(RememberedDisplaysTest, PassOverWhatIsNoChoice) {
    const std::string good = "HDMI-1 1024x768 1920,0 | eDP-1 1920x1080 0,0";
    for (const char* text :
         {"", " ", ";", "; ; ;", " | ", "HDMI-1", "HDMI-1 1024x768 1920,0", "HDMI-1 1024x768 | eDP-1 1x1 0,0",
          "A 0x768 0,0 | B 1x1 0,0", "A -1x768 0,0 | B 1x1 0,0", "A 1x1 0 | B 1x1 0,0",
          "A 1x1 0,0, | B 1x1 0,0", "A 1x1 0,0 | B 99999999999x1 0,0", "A 1x1 +1,0 | B 1x1 0,0",
          "A%4 1x1 0,0 | B 1x1 0,0", "A%G1 1x1 0,0 | B 1x1 0,0", "A 1x1x1 0,0 | B 1x1 0,0", "true",
          "[1, 2]"}) {
        EXPECT_EQ(RememberedDisplays::read(text), nothing) << text;
        EXPECT_EQ(RememberedDisplays::read(std::string(text) + "; " + good), chosen(both, 1)) << text;
    }
}

TEST(RememberedDisplaysTest, ReadAnythingWithoutHarm) {
    std::mt19937 random(1);
    const std::string letters = "A%|; x,0-4\"\\\xc3\n";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += letters[random() % letters.size()];
        const RememberedDisplays once = RememberedDisplays::read(text);
        EXPECT_EQ(RememberedDisplays::read(once.text()), once) << text;
        once.stage_among(both);
    }
    EXPECT_LT(RememberedDisplays::read(std::string(1'000'000, '|')).text().size(), 10u);
}

}
