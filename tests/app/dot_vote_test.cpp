// Dot votes on walls: settled, cast blind one voter at a time, closed, ordered, run off.

#include "app/steps/board.h"
#include "app/steps/brainstorm.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::layout_problems;
using test_support::plan_of;
using test_support::Scene;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string card(CardId id) {
    return "card:" + std::to_string(id.value);
}

BoardStep board_with(const BoardManners& manners) {
    return BoardStep{.lanes = {"Why?", "How?"}, .shows = {}, .manners = manners};
}

struct VoteTest : testing::Test {
    BoardUi ui;
    Scene scene;

    explicit VoteTest(const BoardManners& manners = {.dots = 3, .most_on_one = 2}, ImVec2 size = {1920, 1080})
        : scene(
            plan_of(board_with(manners), "Group work"),
            [this](const View& view, ui::Box area) { return draw_board(view, area, ui); }, size) {}

    LaneId lane(std::size_t place = 0) const { return scene.snapshot().lanes(StepId{1})[place]->id; }
    CardId add(const std::string& text, std::size_t place = 0, CardId under = {}) {
        scene.act(AddCard{.lane = lane(place), .text = text, .under = under});
        return scene.session().cards.rows().back()->id;
    }
    std::vector<std::string> texts() const {
        std::vector<std::string> found;
        for (const Card* shown : scene.snapshot().cards(lane()))
            found.push_back(shown->text);
        return found;
    }
    void press(const std::string& id) {
        scene.screen().click(id);
        scene.settle();
    }
    void open_vote() {
        press("dot-vote:open");
        press("dot-panel:open");
        ASSERT_THAT(scene.refusals(), IsEmpty());
    }
    RoundId open_round() const {
        const Round* open = scene.snapshot().unfinished_round(StepId{1});
        return open == nullptr ? RoundId{} : open->id;
    }
    void cast(std::int64_t group, const std::vector<CastBallot::OnCard>& placed) {
        scene.act(CastBallot{open_round(), {VoterKind::group, group}, placed});
    }
    const WallLane::Entry& entry(CardId id) const {
        for (const WallLane& shown : ui.wall.wall.lanes)
            for (const WallLane::Entry& at : shown.cards)
                if (at.card->id == id)
                    return at;
        throw std::runtime_error("this card is not on the wall");
    }
    std::string text(const std::string& id) { return scene.screen().find(id).text; }
    /// What stands in the footer itself, not behind its three dots.
    std::vector<std::string> actions() const {
        std::vector<std::string> words;
        for (const FooterAction& action : scene.footer().actions)
            if (!action.rare)
                words.push_back(action.words);
        return words;
    }
};

TEST_F(VoteTest, IsOfferedOnceThereAreTwoCards) {
    add("One");
    EXPECT_FALSE(scene.screen().has("dot-vote:open"));
    add("Two");
    EXPECT_TRUE(scene.screen().has("dot-vote:open"));
}

TEST_F(VoteTest, IsPresetAsThePlanSays) {
    add("One");
    add("Two");
    press("dot-vote:open");
    EXPECT_EQ(text("dot-panel:dots"), "3");
    EXPECT_EQ(text("dot-panel:most"), "2");
    EXPECT_THAT(scene.footer().actions, Each(testing::Field(&FooterAction::primary, false)))
        << "the panel has the one primary button";
    press("dot-panel:dots:more");
    press("dot-panel:most:less");
    press("dot-panel:open");
    ASSERT_THAT(scene.posted_of<OpenRound>(), SizeIs(1));
    const OpenRound command = scene.posted_of<OpenRound>().front();
    EXPECT_EQ(command.terms.dots, 4);
    EXPECT_EQ(command.terms.most_on_one, 1);
    EXPECT_EQ(command.terms.voters, Voters::groups);
    EXPECT_FALSE(scene.screen().has("dot-panel:open")) << "the panel has done its work";
}

