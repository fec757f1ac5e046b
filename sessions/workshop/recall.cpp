#include "sessions/workshop/recall.h"

#include <algorithm>

#include "sessions/model/agenda.h"
#include "sessions/model/agreement.h"
#include "sessions/model/movement.h"
#include "sessions/model/rounds.h"
#include "sessions/model/text.h"
#include "sessions/plans/added_step.h"

namespace plenary {

namespace {

/// How many chose each rung in the last revealed round, or nothing.
std::vector<int> last_votes(const Session& session, CardId piece, Question question) {
    const Round* last = last_revealed_on(session, piece, question);
    return last ? value_counts(session, *last, piece) : std::vector<int>();
}

class Recalling {
public:
    explicit Recalling(const Snapshot& snapshot) : snapshot_(snapshot), session_(snapshot.session()) {}

    Earlier run() && {
        const Plan& plan = snapshot_.plan();
        earlier_.session = {.title = plan.title,
                            .number = plan.number,
                            .place = session_.about().place,
                            .begun = session_.where().started};
        for (const StepId step : running_order(session_))
            add_rules(step);
        for (const StepId step : running_order(session_))
            if (const auto* ladder = std::get_if<LadderStep>(&plan.at(step).content))
                add_pieces(step, ladder->ladder);
        for (const StepId step : running_order(session_))
            add_actions(step);
        add_open_ones();
        return std::move(earlier_);
    }

private:
    void add(EarlierDecision decision) {
        decision.id = EarlierId{static_cast<std::int64_t>(earlier_.decisions.size()) + 1};
        earlier_.decisions.push_back(std::move(decision));
    }

    Cards cards(StepId step, LaneRole role) const {
        const Lane* lane = snapshot_.lane(step, role);
        return lane ? snapshot_.cards(lane->id) : Cards();
    }

    void add_rules(StepId step) {
        for (const Card* rule : cards(step, LaneRole::rules))
            add({.id = {},
                 .kind = EarlierKind::rule,
                 .text = rule->text,
                 .agreed = rule->mark == Mark::agreed});
    }

    void add_pieces(StepId step, const Ladder& ladder) {
        EarlierLadderId kept;
        for (const Card* piece : cards(step, LaneRole::pieces)) {
            const Agreement* agreed = snapshot_.agreement(piece->id);
            const Want* want = snapshot_.want(piece->id);
            const auto now_votes = last_votes(session_, piece->id, Question::now);
            const auto want_votes = last_votes(session_, piece->id, Question::want);
            if (!agreed && !want && now_votes.empty() && want_votes.empty())
                continue;
            if (!kept)
                kept = keep(step);
            add({.id = {},
                 .kind = EarlierKind::rung,
                 .text = piece->text,
                 .ladder = kept,
                 .rungs = ladder.height(),
                 .rung = agreed ? agreed->rung : 0,
                 .want = want ? want->rung : 0,
                 .rung_name = agreed ? ladder.at(agreed->rung).name : std::string(),
                 .want_name = want ? ladder.at(want->rung).name : std::string()});
            add_tallies(now_votes, false);
            add_tallies(want_votes, true);
        }
    }

    EarlierLadderId keep(StepId step) {
        const EarlierLadderId id{static_cast<std::int64_t>(earlier_.ladders.size()) + 1};
        earlier_.ladders.push_back({id, ladder_step_text(snapshot_.plan().at(step))});
        return id;
    }

    /// Of the piece that was added last.
    void add_tallies(const std::vector<int>& votes, bool want) {
        for (std::size_t i = 0; i < votes.size(); ++i)
            if (votes[i] > 0)
                earlier_.tallies.push_back(
                    {.id = EarlierTallyId{static_cast<std::int64_t>(earlier_.tallies.size()) + 1},
                     .piece = earlier_.decisions.back().id,
                     .want = want,
                     .rung = static_cast<int>(i) + 1,
                     .votes = votes[i]});
    }

    void add_actions(StepId step) {
        for (const Card* card : cards(step, LaneRole::actions)) {
            add_action(*card);
            for (const Card* under : snapshot_.under(card->id))
                add_action(*under);
        }
    }

    void add_action(const Card& card) {
        if (!snapshot_.heading(card.id))
            add({.id = {},
                 .kind = EarlierKind::action,
                 .text = card.text,
                 .who = card.who,
                 .when = card.when,
                 .since = session_.where().started});
    }

