#include "tests/sessions/import/sample_sessions.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "sessions/export/report.h"
#include "sessions/pictures/kept_picture.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/export/hostile_room.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/impatience.h"
#include "tests/sessions/workshop/room.h"
#include "tests/support/earlier.h"
#include "tests/support/logo_files.h"
#include "tests/support/long_session.h"

namespace plenary {

namespace {

/// The plan of a file can say less than one that a test has put together.
Session as_in_a_file(Session session) {
    PlanReading reading = read_plan(plan_text(*session.plan));
    EXPECT_TRUE(reading.mistakes.empty()) << describe(reading.mistakes, "plan");
    session.plan = SharedPlan(std::make_shared<const Plan>(std::move(reading.plan)));
    return session;
}

ExampleRoom with_people() {
    ExampleRoom room;
    for (const char* name : {"Ada", "Bea", "Cem", "Dev", "Eve"})
        room.run(AddPerson{name});
    const auto& people = room.session.people.rows();
    room.run(PutInGroup{people[0]->id, GroupId{2}});
    room.run(SetPairing{people[0]->id, people[1]->id, PairingKind::apart});
    room.run(SetPairing{people[2]->id, people[3]->id, PairingKind::together});
    room.run(RenameGroup{GroupId{1}, "Parents"});
    room.run(DrawGroups{GroupCount{2}, 48213});
    return room;
}

/// All the ways in which people vote, some of whom are gone by the end.
ExampleRoom room_of_voters() {
    ExampleRoom room = with_people();
    const auto people = room.session.people.rows();
    const auto cast = [&](RoundId round, std::size_t person, std::vector<CastBallot::OnCard> choices,
                          int side = 0) {
        room.run(CastBallot{round, person_voter(people[person]->id), std::move(choices), side});
    };
    const auto ranking = room.made<RoundId>(card_vote(StepId{13}, Method::ranking, Voters::people));
    const CardId trust = room.card_at(13, 0, 0);
    const CardId aim = room.card_at(13, 0, 1);
    const CardId roles = room.card_at(13, 0, 2);
    cast(ranking, 0, {{trust, 1}, {aim, 2}});
    cast(ranking, 1, {{aim, 1}, {roles, 1}, {trust, 3}});
    cast(ranking, 2, {{trust, 1}, {aim, 2}});
    cast(ranking, 3, {});
    room.run(RevealRound{ranking});
    const auto rating = room.made<RoundId>(card_vote(StepId{12}, Method::rating, Voters::people));
    cast(rating, 0, {{room.card_at(12, 0, 0), 4}, {room.card_at(12, 0, 1), 1}}, 2);
    cast(rating, 4, {{room.card_at(12, 0, 0), 2}}, 1);
    cast(rating, 1, {{room.card_at(12, 0, 0), 2}}, 2);
    room.run(RevealRound{rating});
    const auto answers = room.made<RoundId>(card_vote(StepId{14}, Method::answer, Voters::people));
    cast(answers, 0, {{room.card_at(14, 0, 0), 3}, {room.card_at(14, 0, 2), 1}});
    cast(answers, 2, {{room.card_at(14, 0, 0), 1}, {room.card_at(14, 0, 1), 2}});
    room.run(RevealRound{answers});
    const auto pick = room.made<RoundId>(card_vote(StepId{15}, Method::pick, Voters::people));
    cast(pick, 0, {{room.card_at(15, 0, 1), 1}});
    cast(pick, 1, {{room.card_at(15, 0, 0), 1}});
    cast(pick, 4, {{room.card_at(15, 0, 1), 1}});
    room.run(RevealRound{pick});
    const CardId one = room.card(9, 0, "One");
    const CardId two = room.card(9, 1, "Two");
    const auto dots =
        room.made<RoundId>(dot_vote(StepId{9}, {.dots = 3, .most_on_one = 2, .voters = Voters::people}));
    cast(dots, 0, {{one, 2}, {two, 1}});
    cast(dots, 1, {{one, 2}});
    cast(dots, 2, {{one, 1}, {two, 2}});
    room.run(RevealRound{dots});
    room.run(LeaveRoom{people[1]->id});
    room.run(RemovePerson{people[2]->id});
    return room;
}

ExampleRoom room_in_the_middle() {
    ExampleRoom room;
    room.run(GoToStep{StepId{6}});
    room.card(6, 1, "Openly said", GroupId{1});
    const CardId secret = room.card(6, 0, "Whispered first", GroupId{2});
    room.run(MergeCards{room.card(6, 0, "Whispered second", GroupId{1}), secret});
    room.card(6, 0, "Whispered below", {}, room.card(6, 0, "Whispered above"));
    room.run(CoverLane{room.lane(6, 0), true});
    room.run(CollapseLane{room.lane(6, 1)});
    const CardId barrier = room.card(9, 0, "Seen barrier");
    room.card(9, 0, "Another barrier");
    const auto dots = room.made<RoundId>(dot_vote(StepId{9}, {.dots = 3, .most_on_one = 3}));
    room.run(CastBallot{dots, group_voter(1), {{barrier, 2}}});
    const CardId piece = room.card(10, 0, "Seen piece");
    room.vote(piece, {4, 4, 5, 6, 4}, true);
    room.vote(piece, {1, 8}, false);
    const auto answers =
        room.votes(card_vote(StepId{14}, Method::answer),
                   {{{room.card_at(14, 0, 0), 3}}, {}, {{room.card_at(14, 0, 1), 1}}}, false);
    room.run(CloseRound{answers});
    return room;
}

/// Dots were given to cards that were merged since, and the whole was covered after that.
ExampleRoom room_with_covered_dots() {
    ExampleRoom room;
    const CardId one = room.card(6, 0, "One");
    const CardId two = room.card(6, 0, "Two");
    const CardId three = room.card(6, 1, "Three");
    room.votes(dot_vote(StepId{6}, {.dots = 2, .most_on_one = 1}),
               {{{one, 1}, {two, 1}}, {{one, 1}, {two, 1}}, {{three, 1}, {two, 1}}}, true);
    const auto whole = room.made<CardId>(MergeCards{one, two});
    room.run(MergeCards{room.card(6, 0, "Four"), whole});
    room.run(CoverLane{room.lane(6, 0)});
    return room;
}

ExampleRoom room_of_a_course() {
    ExampleRoom room;
    room.run(Recall{earlier_session()});
    const auto& earlier = room.session.earlier.rows();
    room.run(MarkAction{earlier[3]->id, ActionState::done});
    room.run(AskAgain{earlier[2]->id});
    return room;
}

/// A photograph and a drawing, and one that is not there.
Session session_with_pictures() {
    Plan plan{.title = "Our street"};
    Pictures pictures{{"lost.svg", {"", "There is no such picture beside the plan."}}};
    for (const auto& [file, bytes] : {std::pair{"street.jpg", test_support::two_coloured_jpeg_of(64, 48)},
                                      {"pictures/map.png", test_support::png_of(30, 20)}})
        pictures[file] = {kept_picture(bytes).value(), ""};
    for (const auto& [file, picture] : pictures)
        plan.steps.push_back({.title = "Look at this: " + file,
                              .content = SlideStep{ImageSlide{.file = file, .shows = {}, .caption = {}}}});
    Session session = begin_session(std::make_shared<const Plan>(std::move(plan)), Room::begun);
    session.pictures = std::move(pictures);
    return session;
}

ExampleRoom room_with_an_agenda() {
    ExampleRoom room;
    room.run(SkipStep{StepId{5}});
    room.run(RetimeStep{StepId{9}, 35});
    room.run(MoveStep{StepId{12}, StepId{8}});
    room.run(AddStep{.kind = "break", .title = "Tea", .minutes = 12, .before = StepId{9}});
    room.run(AddStep{.kind = "board", .title = "More", .minutes = 12, .before = {}});
    // As undo leaves it: the number stays taken.
    room.session.agenda.erase(StepId{16});
    room.run(GiveMinutes{5});
    room.run(PauseClock{});
    room.spend(3);
    room.run(GoToStep{StepId{8}});
    room.spend(7);
    return room;
}

Session of_an_older_file(const std::string& version) {
    auto session =
        read_session(std::string(PLENARY_TEST_FILES "/store/fixtures/schema-") + version + ".plenary");
    EXPECT_TRUE(session) << session.error().sentence;
    return session ? std::move(*session) : Session();
}

}

const std::vector<SampleSession>& sample_sessions() {
    static const std::vector<SampleSession> all = [] {
        std::vector<SampleSession> made{
            {"empty", ExampleRoom().session},
            {"finished", example_room().session},
            {"in the middle", room_in_the_middle().session},
            {"covered dots", room_with_covered_dots().session},
            {"people and lots", with_people().session},
            {"voters", room_of_voters().session},
            {"course", room_of_a_course().session},
            {"agenda", room_with_an_agenda().session},
            {"long", long_session()},
            {"pictures", session_with_pictures()},
            {"every kind", begin_session(room_plan(), Room::begun)},
        };
        int number = 0;
        for (const std::string& text : hostile_texts())
            made.push_back({"hostile " + std::to_string(++number), room_full_of(text).session});
        for (SampleSession& sample : made)
            sample.session = as_in_a_file(std::move(sample.session));
        for (const char* version : {"1", "2", "3", "4", "5"})
            made.push_back({"schema " + std::string(version), of_an_older_file(version)});
        return made;
    }();
    return all;
}

const Session& sample_session(const std::string& name) {
    const auto& all = sample_sessions();
    return std::ranges::find(all, name, &SampleSession::name)->session;
}

std::string json_of(const Session& session, bool names) {
    return write_report(Snapshot(session, 1, {}, {}), ReportFormat::json, {}, {.names = names});
}

Session impatient_session(unsigned seed, int commands) {
    Impatience people(seed);
    auto session = begin_session(room_plan(), Room::begun);
    std::vector<Session> undo_stack;
    for (int i = 0; i < commands; ++i) {
        if (people.below(30) == 0 && !undo_stack.empty()) {
            auto restored = with_content_of(session, undo_stack.back());
            if (judge_restored(session, restored))
                session = std::move(restored);
            undo_stack.pop_back();
            continue;
        }
        const Command command = people.command(session);
        auto judged = judge(session, command, Room::now);
        if (!judged)
            continue;
        if (kind_of(command) == JournalKind::content && !(judged->session == session))
            undo_stack.push_back(session);
        session = std::move(judged->session);
    }
    return session;
}

}
