// What the room check says of what it was told, and from how far text is read.

#include "app/stage/room_facts.h"

#include "app/stage/finger_watch.h"
#include "app/stage/legibility.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::uintmax_t megabyte = 1'000'000;
constexpr std::uintmax_t gigabyte = 1'000 * megabyte;

TEST(Legibility, IsEasyUpToTwoHundredTimesTheHeightOfACapital) {
    EXPECT_FLOAT_EQ(readable_up_to(25), 5);
    EXPECT_EQ(readable_from(5, 25), Legibility::easily);
    EXPECT_EQ(readable_from(5.01F, 25), Legibility::barely);
    EXPECT_EQ(readable_from(0, 1), Legibility::easily);
    EXPECT_EQ(readable_from(1, 0), Legibility::hardly);
}

// 10 minutes of arc are a height of 2.909 mm at one metre.
TEST(Legibility, EndsAtTheLineOfSixTwelfths) {
    for (const float metres : {1.0F, 6.0F, 30.0F}) {
        EXPECT_EQ(readable_from(metres, 2.92F * metres), Legibility::barely) << metres;
        EXPECT_EQ(readable_from(metres, 2.90F * metres), Legibility::hardly) << metres;
    }
}

TEST(RoomFacts, SaySizesInTheUnitThatFits) {
    const std::pair<std::uintmax_t, const char*> sizes[] = {{0, "0 MB"},
                                                            {999'999, "0 MB"},
                                                            {120 * megabyte + 900'000, "120 MB"},
                                                            {gigabyte - 1, "999 MB"},
                                                            {gigabyte, "1 GB"},
                                                            {1'590 * megabyte, "1.5 GB"},
                                                            {9'999 * megabyte, "9.9 GB"},
                                                            {41 * gigabyte + 700 * megabyte, "41 GB"},
                                                            {2'000 * gigabyte, "2000 GB"}};
    for (const auto& [bytes, words] : sizes)
        EXPECT_EQ(size_text(bytes), words);
    EXPECT_EQ(metres_text(8), "8 m");
    EXPECT_EQ(metres_text(1.46F), "1.5 m");
}

TEST(RoomFacts, SayWhetherTheDiskHasRoom) {
    EXPECT_EQ(disk_fact({}).standing, Standing::unknown);
    EXPECT_EQ(disk_fact(41 * gigabyte).standing, Standing::good);
    EXPECT_EQ(disk_fact(41 * gigabyte).sentence, "41 GB free: plenty.");
    EXPECT_EQ(disk_fact(500 * megabyte).standing, Standing::good);
    EXPECT_EQ(disk_fact(500 * megabyte - 1).standing, Standing::poor);
    EXPECT_THAT(disk_fact(120 * megabyte).sentence, StartsWith("Only 120 MB free."));
}

TEST(RoomFacts, SayWhatWasFoundAndWhatWasNot) {
    EXPECT_EQ(record_fact(Known::yes, "").standing, Standing::good);
    EXPECT_EQ(record_fact(Known::no, "There is no folder x.").standing, Standing::poor);
    EXPECT_EQ(record_fact(Known::no, "There is no folder x.").sentence, "There is no folder x.");
    EXPECT_EQ(awake_fact(Known::yes, false).standing, Standing::good);
    EXPECT_EQ(awake_fact(Known::no, false).standing, Standing::poor);
    EXPECT_EQ(awake_fact(Known::no, true).standing, Standing::unknown) << "nobody asks for it any more";
    EXPECT_EQ(loudspeaker_fact(Known::yes).standing, Standing::good);
    EXPECT_EQ(loudspeaker_fact(Known::no).standing, Standing::poor);
    EXPECT_THAT(loudspeaker_fact(Known::no).sentence, HasSubstr("No loudspeaker was found"));
    for (const RoomFact& fact : {record_fact(Known::not_yet, ""), awake_fact(Known::not_yet, false),
                                 loudspeaker_fact(Known::not_yet)})
        EXPECT_EQ(fact.standing, Standing::unknown) << fact.sentence;
}

TEST(RoomFacts, WantForwardAndBackOfAClicker) {
    EXPECT_EQ(clicker_fact({}).standing, Standing::unknown);
    EXPECT_EQ(clicker_fact({.blank = true}).standing, Standing::unknown);
    EXPECT_THAT(clicker_fact({.forward = true}).sentence, HasSubstr("Now press back"));
    EXPECT_THAT(clicker_fact({.back = true}).sentence, HasSubstr("Now press forward"));
    EXPECT_EQ(clicker_fact({.forward = true, .back = true}).standing, Standing::good);
}

TEST(RoomFacts, TakeOnlyAFingerForOne) {
    EXPECT_EQ(touch_fact(TouchSeen::nothing).standing, Standing::unknown);
    EXPECT_EQ(touch_fact(TouchSeen::mouse).standing, Standing::unknown);
    EXPECT_EQ(touch_fact(TouchSeen::finger).standing, Standing::good);
}

// A picture of 1.5 m whose capitals are 1.75 % of it: 26.25 mm, read easily up to 5.25 m.
TEST(RoomFacts, SayWhetherTheLastRowReadsTheText) {
    const auto fact = [](float metres, float text_size) {
        return last_row_fact({.metres = metres, .picture_mm = 1500}, 0.0175F, text_size);
    };
    EXPECT_EQ(fact(5, 1).fact.standing, Standing::good);
    EXPECT_EQ(fact(5, 1).fact.sentence, "From 5 m the text is read easily.");
    EXPECT_FALSE(fact(5, 1).better_size);
    EXPECT_EQ(fact(4, 0.7F).fact.standing, Standing::poor);

    EXPECT_EQ(fact(8, 1).fact.standing, Standing::poor);
    EXPECT_EQ(fact(8, 1).fact.sentence, "From 8 m the text is read easily at 160 %. It is at 100 %.");
    EXPECT_FLOAT_EQ(fact(8, 1).better_size.value(), 1.6F);
    EXPECT_EQ(fact(8, 1.6F).fact.standing, Standing::good) << "the size that is offered is enough";

    EXPECT_THAT(fact(12, 1).fact.sentence, HasSubstr("only good eyes read the text, even at 200 %"));
    EXPECT_THAT(fact(12, 1).fact.sentence, HasSubstr("seat everybody within 10.5 m"));
    EXPECT_FLOAT_EQ(fact(12, 1).better_size.value(), 2);
    EXPECT_FALSE(fact(12, 2).better_size) << "there is nothing larger";
    EXPECT_THAT(fact(20, 2).fact.sentence, HasSubstr("hardly anybody reads"));
}

TEST(RoomFacts, OfferATextSizeThatReachesTheLastRow) {
    for (float picture = 200; picture <= 6'000; picture += 100)
        for (float metres = 1; metres <= 40; ++metres) {
            const LastRow row{.metres = metres, .picture_mm = picture};
            const LastRowFact found = last_row_fact(row, 0.0175F, 0.8F);
            if (!found.better_size)
                continue;
            const LastRowFact then = last_row_fact(row, 0.0175F, *found.better_size);
            EXPECT_FALSE(then.better_size) << picture << " mm at " << metres << " m";
            EXPECT_LE(*found.better_size, 2);
        }
}

constexpr float reach = 16;

struct FingerWatchTest : testing::Test {
    FingerWatch watch;
    FingerWatch::Time now{};
    void see(float x, float y, std::chrono::milliseconds later = 17ms) { watch.see({x, y}, now += later); }
};

TEST_F(FingerWatchTest, TellsAFingerByItsJump) {
    see(100, 100);
    see(700, 300, 5s);
    see(700, 300);
    EXPECT_TRUE(watch.finger(reach));
}

TEST_F(FingerWatchTest, TellsAFingerOnASlowComputer) {
    see(100, 100);
    see(700, 300, 5s);
    see(700, 300, 95ms);
    see(700, 300, 95ms);
    EXPECT_TRUE(watch.finger(reach));
}

TEST_F(FingerWatchTest, TellsAMouseThatCameInSteps) {
    see(100, 100);
    for (float x = 200; x <= 700; x += 100)
        see(x, 300);
    see(700, 300);
    EXPECT_FALSE(watch.finger(reach));
}

TEST_F(FingerWatchTest, TellsAMouseThatRestedBeforeItPressed) {
    see(100, 100);
    see(700, 300);
    see(700, 300);
    see(700, 300, 400ms);
    EXPECT_FALSE(watch.finger(reach));
}

TEST_F(FingerWatchTest, TellsAMouseThatWasThere) {
    see(700, 300);
    see(700, 300);
    EXPECT_FALSE(watch.finger(reach));
    see(702, 301);
    EXPECT_FALSE(watch.finger(reach)) << "a small slip is no jump";
}

TEST_F(FingerWatchTest, TellsAFingerWhereThePointerWasNowhereBefore) {
    const float nowhere = -std::numeric_limits<float>::max();
    see(nowhere, nowhere);
    see(700, 300);
    see(700, 300);
    EXPECT_TRUE(watch.finger(reach));
}

}
