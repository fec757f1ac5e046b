#include "tests/support/long_session.h"

#include <cassert>

#include "sessions/model/plan.h"
#include "sessions/workshop/command.h"
#include "sessions/workshop/judge.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

namespace {

constexpr WallTime begun = 1'795'341'600'000;
constexpr int groups = 12;

constexpr const char* said[] = {
    "Families tell their story once, and it travels with them to every service that they need",
    "Trust",
    "One named lead in every organisation, who answers the telephone",
    "Money goes further when nobody buys the same thing twice",
    "Nobody carries it alone\nand nobody is left to carry it",
    "Meetings are at times when people with children or a job can come, and somebody pays the fare",
    "Say what happened with it afterwards",
};

std::string words(int number) {
    return said[number % static_cast<int>(std::size(said))] + std::string(" (") + std::to_string(number)
           + ")";
}

Plan long_plan() {
    Plan plan;
    plan.title = "What does partnership working mean, and who is to do what about it this year?";
    plan.course = "Working together";
    plan.number = 2;
    plan.groups = groups;
    plan.steps = {
        {.title = "Welcome", .content = WelcomeStep{"Good that you are here."}},
        {.title = "How we work together",
         .content =
             RulesStep{{"Listen, and make room for different views",
                        "Be constructive: there are no wrong answers here", "Start and finish on time"}}},
        {.name = "questions",
         .title = "Why partnership, and what makes it work?",
         .minutes = 20,
         .content = BoardStep{{"Why work together?", "What makes it work?"}, ""}},
        {.name = "barriers",
         .title = "What gets in the way, and what would help?",
         .minutes = 20,
         .content = BrainstormStep{{"Trust and power", "Time and money"}}},
        {.name = "rungs",
         .title = "Which rung is it on?",
         .minutes = 30,
         .content = LadderStep{children_ladder(), "Why it stands there", "What stops it moving up"}},
        {.title = "A partnership to build",
         .minutes = 20,
         .content = ActionPlanStep{"What it is for", {"barriers"}}},
    };
    return plan;
}

class LongMorning {
public:
    LongMorning() : session_(begin_session(std::make_shared<const Plan>(long_plan()), begun)) {}

    Session play() {
        people();
        for (int number = 0; number < 100; ++number)
            add(lane(3, number % 2), words(number), group(number));
        barriers();
        pieces();
        actions();
        run(FinishSession{});
        assert(session_.cards.size() == 200);
        return std::move(session_);
    }

private:
    void run(const Command& command) {
        auto judged = judge(session_, command, begun);
        assert(judged);
        session_ = std::move(judged->session);
    }

    template <class Id>
    Id made(const Command& command) {
        const Id id{session_.where().next_id};
        run(command);
        return id;
    }

    static GroupId group(int number) { return GroupId{number % groups + 1}; }

    LaneId lane(std::int64_t step, int place) const {
        return Snapshot(session_, 1, {}, {}).lanes(StepId{step})[static_cast<std::size_t>(place)]->id;
    }

    CardId add(LaneId to, const std::string& text, GroupId from = {}, CardId under = {}) {
        return made<CardId>(AddCard{.lane = to,
                                    .text = text,
                                    .colour = static_cast<Colour>(text.size() % colour_count),
                                    .group = from,
                                    .under = under});
    }

    void people() {
        run(SetPlace{"Sharrow Forum"});
        for (int number = 1; number <= 40; ++number)
            run(AddPerson{"Person of a long name " + std::to_string(number)});
        run(GoToStep{StepId{2}});
        run(MarkLane{lane(2, 0), Mark::agreed});
    }

    void barriers() {
        run(GoToStep{StepId{4}});
        for (int number = 0; number < 28; ++number) {
            barriers_.push_back(add(lane(4, number % 2), "Barrier: " + words(number), group(number)));
            if (number % 7 != 6)
                add(lane(4, number % 2), "Idea: " + words(number + 1), group(number + 3), barriers_.back());
        }
    }

    void pieces() {
        run(GoToStep{StepId{5}});
        for (int number = 0; number < 9; ++number) {
            const CardId piece = add(lane(5, 0), "Piece of work: " + words(number), group(number));
            for (int vote = 0; vote < 2; ++vote) {
                const auto round = made<RoundId>(OpenRound{.step = StepId{5}, .piece = piece, .terms = {}});
                for (int voter = 1; voter <= groups; ++voter)
                    run(CastBallot{round,
                                   {VoterKind::group, voter},
                                   {{piece, 1 + (number + (vote == 0 ? voter : voter % 2)) % 8}}});
                run(RevealRound{round});
            }
            if (number % 4 != 3)
                run(AgreeRung{piece, 1 + number % 8});
            add(lane(5, 1), "Why: " + words(number), {}, piece);
            add(lane(5, 2), "Stops: " + words(number + 2), {}, piece);
        }
    }

    void actions() {
        run(GoToStep{StepId{6}});
        for (int number = 0; number < 14; ++number) {
            const LaneId to = lane(6, 4);
            const auto card = number % 2 == 0
                                  ? made<CardId>(CarryCard{barriers_[static_cast<std::size_t>(number)], to})
                                  : add(to, "Action: " + words(number));
            if (number % 3 != 0)
                run(SetAction{card, number % 4 == 1 ? "Sharrow and Nether Edge Youth Partnership" : "Schools",
                              number % 4 == 2 ? "by the end of the summer term" : "29 Nov"});
        }
        for (int number = 0; session_.cards.size() < 200; ++number)
            add(lane(6, number % 4), words(number));
    }

    Session session_;
    std::vector<CardId> barriers_;
};

}

Session long_session() {
    return LongMorning().play();
}

}
