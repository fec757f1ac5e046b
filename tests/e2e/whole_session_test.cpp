// A trainer's whole session in the real window: typed, dragged, voted, cut off in the middle, taken up
// again, finished, and read back from the record.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>
#include <sstream>

#include "sessions/export/zip_package.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using test_support::Program;
using test_support::Screen;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* plan = PLENARY_BUILD "/assets/plans/what-does-partnership-working-mean.toml";

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct WholeSession : testing::Test {
    std::filesystem::path data =
        std::filesystem::temp_directory_path() / ("plenary-e2e-" + std::to_string(std::random_device{}()));
    std::unique_ptr<Program> program;

    WholeSession() { std::filesystem::create_directories(data); }
    ~WholeSession() override {
        program.reset();
        std::filesystem::remove_all(data);
    }

    void start(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--size", "1920", "1080"});
        program = std::make_unique<Program>(
            test_support::ProgramOptions{.program = PLENARY_BUILD "/plenary",
                                         .arguments = std::move(arguments),
                                         .environment = {{"XDG_DATA_HOME", data.string()}, {"TZ", "UTC"}}});
    }

    std::string run(std::vector<std::string> arguments, int expected_status = 0) {
        Program command({.program = PLENARY_BUILD "/plenary",
                         .arguments = std::move(arguments),
                         .environment = {{"XDG_DATA_HOME", data.string()}, {"DISPLAY", ""}, {"TZ", "UTC"}},
                         .window = false});
        EXPECT_EQ(command.wait_exit(), expected_status) << command.err();
        return command.out() + command.err();
    }

    std::filesystem::path session_file() const {
        for (const auto& file : std::filesystem::directory_iterator(data / "plenary" / "sessions"))
            if (file.path().extension() == ".plenary")
                return file.path();
        return {};
    }

    void wait_for_step(int number) {
        program->wait_until("step " + std::to_string(number), [&](const Screen& screen) {
            return screen.text("step").starts_with(std::to_string(number) + " of ");
        });
    }

    void go_to(int number) {
        program->click("strip:" + std::to_string(number));
        wait_for_step(number);
    }

    /// The newest item of a kind: ids count upwards.
    std::string newest(const std::string& kind) const {
        long best = 0;
        for (const auto& item : program->screen().items)
            if (item.id.starts_with(kind + ":") && item.id.find(':', kind.size() + 1) == std::string::npos)
                best = std::max(best, std::atol(item.id.c_str() + kind.size() + 1));
        return kind + ":" + std::to_string(best);
    }

    void wait_for_vote(int group) {
        program->wait_until("group " + std::to_string(group) + " has voted", [&](const Screen& screen) {
            return screen.text("token:" + std::to_string(group) + ":state") == "voted";
        });
    }

    void agree_rules() {
        wait_for_step(1);
        program->press("Page_Down");
        wait_for_step(2);
        program->click("rules:add");
        enter("Laugh at least once", "rule");
        program->press("Escape");
        program->click("rules:agree");
    }

    std::string fill_the_board() {
        go_to(8);
        program->click("board:add");
        const std::string family = enter("One family and six agencies", "card");
        enter("Funders ask for it", "card");
        program->press("Escape");
        program->wait_for("lane:13:add");
        program->drag(family, "lane:14:add");
        // Where the hand let go is not yet what is on disk; the count of the lane is.
        program->wait_until("the second lane counts the card",
                            [](const Screen& screen) { return screen.text("lane:14:count") == "1 card"; });
        return family;
    }

    void sort_under_themes(const std::string& card) {
        program->press("Page_Down");
        wait_for_step(9);
        program->drag_to(card, 960, 500);
        program->wait_until("one card is left to sort", [](const Screen& screen) {
            return screen.text("footer:note") == "1 card to sort";
        });
    }

    void name_barriers() {
        go_to(12);
        program->click("brainstorm:add");
        const std::string barrier = enter("Whoever holds the money sets the agenda", "card");
        program->press("Escape");
        program->click(barrier);
        program->click("card-menu:add-under");
        program->wait_until("a field for the idea", [](const Screen& screen) {
            return std::any_of(screen.items.begin(), screen.items.end(), [](const auto& item) {
                return item.id.ends_with(":add:field") && item.active;
            });
        });
        enter("Rotate the chair every meeting", "card");
        program->press("Escape");
    }

    void vote(const std::vector<std::pair<int, int>>& rungs) {
        for (const auto& [group, rung] : rungs) {
            program->drag("token:" + std::to_string(group), "rung:" + std::to_string(rung));
            wait_for_vote(group);
        }
        program->click("round:reveal");
        program->wait_for("ladder:again");
    }

    /// Two camps, the reason of one of them, a second round, the rung that both agree on.
    void vote_and_agree() {
        go_to(14);
        program->click("piece:add");
        const std::string piece = enter("Young carers drop-in", "piece");
        const std::string other = enter("School travel plan", "piece");
        program->press("Escape");
        program->click(piece);
        program->click("ladder:vote");
        program->click("way:tokens");
        vote({{1, 2}, {2, 2}, {3, 7}, {4, 7}});
        program->wait_until("two camps are called that", [](const Screen& screen) {
            return screen.text("figure:word").starts_with("Two camps");
        });
        program->click("prompt:highest");
        enter("They chose the venue", "card");
        program->press("Escape");
        program->click("ladder:again");
        program->click("way:tokens");
        vote({{1, 6}, {2, 6}, {3, 6}, {4, 7}});
        program->drag(piece, "rung:6");
        program->wait_until("the rung is agreed", [](const Screen& screen) {
            return screen.text("footer:note") == "Agreed on rung 6, the middle of the vote";
        });
        program->click("stops:add");
        enter("Budget is signed off first", "card");
        program->press("Escape");
        program->drag(other, "rung:3");
        program->click("ladder:overview");
        program->wait_until("both pieces are on one ladder", [](const Screen& screen) {
            return screen.text("overview:words") == "2 pieces stand on the ladder.";
        });
        program->click("ladder:overview");
        program->wait_for("stops:add");
    }

    void plan_actions() {
        program->press("Page_Down");
        wait_for_step(15);
        program->click("plan:add");
        const std::string action = enter("Ask the drop-in what they want", "action");
        program->press("Escape");
        program->click(action + ":who");
        program->type("Youth service");
        program->press("Tab");
        program->type("29 Nov");
        program->press("Return");
        program->click("plan:ideas");
        program->wait_for("ideas:tray");
        program->click(newest("idea"));
        program->wait_until("two steps are planned",
                            [&](const Screen&) { return newest("action") != action; });
    }

    void expect_record(const std::string& format) {
        const auto out = data / ("record." + format);
        run({"export", session_file().string(), "--format", format, "--out", out.string()});
        const std::string record = read_file(out);
        for (const char* words :
             {"What does partnership working mean?", "Laugh at least once", "One family and six agencies",
              "Funders ask for it", "Whoever holds the money sets the agenda",
              "Rotate the chair every meeting", "Young carers drop-in", "Rung 7: They chose the venue",
              "School travel plan", "Budget is signed off first", "Ask the drop-in what they want",
              "Youth service", "29 Nov"}) {
            std::string written = words;
            if (format == "md")
                written = std::regex_replace(written, std::regex("-"), R"(\-)");
            EXPECT_TRUE(record.find(words) != std::string::npos || record.find(written) != std::string::npos)
                << format << " lacks: " << words;
        }
    }

    /// Its page is there to be looked at before, and all of it lies in one folder after.
    void save_from_the_window() {
        program->click("finished:save");
        program->wait_for("record:page");
        program->click("record:save");
        program->wait_for("record:show");
        const auto records = std::filesystem::directory_iterator(data / "plenary" / "records");
        const std::filesystem::path folder = begin(records)->path();
        EXPECT_TRUE(std::filesystem::exists(folder / (folder.filename().string() + ".docx")));
        EXPECT_FALSE(std::filesystem::is_empty(folder / "pictures"));
    }

    /// Exported, imported and exported again it is the same, in a file of its own and among the sessions.
    void expect_json_read_back() {
        const std::filesystem::path json = data / "whole.json";
        const std::filesystem::path again = data / "again.plenary";
        run({"export", session_file().string(), "--out", json.string()});
        run({"import", json.string(), "--out", again.string()});
        EXPECT_TRUE(run({"export", again.string(), "--format", "json"}) == read_file(json));
        EXPECT_THAT(run({"import", json.string(), "--out", again.string()}, 1), HasSubstr("exists"));
        std::string made = run({"import", json.string()});
        ASSERT_FALSE(made.empty());
        made.pop_back();
        EXPECT_TRUE(run({"export", made, "--format", "json"}) == read_file(json));
        EXPECT_THAT(run({"list"}), HasSubstr(made));
        std::filesystem::remove(made);
        EXPECT_THAT(run({"import", plan}, 1), HasSubstr("cannot be imported"));
        EXPECT_EQ(nlohmann::json::parse(run({"schema"}))["properties"]["format"]["const"], "plenary-session");
    }

    /// What the command says is where everything is.
    void expect_folder() {
        std::string made = run({"export", session_file().string(), "--reading", "commissioner", "--no-names",
                                "--out", data.string()});
        ASSERT_FALSE(made.empty());
        made.pop_back();
        const std::filesystem::path folder(made);
        EXPECT_EQ(folder.parent_path(), data);
        for (const char* ending : {".pdf", ".docx", ".html", ".md", ".json"})
            EXPECT_TRUE(std::filesystem::exists(folder / (folder.filename().string() + ending))) << ending;
        EXPECT_TRUE(std::filesystem::exists(folder / "tables" / "votes.csv"));
        const std::string page = read_file(folder / (folder.filename().string() + ".md"));
        EXPECT_THAT(page, AllOf(HasSubstr("names left out"), HasSubstr("Name left out"),
                                Not(HasSubstr("Youth service"))));
        EXPECT_THAT(run({"export", session_file().string(), "--format", "csv"}, 1),
                    HasSubstr("give a folder"));
        EXPECT_THAT(run({"export", session_file().string(), "--reading", "mine"}, 1),
                    HasSubstr("is no reading"));
    }

    static bool holds_number(const nlohmann::json& value, const std::string& key, int number) {
        if (value.is_object())
            for (const auto& [name, inner] : value.items())
                if ((name == key && inner == number) || holds_number(inner, key, number))
                    return true;
        if (value.is_array())
            for (const auto& inner : value)
                if (holds_number(inner, key, number))
                    return true;
        return false;
    }

    /// Types into the open field and waits until the screen shows that it is on disk.
    std::string enter(const std::string& words, const std::string& kind) {
        const std::string before = newest(kind);
        program->type(words);
        program->press("Return");
        program->wait_until(words + " is there", [&](const Screen&) { return newest(kind) != before; });
        return newest(kind);
    }
};

