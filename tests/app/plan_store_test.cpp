// Plan files as the planner keeps them: what an author wrote around a plan stays.

#include "app/planner/plan_store.h"

#include "sessions/plans/read_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace plenary;
namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

struct PlanStore : testing::Test {
    fs::path folder = fs::path(testing::TempDir()) / "plan store";
    fs::path file = folder / "mine.toml";

    PlanStore() {
        fs::remove_all(folder);
        fs::create_directories(folder);
        fs::copy_file(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml", file);
    }
    ~PlanStore() override { fs::remove_all(folder); }

    std::string text() const { return load_plan_text(file).value(); }
    static std::ptrdiff_t comments(const std::string& text) { return std::ranges::count(text, '#'); }
};

TEST_F(PlanStore, LeavesAFileAloneInWhichNothingChanged) {
    const std::string before = text();
    ASSERT_TRUE(save_plan(load_plan(file).value(), text(), file));
    EXPECT_EQ(text(), before);
}

TEST_F(PlanStore, KeepsTheAuthorsCommentsWhateverIsChanged) {
    const std::string before = text();
    Plan plan = load_plan(file).value();
    plan.steps[3].minutes = 7;
    std::swap(plan.steps[5], plan.steps[6]);
    plan.steps.insert(plan.steps.begin() + 2, Step{.title = "A pause", .minutes = 5, .content = BreakStep{}});
    plan.steps.push_back(plan.steps[1]);
    plan.steps.back().name = "rules-again";
    ASSERT_TRUE(save_plan(plan, text(), file));
    EXPECT_EQ(load_plan(file).value(), plan);
    EXPECT_EQ(comments(text()), comments(before));
    EXPECT_THAT(text(), HasSubstr("# not among the steps to trim when time runs short"));
}

TEST_F(PlanStore, TakesTheCommentsOfAStepAwayWithIt) {
    Plan plan = load_plan(file).value();
    plan.steps.erase(plan.steps.begin() + 1);
    ASSERT_TRUE(save_plan(plan, text(), file));
    EXPECT_EQ(load_plan(file).value(), plan);
    EXPECT_THAT(text(), Not(HasSubstr("Starters only")));
}

TEST_F(PlanStore, GivesTheCommentsBackWithAStepThatComesBack) {
    const std::string opened = text();
    const Plan whole = load_plan(file).value();
    Plan without = whole;
    without.steps.erase(without.steps.begin() + 1);
    ASSERT_TRUE(save_plan(without, opened, file));
    ASSERT_TRUE(save_plan(whole, opened, file));
    EXPECT_EQ(text(), opened);
}

TEST_F(PlanStore, CopiesAPlanWithItsComments) {
    const auto copy = copy_plan(file, folder);
    ASSERT_TRUE(copy) << copy.error().sentence;
    const std::string copied = load_plan_text(*copy).value();
    EXPECT_EQ(comments(copied), comments(text()));
    EXPECT_THAT(load_plan(*copy).value().title, testing::EndsWith(" (copy)"));
}

TEST_F(PlanStore, CopiesAPlanWithItsPicturesIntoAFolderOfItsOwn) {
    const auto write = [](const fs::path& to, const std::string& content) {
        fs::create_directories(to.parent_path());
        std::ofstream(to, std::ios::binary) << content;
    };
    const fs::path with = folder / "with pictures" / "plan.toml";
    write(with, "# Mine.\nformat = 1\ntitle = \"A walk\"\n[[step]]\nkind = \"slide\"\npicture = \"image\"\n"
                "file = \"photos/river.jpg\"\n");
    write(with.parent_path() / "photos" / "river.jpg", "a river");
    const fs::path own = folder / "own";
    for (const char* name : {"A walk (copy)", "A walk (copy) (2)"}) {
        const auto copy = copy_plan(with, own);
        ASSERT_TRUE(copy) << copy.error().sentence;
        EXPECT_EQ(*copy, own / name / "plan.toml");
        EXPECT_EQ(load_plan(*copy).value().title, "A walk (copy)");
        EXPECT_THAT(load_plan_text(*copy).value(), testing::StartsWith("# Mine.\n"));
        std::ifstream picture(copy->parent_path() / "photos" / "river.jpg");
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(picture), {}), "a river");
    }
    fs::remove_all(with.parent_path() / "photos");
    EXPECT_EQ(copy_plan(with, own).value(), own / "A walk (copy).toml") << "no picture, no folder";
}

TEST_F(PlanStore, SaysWhereAPlanCannotBeSaved) {
    const auto saved = save_plan(load_plan(file).value(), text(), folder / "missing" / "plan.toml");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().sentence, HasSubstr("could not be saved"));
}

}
