#include "app/steps/diagram_arcs.h"
#include "app/steps/slide.h"
#include "app/steps/slide_timeline_parts.h"
#include "app/ui/fit.h"
#include "app/ui/ladder_picture.h"
#include "tests/support/scene.h"

#include <array>
#include <cmath>
#include <numbers>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::Scene;
using testing::IsEmpty;

constexpr float pi = std::numbers::pi_v<float>;
constexpr std::array<ImVec2, 4> sizes{{{1920, 1080}, {1280, 720}, {1024, 768}, {3840, 2160}}};

struct Screen {
    SlideUi state;
    Scene scene;

    template <class Picture>
    Screen(Picture picture, ImVec2 size)
        : scene(
            test_support::plan_of(SlideStep{std::move(picture)}),
            [this](const View& view, ui::Box area) { return draw_slide(view, area, state); }, size) {}

    bool has(const std::string& id) { return scene.screen().has(id); }
    ui::Box box(const std::string& id) {
        const ui::Item item = scene.screen().find(id);
        return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
    }
    std::vector<ui::Box> all(const std::string& kind) {
        std::vector<ui::Box> found;
        for (int i = 1; has(kind + std::to_string(i)); ++i)
            found.push_back(box(kind + std::to_string(i)));
        return found;
    }
    bool inside(ui::Box box) {
        const ui::Box area = scene.area();
        return box.x0 >= area.x0 && box.x1 <= area.x1 && box.y0 >= area.y0 && box.y1 <= area.y1;
    }
};

/// The first two that overlap, in words; empty if none do.
std::string overlap(const std::vector<ui::Box>& boxes) {
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            if (boxes[a].meets(boxes[b]))
                return std::to_string(a + 1) + " and " + std::to_string(b + 1);
    return "";
}

// Timeline

TimelineSlide health_policies() {
    return {{{1992, "Health of the Nation", "Targets that the service could not reach alone."},
             {1997, "The NHS Modern and Dependable", "Working together in the place of competing."},
             {1997, "The demolition of the “Berlin Wall”", "Between health and social care."},
             {1997, "Jakarta Declaration (WHO)", "Partnerships for health across all sectors."},
             {2001, "Wanless", "What the health service will need in the long run."},
             {2003, "Tackling Health Inequalities: A Programme for Action", "A task for many departments."},
             {2004, "Choosing Health", "Healthier choices made easier, with partners."},
             {2006, "Our Health, Our Care, Our Say", "Care closer to home."}}};
}

TEST(TimelineTest, PutsYearsWhereTimePutsThem) {
    Screen screen(health_policies(), {1280, 720});
    const auto dots = screen.all("dot:");
    ASSERT_EQ(dots.size(), 8U);
    const float year = (dots.back().centre().x - dots.front().centre().x) / (2006 - 1992);
    const auto entries = health_policies().entries;
    for (std::size_t i = 0; i < dots.size(); ++i)
        EXPECT_NEAR(dots[i].centre().x,
                    dots.front().centre().x + year * static_cast<float>(entries[i].year - 1992), 1.5F)
            << entries[i].name;
}

TEST(TimelineTest, GivesEntriesOfOneYearOneDotAndEachItsPlace) {
    Screen screen(health_policies(), {1024, 768});
    const auto dots = screen.all("dot:");
    EXPECT_EQ(dots.at(1), dots.at(2));
    EXPECT_EQ(dots.at(1), dots.at(3));
    EXPECT_EQ(overlap(screen.all("entry:")), "");
}

TEST(TimelineTest, PutsEntriesAboveAndBelowTheLineInTurn) {
    Screen screen(health_policies(), {1920, 1080});
    const auto cards = screen.all("entry:");
    const float line = screen.box("dot:1").centre().y;
    for (std::size_t i = 0; i < cards.size(); ++i)
        EXPECT_EQ(cards[i].y1 < line, i % 2 == 0) << i;
}

