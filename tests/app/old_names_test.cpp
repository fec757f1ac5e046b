// Old sessions that still hold names of people: what the start page offers, and that it is done.

#include "sessions/model/local_time.h"
#include "sessions/plans/read_plan.h"
#include "sessions/workshop/workshop.h"
#include "tests/app/home_support.h"
#include "tests/app/program_support.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace {

using namespace plenary;
using test_support::day;
using test_support::noon;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

struct OldNames : test_support::HomeScreen {
    OldNames() { shelf.settings.remove_names_after = 90; }

    SessionEntry& add(const std::string& name, int days_old, int names) {
        SessionEntry& entry = add_session(name, noon - days_old * day);
        entry.changed = entry.finished;
        entry.names = names;
        return entry;
    }
    const RemoveNames* removal() const { return std::get_if<RemoveNames>(&chosen); }
    void look() {
        screen->click("old-names:look");
        screen->frame(2);
    }
    void press(const std::string& id) {
        screen->click(id);
        screen->frame(2);
    }
};

TEST_F(OldNames, AreCountedInALineAboveTheList) {
    add("Long ago", 91, 14);
    add("Last week", 7, 9);
    add("Without names", 400, 0);
    add("Undone only", 400, 0).names_in_history = true;
    add("Archived", 400, 3).archived = true;
    add("Cannot be opened", 400, 3).problem = "It is open elsewhere.";
    show();
    EXPECT_EQ(says("old-names:line"), "3 sessions older than 90 days still have names.");
    shelf.settings.remove_names_after = 365;
    screen->frame(2);
    EXPECT_EQ(says("old-names:line"), "2 sessions older than a year still have names.");
    shelf.settings.remove_names_after = 1000;
    screen->frame(2);
    EXPECT_FALSE(screen->has("old-names:line"));
    shelf.settings.remove_names_after.reset();
    screen->frame(2);
    EXPECT_FALSE(screen->has("old-names:line")) << "nothing is offered unless somebody wants that";
}

TEST_F(OldNames, AnUnfinishedSessionIsAsOldAsItsLastChange) {
    SessionEntry& entry = add("Stopped", 91, 2);
    entry.finished = 0;
    show();
    EXPECT_EQ(says("old-names:line"), "1 session older than 90 days still has names.");
    listing.sessions.front().changed = noon - 90 * day;
    publish();
    EXPECT_FALSE(screen->has("old-names:line"));
}

TEST_F(OldNames, AreListedWithTheirDateAndHowManyThereAre) {
    add("Long ago", 120, 14);
    add("Undone only", 120, 0).names_in_history = true;
    show();
    look();
    const std::string date = day_text(noon - 120 * day, noon);
    EXPECT_EQ(says("old-names:0"), "Long ago · " + date + " · 14 names");
    EXPECT_EQ(says("old-names:1"), "Undone only · " + date + " · names in what can be undone");
    screen->type("x");
    EXPECT_EQ(ui.search.text, "") << "what lies under the sheet takes no keys";
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(screen->has("old-names:0"));
    EXPECT_TRUE(screen->has("old-names:line"));
}

TEST_F(OldNames, GoFromOneOrFromAllAfterOneQuestion) {
    add("Alpha", 120, 14);
    add("Beta", 130, 1);
    show();
    look();
    press("old-names:1:remove");
    EXPECT_THAT(says("names"), HasSubstr("Who was in “Beta” becomes Person 1"));
    EXPECT_EQ(removal(), nullptr);
    press("names:second");
    EXPECT_EQ(removal(), nullptr);
    press("old-names:1:remove");
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_TRUE(screen->has("old-names:0")) << "back to the list, not to the page";
    EXPECT_EQ(removal(), nullptr);
    press("old-names:1:remove");
    press("names:first");
    ASSERT_NE(removal(), nullptr);
    EXPECT_THAT(removal()->sessions, ElementsAre("Beta.plenary"));
    EXPECT_EQ(says("old-names:words"), "Removing the names …");
    EXPECT_FALSE(screen->has("old-names:all")) << "not twice";
    listing.sessions.back().names = 0;
    publish();
    EXPECT_FALSE(screen->has("old-names:1"));
    EXPECT_FALSE(screen->has("old-names:0:remove")) << "with one alone, the button below says the same";
    add("Gamma", 200, 3);
    publish();
    press("old-names:all");
    EXPECT_THAT(says("names"), HasSubstr("Who was in these 2 sessions becomes Person 1"));
    press("names:first");
    EXPECT_THAT(removal()->sessions, ElementsAre("Alpha.plenary", "Gamma.plenary"));
    for (SessionEntry& entry : listing.sessions)
        entry.names = 0;
    publish();
    EXPECT_FALSE(screen->has("old-names:words")) << "with the last of them the sheet is gone";
    EXPECT_FALSE(screen->has("old-names:line"));
}

TEST_F(OldNames, CanBePutOffForAWeek) {
    add("Alpha", 120, 14);
    show();
    look();
    press("old-names:later");
    EXPECT_FALSE(screen->has("old-names:line"));
    EXPECT_EQ(shelf.settings.remove_names_not_before.text, date_text(noon + 7 * day));
    shelf.now = noon + 6 * day;
    screen->frame(2);
    EXPECT_FALSE(screen->has("old-names:line"));
    shelf.now = noon + 7 * day;
    screen->frame(2);
    EXPECT_TRUE(screen->has("old-names:line"));
    shelf.now = noon - 10 * day;
    screen->frame(2);
    EXPECT_TRUE(screen->has("old-names:line")) << "a clock that was wrong does not put it off for long";
}

