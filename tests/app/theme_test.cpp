// The colours can be read: WCAG 2.1 AA, 4.5 to 1 for text and 3 to 1 for large text and signs.

#include "app/ui/theme.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using ui::contrast;
using ui::Theme;

constexpr double text = 4.5;
constexpr double large = 3.0;

TEST(Contrast, AgreesWithTheDefinition) {
    EXPECT_NEAR(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)), 21, 1e-9);
    EXPECT_NEAR(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)), 4.478, 0.001);
    EXPECT_EQ(contrast(IM_COL32(9, 9, 9, 255), IM_COL32(9, 9, 9, 255)), 1);
}

TEST(PaperTheme, TextCanBeReadOnEveryGround) {
    const Theme& theme = ui::paper_theme();
    for (const ImU32 ground :
         {theme.paper, theme.surface, theme.lane, theme.wash, theme.spruce_wash, theme.marigold_wash}) {
        EXPECT_GE(contrast(theme.ink, ground), text) << std::hex << ground;
        EXPECT_GE(contrast(theme.ink_2, ground), text) << std::hex << ground;
    }
    EXPECT_GE(contrast(theme.on_spruce, theme.spruce), text);
    EXPECT_GE(contrast(theme.on_brick, theme.brick), text);
    EXPECT_GE(contrast(theme.surface, theme.ink), text) << "a notice";
    EXPECT_GE(contrast(theme.brick, theme.surface), text);
}

TEST(PaperTheme, CardsCanBeReadInEveryColour) {
    const Theme& theme = ui::paper_theme();
    for (const ImU32 card : theme.cards) {
        EXPECT_GE(contrast(theme.card_ink, card), text) << std::hex << card;
        EXPECT_GE(contrast(theme.card_ink_2, card), text) << std::hex << card;
    }
}

TEST(PaperTheme, GroupsCanBeReadAndStandOutFromCardsAndPaper) {
    const Theme& theme = ui::paper_theme();
    for (const ImU32 group : theme.groups) {
        EXPECT_GE(contrast(theme.on_group, group), text) << std::hex << group;
        EXPECT_GE(contrast(group, theme.paper), large) << std::hex << group;
        for (const ImU32 card : theme.cards)
            EXPECT_GE(contrast(group, card), large) << std::hex << group << " on " << card;
    }
}

TEST(PaperTheme, GivesEveryGroupAColourOfItsOwn) {
    const Theme& theme = ui::paper_theme();
    for (std::size_t i = 0; i < theme.groups.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(theme.groups[i], theme.groups[j]);
}

TEST(Faded, KeepsTheColourAndLeavesAPartOfIt) {
    EXPECT_EQ(ui::faded(IM_COL32(1, 2, 3, 200), 0.5F), IM_COL32(1, 2, 3, 100));
    EXPECT_EQ(ui::over(IM_COL32(0, 0, 0, 0), IM_COL32(7, 8, 9, 255)), IM_COL32(7, 8, 9, 255));
    EXPECT_EQ(ui::over(IM_COL32(1, 2, 3, 255), IM_COL32(7, 8, 9, 255)), IM_COL32(1, 2, 3, 255));
}

}