TEST_F(WholeSession, IsPlayedCutOffTakenUpFinishedAndRead) {
    start({"run", plan});
    agree_rules();
    const std::string family = fill_the_board();

    // The power goes: everything that the screen has shown is there again.
    program->kill(SIGKILL);
    program->wait_exit();
    start({});
    program->click("session:0:open");
    wait_for_step(8);
    EXPECT_GT(program->wait_for(family).x0, 960) << "the move was lost";

    sort_under_themes(family);
    name_barriers();
    vote_and_agree();
    plan_actions();

    program->click("finish");
    save_from_the_window();
    program->ask_to_close();
    EXPECT_EQ(program->wait_exit(), 0);
    expect_record("html");
    expect_record("md");
    expect_record("json");
    expect_json_read_back();
    expect_folder();
}

TEST_F(WholeSession, KeepsVotesHiddenInARecordTakenBeforeTheReveal) {
    start({"run", plan});
    go_to(14);
    program->click("piece:add");
    enter("Allotment day", "piece");
    program->press("Escape");
    program->click("ladder:vote");
    program->click("way:tokens");
    program->drag("token:1", "rung:7");
    wait_for_vote(1);
    program->kill(SIGKILL);
    program->wait_exit();

    const auto record = nlohmann::json::parse(run({"export", session_file().string(), "--format", "json"}));
    const auto& votes = record.dump();
    EXPECT_THAT(votes, HasSubstr("Allotment day"));
    const auto session = read_session(session_file());
    ASSERT_TRUE(session) << session.error().sentence;
    ASSERT_EQ(session->choices.size(), 1U);
    EXPECT_EQ(session->choices.rows().front()->value, 7) << "the vote itself is on disk";
    EXPECT_THAT(run({"export", session_file().string(), "--format", "md"}), Not(HasSubstr("median")));
    EXPECT_FALSE(holds_number(record, "value", 7)) << record.dump(2);
}

