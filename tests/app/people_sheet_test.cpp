// People and groups, over whatever step is on.

#include "app/stage/stage.h"
#include "sessions/model/groups.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Plan plan_with_groups(int groups) {
    Plan plan = plan_of(WelcomeStep{}, "Welcome");
    plan.groups = groups;
    return plan;
}

struct PeopleSheetTest : testing::Test {
    explicit PeopleSheetTest(int groups = 4, ImVec2 size = {1920, 1080})
        : scene(
            plan_with_groups(groups),
            [this](const View& view, ui::Box) {
                draw_stage(view, ui);
                return Footer{};
            },
            size, Scene::Foot::left_to_draw) {}

    void open() {
        screen.press(ImGuiKey_P);
        scene.settle();
    }
    void add(std::initializer_list<const char*> names) {
        for (const char* name : names) {
            scene.act(AddPerson{name});
            people.push_back(scene.session().people.rows().back()->id);
        }
        scene.settle();
    }
    void click(const std::string& id) {
        screen.click(id);
        scene.settle();
    }
    std::string chip(std::size_t who) const { return "people:person:" + std::to_string(people[who].value); }
    std::string member(std::size_t who) const { return "member:" + std::to_string(people[who].value); }
    GroupId group(std::size_t who) const { return group_of(scene.session(), people[who]); }
    std::string says(const std::string& id) { return screen.find(id).text; }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& person : scene.session().people.rows())
            names.push_back(person->name);
        return names;
    }
    StageUi ui;
    Scene scene;
    test_support::Headless& screen = scene.screen();
    std::vector<PersonId> people;
};

TEST_F(PeopleSheetTest, OpensFromTheWelcomeStepTheMenuAndAKey) {
    click("welcome:groups:open");
    EXPECT_EQ(ui.overlay, Overlay::people);
    click("people:close");
    EXPECT_EQ(ui.overlay, Overlay::none);
    click("footer:menu");
    click("menu:people");
    EXPECT_EQ(ui.overlay, Overlay::people);
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(ui.overlay, Overlay::none);
    open();
    EXPECT_EQ(ui.overlay, Overlay::people);
}

TEST_F(PeopleSheetTest, APressOnTheSheetDoesNotCloseIt) {
    open();
    const ui::Item heading = screen.find("people:here");
    screen.click_at(heading.centre_x(), heading.y0 - 20);
    EXPECT_EQ(ui.overlay, Overlay::people);
    screen.click_at(4, 4);
    EXPECT_EQ(ui.overlay, Overlay::none);
}

TEST_F(PeopleSheetTest, APastedListAddsEverybodyAsOneStep) {
    open();
    click("people:add");
    screen.paste("Amina\nBen\nChloé");
    screen.press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_THAT(names(), ElementsAre("Amina", "Ben", "Chloé"));
    EXPECT_EQ(scene.posted_of<Together>().size(), 1u);
    EXPECT_EQ(says("people:here"), "3 here");
}

TEST_F(PeopleSheetTest, APersonIsDraggedIntoAGroupAndOutAgain) {
    add({"Amina", "Ben"});
    open();
    screen.drag(chip(0), "people:group:C");
    scene.settle();
    EXPECT_EQ(group(0), GroupId{3});
    EXPECT_TRUE(screen.has(member(0)));
    screen.drag(member(0), "people:group:A");
    scene.settle();
    EXPECT_EQ(group(0), GroupId{1});
    screen.drag(member(0), "people:here");
    scene.settle();
    EXPECT_EQ(group(0), GroupId{});
    const auto wanted = scene.canvas().wanted_frame();
    EXPECT_TRUE(!wanted || *wanted > scene.canvas().now()) << "nothing moves but the clock";
}

TEST_F(PeopleSheetTest, AFingerThatDropsBesideTheGroupsLeavesThePersonWhereTheyWere) {
    add({"Amina"});
    scene.act(PutInGroup{people[0], GroupId{2}});
    open();
    screen.touch_drag(member(0), {960, 1070});
    scene.settle();
    EXPECT_EQ(group(0), GroupId{2});
    EXPECT_THAT(scene.posted_of<PutInGroup>(), IsEmpty());
}

