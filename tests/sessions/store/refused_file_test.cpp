#include <gtest/gtest.h>

#include "sessions/store/file.h"
#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "sessions/store/tables.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/store/session_files.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

/// Both ways to a session must refuse with this sentence and leave every byte where it is.
class RefusedFile : public testing::Test {
protected:
    RefusedFile() {
        Session session = begin_session(test_plan(), 1);
        // The table that was made last lies at the end of the file: it must hold something to be lost.
        auto flow = session.where();
        session.lots.put({.id = LotId{flow.next_id++}, .seed = 5, .groups = 1});
        session.lot_members.put({.id = LotMemberId{flow.next_id++}, .lot = session.lots.rows().front()->id});
        session.flow.put(flow);
        auto created = Store::create(sound, test_plan_text(), session);
        EXPECT_TRUE(created) << created.error().sentence;
        // Enough for several pages in each table.
        RandomCommands commands(7);
        EXPECT_TRUE(created->store->in_one_transaction([&] {
            for (int count = 0; count < 400; ++count) {
                const Command command = commands.next(session);
                auto judged = judge(session, command, count);
                if (!judged || std::holds_alternative<FinishSession>(command))
                    continue;
                created->store->write(session, judged->session, {kind_of(command), judged->label, count});
                session = std::move(judged->session);
            }
        }));
        content = session;
        copy_as_if_killed(sound, folder / "killed.plenary");
    }

    void expect_refusal(const fs::path& refused, const std::string& sentence) {
        const std::string bytes = fs::is_regular_file(refused) ? bytes_of(refused) : "";
        const auto names = folder.names();
        auto opened = Store::open(refused);
        EXPECT_FALSE(opened);
        if (!opened) {
            EXPECT_EQ(opened.error().sentence, sentence);
        }
        auto read = read_session(refused);
        EXPECT_FALSE(read);
        if (!read) {
            EXPECT_EQ(read.error().sentence, sentence);
        }
        EXPECT_EQ(folder.names(), names);
        if (fs::is_regular_file(refused)) {
            EXPECT_TRUE(bytes_of(refused) == bytes);
        }
    }

    /// A file that was changed by somebody who knows SQLite.
    fs::path changed(const std::string& sql) {
        fs::copy_file(sound, file, fs::copy_options::overwrite_existing);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
        return file;
    }

    /// The same, with the checksums put right.
    template <class Row>
    fs::path altered(const Row& row) {
        fs::copy_file(sound, file, fs::copy_options::overwrite_existing);
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        RowWriter<Row>(database).put(row);
        return file;
    }

    void expect_damage(const fs::path& damaged, const std::string& what) {
        SCOPED_TRACE(what);
        expect_refusal(damaged, "“x.plenary” is damaged: " + what + ". The file has not been changed.");
    }

    TestFolder folder;
    fs::path sound = folder / "sound.plenary";
    fs::path file = folder / "x.plenary";
    Session content;
};

TEST_F(RefusedFile, Missing) {
    expect_refusal(file, "There is no file “x.plenary”.");
}

TEST_F(RefusedFile, AFolder) {
    fs::create_directory(file);
    expect_refusal(file, "“x.plenary” is a folder, not a session.");
}

TEST_F(RefusedFile, Empty) {
    write_bytes(file, "");
    expect_refusal(file, "“x.plenary” is empty: no session was ever saved in it.");
}

TEST_F(RefusedFile, SomethingElse) {
    for (const std::string& bytes : {std::string("x"), std::string(99, 'x'), std::string(100'000, 'x')}) {
        write_bytes(file, bytes);
        expect_refusal(file, "“x.plenary” is not a Plenary session.");
    }
}

TEST_F(RefusedFile, AnotherProgramsDatabase) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE card (id)");
    expect_refusal(file, "“x.plenary” is not a Plenary session.");
}

TEST_F(RefusedFile, Newer) {
    expect_refusal(changed("PRAGMA user_version = " + std::to_string(session_schema_version + 1)),
                   "“x.plenary” was made by a newer Plenary. Update Plenary to open it.");
}

TEST_F(RefusedFile, ReadOnlyIsRefusedForWritingAndReadAllTheSame) {
    fs::permissions(sound, fs::perms::owner_read);
    const std::string bytes = bytes_of(sound);
    auto opened = Store::open(sound);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().sentence,
              "“sound.plenary” is read-only. Copy it to a folder where you can write, then open the copy.");
    auto read = read_session(sound);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_TRUE(same(*read, content));
    EXPECT_TRUE(bytes_of(sound) == bytes);
}