TEST_F(WholeSession, DrawsNothingWhileNothingHappensAndNoClockIsSeen) {
    start({});
    program->wait_for("plan:0:start");
    EXPECT_TRUE(program->rests_for(std::chrono::seconds(3))) << "it goes on drawing";
}

TEST_F(WholeSession, UndoesAndRedoesByName) {
    start({"run", plan});
    go_to(8);
    program->click("board:add");
    const std::string card = enter("Said too soon", "card");
    program->press("Escape");
    program->wait_for("lane:13:add");
    program->press("ctrl+z");
    program->wait_gone(card);
    EXPECT_EQ(program->screen().text("notice"), "Undone: add card");
    program->press("ctrl+shift+z");
    program->wait_for(card);
    program->wait_until("the notice says so",
                        [](const Screen& screen) { return screen.text("notice") == "Redone: add card"; });
}

TEST_F(WholeSession, ChecksTheRoomAndSaysNothingElsewhere) {
    start({"run", plan});
    program->click("footer:menu");
    program->click("menu:room");
    program->wait_until("the disk, the record, the desktop and the loudspeaker have answered",
                        [](const Screen& screen) {
                            return screen.text("room:disk:standing") == "good"
                                   && screen.text("room:record:standing") == "good"
                                   && screen.text("room:awake:standing") != "not checked yet"
                                   && screen.text("room:loudspeaker:standing") != "not checked yet";
                        });
    program->press("Next");
    program->wait_until("the clicker's forward has arrived", [](const Screen& screen) {
        return screen.text("room:clicker:forward") == "arrived";
    });
    program->ask_to_close();
    EXPECT_EQ(program->wait_exit(), 0);
    EXPECT_EQ(program->err(), "");
}

