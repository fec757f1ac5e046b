#include "sessions/export/report_votes.h"

#include <algorithm>

#include "sessions/export/words.h"

namespace plenary::record {

namespace {

std::string name_of(const Round& round) {
    return ordinal(round.number) + " vote";
}

}

StepVotes::StepVotes(const Snapshot& snapshot, StepId step) : snapshot_(snapshot), step_(step) {
    if (const auto lanes = snapshot.lanes(step); !lanes.empty())
        cards_ = snapshot.cards(lanes.front()->id);
    for (const Round* round : rounds_of(snapshot.session(), step))
        if (round->state == RoundState::revealed)
            revealed_.insert(revealed_.begin(), round);
}

bool StepVotes::begun() const {
    if (!rounds_of(session(), step_).empty())
        return true;
    const bool reached = step_ <= snapshot_.step() || session().progress.find(step_)->spent_ms > 0;
    return std::ranges::any_of(cards_, [&](const Card* card) {
        return reached || card->mark != Mark::none || !card->who.empty() || card->origin
               || !snapshot_.under(card->id).empty();
    });
}

Statements StepVotes::told() const {
    Statements statements;
    for (const Round* round : rounds_of(session(), step_))
        statements.push_back(round->state == RoundState::revealed
                                 ? revealed_sentence(*round)
                                 : hidden_round_sentence(snapshot_, *round, name_of(*round)));
    return statements;
}

std::string StepVotes::title_of(const Round& round) const {
    return revealed_.size() > 1 ? capitalised(name_of(round)) : "";
}

Item StepVotes::item(CardId card, const Round& round) const {
    Item item = make_item(snapshot_, *snapshot_.card(card));
    if (&round == last())
        return item;
    return {.label = "", .text = item.text, .colour = {}, .group = {}, .remarks = {}, .under = {}};
}

ItemList StepVotes::others(const std::string& title) const {
    std::vector<const Card*> others;
    for (const Card* card : cards_)
        if (!last() || !snapshot_.is_candidate(last()->id, card->id))
            others.push_back(card);
    return make_list(snapshot_, last() ? title : "", others);
}

Sentence StepVotes::revealed_sentence(const Round& round) const {
    std::string text = capitalised(name_of(round));
    if (round.terms.method == Method::consent)
        text += ", by consent";
    if (round.terms.method == Method::pick)
        text += ", for one option";
    if (round.terms.way == WayIn::hands)
        text += ", by a show of hands";
    text += ": " + turnout_text(snapshot_, round);
    const int silent =
        static_cast<int>(snapshot_.ballots(round.id).size()) - ballots_with_choices(session(), round.id);
    if (silent > 0)
        text += ", " + std::to_string(silent) + " of them abstained";
    const auto gone = std::ranges::count_if(candidates_of(session(), round),
                                            [this](CardId card) { return snapshot_.card(card) == nullptr; });
    if (gone > 0)
        text += "; " + counted(gone, "card that was in it is", "cards that were in it are") + " gone";
    return {{text + "."}};
}

int percent_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<int>(part * 100 / whole);
}

VoteTable::Cell share_of(int count, int all) {
    return {.text = {std::to_string(count)}, .percent = percent_of(count, all)};
}

void add_part(std::vector<Part>& parts, Statements statements) {
    if (!statements.empty())
        parts.emplace_back(std::move(statements));
}

void add_part(std::vector<Part>& parts, VoteTable table) {
    if (!table.rows.empty())
        parts.emplace_back(std::move(table));
}

void add_part(std::vector<Part>& parts, ItemList list) {
    if (!list.items.empty())
        parts.emplace_back(std::move(list));
}

}
