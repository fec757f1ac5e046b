#include "sessions/store/old_votes.h"

#include <map>

#include "sessions/model/rounds.h"
#include "sessions/store/tables.h"

namespace plenary {

namespace {

struct OldRound {
    RoundId id;
    CardId piece;
    int number = 1;
    RoundState state = RoundState::open;
};

struct OldVote {
    BallotId id;
    RoundId round;
    GroupId group;
    std::optional<int> rung;
};

struct OldDotTerms {
    RoundId id;
    StepId step;
    int dots = 0;
    int most_on_one = 0;
    Voters voters = Voters::groups;
    RoundId run_off_of;
};

struct OldBallot {
    BallotId id;
    RoundId round;
    VoterKind kind = VoterKind::group;
    std::int64_t number = 1;
};

struct OldDots {
    ChoiceId id;
    BallotId ballot;
    CardId card;
    int count = 1;
};

}

template <>
struct Mapping<OldRound> {
    static constexpr const char* table = "round";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("piece", row.piece);
        field("number", row.number);
        field("state", row.state);
    }
};

template <>
struct Mapping<OldVote> {
    static constexpr const char* table = "vote";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("round", row.round);
        field("group", row.group);
        field("rung", row.rung);
    }
};

template <>
struct Mapping<OldDotTerms> {
    static constexpr const char* table = "dot_terms";
    static void fields(auto& row, auto&& field) {
        field("round", row.id);
        field("step", row.step);
        field("dots", row.dots);
        field("most_on_one", row.most_on_one);
        field("voters", row.voters);
        field("run_off_of", row.run_off_of);
    }
};

template <>
struct Mapping<OldBallot> {
    static constexpr const char* table = "ballot";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("round", row.round);
        field("kind", row.kind);
        field("number", row.number);
    }
};

template <>
struct Mapping<OldDots> {
    static constexpr const char* table = "dots";
    static void fields(auto& row, auto&& field) {
        field("id", row.id);
        field("ballot", row.ballot);
        field("card", row.card);
        field("count", row.count);
    }
};

namespace {

constexpr std::uint32_t with_dots = 2;

StepId step_of(const Session& session, CardId piece) {
    const Card* card = session.cards.find(piece);
    const Lane* lane = card ? session.lanes.find(card->lane) : nullptr;
    return lane ? lane->step : StepId{};
}

void add_rounds(const SQLite::Database& database, std::uint32_t version, Session& session) {
    Table<OldDotTerms> terms;
    if (version >= with_dots)
        read_table(database, terms);
    Table<OldRound> rounds;
    read_table(database, rounds);
    for (const auto& old : rounds.rows()) {
        Round round{.id = old->id,
                    .step = step_of(session, old->piece),
                    .piece = old->piece,
                    .number = old->number,
                    .state = old->state,
                    .terms = {}};
        if (const OldDotTerms* dots = terms.find(old->id)) {
            round.step = dots->step;
            round.terms = {.method = Method::dots,
                           .way = WayIn::screen,
                           .voters = dots->voters,
                           .dots = dots->dots,
                           .most_on_one = dots->most_on_one,
                           .run_off_of = dots->run_off_of};
        }
        session.rounds.put(std::move(round));
    }
}

}

void read_old_votes(const SQLite::Database& database, std::uint32_t version, Session& session) {
    if (version < 1 || version >= with_choices)
        return;
    add_rounds(database, version, session);
    Table<OldVote> votes;
    read_table(database, votes);
    for (const auto& vote : votes.rows()) {
        const Round* round = session.rounds.find(vote->round);
        if (!round || !vote->rung)
            throw Damage{"a vote belongs to no round or lies on no rung"};
        session.ballots.put({.id = vote->id, .round = vote->round, .number = vote->group.value});
        session.choices.put(
            {.id = choice_id(vote->id, 0), .ballot = vote->id, .card = round->piece, .value = *vote->rung});
    }
    if (version < with_dots)
        return;
    Table<OldBallot> ballots;
    read_table(database, ballots);
    for (const auto& ballot : ballots.rows())
        session.ballots.put(
            {.id = ballot->id, .round = ballot->round, .kind = ballot->kind, .number = ballot->number});
    Table<OldDots> dots;
    read_table(database, dots);
    std::map<BallotId, std::size_t> places;
    for (const auto& each : dots.rows())
        session.choices.put({.id = choice_id(each->ballot, places[each->ballot]++),
                             .ballot = each->ballot,
                             .card = each->card,
                             .value = each->count});
}

void carry_votes_over(SQLite::Database& database, std::uint32_t version) {
    Session session;
    read_table(database, session.lanes);
    read_table(database, session.cards);
    read_old_votes(database, version, session);
    const auto write = [&]<class Row>(const Table<Row>& table) {
        RowWriter<Row> writer(database);
        for (const auto& row : table.rows())
            writer.put(*row);
    };
    write(session.rounds);
    write(session.ballots);
    write(session.choices);
    database.exec(
        "DROP TABLE dots; DROP TABLE ballot; DROP TABLE dot_terms; DROP TABLE vote; DROP TABLE round");
}

}
