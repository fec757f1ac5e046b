#include "tests/support/headless.h"

#include "imgui_stdlib.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace {

using test_support::Headless;
using testing::HasSubstr;

// Two buttons, a text field and a card that follows the hand: all that the driver can do, on one screen.
struct Scene {
    int pressed = 0, doubled = 0, entered = 0;
    ImVec2 card = {100, 300};
    ImVec2 dropped = {-1, -1};
    std::string text;

    void operator()() {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("scene", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        ImGui::SetCursorPos({10, 10});
        if (ImGui::InvisibleButton("footer:next", {80, 60}))
            ++pressed;
        if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            ++doubled;
        ImGui::SetCursorPos({200, 10});
        ImGui::BeginDisabled();
        ImGui::InvisibleButton("footer:back", {80, 60});
        ImGui::EndDisabled();
        ImGui::SetCursorPos({10, 100});
        if (ImGui::InputText("##note", &text, ImGuiInputTextFlags_EnterReturnsTrue))
            ++entered;
        draw_card();
        ImGui::SetCursorPos({10, 5000});
        ImGui::InvisibleButton("far:below", {80, 60});
        plenary::ui::mark("clock", {300, 20}, {400, 60}, "11:12");
        ImGui::End();
    }

    // The hand's last place counts also when it lets go in the same frame.
    void draw_card() {
        ImGui::SetCursorPos(card);
        ImGui::InvisibleButton("card:12", {120, 80});
        if (ImGui::IsItemActive() || ImGui::IsItemDeactivated()) {
            card.x += ImGui::GetIO().MouseDelta.x;
            card.y += ImGui::GetIO().MouseDelta.y;
        }
        if (ImGui::IsItemDeactivated())
            dropped = ImGui::GetIO().MousePos;
    }
};

struct HeadlessTest : testing::Test {
    Scene scene;
    Headless screen{800, 600, [this] { scene(); }};
};

TEST_F(HeadlessTest, FindsItemsByTheirId) {
    const plenary::ui::Item next = screen.find("footer:next");
    EXPECT_FLOAT_EQ(next.x0, 10);
    EXPECT_FLOAT_EQ(next.y1, 70);
    EXPECT_FALSE(next.disabled);
    EXPECT_TRUE(screen.find("footer:back").disabled);
    EXPECT_TRUE(screen.has("note"));
}

TEST_F(HeadlessTest, LeavesOutWhatIsScrolledAway) {
    EXPECT_FALSE(screen.has("far:below"));
}

TEST_F(HeadlessTest, NamesWhatIsVisibleWhenAnItemIsMissing) {
    try {
        screen.click("footer:nxt");
        FAIL() << "nothing was thrown";
    } catch (const std::runtime_error& error) {
        EXPECT_THAT(error.what(), HasSubstr("no item 'footer:nxt'; visible: footer:next"));
    }
}

TEST_F(HeadlessTest, ClicksOnce) {
    screen.click("footer:next");
    EXPECT_EQ(scene.pressed, 1);
    EXPECT_TRUE(screen.find("footer:next").hovered);
}

TEST_F(HeadlessTest, ClicksTwice) {
    screen.double_click("footer:next");
    EXPECT_EQ(scene.pressed, 2);
    EXPECT_EQ(scene.doubled, 1);
}

TEST_F(HeadlessTest, DisabledItemsDoNotAnswer) {
    screen.click("footer:back");
    EXPECT_FALSE(screen.find("footer:back").active);
}

TEST_F(HeadlessTest, TapsWithAFinger) {
    screen.touch_tap("footer:next");
    EXPECT_EQ(scene.pressed, 1);
}

TEST_F(HeadlessTest, TypesAndPressesEnter) {
    screen.click("note");
    screen.type("Zoë's idea – 共に\n");
    EXPECT_EQ(scene.text, "Zoë's idea – 共に");
    EXPECT_EQ(scene.entered, 1);
}

TEST_F(HeadlessTest, PressesChords) {
    screen.click("note");
    screen.type("abc");
    screen.press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen.press(ImGuiKey_Delete);
    screen.paste("pasted");
    EXPECT_EQ(scene.text, "pasted");
}

TEST_F(HeadlessTest, DragsToAPoint) {
    screen.drag("card:12", ImVec2(460, 440));
    EXPECT_EQ(scene.card, ImVec2(400, 400));
    EXPECT_EQ(scene.dropped, ImVec2(460, 440));
}

TEST_F(HeadlessTest, DragsOntoAnItem) {
    screen.drag("card:12", "footer:back");
    EXPECT_EQ(scene.dropped, ImVec2(240, 40));
}

TEST_F(HeadlessTest, DragsWithAFinger) {
    screen.touch_drag("card:12", ImVec2(460, 440));
    EXPECT_EQ(scene.card, ImVec2(400, 400));
}

TEST_F(HeadlessTest, KeepsTheLastMoveOfADragThatEndsInTheSameFrame) {
    screen.drag_and_let_go_at_once("card:12", ImVec2(460, 440));
    EXPECT_EQ(scene.card, ImVec2(400, 400));
    EXPECT_EQ(scene.dropped, ImVec2(460, 440));
}

TEST_F(HeadlessTest, ReportsMarks) {
    const plenary::ui::Item clock = screen.find("clock");
    EXPECT_TRUE(clock.mark);
    EXPECT_EQ(clock.text, "11:12");
}

TEST_F(HeadlessTest, TwoScreensDoNotMix) {
    int other_presses = 0;
    Headless other(300, 200, [&] {
        ImGui::Begin("other");
        if (ImGui::InvisibleButton("only:here", {50, 50}))
            ++other_presses;
        ImGui::End();
    });
    screen.click("footer:next");
    other.click("only:here");
    EXPECT_EQ(scene.pressed, 1);
    EXPECT_EQ(other_presses, 1);
    EXPECT_FALSE(screen.has("only:here"));
    EXPECT_FALSE(other.has("footer:next"));
}

TEST_F(HeadlessTest, CtrlTabShowsNoListOfWindows) {
    const auto windows = [&] { return ImGui::GetCurrentContext()->WindowsActiveCount; };
    screen.frame();
    const int before = windows();
    screen.context().IO.AddKeyEvent(ImGuiMod_Ctrl, true);
    screen.press(ImGuiKey_Tab);
    screen.frame(30);
    EXPECT_EQ(windows(), before);
}

TEST_F(HeadlessTest, WritesTheMapOfTheScreen) {
    const auto file = std::filesystem::path(testing::TempDir()) / "plenary_screen.json";
    ASSERT_EQ(screen.map().write(file, 7), std::nullopt);
    const auto document = nlohmann::json::parse(std::ifstream(file));
    EXPECT_EQ(document["frame"], 7);
    EXPECT_EQ(document["width"], 800);
    bool found = false;
    for (const auto& item : document["items"])
        found |= item["id"] == "card:12" && item["rect"][0] == 100;
    EXPECT_TRUE(found) << document;
    std::filesystem::remove(file);
}

TEST_F(HeadlessTest, SaysWhyTheMapCannotBeWritten) {
    EXPECT_THAT(screen.map().write("/nowhere/at/all.json", 1).value_or(""),
                HasSubstr("could not be written"));
}

TEST(ItemMapTest, OutlivesItsContextAndTheOtherWayRound) {
    ImGuiContext* first = ImGui::CreateContext();
    ImGuiContext* second = ImGui::CreateContext();
    plenary::ui::ItemMap map;
    map.attach(*first);
    ImGui::DestroyContext(first);
    map.attach(*second);
    map.detach();
    EXPECT_FALSE(second->TestEngineHookItems);
    ImGui::DestroyContext(second);
}

}