TEST(TimelineTest, HoldsOneToTwelveEntriesWithoutOverlapAtEverySize) {
    for (const ImVec2 size : sizes)
        for (int count = 1; count <= 12; ++count) {
            TimelineSlide slide;
            for (int i = 0; i < count; ++i)
                slide.entries.push_back({1950 + i * i / 2, "What happened then", "And why it mattered."});
            Screen screen(slide, size);
            const auto cards = screen.all("entry:");
            ASSERT_EQ(cards.size(), slide.entries.size());
            EXPECT_EQ(overlap(cards), "") << count << " entries at " << size.x;
            for (const ui::Box& card : cards)
                EXPECT_TRUE(screen.inside(card)) << count << " entries at " << size.x;
            EXPECT_TRUE(screen.has("dot:1")) << "on a line of years";
        }
}

TEST(TimelineTest, StandsUprightWhereTheLineHasNoRoom) {
    TimelineSlide slide;
    for (int i = 0; i < 24; ++i)
        slide.entries.push_back({1950 + i, "What happened then", std::string(400, 'x')});
    Screen screen(slide, {1280, 720});
    EXPECT_FALSE(screen.has("dot:1"));
    const ui::Box second = screen.box("entry:2");
    screen.scene.screen().move(640, 360);
    screen.scene.screen().wheel(-1);
    EXPECT_LT(screen.box("entry:2").y0, second.y0) << "what does not fit can be scrolled to";
}

TEST(SpreadTest, LeavesPlacesAloneThatAreFarEnoughApart) {
    const std::array wanted{10.0F, 50.0F, 90.0F};
    EXPECT_THAT(spread(wanted, 20, 0, 100), testing::ElementsAre(10, 50, 90));
}

TEST(SpreadTest, KeepsOrderDistanceAndEndsWhateverIsWanted) {
    std::uint32_t seed = 7;
    const auto any = [&](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8) % below;
    };
    for (int round = 0; round < 500; ++round) {
        std::vector<float> wanted(1 + any(12));
        for (float& place : wanted)
            place = static_cast<float>(any(1000));
        std::sort(wanted.begin(), wanted.end());
        const auto distance = static_cast<float>(any(200));
        const auto places = spread(wanted, distance, 0, 1000);
        ASSERT_EQ(places.size(), wanted.size());
        const float fair =
            wanted.size() > 1 ? std::min(distance, 1000 / static_cast<float>(wanted.size() - 1)) : 0;
        EXPECT_GE(places.front(), -0.01F);
        EXPECT_LE(places.back(), 1000.01F);
        for (std::size_t i = 1; i < places.size(); ++i)
            EXPECT_GE(places[i] - places[i - 1], fair - 0.01F);
    }
}

// Diagram

DiagramSlide determinants() {
    return {"Age, sex and constitutional factors",
            {{"Living and working conditions",
              {"Unemployment", "Work environment", "Water and sanitation", "Education",
               "Health care services", "Agriculture and food production", "Housing"}}},
            "When the causes of a problem are tangled together, the answers must be joined up."};
}

TEST(DiagramTest, PutsEveryConditionIntoItsPartOfTheRingAtEverySize) {
    for (const ImVec2 size : sizes) {
        Screen screen(determinants(), size);
        const auto items = screen.all("item:1:");
        ASSERT_EQ(items.size(), 7U) << size.x;
        EXPECT_EQ(overlap(items), "") << size.x;
        const ui::Box ring = screen.box("layer:1");
        for (const ui::Box& item : items) {
            EXPECT_TRUE(screen.inside(item));
            EXPECT_LT(std::hypot(item.centre().x - ring.centre().x, item.centre().y - ring.y1),
                      ring.width() / 2);
        }
        EXPECT_FALSE(screen.box("centre").meets(screen.box("caption")));
        EXPECT_TRUE(screen.inside(screen.box("caption")));
    }
}