TEST_F(VoteTest, NeverLetsMoreBeOnOneCardThanThereAreDots) {
    add("One");
    add("Two");
    press("dot-vote:open");
    press("dot-panel:dots:less");
    press("dot-panel:dots:less");
    EXPECT_EQ(text("dot-panel:dots"), "1");
    EXPECT_EQ(text("dot-panel:most"), "1");
    EXPECT_TRUE(scene.screen().find("dot-panel:dots:less").disabled);
}

TEST_F(VoteTest, SaysWhyNobodyCanBeAskedOneByOne) {
    add("One");
    add("Two");
    press("dot-vote:open");
    EXPECT_TRUE(scene.screen().find("dot-panel:people").disabled);
    EXPECT_THAT(text("dot-panel:no-people"), HasSubstr("welcome step"));
    scene.act(SetHeadCount{12});
    scene.settle();
    press("dot-panel:people");
    press("dot-panel:open");
    EXPECT_EQ(scene.posted_of<OpenRound>().at(0).terms.voters, Voters::people);
}

TEST_F(VoteTest, SaysWhyItCannotBeOpenedYet) {
    add("One");
    add("Two");
    scene.act(CoverLane{lane()});
    press("dot-vote:open");
    EXPECT_THAT(text("dot-panel:refused"), HasSubstr("covered"));
    EXPECT_TRUE(scene.screen().find("dot-panel:open").disabled);
}

TEST_F(VoteTest, LeavesThePanelOnEscapeAndOnNotNow) {
    add("One");
    add("Two");
    press("dot-vote:open");
    scene.screen().press(ImGuiKey_Escape);
    EXPECT_FALSE(scene.screen().has("dot-panel:open"));
    press("dot-vote:open");
    press("dot-panel:cancel");
    EXPECT_FALSE(scene.screen().has("dot-panel:open"));
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(VoteTest, OffersToMergeWhatLooksAlikeAndSaysWhatWasMerged) {
    const CardId first = add("Past let-downs");
    add("Money");
    const CardId again = add("past let downs!");
    press("dot-vote:open");
    EXPECT_TRUE(scene.screen().has("dot-panel:alike"));
    press("dot-panel:merge:" + std::to_string(again.value));
    ASSERT_THAT(scene.posted_of<MergeCards>(), SizeIs(1));
    EXPECT_EQ(scene.posted_of<MergeCards>()[0].card, again);
    EXPECT_EQ(scene.posted_of<MergeCards>()[0].into, first);
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_FALSE(scene.screen().has("dot-panel:alike"));
    EXPECT_THAT(text("dot-panel:merged"), HasSubstr("1 card was merged"));
}

TEST_F(VoteTest, FindsACardThatLooksLikeAPartOfAMergedOne) {
    const CardId one = add("Trust");
    const CardId two = add("trust.");
    scene.act(MergeCards{two, one});
    const CardId three = add("TRUST");
    press("dot-vote:open");
    EXPECT_TRUE(scene.screen().has("dot-panel:merge:" + std::to_string(three.value)));
}

TEST_F(VoteTest, GroupsPlaceTheirDotsOneAfterAnother) {
    const CardId one = add("One");
    const CardId two = add("Two");
    open_vote();
    EXPECT_EQ(scene.footer().note, "0 of 4 groups have voted");
    EXPECT_THAT(actions(), ElementsAre("Reveal"));
    press("voter:group:2");
    EXPECT_THAT(text("booth"), HasSubstr("Group B: tap cards to give your 3 dots"));
    EXPECT_EQ(text("booth:left"), "3");
    press(card(one));
    press(card(one));
    press(card(two));
    EXPECT_EQ(text("booth:left"), "0");
    EXPECT_EQ(entry(one).dots, 2);
    EXPECT_EQ(entry(two).dots, 1);
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty()) << "nothing is sent before Done";
    press("booth:done");
    ASSERT_THAT(scene.posted_of<CastBallot>(), SizeIs(1));
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_EQ(scene.footer().note, "1 of 4 groups have voted");
    EXPECT_TRUE(scene.screen().has("voter:group:2:voted"));
    EXPECT_FALSE(scene.screen().has("voter:group:1:voted"));
    EXPECT_EQ(dots_used(scene.session(), open_round()), 3);
}