TEST_F(RefusedFile, ReadOnlyFolderIsRefusedForWritingAndReadAllTheSame) {
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    auto opened = Store::open(sound);
    auto read = read_session(sound);
    auto read_after_crash = read_session(folder / "killed.plenary");
    fs::permissions(folder.path(), fs::perms::owner_all);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().sentence,
              "“sound.plenary” is read-only. Copy it to a folder where you can write, then open the copy.");
    EXPECT_TRUE(read && same(*read, content));
    ASSERT_FALSE(read_after_crash);
    EXPECT_EQ(
        read_after_crash.error().sentence,
        "“killed.plenary” was not closed, and its folder is read-only. Copy it and “killed.plenary-wal” to a "
        "folder where you can write, then open the copy.");
}

TEST_F(RefusedFile, OpenElsewhere) {
    auto first = Store::open(sound);
    ASSERT_TRUE(first) << first.error().sentence;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto second = Store::open(sound);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().sentence, "“sound.plenary” is open in another window or program.");
        auto read = read_session(sound);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().sentence, "“sound.plenary” is open in another window or program.");
    }
    first->store.reset();
    EXPECT_TRUE(Store::open(sound));
}

TEST_F(RefusedFile, CutOff) {
    const std::string bytes = bytes_of(sound);
    for (const std::size_t size : {bytes.size() - 1, bytes.size() / 2, std::size_t{4096}, std::size_t{100}}) {
        write_bytes(file, bytes.substr(0, size));
        const auto read = read_session(file);
        ASSERT_FALSE(read) << size;
        EXPECT_TRUE(read.error().sentence.starts_with("“x.plenary” is damaged: ")) << read.error().sentence;
        expect_refusal(file, read.error().sentence);
    }
}

TEST_F(RefusedFile, WithAnyPageBlank) {
    const std::string bytes = bytes_of(sound);
    int refused = 0;
    for (std::size_t at = 4096; at < bytes.size(); at += 4096) {
        std::string blank = bytes;
        blank.replace(at, 4096, 4096, '\0');
        write_bytes(file, blank);
        const auto read = read_session(file);
        if (read) {
            EXPECT_TRUE(same(*read, content)) << "page at " << at;
            continue;
        }
        ++refused;
        expect_refusal(file, read.error().sentence);
    }
    EXPECT_GT(refused, 15);
}

TEST_F(RefusedFile, FlippedBitsAreFoundOrWithoutEffect) {
    const std::string bytes = bytes_of(sound);
    std::mt19937 random(3);
    int refused = 0;
    for (int count = 0; count < 600; ++count) {
        std::size_t at = 0;
        while (at == 0 || bytes[at] == '\0') // free space is mostly zeros
            at = 100 + random() % (bytes.size() - 100);
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1 << random() % 8);
        write_bytes(file, flipped);
        const auto read = read_session(file);
        if (read)
            ASSERT_TRUE(same(*read, content)) << "byte " << at;
        else
            ++refused;
        if (count % 20 == 0 && !read)
            expect_refusal(file, read.error().sentence);
    }
    EXPECT_GT(refused, 300);
}

TEST_F(RefusedFile, DamagedWithCommitsBesideIt) {
    const fs::path killed = folder / "killed.plenary";
    std::string log = bytes_of(folder / "killed.plenary-wal");
    ASSERT_FALSE(log.empty());
    // The file itself is blank where the log does not make up for it.
    std::string bytes = bytes_of(killed);
    bytes.replace(4096, bytes.size() - 4096, bytes.size() - 4096, '\0');
    write_bytes(killed, bytes);
    const auto read = read_session(killed);
    ASSERT_FALSE(read);
    expect_refusal(killed, read.error().sentence);
    EXPECT_TRUE(bytes_of(folder / "killed.plenary-wal") == log);
}

TEST_F(RefusedFile, WithoutATable) {
    expect_refusal(changed("DROP TABLE cast_ballot"), "“x.plenary” is damaged: SQLite reports “no such "
                                                      "table: cast_ballot”. The file has not been changed.");
}

TEST_F(RefusedFile, WithAPlanThatCannotBeRead) {
    const auto read = read_session(altered(PlanText{1, "[[step]]\nkind = \"dance\"\n"}));
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().sentence.starts_with("“x.plenary” is damaged: its plan cannot be read: "))
        << read.error().sentence;
    expect_refusal(file, read.error().sentence);
}

TEST_F(RefusedFile, WithAJournalThatCannotBeUndone) {
    expect_refusal(
        altered(JournalRow{1, 1, "content", "edit card", JournalState::done, std::nullopt}),
        "“x.plenary” is damaged: its journal does not say how to undo a change. The file has not been "
        "changed.");
    expect_refusal(
        altered(JournalRow{1, 1, "party", "edit card", JournalState::done, std::nullopt}),
        "“x.plenary” is damaged: its journal holds the word “party”, which is not one of Plenary's. The "
        "file has not been changed.");
}

