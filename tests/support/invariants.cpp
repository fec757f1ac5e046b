#include "tests/support/invariants.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sessions/model/rounds.h"
#include "sessions/model/text.h"

namespace plenary {

namespace {

class Check {
public:
    explicit Check(const Session& session) : session_(session) {}

    std::vector<std::string> broken() && {
        if (session_.details.size() != 1 || session_.flow.size() != 1)
            return {"a session has one row of details and one of flow"};
        check_flow();
        check_people();
        check_lanes();
        for (const auto& card : session_.cards.rows())
            check_card(*card);
        check_decisions();
        check_clusters();
        check_covers();
        check_standing();
        check_sortings();
        check_agreements();
        check_rounds();
        check_candidates();
        check_ballots();
        check_choices();
        check_earlier();
        check_ids();
        return std::move(broken_);
    }

private:
    void expect(bool holds, const std::string& promise, std::int64_t id = 0) {
        if (!holds)
            broken_.push_back(promise + (id ? " (" + std::to_string(id) + ")" : ""));
    }

    static bool is_clean_line(const std::string& text) {
        return clean_line(text).value_or(text + "?") == text;
    }
    static bool is_clean(const std::string& text) { return clean_text(text).value_or(text + "?") == text; }

    const Lane* lane_of(const Card* card) const { return card ? session_.lanes.find(card->lane) : nullptr; }

    const Ladder* ladder_of(CardId piece) const {
        const Lane* lane = lane_of(session_.cards.find(piece));
        if (!lane || lane->role != LaneRole::pieces)
            return nullptr;
        const auto* step = std::get_if<LadderStep>(&session_.plan->at(lane->step).content);
        return step ? &step->ladder : nullptr;
    }

    void check_flow() {
        const auto steps = session_.plan->steps.size();
        expect(session_.progress.size() == steps, "every step has its progress");
        std::int64_t number = 0;
        for (const auto& progress : session_.progress.rows()) {
            expect(progress->id.value == ++number, "progress is by step", progress->id.value);
            expect(progress->spent_ms >= 0, "time runs forward", progress->id.value);
            const auto lines = static_cast<int>(lines_of(session_.plan->at(progress->id).content).size());
            expect(progress->shown >= 0 && progress->shown <= lines, "only lines there are can be shown",
                   progress->id.value);
        }
        expect(session_.progress.find(session_.where().step) != nullptr,
               "the session is on one of its steps");
    }

    void check_people() {
        const auto& about = session_.about();
        expect(about.head_count >= 0 && about.head_count <= 999, "a head count is within 0 to 999");
        expect(is_clean_line(about.place), "the place is one clean line");
        for (const auto& person : session_.people.rows())
            expect(!person->name.empty() && is_clean_line(person->name), "a name is one clean line",
                   person->id.value);
        expect(session_.groups.size() <= static_cast<std::size_t>(most_groups),
               "there are at most 12 groups");
        for (const auto& group : session_.groups.rows())
            expect(group->id.value >= 1 && group->id.value <= most_groups, "a group has a letter",
                   group->id.value);
        check_members();
    }

    void check_members() {
        for (const auto& name : session_.group_names.rows())
            expect(session_.groups.find(name->id) && !name->name.empty() && is_clean_line(name->name),
                   "a group that is there has one clean line as its name", name->id.value);
        for (const auto& member : session_.members.rows())
            expect(session_.people.find(member->id) && session_.groups.find(member->group),
                   "somebody on the list is in a group that is there", member->id.value);
        for (const auto& absence : session_.absences.rows())
            expect(session_.people.find(absence->id), "who has left is on the list", absence->id.value);
        std::set<std::pair<PersonId, PersonId>> pairs;
        for (const auto& pairing : session_.pairings.rows()) {
            const auto id = pairing->id.value;
            expect(session_.people.find(pairing->first) && session_.people.find(pairing->second),
                   "a pair is of people on the list", id);
            expect(pairing->first != pairing->second, "a pair is of two", id);
            expect(pairs.insert(std::minmax(pairing->first, pairing->second)).second,
                   "of two people one thing is said", id);
        }
        for (const auto& drawn : session_.lot_members.rows()) {
            const DrawnLot* lot = session_.lots.find(drawn->lot);
            expect(lot && drawn->group.value >= 1 && drawn->group.value <= lot->groups,
                   "who was drawn was drawn into a group of the lot", drawn->id.value);
        }
    }