TEST(DiagramTest, ShowsOneToFourLayersWithFewAndManyItemsAtEverySize) {
    for (const ImVec2 size : sizes)
        for (std::size_t layers = 1; layers <= 4; ++layers)
            for (const int items : {3, 7, 12}) {
                DiagramSlide slide{"The person", {}, "A caption."};
                for (std::size_t i = 0; i < layers; ++i)
                    slide.layers.push_back({"Layer", std::vector<std::string>(static_cast<std::size_t>(items),
                                                                              "Neighbourhood")});
                Screen screen(slide, size);
                const auto rings = screen.all("layer:");
                ASSERT_EQ(rings.size(), layers) << items << " items at " << size.x;
                for (const ui::Box& ring : rings)
                    EXPECT_TRUE(screen.inside(ring))
                        << layers << " layers, " << items << " items at " << size.x;
                std::vector<ui::Box> labels;
                for (std::size_t i = 1; i <= layers; ++i)
                    for (const ui::Box& label : screen.all("item:" + std::to_string(i) + ":"))
                        labels.push_back(label);
                EXPECT_TRUE(labels.empty() || labels.size() == layers * static_cast<std::size_t>(items));
                EXPECT_EQ(overlap(labels), "") << layers << " layers, " << items << " items at " << size.x;
            }
}

TEST(DiagramTest, PutsTheFourWellKnownLayersIntoRings) {
    const DiagramSlide slide{"Age, sex and constitutional factors",
                             {{"Individual lifestyle factors", {"Smoking", "Diet", "Movement"}},
                              {"Social and community networks", {"Family", "Friends", "Neighbours", "Clubs"}},
                              determinants().layers.front(),
                              {"General socio-economic, cultural and environmental conditions", {}}},
                             "Health is made where people live."};
    Screen screen(slide, {1920, 1080});
    EXPECT_EQ(screen.all("item:1:").size(), 3U);
    EXPECT_EQ(screen.all("item:2:").size(), 4U);
    EXPECT_EQ(screen.all("item:3:").size(), 7U);
    EXPECT_EQ(screen.all("layer:").size(), 4U);
}

TEST(DiagramTest, PutsWordsBesideRingsThatAreTooNarrowForThem) {
    DiagramSlide slide = determinants();
    slide.layers.resize(4,
                        {"Everything around", std::vector<std::string>(12, "Something rather long to say")});
    Screen screen(slide, {1920, 1080});
    EXPECT_FALSE(screen.has("item:1:1"));
    const auto rows = screen.all("layer:");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(overlap(rows), "");
    EXPECT_LT(rows[3].y0, rows[0].y0) << "the outermost layer is the uppermost";
}

TEST(SectorTest, HoldsABoxOnlyIfAllOfItIsInside) {
    const Sector top{{0, 0}, 100, 200, -pi * 3 / 4, -pi / 4, 0};
    EXPECT_TRUE(top.holds({-20, -160, 20, -140}, 0));
    EXPECT_FALSE(top.holds({-20, -220, 20, -140}, 0)) << "beyond the outer edge";
    EXPECT_FALSE(top.holds({-20, -160, 20, -90}, 0)) << "over the inner edge, between its own corners";
    EXPECT_FALSE(top.holds({-150, -160, 20, -140}, 0)) << "over a side";
    EXPECT_FALSE(top.holds({-20, -160, 20, -140}, 45)) << "too near";
}

// Quotation

TEST(QuoteTest, ShowsAnIdeaWholeAtEverySize) {
    const QuoteSlide slide{"Many who say they work in partnership still do their own piece of the work.",
                           "An idea of Trevor Hopkins, put in our words"};
    for (const ImVec2 size : sizes) {
        Screen screen(slide, size);
        EXPECT_TRUE(screen.inside(screen.box("quote"))) << size.x;
        EXPECT_EQ(screen.scene.screen().find("quote").text, slide.quote) << "and without quotation marks";
        EXPECT_THAT(screen.scene.footer().actions, IsEmpty());
    }
}

