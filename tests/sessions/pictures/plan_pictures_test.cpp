// The pictures of a plan, from the files in its folder.

#include "sessions/pictures/plan_pictures.h"
#include "sessions/plans/plan_warnings.h"
#include "tests/sessions/store/session_files.h"
#include "tests/support/logo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

namespace fs = std::filesystem;
using test_support::jpeg_of;
using testing::HasSubstr;

const char* const plan_text = R"(format = 1
title = "Our street"

[[step]]
kind = "slide"
picture = "image"
file = "our-street.jpg"

[[step]]
kind = "slide"
picture = "image"
title = "The map"
file = "pictures/map.png"

[[step]]
kind = "slide"
picture = "image"
title = "The map again"
file = "pictures/map.png"

[[step]]
kind = "slide"
picture = "image"
title = "Lost"
  file = "lost.svg"
)";

struct PlanPictures : testing::Test {
    TestFolder folder;
    Plan plan = read_plan(plan_text).plan;

    PlanPictures() {
        fs::create_directory(folder / "pictures");
        write_bytes(folder / "our-street.jpg", jpeg_of(60, 40));
    }
};

TEST_F(PlanPictures, AreReadEachOnceAndSayWhatIsWrongWithThem) {
    write_bytes(folder / "pictures/map.png", "no picture at all");
    const Pictures pictures = read_plan_pictures(plan, folder.path());
    ASSERT_EQ(pictures.size(), 3u);
    EXPECT_FALSE(pictures.at("our-street.jpg").bytes.empty());
    EXPECT_EQ(pictures.at("our-street.jpg").fault, "");
    EXPECT_EQ(pictures.at("pictures/map.png").bytes, "");
    EXPECT_THAT(pictures.at("pictures/map.png").fault, HasSubstr("no picture that Plenary can read"));
    EXPECT_EQ(pictures.at("lost.svg").fault, "There is no such picture beside the plan.");
}

TEST_F(PlanPictures, AreWarnedOfWhereTheyStandInThePlan) {
    EXPECT_EQ(
        describe(plan_warnings(plan_text, plan, read_plan_pictures(plan, folder.path())), "street.toml"),
        "street.toml:13:8: There is no such picture beside the plan.\n"
        "street.toml:19:8: There is no such picture beside the plan.\n"
        "street.toml:25:10: There is no such picture beside the plan.\n");
    EXPECT_TRUE(plan_warnings(plan_text, plan).empty()) << "nobody has looked";
}

TEST_F(PlanPictures, AreSpokenOfInOneSentence) {
    EXPECT_EQ(what_is_not_shown({}), "");
    EXPECT_EQ(what_is_not_shown({{"a.png", {"bytes", ""}}}), "");
    EXPECT_EQ(what_is_not_shown({{"a.png", {"", "There is none."}}, {"b.png", {"bytes", ""}}}),
              "The slide with “a.png” goes without its picture. There is none.");
    EXPECT_THAT(what_is_not_shown({{"a.png", {"", "x"}}, {"b.png", {"", "x"}}, {"c.png", {"", "x"}}}),
                HasSubstr("3 slides go without their pictures: “a.png”, “b.png” and “c.png”."));
}

}
}