    void check_lanes() {
        std::map<StepId, std::set<int>> places;
        for (const auto& lane : session_.lanes.rows()) {
            expect(session_.progress.find(lane->step) != nullptr, "a lane is of a step", lane->id.value);
            expect(places[lane->step].insert(lane->place).second, "lanes have places of their own",
                   lane->id.value);
            expect(!lane->title.empty() || lane->role == LaneRole::board,
                   "a lane has a title, unless it is of a board", lane->id.value);
        }
    }

    void check_card(const Card& card) {
        const auto id = card.id.value;
        const Lane* lane = session_.lanes.find(card.lane);
        expect(lane != nullptr, "a card is in a lane", id);
        if (!lane)
            return;
        const auto role = lane->role;
        expect(role != LaneRole::theme, "a theme holds no cards of its own", id);
        const bool one_line = role == LaneRole::rules || role == LaneRole::pieces || is_voted_on(role);
        expect(!card.text.empty() && (one_line ? is_clean_line(card.text) : is_clean(card.text)),
               "a card has clean text", id);
        expect(is_clean_line(card.who) && is_clean_line(card.when), "who and when are clean lines", id);
        const auto colour = static_cast<int>(card.colour);
        expect(colour >= 0 && colour < colour_count, "a card has one of the colours", id);
        expect(!card.group || session_.groups.find(card.group), "a card's group is in the room", id);
        expect(card.origin < card.id, "a card comes after the one it was carried over from", id);
        expect(fits(card.mark, *lane), "a mark says what can be said of such a card", id);
        check_hanging(card, *lane);
    }

    void check_earlier() {
        for (const auto& decision : session_.earlier.rows()) {
            const auto id = decision->id.value;
            expect(!decision->text.empty() && is_clean(decision->text), "what is recalled is clean text", id);
            expect(is_clean_line(decision->who) && is_clean_line(decision->when),
                   "who and when are clean lines", id);
            expect(decision->kind == EarlierKind::rung
                       ? session_.earlier_ladders.find(decision->ladder) != nullptr
                       : !decision->ladder,
                   "a piece of work that is recalled has its ladder, and nothing else has one", id);
        }
        expect(session_.earlier.empty() || session_.earlier_session.size() == 1,
               "what is recalled is of a session");
        for (const auto& mark : session_.action_marks.rows()) {
            const EarlierDecision* action = session_.earlier.find(mark->id);
            expect(action && action->kind == EarlierKind::action && mark->state != ActionState::not_asked,
                   "what became of something is said of an action", mark->id.value);
        }
        std::set<EarlierId> again;
        for (const auto& asked : session_.asked_again.rows()) {
            expect(again.insert(asked->earlier).second, "a piece of work is asked about again once",
                   asked->id.value);
            expect(session_.cards.find(asked->id) && session_.earlier.find(asked->earlier),
                   "a piece of work that is asked about again is there, and was there", asked->id.value);
        }
    }

    static bool is_voted_on(LaneRole role) {
        return role == LaneRole::statements || role == LaneRole::items || role == LaneRole::options;
    }

    bool fits(Mark mark, const Lane& lane) const {
        const bool answers = lane.role == LaneRole::statements
                             && std::holds_alternative<ChecklistStep>(session_.plan->at(lane.step).content);
        switch (mark) {
        case Mark::none: return true;
        case Mark::agreed:
            return answers || lane.role == LaneRole::aims || lane.role == LaneRole::rules
                   || lane.role == LaneRole::options;
        case Mark::doubted: return lane.role == LaneRole::aims;
        case Mark::not_yet:
        case Mark::not_us: break;
        }
        return answers;
    }

    void check_decisions() {
        std::set<LaneId> decided;
        for (const auto& card : session_.cards.rows()) {
            const Lane* lane = lane_of(card.get());
            if (lane && lane->role == LaneRole::options && card->mark == Mark::agreed)
                expect(decided.insert(lane->id).second, "one option is decided on", card->id.value);
        }
    }

