#include <algorithm>

#include "sessions/model/agenda.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"
#include "sessions/workshop/recall.h"

namespace plenary {

namespace {

/// More than any room has said.
constexpr std::size_t most_decisions = 2000;
constexpr std::size_t most_tallies = 20'000;
constexpr int most_rungs = 12;
constexpr int most_votes = 10'000;

tl::unexpected<Problem> cannot_be_recalled() {
    return problem("What the earlier session came to cannot be read.");
}

bool recaps(const Plan& plan) {
    return std::ranges::any_of(
        plan.steps, [](const Step& step) { return std::holds_alternative<RecapStep>(step.content); });
}

bool anything_said_about(const Session& session) {
    return !session.asked_again.empty() || !session.action_marks.empty();
}

/// Gives the rows of a Recall ids of this session.
class Taking {
public:
    explicit Taking(Session& session) : session_(session) {}

    Result<void> take(const Earlier& what) {
        session_.earlier = {};
        session_.earlier_ladders = {};
        session_.earlier_tallies = {};
        if (what.decisions.size() > most_decisions || what.tallies.size() > most_tallies)
            return cannot_be_recalled();
        if (auto taken = take(what.session); !taken)
            return taken;
        for (const EarlierLadder& ladder : what.ladders)
            if (auto taken = take(ladder); !taken)
                return taken;
        for (const EarlierDecision& decision : what.decisions)
            if (auto taken = take(decision); !taken)
                return taken;
        for (const EarlierTally& tally : what.tallies)
            if (auto taken = take(tally); !taken)
                return taken;
        return {};
    }

private:
    static Result<void> clean(std::string& text) {
        auto line = clean_line(text);
        if (!line)
            return tl::unexpected(line.error());
        text = std::move(*line);
        return {};
    }

    Result<void> take(EarlierSession session) {
        session.id = 1;
        session.number = std::max(session.number, 0);
        for (std::string* text : {&session.title, &session.place})
            if (auto cleaned = clean(*text); !cleaned)
                return cleaned;
        session_.earlier_session.put(std::move(session));
        return {};
    }

    Result<void> take(EarlierLadder ladder) {
        const auto read = ladder_in(ladder);
        if (!read)
            return cannot_be_recalled();
        const auto id = new_id<EarlierLadderId>(session_);
        ladders_.emplace_back(ladder.id, id);
        ladder.id = id;
        session_.earlier_ladders.put(std::move(ladder));
        return {};
    }

    Result<void> take(EarlierDecision decision) {
        if (decision.kind == EarlierKind::rung) {
            const auto at = std::ranges::find(ladders_, decision.ladder, &LadderIds::first);
            const auto fits = [&](int rung) { return rung >= 0 && rung <= decision.rungs; };
            if (at == ladders_.end() || decision.rungs < 1 || decision.rungs > most_rungs
                || !fits(decision.rung) || !fits(decision.want))
                return cannot_be_recalled();
            decision.ladder = at->second;
        } else {
            decision.ladder = {};
        }
        auto text = clean_text(decision.text);
        if (!text || text->empty())
            return cannot_be_recalled();
        decision.text = std::move(*text);
        for (std::string* line : {&decision.who, &decision.when, &decision.rung_name, &decision.want_name})
            if (auto cleaned = clean(*line); !cleaned)
                return cleaned;
        const auto id = new_id<EarlierId>(session_);
        decisions_.emplace_back(decision.id, id);
        decision.id = id;
        session_.earlier.put(std::move(decision));
        return {};
    }

    Result<void> take(EarlierTally tally) {
        const auto at = std::ranges::find(decisions_, tally.piece, &DecisionIds::first);
        if (at == decisions_.end())
            return cannot_be_recalled();
        const EarlierDecision& piece = *session_.earlier.find(at->second);
        if (piece.kind != EarlierKind::rung || tally.rung < 1 || tally.rung > piece.rungs || tally.votes < 1
            || tally.votes > most_votes)
            return cannot_be_recalled();
        tally.piece = piece.id;
        tally.id = new_id<EarlierTallyId>(session_);
        session_.earlier_tallies.put(tally);
        return {};
    }

    using LadderIds = std::pair<EarlierLadderId, EarlierLadderId>;
    using DecisionIds = std::pair<EarlierId, EarlierId>;

    Session& session_;
    std::vector<LadderIds> ladders_; ///< as they were, and as they are here
    std::vector<DecisionIds> decisions_;
};

std::string_view done_to(ActionState state) {
    switch (state) {
    case ActionState::not_asked: return "clear state of action";
    case ActionState::open: return "action still open";
    case ActionState::done: return "action done";
    case ActionState::dropped: break;
    }
    return "drop action";
}

Result<const EarlierDecision*> recalled(const Session& session, EarlierId id, EarlierKind kind) {
    const EarlierDecision* decision = session.earlier.find(id);
    if (!decision || decision->kind != kind)
        return problem("That is not recalled here.");
    return decision;
}

}

Result<Judged> Judge::operator()(const Recall& command) const {
    if (session.plan->course.empty() || !recaps(*session.plan))
        return problem("This session recalls no earlier one: its plan has no course, or no recap.");
    if (anything_said_about(session))
        return problem(
            "Something was already said about the session that is recalled here: take that back first.");
    Judged judged{session, "recall session"};
    if (auto taken = Taking(judged.session).take(command.what); !taken)
        return tl::unexpected(taken.error());
    return judged;
}

Result<Judged> Judge::operator()(const MarkAction& command) const {
    const auto action = recalled(session, command.action, EarlierKind::action);
    if (!action)
        return tl::unexpected(action.error());
    const auto state = static_cast<int>(command.state);
    if (state < 0 || state > static_cast<int>(ActionState::dropped))
        return problem("An action is done, still open or dropped.");
    Judged judged{session, std::string(done_to(command.state))};
    if (command.state == ActionState::not_asked)
        judged.session.action_marks.erase(command.action);
    else
        judged.session.action_marks.put({command.action, command.state});
    return judged;
}

Result<Judged> Judge::operator()(const AskAgain& command) const {
    const auto found = recalled(session, command.piece, EarlierKind::rung);
    if (!found)
        return tl::unexpected(found.error());
    const EarlierDecision& piece = **found;
    Judged judged{session, "ask again"};
    if (asked_again_as(session, piece.id))
        return judged;
    StepId step = step_to_ask_again(session, piece);
    if (!step) {
        const EarlierLadder* ladder = session.earlier_ladders.find(piece.ladder);
        if (!ladder)
            return cannot_be_recalled();
        const auto added = add_step(judged.session, ladder->text, step_after(session, session.where().step));
        if (!added)
            return tl::unexpected(added.error());
        step = *added;
    }
    const auto pieces = std::ranges::find_if(judged.session.lanes.rows(), [&](const auto& lane) {
        return lane->step == step && lane->role == LaneRole::pieces;
    });
    auto put =
        std::visit(Judge{judged.session, now}, Command(AddCard{.lane = (*pieces)->id, .text = piece.text}));
    if (!put)
        return put;
    judged.session = std::move(put->session);
    judged.session.asked_again.put({judged.session.cards.rows().back()->id, piece.id});
    return judged;
}

}
