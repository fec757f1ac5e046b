// The colours of every look can be read: WCAG 2.1 AA, 4.5 to 1 for text and 3 to 1 for large text and signs.

#include "app/ui/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace plenary;
using ui::contrast;
using ui::over;
using ui::Theme;
using ui::ThemeName;

constexpr double text = 4.5;
constexpr double large = 3.0;

TEST(Contrast, AgreesWithTheDefinition) {
    EXPECT_NEAR(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)), 21, 1e-9);
    EXPECT_NEAR(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)), 4.478, 0.001);
    EXPECT_EQ(contrast(IM_COL32(9, 9, 9, 255), IM_COL32(9, 9, 9, 255)), 1);
}

struct ThemeTest : testing::TestWithParam<ThemeName> {
    const Theme& theme = ui::theme_of(GetParam());
    std::vector<ImU32> grounds{theme.paper, theme.surface,     theme.lane,
                               theme.wash,  theme.spruce_wash, theme.marigold_wash};
};

std::string name_of(const testing::TestParamInfo<ThemeName>& info) {
    switch (info.param) {
    case ThemeName::paper: break;
    case ThemeName::dim: return "Dim";
    case ThemeName::contrast: return "Contrast";
    }
    return "Paper";
}

INSTANTIATE_TEST_SUITE_P(Every, ThemeTest, testing::ValuesIn(ui::theme_names), name_of);

TEST_P(ThemeTest, TextCanBeReadOnEveryGround) {
    for (const ImU32 ground : grounds) {
        EXPECT_GE(contrast(theme.ink, ground), text) << std::hex << ground;
        EXPECT_GE(contrast(theme.ink_2, ground), text) << std::hex << ground;
    }
    EXPECT_GE(contrast(theme.on_spruce, theme.spruce), text);
    EXPECT_GE(contrast(theme.on_brick, theme.brick), text) << "a refusal";
    EXPECT_GE(contrast(theme.on_marigold, theme.marigold), text) << "an aim in doubt";
    EXPECT_GE(contrast(theme.surface, theme.ink), text) << "a notice";
}

TEST_P(ThemeTest, TextCanBeReadOnAButtonThatIsPressed) {
    for (const ImU32 ground : {theme.wash, theme.surface, theme.paper})
        EXPECT_GE(contrast(theme.ink, over(ui::faded(theme.ink, 0.16F), ground)), text);
    EXPECT_GE(contrast(theme.on_spruce, over(ui::faded(theme.ink, 0.16F), theme.spruce)), text);
    EXPECT_GE(contrast(theme.on_brick, over(ui::faded(theme.ink, 0.16F), theme.brick)), text);
}

TEST_P(ThemeTest, TextInAColourCanBeRead) {
    for (const ImU32 ground : {theme.paper, theme.surface}) {
        EXPECT_GE(contrast(theme.spruce, ground), text) << "years, numbers, the name of the course";
        EXPECT_GE(contrast(theme.brick, ground), text) << "what is broken, what has run over";
    }
    EXPECT_GE(contrast(theme.brick, theme.marigold_wash), large);
}

TEST_P(ThemeTest, CardsCanBeReadInEveryColour) {
    for (const ImU32 card : theme.cards) {
        EXPECT_GE(contrast(theme.card_ink, card), text) << std::hex << card;
        EXPECT_GE(contrast(theme.card_ink_2, card), text) << std::hex << card;
        EXPECT_GE(contrast(theme.card_ink, over(ui::faded(theme.spruce, 0.26F), card)), text)
            << "the rim of a ring of that colour " << std::hex << card;
        const ImU32 band = over(ui::faded(card, 0.55F), theme.paper);
        EXPECT_GE(contrast(theme.ink, band), text) << "a band of rungs " << std::hex << card;
        EXPECT_GE(contrast(theme.ink_2, band), text) << "a band of rungs " << std::hex << card;
    }
}

TEST_P(ThemeTest, GroupsCanBeReadAndStandOutFromCardsAndGrounds) {
    for (const ImU32 group : theme.groups) {
        EXPECT_GE(contrast(theme.on_group, group), text) << std::hex << group;
        for (const ImU32 ground : grounds)
            EXPECT_GE(contrast(group, ground), large) << std::hex << group << " on " << ground;
        for (const ImU32 card : theme.cards)
            EXPECT_GE(contrast(group, card), large) << std::hex << group << " on " << card;
    }
}