    void check_hanging(const Card& card, const Lane& lane) {
        const auto id = card.id.value;
        const bool said_about_piece = lane.role == LaneRole::why || lane.role == LaneRole::stops;
        expect(!said_about_piece || card.under, "reasons hang under what they are about", id);
        if (!card.under)
            return;
        const Card* above = session_.cards.find(card.under);
        const Lane* lane_above = lane_of(above);
        expect(lane_above != nullptr, "what a card hangs under is there", id);
        if (!lane_above)
            return;
        expect(!above->under, "cards hang one level deep", id);
        const bool about_pieces = std::holds_alternative<LadderStep>(session_.plan->at(lane.step).content);
        if (said_about_piece)
            expect(lane_above->role == (about_pieces ? LaneRole::pieces : LaneRole::options)
                       && lane_above->step == lane.step,
                   "reasons hang under a piece of their ladder, or an option of their decision", id);
        else
            expect(lane.role == LaneRole::board && above->lane == card.lane,
                   "cards hang on boards only, in the lane of the one above", id);
    }

    void check_clusters() {
        for (const auto& heading : session_.headings.rows()) {
            const Card* card = session_.cards.find(heading->id);
            const Lane* lane = lane_of(card);
            const auto id = heading->id.value;
            expect(lane && !card->under && (lane->role == LaneRole::board || lane->role == LaneRole::actions),
                   "a heading stands on a board or among actions", id);
            expect(!session_.covers.find(heading->id), "a heading is not covered", id);
        }
        for (const auto& part : session_.merged.rows()) {
            const auto id = part->id.value;
            expect(!session_.cards.find(part->id), "a part is no card of its own", id);
            expect(session_.cards.find(part->into) || session_.merged.find(part->into), "a part is of a card",
                   id);
            expect(part->into > part->id, "a part is older than the whole", id);
            expect(!part->text.empty(), "a part keeps its text", id);
        }
    }

    void check_covers() {
        for (const auto& state : session_.lane_states.rows()) {
            const Lane* lane = session_.lanes.find(state->id);
            expect(lane != nullptr, "only a lane can be folded or covered", state->id.value);
            expect(!state->covered || (lane && lane->role == LaneRole::board),
                   "only a board's lane is covered", state->id.value);
        }
        for (const auto& cover : session_.covers.rows()) {
            const Lane* lane = lane_of(session_.cards.find(cover->id));
            expect(lane && lane->role == LaneRole::board, "only a card on a board is covered",
                   cover->id.value);
        }
    }

    void check_standing() {
        std::set<std::tuple<LaneId, CardId, std::int64_t>> taken;
        for (const auto& card : session_.cards.rows())
            expect(taken.insert({card->lane, card->under, card->place}).second,
                   "no two cards stand in the same place", card->id.value);
    }

    void check_sortings() {
        std::set<std::pair<LaneId, std::int64_t>> taken;
        for (const auto& sorting : session_.sortings.rows()) {
            const auto id = sorting->id.value;
            const Card* card = session_.cards.find(sorting->id);
            const Lane* lane = lane_of(card);
            const Lane* theme = session_.lanes.find(sorting->theme);
            expect(lane && theme && theme->role == LaneRole::theme, "a card is sorted under a theme", id);
            if (!lane || !theme)
                continue;
            const auto* board = std::get_if<BoardStep>(&session_.plan->at(theme->step).content);
            expect(board && session_.plan->step_named(board->shows) == lane->step,
                   "a theme shows cards of its board", id);
            expect(!card->under, "a card that hangs is not sorted by itself", id);
            expect(taken.insert({sorting->theme, sorting->place}).second, "no two stand in the same place",
                   id);
        }
    }

    void check_agreements() {
        for (const auto& agreement : session_.agreements.rows()) {
            const Ladder* ladder = ladder_of(agreement->id);
            expect(ladder && ladder->has(agreement->rung), "a piece is agreed on a rung of its ladder",
                   agreement->id.value);
        }
        for (const auto& want : session_.wants.rows()) {
            const Ladder* ladder = ladder_of(want->id);
            expect(ladder && ladder->has(want->rung), "a piece is wanted on a rung of its ladder",
                   want->id.value);
        }
    }