TEST_F(PeopleSheetTest, ATapOnTheNameAndOneOnTheGroupDoTheSame) {
    add({"Amina", "Ben"});
    open();
    click(chip(1));
    click("people:group:D");
    EXPECT_EQ(group(1), GroupId{4});
    click(member(1));
    click("people:ungroup");
    EXPECT_EQ(group(1), GroupId{});
}

TEST_F(PeopleSheetTest, WhileANameIsPickedTheWholeGroupTakesTheTap) {
    add({"Amina"});
    open();
    EXPECT_FALSE(screen.has("people:group:B:body"));
    click(chip(0));
    const ui::Item body = screen.find("people:group:B:body");
    screen.click_at(body.centre_x(), body.y1 - 6);
    scene.settle();
    EXPECT_EQ(group(0), GroupId{2});
}

TEST_F(PeopleSheetTest, EverythingIsReachedByTheKeyboard) {
    add({"Amina"});
    open();
    screen.press(ImGuiKey_Tab); // Close
    screen.press(ImGuiKey_Tab); // + Add names
    screen.press(ImGuiKey_Tab); // Amina
    screen.press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_EQ(ui.people.person, people[0]);
    screen.press(ImGuiKey_Tab); // Add a group
    screen.press(ImGuiKey_Tab); // group A
    screen.press(ImGuiKey_Tab); // group B
    screen.press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_EQ(group(0), GroupId{2});
}

TEST_F(PeopleSheetTest, SomebodyLeavesAndComesBack) {
    add({"Amina", "Ben"});
    open();
    click(chip(0));
    click("people:left");
    EXPECT_FALSE(scene.session().is_here(people[0]));
    EXPECT_EQ(says("people:here"), "1 here, 1 left");
    click(chip(0));
    click("people:back");
    EXPECT_TRUE(scene.session().is_here(people[0]));
}

TEST_F(PeopleSheetTest, APersonIsRenamedAndRemoved) {
    add({"Amina", "Ben"});
    open();
    click(chip(0));
    click("people:rename");
    screen.frame(3);
    screen.type(" Khan\n");
    scene.settle();
    EXPECT_THAT(names(), ElementsAre("Amina Khan", "Ben"));
    click("people:rename");
    screen.frame(3);
    screen.type("?");
    screen.press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_THAT(names(), ElementsAre("Amina Khan", "Ben")) << "Esc keeps the old name";
    EXPECT_EQ(ui.overlay, Overlay::people);
    click("people:remove");
    EXPECT_THAT(names(), ElementsAre("Ben"));
}

TEST_F(PeopleSheetTest, TwoAreKeptApartOrTogetherAndThatIsTakenBack) {
    add({"Amina", "Ben", "Chloé"});
    open();
    click(chip(0));
    click("people:apart");
    click(chip(1));
    click(chip(2));
    click("people:together");
    click(chip(0));
    ASSERT_EQ(scene.session().pairings.size(), 2u);
    const auto pair = [&](std::size_t at) {
        return "pair:" + std::to_string(scene.session().pairings.rows()[at]->id.value);
    };
    EXPECT_EQ(says(pair(0)), "Amina ≠ Ben");
    EXPECT_EQ(says(pair(1)), "Chloé + Amina");
    click(pair(0) + ":remove");
    ASSERT_EQ(scene.session().pairings.size(), 1u);
    EXPECT_EQ(says(pair(0)), "Chloé + Amina");
}

TEST_F(PeopleSheetTest, EscapeGoesBackOneStepAtATime) {
    add({"Amina", "Ben"});
    open();
    click(chip(0));
    click("people:apart");
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(ui.people.asking, PeopleUi::Asking::nothing);
    EXPECT_EQ(ui.people.person, people[0]);
    screen.press(ImGuiKey_Escape);
    EXPECT_FALSE(ui.people.picks());
    EXPECT_EQ(ui.overlay, Overlay::people);
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(ui.overlay, Overlay::none);
}