TEST_F(RefusedFile, WhenWhatIsInItDoesNotFitTogether) {
    const auto next = content.where().next_id;
    Card card = *content.cards.rows().front();
    Flow flow = content.where();
    flow.step = StepId{99};
    expect_damage(altered(flow), "the step that it stands on is missing");
    flow = content.where();
    flow.next_id = 3;
    expect_damage(altered(flow), "it would give the same number twice");
    expect_damage(altered(Progress{StepId{1}, -1, 0}), "the time spent on a step cannot be right");
    expect_damage(altered(Progress{StepId{1}, std::int64_t{1} << 60, 0}),
                  "the time spent on a step cannot be right");
    flow = content.where();
    flow.started = std::int64_t{1} << 60;
    expect_damage(altered(flow), "it was held at a time that cannot be right");
    flow = content.where();
    flow.next_id = std::int64_t{1} << 60;
    expect_damage(altered(flow), "its count of what it holds cannot be right");
    expect_damage(altered(StepClock{.id = StepId{1}, .extra_minutes = 1 << 30}),
                  "the clock of a step cannot be right");
    expect_damage(altered(SessionClock{.begun = std::int64_t{1} << 60}), "its clock cannot be right");
    expect_damage(altered(Progress{StepId{90}, 0, 0}), "the time spent on its steps is missing");
    expect_damage(altered(Details{1, "", -1}), "what is known about the session is missing");
    expect_damage(altered(Group{GroupId{13}}), "it has a group without a letter");
    Lane lane = *content.lanes.rows().front();
    lane.step = StepId{};
    expect_damage(altered(lane), "a lane belongs to no step");
    card.lane = LaneId{next};
    expect_damage(altered(card), "a card lies in no lane");
    card = *content.cards.rows().front();
    card.under = CardId{next};
    expect_damage(altered(card), "a card hangs under one that is missing");
    card.under = card.id;
    expect_damage(altered(card), "cards hang under one another in a circle");
    card.under = {};
    card.group = GroupId{12};
    expect_damage(altered(card), "a card belongs to a group that is missing");
    const auto piece = content.rounds.rows().front()->piece;
    expect_damage(altered(Cover{piece}), "it covers a card that is missing");
    expect_damage(altered(LaneState{.id = lane_of(content, TestPlan::ladder), .covered = true}),
                  "it says how a lane stands that is missing");
    expect_damage(altered(Sorting{card.id, LaneId{next}, 1}),
                  "a card that was sorted under a theme is missing");
    expect_damage(altered(Agreement{card.id, 1, false}), "an agreement is about no rung of a ladder");
}

TEST_F(RefusedFile, WhenWhatIsInItDoesNotFitToAnyVote) {
    const auto next = content.where().next_id;
    const CardId card = content.cards.rows().front()->id;
    const Round known = *content.rounds.rows().front();
    const auto expect_no_round = [&](auto change) {
        Round round = known;
        change(round);
        expect_damage(altered(round), "a round of voting is about nothing in it");
    };
    expect_no_round([&](Round& round) { round.piece = card; });
    expect_no_round([](Round& round) { round.piece = {}; });
    expect_no_round([](Round& round) { round.number = 0; });
    expect_no_round([](Round& round) { round.step = {}; });
    expect_no_round([](Round& round) { round.step = StepId{99}; });
    expect_no_round([](Round& round) { round.terms.method = Method::dots; });
    expect_damage(altered(Candidate{CandidateId{1}, RoundId{next}, card}),
                  "a card stands in a vote that is missing");
    for (const auto& broken :
         {Ballot{BallotId{1}, RoundId{next}}, Ballot{BallotId{1}, known.id, VoterKind::group, 0},
          Ballot{BallotId{1}, known.id, VoterKind::group, 1, -1},
          Ballot{BallotId{1}, known.id, VoterKind::group, 1, 0, -1},
          Ballot{BallotId{1}, known.id, VoterKind::group, 1, 0, 1 << 30}})
        expect_damage(altered(broken), "a ballot belongs to no vote");
    const BallotId cast = content.ballots.rows().front()->id;
    for (const auto& broken :
         {Choice{ChoiceId{1}, BallotId{next}, known.piece, 1}, Choice{ChoiceId{1}, cast, known.piece, 0},
          Choice{ChoiceId{1}, cast, known.piece, 1, 0}})
        expect_damage(altered(broken), "a vote stands on no ballot");
    expect_damage(altered(Choice{ChoiceId{1}, cast, known.piece, 5}), "a vote says more than it could");
}