TEST_F(VoteTest, ShowsNothingOfWhatWasGivenBeforeItIsClosed) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    const auto blank = entry(one);
    const float height = scene.screen().find(card(one)).y1 - scene.screen().find(card(one)).y0;
    const auto seen_before = scene.screen().map().items().size();
    press("voter:group:1");
    press(card(one));
    press("booth:done");
    EXPECT_EQ(entry(one).dots, -1);
    EXPECT_EQ(entry(one).tag, blank.tag);
    EXPECT_FALSE(entry(one).placing);
    EXPECT_FLOAT_EQ(scene.screen().find(card(one)).y1 - scene.screen().find(card(one)).y0, height);
    EXPECT_EQ(scene.screen().map().items().size(), seen_before + 1) << "the tick of group A alone is new";
    EXPECT_THAT(scene.snapshot().session().choices.rows(), IsEmpty())
        << "what the view draws from holds none";
    press("voter:group:2");
    EXPECT_EQ(entry(one).dots, 0) << "the next voter sees nothing of it either";
    EXPECT_EQ(text("booth:left"), "3");
}

TEST_F(VoteTest, GivesUpUnsentDotsOnBackAndOnEscape) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    for (const bool by_key : {false, true}) {
        press("voter:group:1");
        press(card(one));
        if (by_key)
            scene.screen().press(ImGuiKey_Escape);
        else
            press("booth:back");
        scene.settle();
        EXPECT_FALSE(scene.screen().has("booth"));
        EXPECT_EQ(entry(one).dots, -1);
    }
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty());
    press("voter:group:1");
    EXPECT_EQ(text("booth:left"), "3");
}

TEST_F(VoteTest, TakesTheDotsOfACardBackWithATapTooMany) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    press("voter:group:1");
    press(card(one));
    press(card(one));
    press(card(one));
    EXPECT_EQ(entry(one).dots, 0);
    EXPECT_EQ(text("booth:left"), "3");
}

TEST_F(VoteTest, SaysThatNoneAreLeftAndLetsThemBeTakenBack) {
    const CardId one = add("One");
    const CardId two = add("Two");
    const CardId three = add("Three");
    open_vote();
    press("voter:group:1");
    press(card(one));
    press(card(one));
    press(card(two));
    press(card(three));
    EXPECT_THAT(text("booth"), HasSubstr("All your dots are given"));
    EXPECT_EQ(entry(three).dots, 0);
    press(card(two));
    EXPECT_EQ(text("booth:left"), "1");
    EXPECT_THAT(text("booth"), Not(HasSubstr("All your dots are given")));
}

TEST_F(VoteTest, LetsAVoterVoteAgainAndCountsThatOnly) {
    const CardId one = add("One");
    const CardId two = add("Two");
    open_vote();
    press("voter:group:1");
    press(card(one));
    press("booth:done");
    press("voter:group:1");
    EXPECT_EQ(entry(one).dots, 0) << "it starts empty";
    press(card(two));
    press("booth:done");
    press("round:reveal");
    EXPECT_EQ(scene.snapshot().standing(one)->dots, 0);
    EXPECT_EQ(scene.snapshot().standing(two)->dots, 1);
    EXPECT_EQ(scene.footer().note, "3 dots each · 1 of 12 used");
}

TEST_F(VoteTest, LiftsAndEditsNoCardInABooth) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    press("voter:group:1");
    scene.screen().drag(card(one), ImVec2(1400, 500));
    scene.settle();
    EXPECT_THAT(scene.posted_of<MoveCard>(), IsEmpty());
    press(card(one));
    press(card(one));
    EXPECT_FALSE(scene.canvas().typing());
    EXPECT_FALSE(scene.screen().has("card-menu:edit"));
    EXPECT_FALSE(scene.screen().has("lane:" + std::to_string(lane().value) + ":add"));
}