    /// An action stays with the course until it is done or dropped.
    void add_open_ones() {
        for (const auto& recalled : session_.earlier.rows()) {
            const ActionState state = state_of_action(session_, recalled->id);
            const bool settled = state == ActionState::done || state == ActionState::dropped;
            if (recalled->kind != EarlierKind::action || settled)
                continue;
            add(*recalled);
        }
    }

    const Snapshot& snapshot_;
    const Session& session_;
    Earlier earlier_;
};

}

Earlier recall_of(const Snapshot& snapshot) {
    return Recalling(snapshot).run();
}

std::optional<Ladder> ladder_in(const EarlierLadder& ladder) {
    const auto step = read_added_step(ladder.text);
    const auto* content = step ? std::get_if<LadderStep>(&step->content) : nullptr;
    return content ? std::optional(content->ladder) : std::nullopt;
}

ActionState state_of_action(const Session& session, EarlierId action) {
    const ActionMark* mark = session.action_marks.find(action);
    return mark ? mark->state : ActionState::not_asked;
}

StepId step_to_ask_again(const Session& session, const EarlierDecision& piece) {
    const EarlierLadder* text = session.earlier_ladders.find(piece.ladder);
    const auto wanted = text ? ladder_in(*text) : std::nullopt;
    if (!wanted)
        return {};
    StepId behind;
    for (const StepId step : steps_to_run(session)) {
        const auto* ladder = std::get_if<LadderStep>(&session.plan->at(step).content);
        if (!ladder || ladder->ladder.rungs != wanted->rungs)
            continue;
        if (step == session.where().step || is_ahead(session, step))
            return step;
        if (!behind)
            behind = step;
    }
    return behind;
}

const Card* asked_again_as(const Session& session, EarlierId piece) {
    for (const auto& asked : session.asked_again.rows())
        if (asked->earlier == piece)
            return session.cards.find(asked->id);
    return nullptr;
}

const EarlierDecision* earlier_of(const Session& session, CardId piece) {
    const AskedAgain* asked = session.asked_again.find(piece);
    return asked ? session.earlier.find(asked->earlier) : nullptr;
}

namespace {

Tally tally_of(const std::vector<int>& on_rung) {
    std::vector<int> votes;
    for (std::size_t i = 0; i < on_rung.size(); ++i)
        votes.insert(votes.end(), static_cast<std::size_t>(on_rung[i]), static_cast<int>(i) + 1);
    return tally(votes, static_cast<int>(on_rung.size()));
}

/// Where a piece of work stands by what was settled, else by how it was voted.
struct Stand {
    std::string words; ///< "agreed on rung 3", "median 3 of 5 votes"; empty where it is not known
    int twice = 0;     ///< the rung, doubled
};

Stand stand_of(int settled, const std::vector<int>& on_rung, Question question) {
    if (settled > 0)
        return {(question == Question::now ? "agreed on rung " : "wanted on rung ") + std::to_string(settled),
                2 * settled};
    const Tally votes = tally_of(on_rung);
    if (votes.votes == 0)
        return {};
    return {"median " + median_text(votes) + " of " + counted(votes.votes, "vote", "votes"),
            twice_median(votes)};
}

}

std::string then_and_now_text(const Snapshot& snapshot, CardId piece, Question question,
                              const std::string& day) {
    const Session& session = snapshot.session();
    const EarlierDecision* earlier = earlier_of(session, piece);
    if (!earlier)
        return {};
    const bool wanted = question == Question::want;
    const Stand then = stand_of(wanted ? earlier->want : earlier->rung,
                                earlier_votes(session, *earlier, question), question);
    if (then.words.empty())
        return {};
    const Agreement* agreed = snapshot.agreement(piece);
    const Want* want = snapshot.want(piece);
    const int settled = wanted ? (want ? want->rung : 0) : (agreed ? agreed->rung : 0);
    const Stand now = stand_of(settled, last_votes(session, piece, question), question);
    std::string told = "Then (" + day + "): " + then.words + ".";
    if (now.words.empty())
        return told;
    return told + " Now: " + now.words + ", " + shift_text(now.twice - then.twice, "rung", "rungs") + ".";
}

std::vector<int> earlier_votes(const Session& session, const EarlierDecision& piece, Question question) {
    std::vector<int> votes;
    for (const auto& tally : session.earlier_tallies.rows()) {
        if (tally->piece != piece.id || tally->want != (question == Question::want))
            continue;
        votes.resize(static_cast<std::size_t>(piece.rungs));
        votes.at(static_cast<std::size_t>(tally->rung - 1)) += tally->votes;
    }
    return votes;
}

}
