#include "sessions/model/session.h"

#include <cassert>
#include <utility>

#include "sessions/model/agenda.h"
#include "sessions/model/dots.h"
#include "sessions/model/text.h"

namespace plenary {

namespace {

/// Lays out the lanes of one step after another.
class Beginning {
public:
    Beginning(Session& session, std::int64_t next_id) : session_(session), next_id_(next_id) {}

    void lay_out(StepId step, const StepContent& content) {
        step_ = step;
        lanes_ = 0;
        std::visit([this](const auto& kind) { lay_out(kind); }, content);
    }

    std::int64_t next_id() const { return next_id_; }

private:
    void lay_out(const WelcomeStep&) {}
    void lay_out(const SlideStep&) {}
    void lay_out(const BreakStep&) {}
    void lay_out(const RulesStep& rules) {
        add_cards(add_lane(LaneRole::rules, {}, "Ground rules"), rules.starters);
    }
    void lay_out(const RecapStep&) { add_lane(LaneRole::notes, {}, "Notes"); }
    void lay_out(const ObjectivesStep& objectives) {
        add_cards(add_lane(LaneRole::aims, {}, "Aims"), objectives.aims);
    }
    void lay_out(const BoardStep& board) {
        if (board.shows.empty())
            add_board(board);
        else
            for (const auto& title : board.lanes)
                add_lane(LaneRole::theme, title);
    }
    void lay_out(const BrainstormStep& brainstorm) { add_board(brainstorm); }
    void lay_out(const LadderStep& ladder) {
        add_lane(LaneRole::pieces, {}, "Pieces of work");
        add_lane(LaneRole::why, ladder.why, "Why it stands there");
        add_lane(LaneRole::stops, ladder.stops, "What stops it moving up");
    }
    void lay_out(const RatingStep& rating) {
        add_cards(add_lane(LaneRole::statements, {}, "Statements"), rating.statements);
    }
    void lay_out(const RankingStep& ranking) {
        add_cards(add_lane(LaneRole::items, {}, "To put in order"), ranking.items);
    }
    void lay_out(const ChecklistStep& checklist) {
        add_cards(add_lane(LaneRole::statements, {}, "Checklist"), checklist.points);
    }
    void lay_out(const DecisionStep& decision) {
        add_cards(add_lane(LaneRole::options, {}, "Options"), decision.options);
        add_lane(LaneRole::why, decision.why, "Why so");
    }
    void lay_out(const ActionPlanStep& plan) {
        add_lane(LaneRole::purpose, plan.purpose, "What it is for");
        add_lane(LaneRole::partners, {}, "Partners we need");
        add_lane(LaneRole::values, {}, "Values");
        add_lane(LaneRole::delivery, {}, "How it will run");
        add_lane(LaneRole::actions, {}, "Who does what, and by when");
    }
    void lay_out(const CloseStep& close) {
        add_lane(LaneRole::takeaways, close.question, "What people take with them");
    }

    LaneId add_lane(LaneRole role, const std::string& title, const char* plain_title = "") {
        const LaneId id{next_id_++};
        session_.lanes.put({.id = id,
                            .step = step_,
                            .role = role,
                            .place = lanes_++,
                            .title = title.empty() ? plain_title : title});
        return id;
    }

    template <class Board>
    void add_board(const Board& board) {
        LaneId first;
        for (const auto& title : board.lanes) {
            const LaneId lane = add_lane(LaneRole::board, title);
            first = first ? first : lane;
            if (board.manners.covered)
                session_.lane_states.put({.id = lane, .covered = true});
        }
        add_cards(first, board.cards);
    }

    void add_cards(LaneId lane, const std::vector<std::string>& texts) {
        std::int64_t place = 0;
        for (const auto& text : texts)
            session_.cards.put({.id = CardId{next_id_++},
                                .lane = lane,
                                .place = place += place_gap,
                                .text = clean_line(text).value_or(text)});
    }

    Session& session_;
    StepId step_;
    int lanes_ = 0;
    std::int64_t next_id_;
};

}

SessionClock Session::clock() const {
    return session_clock.empty() ? SessionClock{.begun = where().started} : *session_clock.rows().front();
}

int Session::people_present() const {
    if (people.empty())
        return about().head_count;
    return static_cast<int>(people.size() - absences.size());
}

std::vector<Voter> Session::voters(StepId step, Voters who) const {
    std::vector<Voter> all;
    if (who == Voters::sides) {
        for (std::size_t side = 1; side <= sides_of(*plan, step).size(); ++side)
            all.push_back({VoterKind::side, static_cast<std::int64_t>(side)});
    } else if (who == Voters::groups) {
        for (const auto& group : groups.rows())
            all.push_back({VoterKind::group, group->id.value});
    } else if (!people.empty()) {
        for (const auto& person : people.rows())
            if (is_here(person->id))
                all.push_back({VoterKind::person, person->id.value});
    } else {
        for (int seat = 1; seat <= about().head_count; ++seat)
            all.push_back({VoterKind::seat, seat});
    }
    return all;
}

Session begin_session(std::shared_ptr<const Plan> plan, WallTime now) {
    assert(plan && !plan->steps.empty() && plan->groups >= 0 && plan->groups <= most_groups);
    Session session;
    session.plan = std::move(plan);
    session.details.put({});
    for (int group = 1; group <= session.plan->groups; ++group)
        session.groups.put({GroupId{group}});

    Beginning beginning(session, 1);
    std::int64_t number = 0;
    for (const auto& step : session.plan->steps) {
        const StepId id{++number};
        session.progress.put({.id = id});
        beginning.lay_out(id, step.content);
    }
    session.session_clock.put({.begun = now});
    session.flow.put({.started = now, .next_id = beginning.next_id()});
    come_to(session, StepId{1}, now);
    return session;
}

void append_step(Session& session, Step step, std::string text) {
    const auto plan = std::make_shared<Plan>(*session.plan);
    plan->steps.push_back(std::move(step));
    const StepId id{static_cast<std::int64_t>(plan->steps.size())};
    session.plan = SharedPlan(plan);
    session.progress.put({.id = id});
    session.added_steps.put({.id = id, .text = std::move(text)});
    session.agenda.put(
        {.id = id, .place = id.value * place_gap, .minutes = session.plan->at(id).minutes, .skipped = false});
    Beginning beginning(session, session.where().next_id);
    beginning.lay_out(id, session.plan->at(id).content);
    auto flow = session.where();
    flow.next_id = beginning.next_id();
    session.flow.put(flow);
}

Session visible(const Session& session) {
    auto seen = session;
    seen.choices.erase_if([&](const Choice& choice) {
        const Ballot* ballot = session.ballots.find(choice.ballot);
        const Round* round = ballot ? session.rounds.find(ballot->round) : nullptr;
        return !round || round->state != RoundState::revealed;
    });
    for (const auto& cover : session.covers.rows()) {
        const Card* card = session.cards.find(cover->id);
        if (!card)
            continue;
        auto covered = *card;
        covered.text.clear();
        seen.cards.put(std::move(covered));
    }
    for (const auto& part : session.merged.rows()) {
        if (!session.covered(whole_of(session, part->id)))
            continue;
        auto covered = *part;
        covered.text.clear();
        seen.merged.put(std::move(covered));
    }
    return seen;
}

}