TEST(QuoteTest, LetsAVeryLongTextBeScrolled) {
    std::string text;
    while (text.size() < 10000)
        text += "a word and another ";
    Screen screen(QuoteSlide{text, "Somebody"}, {1280, 720});
    const ui::Box before = screen.box("quote");
    EXPECT_GT(before.height(), screen.scene.area().height());
    screen.scene.screen().move(640, 360);
    screen.scene.screen().wheel(-200);
    EXPECT_NEAR(screen.box("quote").y1, screen.scene.area().y1 - screen.scene.canvas().px(28), 1.0F)
        << "down to its end";
}

// Ladder

TEST(LadderSlideTest, PutsTheBandsBesideTheirRungs) {
    for (const ImVec2 size : sizes) {
        Screen screen(LadderSlide{children_ladder()}, size);
        const ui::Box low = screen.box("band:1");
        const ui::Box high = screen.box("band:4");
        EXPECT_TRUE(screen.inside(low));
        EXPECT_TRUE(screen.inside(high));
        EXPECT_GE(low.y0, high.y1 - 0.5F) << "the lowest rungs are at the bottom";
        EXPECT_NEAR(low.height() / 3, high.height() / 5, 1.0F);
    }
}

TEST(LadderPictureTest, StacksItsRungsFromTheLowestUp) {
    for (const ImVec2 size : sizes)
        for (int height = 2; height <= 12; ++height) {
            Ladder ladder;
            for (int i = 1; i <= height; ++i)
                ladder.rungs.push_back({"Rung with quite a long name, number " + std::to_string(i)});
            ui::LadderPicture picture;
            ui::Box place;
            Scene scene(
                test_support::plan_of(SlideStep{LadderSlide{ladder}}),
                [&](const View& view, ui::Box area) {
                    place = area;
                    picture = ui::layout_ladder(view.canvas, area, ladder);
                    ui::draw_ladder_picture(view.canvas, picture, ladder, {.winner = 1, .target = 2});
                    return Footer{};
                },
                size);
            ASSERT_EQ(picture.rungs.size(), ladder.rungs.size());
            for (int i = 1; i <= height; ++i) {
                const ui::Box rung = picture.rung(i);
                EXPECT_GE(rung.y0, place.y0);
                EXPECT_LE(rung.y1, place.y1);
                EXPECT_GE(picture.inside(i).x0, picture.rails.x0);
                EXPECT_LE(picture.inside(i).x1, picture.rails.x1);
                EXPECT_LT(picture.inside(i).y1, rung.y1) << "above its wood";
                if (i > 1) {
                    EXPECT_FLOAT_EQ(rung.y1, picture.rung(i - 1).y0);
                }
            }
        }
}

// Fitting text

TEST(FitTest, KeepsWordsWholeShrinksAndSaysWhatIsLeftOut) {
    Scene scene(test_support::plan_of(SlideStep{QuoteSlide{"x", "y"}}), [&](const View& view, ui::Box) {
        const ui::TextStyle style{.size = 40, .weight = ui::Weight::bold, .colour = 0};
        const auto roomy = ui::fit(view.canvas, {900, 200}, "Participation", style, 20);
        EXPECT_EQ(roomy.style.size, 40);
        EXPECT_FALSE(roomy.ended);
        const auto narrow = ui::fit(view.canvas, {200, 200}, "Participation", style, 20);
        EXPECT_LT(narrow.style.size, 40);
        EXPECT_TRUE(ui::keeps_words_whole(view.canvas, "Participation", narrow.style, 200));
        const std::string much(2000, 'w');
        const auto ended = ui::fit(view.canvas, {300, 60}, much, style, 20);
        EXPECT_TRUE(ended.ended);
        EXPECT_EQ(ended.style.size, 20);
        EXPECT_LE(ended.height, 60);
        EXPECT_LT(ended.end, much.size());
        return Footer{};
    });
}

}