    void check_rounds() {
        std::map<std::pair<CardId, Question>, int> on_piece;
        std::map<StepId, int> on_step;
        std::set<StepId> voting;
        for (const auto& round : session_.rounds.rows()) {
            const auto id = round->id.value;
            const RoundTerms& terms = round->terms;
            const bool known = session_.progress.find(round->step) != nullptr;
            expect(known, "a round is of a step", id);
            expect(bool(round->piece) == (terms.method == Method::rung),
                   "a round is about a piece of work or about candidates", id);
            const auto methods =
                known ? methods_of(session_.plan->at(round->step).content) : std::vector<Method>();
            expect(std::ranges::count(methods, terms.method) == 1, "a step has such votes", id);
            expect(terms.way != WayIn::hands || !known || sides_of(*session_.plan, round->step).empty(),
                   "hands are not counted where there are sides", id);
            int& number = round->piece ? on_piece[{round->piece, terms.question}] : on_step[round->step];
            expect(round->number == ++number, "rounds are numbered as they come", id);
            expect((round->state == RoundState::voided) == !round->reason.empty()
                       && is_clean_line(round->reason),
                   "a void round has its reason, and no other has one", id);
            expect(known && highest_value(session_, *round) >= 1, "a round has something to choose", id);
            check_dot_terms(*round);
            if (!is_unfinished(*round))
                continue;
            expect(voting.insert(round->step).second, "one round at a time is unfinished in a step", id);
            const Lane* lane = lane_of(session_.cards.find(round->piece));
            expect(!round->piece || (ladder_of(round->piece) && lane->step == round->step),
                   "an unfinished round is on a piece of work of its step", id);
        }
    }

    void check_dot_terms(const Round& round) {
        const RoundTerms& terms = round.terms;
        const auto id = round.id.value;
        if (terms.method == Method::dots)
            expect(terms.dots >= 1 && terms.most_on_one >= 1 && terms.most_on_one <= terms.dots,
                   "a dot vote gives dots", id);
        if (!terms.run_off_of)
            return;
        const Round* vote = session_.rounds.find(terms.run_off_of);
        expect(vote && vote->id < round.id && vote->step == round.step && vote->terms.method == Method::dots
                   && terms.method == Method::dots,
               "a run-off follows a dot vote of its step", id);
        expect(!vote || vote->state != RoundState::voided || round.state == RoundState::voided,
               "a run-off counts only with the vote that it breaks the tie of", id);
    }

    void check_candidates() {
        std::set<std::pair<RoundId, CardId>> standing;
        for (const auto& candidate : session_.candidates.rows()) {
            const auto id = candidate->id.value;
            const Round* round = session_.rounds.find(candidate->round);
            expect(round && !round->piece, "a candidate stands in a round without a piece of work", id);
            expect(standing.insert({candidate->round, candidate->card}).second,
                   "a card stands once in a round", id);
            if (!round || !is_unfinished(*round))
                continue;
            const Lane* lane = lane_of(session_.cards.find(candidate->card));
            expect(lane && lane->step == round->step && !session_.covered(candidate->card)
                       && !session_.heading(candidate->card),
                   "what is voted on is there to be seen", id);
            const bool on_board = round->terms.method == Method::dots;
            expect(lane && (on_board ? lane->role == LaneRole::board : is_voted_on(lane->role)),
                   "only what a step is about is voted on", id);
        }
        for (const auto& round : session_.rounds.rows()) {
            const Method method = round->terms.method;
            const bool compared =
                method == Method::dots || method == Method::ranking || method == Method::pick;
            expect(candidates_of(session_, *round).size() >= (compared ? 2U : 1U),
                   "a round has something to choose from", round->id.value);
        }
    }

