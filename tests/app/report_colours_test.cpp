// A group and a card have the colours in the record that they had on the stage.

#include "app/ui/theme.h"
#include "sessions/export/html_style.h"
#include "sessions/export/pages/colours.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <string>

namespace {

using namespace plenary;

std::string as_hex(ImU32 colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02X%02X%02X", colour & 0xFFU, (colour >> 8U) & 0xFFU,
                  (colour >> 16U) & 0xFFU);
    return text;
}

std::string as_hex(const record::Rgb& colour) {
    const auto channel = [](double part) { return static_cast<unsigned>(std::lround(part * 255)); };
    char text[8];
    std::snprintf(text, sizeof text, "#%02X%02X%02X", channel(colour.red), channel(colour.green),
                  channel(colour.blue));
    return text;
}

TEST(ReportColours, AreTheStages) {
    const ui::Theme& paper = ui::theme_of(ui::ThemeName::paper);
    for (int number = 1; number <= most_groups; ++number) {
        const std::string stage = as_hex(paper.group(GroupId{number}));
        EXPECT_EQ(as_hex(record::mark_colour(GroupId{number})), stage) << number;
        const std::string rule = ".group-" + std::to_string(number) + " { background: " + stage;
        EXPECT_NE(record::report_style.find(rule), std::string_view::npos) << rule;
    }
    for (int colour = 0; colour < colour_count; ++colour)
        EXPECT_EQ(as_hex(record::card_colour(static_cast<Colour>(colour))),
                  as_hex(paper.cards.at(static_cast<std::size_t>(colour))));
}

}