TEST_P(ThemeTest, SidesCanBeReadAndToldApartWithoutTheirColour) {
    for (const ImU32 side : theme.sides) {
        EXPECT_GE(contrast(theme.on_group, side), text) << std::hex << side;
        for (const ImU32 ground : grounds)
            EXPECT_GE(contrast(side, ground), large) << std::hex << side << " on " << ground;
    }
    EXPECT_GE(contrast(theme.sides[0], theme.sides[1]), 1.15) << "one is darker, for who sees no hue";
}

TEST_P(ThemeTest, TargetsTheFocusAndWhatIsSelectedAreSeenOnEveryGround) {
    for (const ImU32 ground : grounds) {
        EXPECT_GE(contrast(theme.spruce, ground), large) << std::hex << ground;
        EXPECT_GE(contrast(theme.ink, ground), large) << std::hex << ground;
    }
    for (const ImU32 card : theme.cards)
        EXPECT_GE(contrast(theme.spruce, card), large) << std::hex << card;
}

TEST_P(ThemeTest, GivesEveryGroupAndEveryCardAColourOfItsOwn) {
    for (std::size_t i = 0; i < theme.groups.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(theme.groups[i], theme.groups[j]);
    for (std::size_t i = 0; i < theme.cards.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(theme.cards[i], theme.cards[j]);
}

TEST_P(ThemeTest, ShadowsAndTheScrimDarken) {
    for (const ImU32 ground : {theme.paper, theme.surface, theme.lane})
        for (const ImU32 dark : {theme.shadow, theme.scrim})
            EXPECT_LE(contrast(over(dark, ground), IM_COL32_BLACK), contrast(ground, IM_COL32_BLACK));
}

// The paper look keeps the pale wood and marigold of the design, where words say the same.
TEST(DimAndContrastThemes, ShowWoodAndTimeRunningOutAsSigns) {
    for (const ThemeName name : {ThemeName::dim, ThemeName::contrast}) {
        const Theme& theme = ui::theme_of(name);
        EXPECT_GE(contrast(theme.rung, theme.paper), large);
        EXPECT_GE(contrast(theme.rail, theme.paper), large);
        EXPECT_GE(contrast(theme.spruce_pale, theme.surface), large) << "steps that are done";
        EXPECT_GE(contrast(theme.marigold, theme.surface), large);
        EXPECT_GE(contrast(theme.marigold, theme.marigold_wash), large);
    }
}

TEST(ContrastTheme, TellsCardsLanesAndButtonsFromTheirGroundsByLines) {
    constexpr double strong = 7;
    const Theme& theme = ui::theme_of(ThemeName::contrast);
    for (const ImU32 ground : {theme.paper, theme.surface, theme.lane, theme.wash, theme.spruce_wash}) {
        EXPECT_GE(contrast(theme.line, ground), strong);
        EXPECT_GE(contrast(over(theme.edge, ground), ground), strong);
    }
    for (const ImU32 card : theme.cards)
        EXPECT_GE(contrast(over(theme.edge, card), card), strong);
}

TEST(ContrastTheme, HasTextOfTheStricterLevel) {
    constexpr double strict = 7;
    const Theme& theme = ui::theme_of(ThemeName::contrast);
    for (const ImU32 ground : {theme.paper, theme.surface, theme.lane, theme.wash}) {
        EXPECT_GE(contrast(theme.ink, ground), strict);
        EXPECT_GE(contrast(theme.ink_2, ground), strict);
    }
    for (const ImU32 card : theme.cards)
        EXPECT_GE(contrast(theme.card_ink, card), strict);
    for (const ImU32 group : theme.groups)
        EXPECT_GE(contrast(theme.on_group, group), strict);
    EXPECT_GE(contrast(theme.on_spruce, theme.spruce), strict);
    EXPECT_GE(contrast(theme.on_brick, theme.brick), strict);
}

TEST(Faded, KeepsTheColourAndLeavesAPartOfIt) {
    EXPECT_EQ(ui::faded(IM_COL32(1, 2, 3, 200), 0.5F), IM_COL32(1, 2, 3, 100));
    EXPECT_EQ(ui::over(IM_COL32(0, 0, 0, 0), IM_COL32(7, 8, 9, 255)), IM_COL32(7, 8, 9, 255));
    EXPECT_EQ(ui::over(IM_COL32(1, 2, 3, 255), IM_COL32(7, 8, 9, 255)), IM_COL32(1, 2, 3, 255));
}

}