    void check_ballots() {
        std::map<RoundId, std::set<Voter>> cast;
        for (const auto& ballot : session_.ballots.rows()) {
            const auto id = ballot->id.value;
            const Round* round = session_.rounds.find(ballot->round);
            expect(round != nullptr, "a ballot is of a round", id);
            expect(cast[ballot->round].insert(ballot->voter()).second, "a voter has one ballot in a round",
                   id);
            if (!round)
                continue;
            const bool by_hands = round->terms.way == WayIn::hands;
            expect(by_hands ? ballot->hands >= 0 : ballot->hands == 1,
                   "a ballot speaks for one, unless hands were counted", id);
            expect((ballot->kind == VoterKind::room) == by_hands, "hands are the room's", id);
            const auto sides = static_cast<int>(sides_of(*session_.plan, round->step).size());
            expect(sides == 0 ? ballot->side == 0 : ballot->side >= 1 && ballot->side <= sides,
                   "a ballot says its side where there are sides", id);
            expect(ballot->kind != VoterKind::side || ballot->side == ballot->number,
                   "a side's ballot is its own", id);
            if (!is_unfinished(*round))
                continue;
            const bool has_left =
                ballot->kind == VoterKind::person && session_.absences.find(PersonId{ballot->number});
            const auto voters = voters_of(session_, *round);
            expect(has_left || std::ranges::count(voters, ballot->voter()) == 1,
                   "whoever has voted keeps the vote until the reveal", id);
            expect(!by_hands || ballot->hands <= session_.people_present(),
                   "no more hands are counted than people are here", id);
        }
    }

    void check_choices() {
        for (const auto& choice : session_.choices.rows())
            expect(session_.ballots.find(choice->ballot) != nullptr, "a choice is on a ballot",
                   choice->id.value);
        for (const auto& ballot : session_.ballots.rows())
            if (const Round* round = session_.rounds.find(ballot->round))
                check_choices_on(*ballot, *round);
    }

    void check_choices_on(const Ballot& ballot, const Round& round) {
        const auto candidates = candidates_of(session_, round);
        const bool by_hands = round.terms.way == WayIn::hands;
        std::set<std::pair<CardId, int>> said;
        std::map<CardId, int> hands;
        int in_all = 0;
        for (const Choice* choice : choices_on(session_, ballot.id)) {
            const auto id = choice->id.value;
            expect(std::ranges::count(candidates, choice->card) == 1, "only candidates are chosen", id);
            expect(choice->value >= 1 && choice->value <= highest_value(session_, round),
                   "a choice says what can be said", id);
            expect(by_hands ? choice->hands >= 1 : choice->hands == 1, "hands are of a show of hands", id);
            expect(said.insert({choice->card, choice->value}).second, "nothing is said twice on a ballot",
                   id);
            expect(hands.emplace(choice->card, 0).second || by_hands, "a card is chosen once on a ballot",
                   id);
            expect((hands[choice->card] += choice->hands) <= ballot.hands,
                   "no more hands lie on a card than were counted", id);
            in_all += choice->value;
        }
        expect(round.terms.method != Method::dots || in_all <= round.terms.dots,
               "nobody gives more dots than they have", ballot.id.value);
        if (round.terms.method != Method::pick)
            return;
        expect(by_hands || said.size() <= 1, "each voter picks one", ballot.id.value);
        int in_room = 0;
        for (const auto& [card, raised] : hands)
            in_room += raised;
        expect(in_room <= ballot.hands, "nobody raises a hand for two options", ballot.id.value);
    }

    template <class Row>
    void check_ids_of(const Table<Row>& table) {
        for (const auto& row : table.rows()) {
            expect(row->id.value >= 1 && row->id.value < session_.where().next_id,
                   "ids come from the counter", row->id.value);
            expect(ids_.insert(row->id.value).second, "an id is given once", row->id.value);
        }
    }

    void check_ids() {
        check_ids_of(session_.lanes);
        check_ids_of(session_.cards);
        check_ids_of(session_.people);
        check_ids_of(session_.rounds);
        check_ids_of(session_.merged);
        check_ids_of(session_.candidates);
        check_ids_of(session_.ballots);
        check_ids_of(session_.pairings);
        check_ids_of(session_.lots);
        check_ids_of(session_.lot_members);
        check_ids_of(session_.earlier);
        check_ids_of(session_.earlier_ladders);
        check_ids_of(session_.earlier_tallies);
    }

    const Session& session_;
    std::vector<std::string> broken_;
    std::set<std::int64_t> ids_;
};

}

std::vector<std::string> check_invariants(const Session& session) {
    return Check(session).broken();
}

}