TEST_F(WholeSession, SaysWhatIsWrongWithAPlanAndOpensNoWindow) {
    const auto broken = data / "broken.toml";
    std::ofstream(broken) << "format = 1\ntitle = \"Mine\"\n[[step]]\nkind = \"bord\"\nminuts = 5\n";
    const std::string said = run({"run", broken.string()}, 1);
    EXPECT_THAT(said, HasSubstr(broken.string() + ":4:"));
    EXPECT_THAT(said, HasSubstr("board"));
    EXPECT_THAT(run({"check", broken.string()}, 1), HasSubstr(":4:"));
    EXPECT_THAT(run({"check", plan}), HasSubstr("15 steps"));
    const auto odd = data / "odd.toml";
    std::ofstream(odd) << "format = 1\ntitle = \"Mine\"\nnumber = 2\n[[step]]\nkind = \"break\"\n";
    EXPECT_THAT(run({"check", odd.string()}), HasSubstr(odd.string() + ":3:10: warning: 'number'"));
}

TEST_F(WholeSession, SaysWhatAPlanMaySayAndWritesOneToBeginWith) {
    EXPECT_THAT(run({"check", "--format-help"}), HasSubstr("[[step.item]]"));
    const auto mine = data / "mine.toml";
    EXPECT_THAT(run({"new", mine.string()}), HasSubstr(mine.string()));
    EXPECT_THAT(run({"check", mine.string()}), HasSubstr("no mistakes"));
    std::ofstream(mine) << "My own.";
    EXPECT_THAT(run({"new", mine.string()}, 1), HasSubstr("There is a file " + mine.string() + " already"));
    std::ifstream left(mine);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(left), {}), "My own.");
    EXPECT_THAT(run({"new", (data / "nowhere" / "mine.toml").string()}, 1), HasSubstr("cannot be written"));
}

TEST_F(WholeSession, PacksAPlanWithItsPicturesAndUnpacksItElsewhere) {
    const auto mine = data / "here" / "mine.toml";
    std::filesystem::create_directories(mine.parent_path());
    std::ofstream(mine)
        << "format = 1\ntitle = \"A walk\"\n[[step]]\nkind = \"slide\"\npicture = \"image\"\n"
           "file = \"river.jpg\"\n[[step]]\nkind = \"slide\"\npicture = \"image\"\nfile = \"sea.jpg\"\n";
    std::ofstream(mine.parent_path() / "river.jpg") << "a river";
    const auto sent = data / "walk.plenaryplan";
    EXPECT_THAT(run({"pack", mine.string(), sent.string()}),
                AllOf(HasSubstr(sent.string()), HasSubstr("The picture sea.jpg is not there")));
    const std::string bytes = read_file(sent);
    EXPECT_THAT(run({"pack", mine.string(), sent.string()}, 1),
                HasSubstr("There is a file " + sent.string() + " already"));
    EXPECT_EQ(read_file(sent), bytes);
    EXPECT_THAT(run({"pack", (data / "gone.toml").string(), (data / "x.plenaryplan").string()}, 1),
                HasSubstr("gone.toml"));
    EXPECT_THAT(run({"pack", mine.string(), (data / "none" / "x.plenaryplan").string()}, 1),
                HasSubstr("cannot be written"));
    EXPECT_THAT(run({"check", sent.string()}),
                AllOf(HasSubstr("2 steps"),
                      HasSubstr(sent.string() + ":10:8: warning: There is no such picture in the package.")));
    std::ofstream(data / "broken.plenaryplan") << bytes.substr(0, bytes.size() / 2);
    EXPECT_THAT(run({"check", (data / "broken.plenaryplan").string()}, 1),
                HasSubstr("“broken.plenaryplan” is damaged"));

    start({"run", sent.string()});
    wait_for_step(1);
    program->kill();
    const auto unpacked = data / "plenary" / "plans" / "A walk";
    EXPECT_EQ(read_file(unpacked / "plan.toml"), read_file(mine));
    EXPECT_EQ(read_file(unpacked / "river.jpg"), "a river");
}