TEST_F(RefusedFile, WhenWhatIsInItIsAboutPeopleOrRungsThatThereAreNot) {
    const auto next = content.where().next_id;
    const CardId piece = content.rounds.rows().front()->piece;
    expect_damage(altered(Want{piece, 5, false}), "a piece of work is wanted on no rung of its ladder");
    expect_damage(altered(GroupName{GroupId{12}, "x"}), "a group that is missing has a name");
    expect_damage(altered(Member{PersonId{next}, GroupId{1}}), "somebody is in a group that is missing");
    expect_damage(altered(Absence{PersonId{next}}), "somebody has left who was never here");
    expect_damage(altered(LotMember{LotMemberId{1}, LotId{next}, {}, {}}),
                  "somebody was drawn in a lot that is missing");
}

/// With a revealed rating by two sides, a ranking, a checklist answered and a decision picked, by group A
/// each but the first.
class RefusedVote : public RefusedFile {
protected:
    RefusedVote() {
        Room room;
        rating = room.open(card_vote(rating_step, Method::rating, Voters::sides));
        room.go(CastBallot{rating, side_voter(1), {{room.cards(rating_step)[0], 5}}});
        room.go(CastBallot{rating, side_voter(2), {{room.cards(rating_step)[0], 2}}});
        room.go(RevealRound{rating});
        const auto vote = [&](StepId step, Method method) {
            return room.votes(card_vote(step, method), {{{room.cards(step)[0], 1}}});
        };
        ranking = vote(ranking_step, Method::ranking);
        answer = vote(checklist_step, Method::answer);
        pick = vote(decision_step, Method::pick);
        content = room.session();
        sound = folder / "votes.plenary";
        auto created = Store::create(sound, room_plan_text(), content);
        EXPECT_TRUE(created) << created.error().sentence;
    }

    Ballot ballot_in(RoundId round) const { return *ballots_in(content, round).front(); }
    Choice choice_in(RoundId round) const { return *choices_on(content, ballot_in(round).id).front(); }

    RoundId rating;
    RoundId ranking;
    RoundId answer;
    RoundId pick;
};

TEST_F(RefusedVote, IsNoneAsItStands) {
    const auto read = read_session(sound);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_TRUE(same(*read, content));
}

TEST_F(RefusedVote, OfAMethodThatTheStepDoesNotHave) {
    struct Wrong {
        RoundId round;
        Method method;
    };
    for (const auto& [id, method] :
         {Wrong{rating, Method::ranking}, Wrong{rating, Method::rung}, Wrong{ranking, Method::rating},
          Wrong{answer, Method::consent}, Wrong{pick, Method::answer}, Wrong{pick, Method::dots}}) {
        Round round = *content.rounds.find(id);
        round.terms.method = method;
        expect_damage(altered(round), "a round of voting is about nothing in it");
    }
    Round round = *content.rounds.find(pick);
    round.step = board_step;
    expect_damage(altered(round), "a round of voting is about nothing in it");
    round = *content.rounds.find(rating);
    round.piece = choice_in(rating).card;
    expect_damage(altered(round), "a round of voting is about nothing in it");
}

TEST_F(RefusedVote, OfASideThatThereIsNot) {
    Ballot ballot = ballot_in(rating);
    for (const int side : {3, -1}) {
        ballot.side = side;
        expect_damage(altered(ballot), "a ballot belongs to no vote");
    }
    ballot = ballot_in(rating);
    ballot.number = 3;
    expect_damage(altered(ballot), "a ballot belongs to no vote");
    for (const RoundId without_sides : {ranking, answer, pick}) {
        ballot = ballot_in(without_sides);
        ballot.side = 1;
        expect_damage(altered(ballot), "a ballot belongs to no vote");
        ballot.side = 0;
        ballot.kind = VoterKind::side;
        expect_damage(altered(ballot), "a ballot belongs to no vote");
    }
}

TEST_F(RefusedVote, ThatSaysMoreThanItCould) {
    struct Most {
        RoundId round;
        int value;
    };
    for (const auto& [round, most] : {Most{rating, 5}, Most{ranking, 4}, Most{answer, 3}, Most{pick, 1}}) {
        Choice choice = choice_in(round);
        choice.value = most;
        EXPECT_TRUE(read_session(altered(choice)));
        choice.value = most + 1;
        expect_damage(altered(choice), "a vote says more than it could");
    }
}

TEST_F(RefusedFile, IsNoneForABallotOfAGroupThatIsGone) {
    const RoundId round = content.rounds.rows().front()->id;
    const auto read = read_session(altered(Ballot{BallotId{1}, round, VoterKind::group, most_groups}));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->ballots.size(), content.ballots.size() + 1);
}

}
}