TEST_F(PeopleSheetTest, AGroupIsNamedMergedAndDissolved) {
    add({"Amina"});
    scene.act(PutInGroup{people[0], GroupId{3}});
    open();
    click("people:group:C");
    click("people:rename");
    screen.frame(3);
    screen.type("Parents\n");
    scene.settle();
    EXPECT_EQ(says("group:C:title"), "Group C · Parents");
    click("people:merge");
    click("people:group:A");
    EXPECT_FALSE(scene.session().groups.find(GroupId{3}));
    EXPECT_EQ(group(0), GroupId{1});
    click("people:group:A");
    click("people:dissolve");
    EXPECT_FALSE(scene.session().groups.find(GroupId{1}));
    EXPECT_EQ(group(0), GroupId{});
    click("people:group:add");
    EXPECT_TRUE(scene.session().groups.find(GroupId{1})) << "the lowest letter that is free";
}

TEST_F(PeopleSheetTest, GroupsAreDrawnByLotAndAgainWithAnotherSeed) {
    add({"Amina", "Ben", "Chloé", "Dev", "Ewa", "Femi", "Grace"});
    open();
    EXPECT_EQ(says("lot:number"), "4");
    EXPECT_EQ(says("lot:shape"), "4 groups of 1 or 2");
    click("lot:fewer");
    EXPECT_EQ(says("lot:shape"), "3 groups of 2 or 3");
    click("lot:draw");
    EXPECT_EQ(scene.session().groups.size(), 3u);
    EXPECT_EQ(scene.session().members.size(), 7u);
    EXPECT_EQ(says("lot:said"), "Lot 48213");
    click("lot:draw");
    EXPECT_THAT(says("lot:said"), HasSubstr("Lot 48214: "));
    EXPECT_THAT(says("lot:said"), HasSubstr(" again"));
}

TEST_F(PeopleSheetTest, AGroupsSizeCanBeAskedForInstead) {
    add({"Amina", "Ben", "Chloé", "Dev", "Ewa", "Femi", "Grace"});
    open();
    click("lot:by-size");
    EXPECT_EQ(says("lot:number"), "4");
    EXPECT_EQ(says("lot:shape"), "2 groups of 3 or 4");
    click("lot:fewer");
    click("lot:fewer");
    EXPECT_EQ(says("lot:shape"), "4 groups of 1 or 2");
    click("lot:draw");
    EXPECT_EQ(scene.session().groups.size(), 4u);
    const auto drawn = scene.posted_of<DrawGroups>();
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_EQ(std::get<GroupSize>(drawn[0].shape).people, 2);
}

TEST_F(PeopleSheetTest, WithAHeadCountOnlyItSaysWhatALotNeeds) {
    scene.act(SetHeadCount{14});
    open();
    EXPECT_EQ(says("people:here"), "14 here, not by name");
    EXPECT_THAT(says("lot:why-not"), HasSubstr("add the names at the left"));
    EXPECT_TRUE(screen.find("lot:draw").disabled);
    click("people:group:B");
    click("people:dissolve");
    EXPECT_EQ(scene.session().groups.size(), 3u) << "groups are there without names too";
}

TEST_F(PeopleSheetTest, WhatWasPickedAndIsGoneIsLetGo) {
    add({"Amina"});
    open();
    click(chip(0));
    scene.act(RemovePerson{people[0]});
    scene.settle();
    EXPECT_FALSE(ui.people.picks());
    click("people:group:B");
    scene.act(DissolveGroup{GroupId{2}});
    scene.settle();
    EXPECT_FALSE(ui.people.picks());
}

