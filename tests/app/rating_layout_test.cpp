// Ratings on every display and text size: nothing beside the window, nothing over anything else, everything
// to be reached.

#include <cmath>
#include <tuple>

#include <gmock/gmock.h>

#include "tests/app/rating_support.h"

namespace {

using namespace plenary;
using test_support::layout_problems;
using test_support::many_statements;
using test_support::RatingScreen;

using testing::Combine;
using testing::Values;

const std::vector<std::string> long_sides{"Health and social care commissioners",
                                          "Voluntary and community sector"};

using Case = std::tuple<ImVec2, float>;

std::string name_of(const testing::TestParamInfo<Case>& info) {
    const auto [size, text] = info.param;
    return std::to_string(static_cast<int>(size.x)) + "x" + std::to_string(static_cast<int>(size.y)) + "At"
           + std::to_string(static_cast<int>(std::lround(text * 100)));
}

struct RatingLayoutTest : testing::TestWithParam<Case> {
    const ImVec2 size = std::get<0>(GetParam());
    const float text_size = std::get<1>(GetParam());

    void start(RatingScreen& rating) const {
        rating.scene.canvas().set_text_size(text_size);
        rating.scene.settle();
    }
    static float px(const RatingScreen& rating, float design) { return rating.scene.canvas().px(design); }
    static void expect_sound(RatingScreen& rating) {
        EXPECT_EQ(layout_problems(rating.scene), "");
        EXPECT_TRUE(rating.scene.idle());
    }
    /// Ends a list, wherever it was.
    static void scroll_to_end(RatingScreen& rating) {
        const ui::Box area = rating.scene.area();
        rating.scene.screen().move(area.x0 + area.width() * 0.3F, area.y1 - px(rating, 60));
        rating.scene.screen().wheel(-300);
        rating.scene.settle();
    }
    static void expect_apart(const RatingScreen& rating, const std::string& one, const std::string& other) {
        if (!rating.shows(one) || !rating.shows(other))
            return;
        const ui::Box a = rating.box(one).inset(1);
        EXPECT_FALSE(a.meets(rating.box(other).inset(1))) << one << " and " << other;
    }
    static void expect_inside(const RatingScreen& rating, const std::string& one, const std::string& other) {
        const ui::Box inner = rating.box(one);
        const ui::Box outer = rating.box(other);
        EXPECT_GE(inner.x0, outer.x0 - 1) << one;
        EXPECT_GE(inner.y0, outer.y0 - 1) << one;
        EXPECT_LE(inner.x1, outer.x1 + 1) << one;
        EXPECT_LE(inner.y1, outer.y1 + 1) << one;
    }
    /// Of every statement that can be seen.
    static void expect_sound_rows(const RatingScreen& rating) {
        float end = 0;
        for (const ui::Item& item : rating.scene.screen().map().items()) {
            if (!item.id.starts_with("result:"))
                continue;
            const std::string id = "statement:" + item.id.substr(7);
            EXPECT_GE(item.full_y0, end) << item.id;
            end = item.full_y1;
            for (const char* part : {":text", ":figure", ":middle:1", ":middle:2", ":middle"}) {
                if (!rating.shows(id + part))
                    continue;
                expect_inside(rating, id + part, item.id);
                if (std::string_view(part) != ":text")
                    expect_apart(rating, id + part, id + ":text");
                if (std::string_view(part).starts_with(":middle"))
                    expect_apart(rating, id + part, id + ":figure");
            }
            expect_apart(rating, id + ":middle:1", id + ":middle:2");
        }
    }
    static void expect_sound_head(const RatingScreen& rating) {
        for (const char* part : {"legend:1", "legend:2", "tab:statements", "scale:low", "scale:high"}) {
            expect_apart(rating, "results:words", part);
            for (const char* other : {"legend:1", "legend:2", "scale:low", "scale:high"})
                if (std::string_view(part) != other)
                    expect_apart(rating, part, other);
        }
    }
    /// A round in which everybody is here and speaks for one side or the other, or for none.
    static void people_vote(RatingScreen& rating, int people, int points, bool sides) {
        rating.scene.act(SetHeadCount{people});
        rating.open(Voters::people);
        const auto count = static_cast<int>(rating.texts().size());
        for (int person = 1; person <= people; ++person) {
            RatingScreen::Ratings ratings;
            for (int i = 0; i < count; ++i)
                ratings.push_back(1 + (person * 3 + i * (person % 2 + 1)) % points);
            rating.cast({VoterKind::seat, person}, sides ? person % 2 + 1 : 0, ratings);
        }
        rating.reveal();
    }
};

TEST_P(RatingLayoutTest, StatementsAndTheWaysToVoteHold) {
    RatingScreen rating(many_statements(7, long_sides), size);
    start(rating);
    expect_sound(rating);
    rating.click("vote:open");
    expect_sound(rating);
    RatingScreen empty(RatingStep{}, size);
    start(empty);
    expect_sound(empty);
}

TEST_P(RatingLayoutTest, TheVotersAndTheStatementsHold) {
    for (const Voters voters : {Voters::sides, Voters::groups, Voters::people}) {
        RatingScreen rating(many_statements(7, long_sides), size);
        rating.scene.act(SetHeadCount{40});
        rating.open(voters);
        start(rating);
        expect_sound(rating);
        EXPECT_TRUE(rating.shows(rating.id(0, ":text"))) << "a statement can be seen";
        expect_apart(rating, "voters:words", rating.id(0, ":text"));
        scroll_to_end(rating);
        EXPECT_TRUE(rating.shows(rating.id(6, ":text")));
    }
}

TEST_P(RatingLayoutTest, TheBoothHasLargeKeysForEveryStatement) {
    for (const int points : {2, 5, 10}) {
        RatingStep step = many_statements(12, long_sides);
        step.points = points;
        RatingScreen rating(step, size);
        rating.open(Voters::groups);
        start(rating);
        rating.click("voter:group:4");
        expect_sound(rating);
        expect_apart(rating, "booth", "scale:low");
        for (int i = 0; i < 12; ++i) {
            rating.press(ImGuiKey_2);
            const auto at = static_cast<std::size_t>(i);
            ASSERT_TRUE(rating.shows(rating.key(at, 2))) << "statement " << at << " of " << points;
            EXPECT_EQ(rating.state_of(at, 2), "chosen");
            const ui::Box row = rating.box(rating.id(at));
            for (int value = 1; value <= points; ++value) {
                if (!rating.shows(rating.key(at, value)))
                    continue;
                const ui::Box key = rating.box(rating.key(at, value));
                EXPECT_GE(key.height(), px(rating, 60) - 1);
                EXPECT_GE(key.width(), px(rating, 60) - 1);
                expect_inside(rating, rating.key(at, value), rating.id(at));
                expect_apart(rating, rating.key(at, value), rating.id(at, ":text"));
                expect_apart(rating, rating.key(at, value), rating.key(at, value % points + 1));
            }
            EXPECT_LE(row.width(), rating.scene.area().width());
        }
        rating.scene.screen().move(rating.scene.area().centre().x, rating.scene.area().y1 - px(rating, 60));
        rating.scene.screen().wheel(300);
        rating.click("booth:side:2");
        rating.click("booth:done");
        EXPECT_EQ(rating.scene.posted_of<CastBallot>().size(), 1u);
        EXPECT_TRUE(rating.scene.refusals().empty());
    }
}

TEST_P(RatingLayoutTest, HandsAreCountedBesideTheStatements) {
    RatingStep step = many_statements(7);
    step.points = 10;
    RatingScreen rating(step, size);
    rating.scene.act(SetHeadCount{40});
    rating.open_hands();
    start(rating);
    expect_sound(rating);
    for (int i = 0; i < 6; ++i)
        rating.press(ImGuiKey_RightArrow);
    ASSERT_TRUE(rating.shows(rating.key(6, 1)));
    rating.click("hands:more");
    expect_sound(rating);
    EXPECT_EQ(rating.state_of(6, 1), "chosen");
    expect_apart(rating, "hands:row", rating.id(6));
}

TEST_P(RatingLayoutTest, SevenStatementsOfTwoSidesHold) {
    RatingScreen rating(many_statements(7, long_sides), size);
    start(rating);
    people_vote(rating, 24, 5, true);
    expect_sound(rating);
    expect_sound_head(rating);
    expect_sound_rows(rating);
    const bool wide = size.x / size.y > 1.5F;
    if (wide && text_size <= 1) {
        EXPECT_EQ(rating.results().size(), 7u);
        for (std::size_t i = 0; i < 7; ++i)
            EXPECT_LE(rating.box(rating.id(i, ":text")).y1, rating.scene.area().y1) << "without scrolling";
    }
}

TEST_P(RatingLayoutTest, TwentyFourStatementsScroll) {
    for (const bool sides : {true, false}) {
        RatingStep step = many_statements(24, sides ? long_sides : std::vector<std::string>());
        step.points = 10;
        RatingScreen rating(step, size);
        start(rating);
        people_vote(rating, 40, 10, sides);
        expect_sound(rating);
        expect_sound_rows(rating);
        const std::size_t shown = rating.results().size();
        EXPECT_LT(shown, 24u);
        scroll_to_end(rating);
        expect_sound_rows(rating);
        ASSERT_FALSE(rating.results().empty());
        float end = 0;
        for (const ui::Item& item : rating.scene.screen().map().items())
            if (item.id.starts_with("result:"))
                end = std::max(end, item.full_y1);
        EXPECT_LE(end, rating.scene.area().y1);
        EXPECT_GT(rating.state.results.offset, 0);
    }
}

TEST_P(RatingLayoutTest, ManyRoundsAndLongTextsHold) {
    RatingScreen rating(many_statements(3, long_sides), size);
    start(rating);
    for (int round = 0; round < 4; ++round) {
        rating.open(Voters::sides);
        rating.side_votes(1, {5, 3, 1});
        rating.side_votes(2, {1, 3, 5});
        rating.reveal();
    }
    rating.scene.act(EditCard{rating.statement(0), std::string(2000, 'x')});
    rating.scene.act(EditCard{rating.statement(1), "مرحبا بالجميع 🙂"});
    rating.scene.act(AddCard{.lane = rating.lane(), .text = "Added " + std::string(400, 'w')});
    rating.scene.settle();
    expect_sound(rating);
    expect_sound_head(rating);
    expect_sound_rows(rating);
    scroll_to_end(rating);
    EXPECT_TRUE(rating.shows(rating.id(3, ":added")));
}

INSTANTIATE_TEST_SUITE_P(Sizes, RatingLayoutTest,
                         Combine(Values(ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768},
                                        ImVec2{3840, 2160}),
                                 Values(0.8F, 1.0F, 2.0F)),
                         name_of);

}