TEST_F(OldNames, AreOfferedAfterTheTimeThatTheSettingsSay) {
    add("Alpha", 40, 14);
    shelf.settings.remove_names_after.reset();
    show();
    press("settings");
    EXPECT_TRUE(screen->has("settings:names:never:present"));
    press("settings:names:30");
    EXPECT_EQ(shelf.settings.remove_names_after, 30);
    EXPECT_TRUE(screen->has("settings:names:30:present"));
    press("menu:look:dim");
    EXPECT_EQ(shelf.settings.theme, ui::ThemeName::dim);
    press("settings:close");
    EXPECT_FALSE(screen->has("settings:names:30"));
    EXPECT_TRUE(screen->has("old-names:line"));
}

TEST_F(OldNames, LeaveRoomOnEveryScreenAndTextSize) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    for (int i = 0; i < 9; ++i)
        add("A session with a name that is a good deal longer than there is room for on one line", 100 + i,
            14);
    for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{3840, 2160}, ImVec2{1024, 768}}) {
        ui = {};
        show(size.x, size.y);
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            const auto where = std::to_string(size.x) + " at " + std::to_string(text);
            canvas->set_text_size(text);
            screen->frame(2);
            EXPECT_EQ(problems(), "") << where;
            EXPECT_TRUE(screen->has("session:0:open")) << where;
            press("settings");
            EXPECT_EQ(problems(), "") << where;
            EXPECT_TRUE(screen->has("settings:close")) << where;
            screen->press(ImGuiKey_Escape);
            screen->frame(2);
            look();
            EXPECT_EQ(problems(), "") << where;
            EXPECT_TRUE(screen->has("old-names:0:remove")) << where;
            EXPECT_LT(screen->find("old-names:all").x1, size.x) << where;
            EXPECT_GE(screen->find("old-names:later").x0, 0) << where;
            screen->frame(3);
            EXPECT_FALSE(canvas->wanted_frame()) << "nothing moves";
            screen->press(ImGuiKey_Escape);
            screen->frame(2);
        }
        screen.reset();
    }
}

struct OldNamesOnDisk : test_support::ProgramTest {
    /// Closed again, with one person and one owner.
    void make_session(const std::string& person, const std::string& owner) {
        start_session();
        const fs::path file = program->workshop()->file();
        program.reset();
        auto opened = Workshop::open(file, clock, Workshop::Keep::backups_too);
        ASSERT_TRUE(opened) << opened.error().sentence;
        Workshop& workshop = **opened;
        const auto done = [&](const Command& command) {
            workshop.post(command);
            workshop.work();
            for (const Outcome& outcome : workshop.take_outcomes())
                ASSERT_TRUE(outcome.label) << outcome.label.error().sentence;
        };
        done(AddPerson{person});
        for (const auto& lane : workshop.snapshot()->session().lanes.rows())
            if (lane->role == LaneRole::actions) {
                done(AddCard{lane->id, "Write to the council"});
                done(SetAction{workshop.snapshot()->session().cards.rows().back()->id, owner, ""});
                break;
            }
    }
    std::string all_bytes() const {
        std::ostringstream all;
        for (const auto& file : fs::recursive_directory_iterator(data))
            if (file.is_regular_file())
                all << file.path() << std::ifstream(file.path(), std::ios::binary).rdbuf();
        return all.str();
    }
    void press(const std::string& id) {
        screen->click(id);
        screen->frame(3);
    }
};

TEST_F(OldNamesOnDisk, LeaveNoByteBehindOnceTheyAreRemoved) {
    make_session("Wilhelmina Quartermaine", "Mrs Fenwick");
    clock.advance(std::chrono::hours(24));
    make_session("Zebedee Applegarth", "Zebedee Applegarth");
    std::ofstream(data / "settings.toml") << "remove_names_after_days = 45\n";
    clock.advance(std::chrono::hours(24 * 46));
    start();
    screen->frame(2);
    ASSERT_THAT(all_bytes(), HasSubstr("Quartermaine"));
    ASSERT_THAT(all_bytes(), HasSubstr("Applegarth"));
    EXPECT_EQ(screen->find("old-names:line").text, "2 sessions older than 45 days still have names.");
    press("old-names:look");
    press("old-names:all");
    press("names:first");
    EXPECT_EQ(screen->find("notice").text, "2 names and 2 owners were removed for good.");
    EXPECT_FALSE(screen->has("old-names:line"));
    for (const char* name : {"Wilhelmina", "Quartermaine", "Fenwick", "Zebedee", "Applegarth"})
        EXPECT_THAT(all_bytes(), Not(HasSubstr(name)));
    EXPECT_THAT(all_bytes(), HasSubstr("Write to the council"));
    program.reset();
    start();
    screen->frame(2);
    EXPECT_FALSE(screen->has("old-names:line")) << "the list knows it from the index too";
}

TEST_F(OldNamesOnDisk, StayWhereTheSessionIsOpenElsewhereAndThatIsSaid) {
    make_session("Wilhelmina Quartermaine", "Mrs Fenwick");
    std::ofstream(data / "settings.toml") << "remove_names_after_days = 30\n";
    clock.advance(std::chrono::hours(24 * 31));
    start();
    screen->frame(2);
    press("old-names:look");
    press("old-names:all");
    const fs::path file = list_sessions(data / "sessions").at(0).file;
    auto elsewhere = Workshop::open(file, clock);
    ASSERT_TRUE(elsewhere) << elsewhere.error().sentence;
    press("names:first");
    EXPECT_THAT(screen->find("notice").text, HasSubstr("The names are still in 1 of 1 session. "));
    elsewhere->reset();
    EXPECT_THAT(all_bytes(), HasSubstr("Quartermaine"));
}

}
