#include <gtest/gtest.h>

#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/workshop/content.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

struct UndoPeople : testing::Test {
    UndoPeople() {
        auto begun = Workshop::begin(file, room_plan_text(), clock);
        EXPECT_TRUE(begun) << begun.error().sentence;
        workshop = std::move(*begun);
        said(Together{{AddPerson{"Ade"}, AddPerson{"Mo"}, AddPerson{"Zoë"}, AddPerson{"Bea"}}});
        const Session before = session();
        for (const auto& person : before.people.rows())
            people.push_back(person->id);
        said(PutInGroup{people[0], GroupId{1}});
        said(RenameGroup{GroupId{1}, "Parents"});
        said(SetPairing{people[0], people[1], PairingKind::apart});
        said(AddCard{.lane = workshop->snapshot()->lanes(board_step).front()->id,
                     .text = "Trust",
                     .group = GroupId{1}});
        said(LeaveRoom{people[3]});
    }

    Session session() { return workshop->snapshot()->session(); }
    std::string said(const Command& command) {
        workshop->post(command);
        workshop->work();
        const auto outcome = workshop->take_outcomes().front().label;
        return outcome ? *outcome : "refused: " + outcome.error().sentence;
    }

    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "session.plenary";
    std::unique_ptr<Workshop> workshop;
    std::vector<PersonId> people;
};

TEST_F(UndoPeople, EachStepIsUndoneAndRedoneByNameAlsoAfterARestart) {
    const Session at_first = session();
    const PairingId pairing = at_first.pairings.rows().front()->id;
    const std::pair<Command, std::string> rows[] = {
        {Together{{AddPerson{"Cy"}, AddPerson{"Di"}}}, "add 2 names"},
        {RenamePerson{people[0], "Ada"}, "rename person"},
        {LeaveRoom{people[0]}, "has left"},
        {ComeBack{people[3]}, "came back"},
        {RemovePerson{people[0]}, "remove name"},
        {SetGroupCount{2}, "number of groups"},
        {AddGroup{}, "add group"},
        {RenameGroup{GroupId{1}, ""}, "rename group"},
        {MergeGroups{GroupId{1}, GroupId{2}}, "merge groups"},
        {DissolveGroup{GroupId{1}}, "dissolve group"},
        {PutInGroup{people[1], GroupId{2}}, "put in group"},
        {SetPairing{people[1], people[0], PairingKind::together}, "keep together"},
        {RemovePairing{pairing}, "remove pair"},
        {DrawGroups{GroupCount{2}, 48213}, "draw groups"},
    };
    for (const auto& [command, label] : rows) {
        const Session before = session();
        EXPECT_EQ(said(command), label);
        const Session after = session();
        EXPECT_FALSE(same_content(before, after)) << label;
        EXPECT_EQ(said(Undo{}), "undo " + label);
        EXPECT_TRUE(same_content(before, session())) << label;
        workshop.reset();
        workshop = std::move(*Workshop::open(file, clock));
        EXPECT_TRUE(same_content(before, session())) << label;
        EXPECT_EQ(said(Redo{}), "redo " + label);
        EXPECT_TRUE(same_content(after, session())) << label;
        said(Undo{});
    }
}

}
}