TEST_F(WholeSession, NamesTheMistakesInAPackage) {
    std::ofstream(data / "plan.toml") << "format = 1\ntitle = \"Mine\"\n[[step]]\nkind = \"bord\"\n";
    const auto sent = data / "mine.plenaryplan";
    std::ofstream(sent, std::ios::binary) << zip_package({{"plan.toml", read_file(data / "plan.toml")}});
    EXPECT_THAT(run({"check", sent.string()}, 1), HasSubstr(sent.string() + ":4:8: "));
    EXPECT_THAT(run({"run", sent.string()}, 1), HasSubstr(sent.string() + ":4:8: "));
    EXPECT_FALSE(std::filesystem::exists(data / "plenary" / "plans"));
}

/// A session of the plan, held here.
void hold(const std::filesystem::path& file, const std::string& place) {
    const SystemClock clock;
    auto held = Workshop::begin(file, *load_plan_text(plan), clock);
    ASSERT_TRUE(held) << held.error().sentence;
    (*held)->post(SetPlace{place});
    (*held)->work();
}

TEST_F(WholeSession, BecomesAPlanOnTheCommandLine) {
    const std::string held = (data / "held.plenary").string();
    hold(held, "Leeds");
    const std::string made = (data / "made.toml").string();
    EXPECT_EQ(run({"new", made, "--from", held}), made + "\n");
    EXPECT_THAT(run({"check", made}), HasSubstr("15 steps"));
    EXPECT_THAT(read_file(made), HasSubstr("(as run)\""));
    EXPECT_THAT(run({"new", made, "--from", held}, 1), HasSubstr("already"));
    EXPECT_THAT(run({"new", (data / "other.toml").string(), "--from", (data / "gone.plenary").string()}, 1),
                HasSubstr("gone.plenary"));
    EXPECT_FALSE(std::filesystem::exists(data / "other.toml"));
}

TEST_F(WholeSession, IsComparedWithAnotherOnTheCommandLine) {
    const std::string first = (data / "first.plenary").string();
    const std::string second = (data / "second.plenary").string();
    hold(first, "Leeds");
    hold(second, "York");
    EXPECT_THAT(run({"compare", first, second, "--format", "md"}),
                AllOf(HasSubstr("# Then and now: "), HasSubstr("Leeds"), HasSubstr("York"),
                      HasSubstr("There is nothing to compare")));
    const auto out = data / "compared.pdf";
    EXPECT_EQ(run({"compare", first, second, "--no-names", "--out", out.string()}), "");
    EXPECT_TRUE(read_file(out).starts_with("%PDF"));
    std::string made = run({"compare", first, second, "--out", data.string()});
    ASSERT_FALSE(made.empty());
    made.pop_back();
    for (const char* ending : {".pdf", ".docx", ".html", ".md"})
        EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(made)
                                            / (std::filesystem::path(made).filename().string() + ending)))
            << ending;

    EXPECT_THAT(run({"compare", first, first}, 1), HasSubstr("Both are the same session"));
    EXPECT_THAT(run({"compare", first, second, "--format", "json"}, 1),
                HasSubstr("\"json\" is no format of a comparison: use pdf, docx, html, md or all."));
    EXPECT_THAT(run({"compare", first, second, "--format", "all"}, 1), HasSubstr("give a folder"));
    EXPECT_THAT(run({"compare", first, second, "--out", (data / "none" / "x.md").string()}, 1),
                HasSubstr("There is no folder"));
    EXPECT_THAT(run({"compare", first, (data / "gone.plenary").string()}, 1), HasSubstr("gone.plenary"));
}

TEST_F(WholeSession, SaysThatAWindowNeedsADisplay) {
    EXPECT_THAT(run({}, 1), HasSubstr("display"));
}

TEST_F(WholeSession, RefusesAFileThatIsNoSessionAndLeavesItAlone) {
    const auto file = data / "letter.plenary";
    std::ofstream(file) << "Dear all, this is no session.";
    EXPECT_THAT(run({"export", file.string()}, 1), HasSubstr("not a Plenary session"));
    EXPECT_EQ(read_file(file), "Dear all, this is no session.");
}

}