TEST_F(VoteTest, PlacesDotsByKeyboard) {
    const CardId one = add("One");
    const CardId two = add("Two");
    open_vote();
    press("voter:group:1");
    scene.screen().press(ImGuiKey_RightArrow);
    scene.screen().press(ImGuiKey_Enter);
    scene.screen().press(ImGuiKey_RightArrow);
    scene.screen().press(ImGuiKey_Enter);
    scene.screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_EQ(entry(one).dots, 1);
    EXPECT_EQ(entry(two).dots, 2);
    EXPECT_TRUE(scene.canvas().arrows_taken()) << "an arrow in a booth must not leave the step";
}

TEST_F(VoteTest, TakesDotsOnCandidatesAlone) {
    add("One");
    add("Two");
    open_vote();
    const CardId late = add("Late");
    scene.settle();
    EXPECT_TRUE(entry(late).aside);
    press("voter:group:1");
    press(card(late));
    EXPECT_EQ(text("booth:left"), "3");
    EXPECT_THAT(text("booth"), HasSubstr("not in this vote"));
}

TEST_F(VoteTest, ClearsABoothWhenTheStepWasLeft) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    press("voter:group:1");
    press(card(one));
    ui.vote.frame -= 1; // as if a frame had been drawn without this step
    scene.screen().frame();
    EXPECT_FALSE(ui.vote.booth);
    scene.settle();
    EXPECT_EQ(entry(one).dots, -1);
}

TEST_F(VoteTest, ClearsABoothWhenTheVoteIsClosedElsewhere) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    press("voter:group:1");
    press(card(one));
    cast(2, {});
    scene.act(RevealRound{open_round()});
    EXPECT_FALSE(scene.screen().has("booth"));
    EXPECT_EQ(entry(one).dots, 0);
}

TEST_F(VoteTest, ClosesAndShowsDotsAndTies) {
    const CardId one = add("One");
    const CardId two = add("Two");
    const CardId three = add("Three");
    open_vote();
    cast(1, {{one, 1}, {two, 2}});
    cast(2, {{three, 2}, {one, 1}});
    press("round:reveal");
    EXPECT_EQ(entry(two).dots, 2);
    EXPECT_EQ(entry(two).tag, "Tied 1st");
    EXPECT_EQ(scene.footer().note, "3 dots each · 6 of 12 used");
    EXPECT_EQ(text("dot-vote:tie"), "Tie for 1st: “One”, “Two” and “Three”");
    scene.act(EditCard{one, "One!"});
    EXPECT_FALSE(scene.screen().has("dot-vote:tie")) << "until something else is done";
    EXPECT_THAT(actions(), ElementsAre("Run-off between 3", "Vote again", "Group by theme", "+ Card"));
}

TEST_F(VoteTest, OrdersByDotsAndLetsTheMoveBeSeen) {
    const CardId one = add("One");
    const CardId two = add("Two");
    open_vote();
    cast(1, {{two, 2}});
    press("round:reveal");
    const auto from = scene.screen().find(card(two));
    scene.screen().click("dot-vote:order");
    scene.screen().frame(4);
    const auto passing = scene.screen().find(card(two));
    EXPECT_EQ(texts(), (std::vector<std::string>{"Two", "One"}));
    EXPECT_LT(passing.x0, from.x0) << "it is on its way";
    scene.settle();
    EXPECT_LT(scene.screen().find(card(two)).x0, passing.x0) << "and had not yet arrived";
    EXPECT_FALSE(scene.screen().has("dot-vote:order")) << "there is nothing left to order";
    EXPECT_LT(scene.screen().find(card(two)).x0, scene.screen().find(card(one)).x0);
}