TEST_F(PeopleSheetTest, WhoIsRemovedWhileInTheHandFallsOutOfIt) {
    add({"Amina", "Ben"});
    open();
    screen.hover(chip(0));
    screen.button(true);
    screen.move(1000, 500);
    screen.move(1010, 510);
    EXPECT_FALSE(ui.people.hand.held().empty());
    scene.act(RemovePerson{people[0]});
    screen.frame(2);
    EXPECT_TRUE(ui.people.hand.held().empty());
    screen.button(false);
    scene.settle();
    EXPECT_THAT(scene.posted_of<PutInGroup>(), IsEmpty());
}

TEST_F(PeopleSheetTest, AFinishedSessionIsOnlyLookedAt) {
    add({"Amina", "Ben"});
    scene.act(PutInGroup{people[0], GroupId{1}});
    scene.act(FinishSession{});
    open();
    for (const char* id : {"people:add", "people:group:add", "people:group:A", "lot:draw", "lot:fewer"})
        EXPECT_FALSE(screen.has(id)) << id;
    EXPECT_FALSE(screen.has(chip(0)));
    EXPECT_TRUE(screen.has(member(0) + ":name"));
    EXPECT_TRUE(screen.has("people:close"));
}

// Everything that is asked to be on the sheet lies on it and none lies on another.
struct PeopleSheetSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

std::string overlaps(Scene& scene, const ui::Box& sheet) {
    std::vector<ui::Item> items;
    for (const ui::Item& item : scene.screen().map().items()) {
        const bool chip = item.id.starts_with("people:person:") || item.id.starts_with("member:")
                          || item.id.starts_with("people:group:") || item.id.starts_with("lot:");
        if (chip && !item.mark && !item.window)
            items.push_back(item);
    }
    std::string problems;
    const auto visible = [](const ui::Item& item) { return ui::Box{item.x0, item.y0, item.x1, item.y1}; };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ui::Box box = visible(items[i]);
        if (box.x0 < sheet.x0 || box.x1 > sheet.x1 || box.y0 < sheet.y0 || box.y1 > sheet.y1)
            problems += items[i].id + " is beside the sheet\n";
        for (std::size_t j = 0; j < i; ++j)
            if (box.inset(1).meets(visible(items[j]).inset(1)))
                problems += items[i].id + " lies on " + items[j].id + "\n";
    }
    return problems;
}

TEST_P(PeopleSheetSizes, HoldFortyPeopleInTwelveGroups) {
    const auto [size, text] = GetParam();
    StageUi ui;
    Scene scene(
        plan_with_groups(12),
        [&](const View& view, ui::Box) {
            draw_stage(view, ui);
            return Footer{};
        },
        size, Scene::Foot::left_to_draw);
    scene.canvas().set_text_size(text);
    for (int i = 0; i < 40; ++i)
        scene.act(AddPerson{i == 7 ? std::string(3000, 'x') : "Bartholomew Number " + std::to_string(i)});
    const auto& people = scene.session().people.rows();
    for (std::size_t i = 0; i < 10; ++i)
        scene.act(SetPairing{people[i]->id, people[i + 20]->id,
                             i % 2 == 0 ? PairingKind::apart : PairingKind::together});
    scene.act(DrawGroups{GroupCount{12}, 1});
    scene.act(RenameGroup{GroupId{2}, "Parents, carers and everybody who looks after somebody"});
    scene.act(LeaveRoom{people[3]->id});
    scene.screen().press(ImGuiKey_P);
    scene.settle();
    const ui::Box screen = scene.canvas().screen();
    EXPECT_EQ(layout_problems(scene), "");
    EXPECT_EQ(overlaps(scene, screen.inset(scene.canvas().px(40))), "");
    EXPECT_TRUE(scene.screen().has("lot:draw"));
    const auto wanted = scene.canvas().wanted_frame();
    EXPECT_TRUE(!wanted || *wanted > scene.canvas().now()) << "nothing moves but the clock";
    scene.screen().click("people:person:" + std::to_string(people[0]->id.value));
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    EXPECT_TRUE(scene.screen().has("people:rename"));
}

INSTANTIATE_TEST_SUITE_P(Sizes, PeopleSheetSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}),
                                          testing::Values(1.0F, 1.6F)));

}