TEST_F(VoteTest, RunsATieOff) {
    const CardId one = add("One");
    const CardId two = add("Two");
    const CardId three = add("Three");
    open_vote();
    cast(1, {{one, 1}, {two, 1}});
    press("round:reveal");
    press("dot-vote:run-off");
    ASSERT_THAT(scene.refusals(), IsEmpty());
    EXPECT_EQ(scene.snapshot().round(open_round())->terms.dots, 1);
    EXPECT_TRUE(entry(three).aside);
    EXPECT_FALSE(entry(one).aside);
    EXPECT_EQ(entry(one).dots, -1) << "the dots of the vote are hidden while it is run off";
    press("voter:group:3");
    EXPECT_THAT(text("booth"), HasSubstr("Group C: tap cards to give your dot"));
    press(card(two));
    press("booth:done");
    press("round:reveal");
    EXPECT_EQ(entry(two).tag, "1st");
    EXPECT_EQ(entry(one).tag, "2nd");
    EXPECT_EQ(scene.footer().note, "Run-off · 1 of 4 used");
    EXPECT_FALSE(scene.screen().has("dot-vote:tie"));
}

TEST_F(VoteTest, VotesAgainWithWhatWasSettledLast) {
    add("One");
    add("Two");
    press("dot-vote:open");
    press("dot-panel:dots:more");
    press("dot-panel:open");
    cast(1, {});
    press("round:reveal");
    EXPECT_THAT(actions(), ElementsAre("Vote again", "Group by theme", "+ Card"));
    press("dot-vote:open");
    EXPECT_EQ(text("dot-panel:dots"), "4");
    press("dot-panel:open");
    EXPECT_EQ(scene.session().rounds.size(), 2U);
}

TEST_F(VoteTest, NamesThePeopleWhoVote) {
    const CardId one = add("One");
    add("Two");
    scene.act(AddPerson{"Ada"});
    scene.act(AddPerson{"Grace"});
    press("dot-vote:open");
    press("dot-panel:people");
    press("dot-panel:open");
    EXPECT_EQ(scene.footer().note, "0 of 2 people have voted");
    const auto ada = scene.session().people.rows().front()->id;
    const std::string voter = "voter:person:" + std::to_string(ada.value);
    press(voter);
    EXPECT_THAT(text("booth"), HasSubstr("Ada: tap cards"));
    press(card(one));
    press("booth:done");
    EXPECT_TRUE(scene.screen().has(voter + ":voted"));
    EXPECT_THAT(actions(), ElementsAre("Reveal without Grace"));
}

TEST_F(VoteTest, NumbersThePeopleWhereOnlyHeadsWereCounted) {
    const CardId one = add("One");
    add("Two");
    scene.act(SetHeadCount{40});
    press("dot-vote:open");
    press("dot-panel:people");
    press("dot-panel:open");
    press("voter:seat:40");
    EXPECT_THAT(text("booth"), HasSubstr("Person 40: tap cards"));
    press(card(one));
    press("booth:done");
    EXPECT_EQ(scene.footer().note, "1 of 40 people have voted");
    EXPECT_TRUE(scene.screen().has("voter:seat:40:voted"));
}

TEST_F(VoteTest, KeepsItsOutcomeInAFinishedSessionAndOffersNothing) {
    const CardId one = add("One");
    add("Two");
    open_vote();
    cast(1, {{one, 2}});
    press("round:reveal");
    scene.act(FinishSession{});
    scene.settle();
    EXPECT_EQ(entry(one).dots, 2);
    EXPECT_EQ(scene.footer().note, "3 dots each · 2 of 12 used");
    EXPECT_THAT(actions(), IsEmpty());
    ASSERT_THAT(scene.footer().actions, SizeIs(1));
    EXPECT_EQ(scene.footer().actions.front().id, "wall:find");
}

TEST_F(VoteTest, RestsWhileAVoteIsOpenAndInABooth) {
    add("One");
    add("Two");
    open_vote();
    EXPECT_TRUE(scene.idle());
    press("voter:group:1");
    EXPECT_TRUE(scene.idle());
}

struct BrainstormVoteTest : testing::Test {
    BrainstormUi ui;
    Scene scene{plan_of(BrainstormStep{.lanes = {"Trust"}, .manners = {}}, "Barriers"),
                [this](const View& view, ui::Box area) { return draw_brainstorm(view, area, ui); }};
};

TEST_F(BrainstormVoteTest, IsAboutTheBarriersAlsoWhereIdeasCameFirst) {
    const LaneId lane = scene.snapshot().lanes(StepId{1})[0]->id;
    scene.act(AddCard{.lane = lane, .text = "One"});
    scene.act(AddCard{.lane = lane, .text = "Two"});
    const CardId one = scene.snapshot().cards(lane)[0]->id;
    scene.act(AddCard{.lane = lane, .text = "An idea", .under = one});
    const CardId idea = scene.snapshot().under(one)[0]->id;
    scene.act(ShowIdeaFirst{StepId{1}, true});
    scene.screen().click("dot-vote:open");
    scene.settle();
    scene.screen().click("dot-panel:open");
    scene.settle();
    EXPECT_LT(scene.screen().find(card(one)).y0, scene.screen().find(card(idea)).y0);
    scene.screen().click("voter:group:1");
    scene.settle();
    scene.screen().click(card(one));
    scene.settle();
    EXPECT_EQ(scene.screen().find("booth:left").text, "2");
    scene.screen().click(card(idea));
    scene.settle();
    EXPECT_EQ(scene.screen().find("booth:left").text, "2") << "ideas take none";
}

struct Size {
    ImVec2 window;
    float text;
};

struct VoteLayoutTest : VoteTest, testing::WithParamInterface<Size> {
    VoteLayoutTest() : VoteTest({.dots = 5, .most_on_one = 2}, GetParam().window) {
        scene.canvas().set_text_size(GetParam().text);
        for (int i = 0; i < 8; ++i)
            add("Whoever holds the money sets the agenda, and that for the " + std::to_string(i) + "th time",
                static_cast<std::size_t>(i) % 2);
        for (int i = 0; i < 40; ++i)
            scene.act(AddPerson{"Bartholomew Number " + std::to_string(i)});
        scene.settle();
    }
    void expect_room(const std::string& id) {
        const auto item = scene.screen().find(id);
        const ui::Box window = scene.canvas().screen();
        EXPECT_GE(item.x0, window.x0) << id;
        EXPECT_GE(item.y0, window.y0) << id;
        EXPECT_LE(item.x1, window.x1) << id;
        EXPECT_LE(item.y1, window.y1) << id;
        EXPECT_GE(item.y1 - item.y0, scene.canvas().px(50)) << id;
    }
};

TEST_P(VoteLayoutTest, HoldsWithFortyPeople) {
    press("dot-vote:open");
    EXPECT_EQ(layout_problems(scene), "");
    expect_room("dot-panel:open");
    expect_room("dot-panel:cancel");
    ui.vote.draft->voters = Voters::people;
    press("dot-panel:open");
    EXPECT_EQ(layout_problems(scene), "");
    expect_room("round:reveal");
    const CardId first = scene.snapshot().cards(lane())[0]->id;
    const auto voters = scene.snapshot().session().voters(StepId{1}, Voters::people);
    press("voter:person:" + std::to_string(voters.front().number));
    EXPECT_EQ(layout_problems(scene), "");
    expect_room("booth:done");
    expect_room("booth:back");
    press(card(first));
    EXPECT_EQ(entry(first).dots, 1) << "a card can be reached under the banner";
    press("booth:done");
    press("round:reveal");
    EXPECT_EQ(layout_problems(scene), "");
    expect_room("dot-vote:open");
}

INSTANTIATE_TEST_SUITE_P(Sizes, VoteLayoutTest,
                         testing::Values(Size{{1280, 720}, 1}, Size{{1024, 768}, 1}, Size{{3840, 2160}, 1},
                                         Size{{1280, 720}, 2}, Size{{1920, 1080}, 2}, Size{{1024, 768}, 2}));

}
