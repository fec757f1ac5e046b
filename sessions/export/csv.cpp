#include "sessions/export/csv.h"

#include <map>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/agenda.h"
#include "sessions/model/groups.h"
#include "sessions/model/vote_results.h"
#include "sessions/model/words.h"

namespace plenary::record {

namespace {

class Table {
public:
    Table(std::string name, std::initializer_list<std::string_view> titles) : name_(std::move(name)) {
        row(std::vector<std::string>(titles.begin(), titles.end()));
    }

    void row(const std::vector<std::string>& cells) {
        for (std::size_t at = 0; at < cells.size(); ++at)
            content_ += (at == 0 ? "" : ",") + csv_cell(cells[at]);
        content_ += "\r\n";
    }

    CsvTable take() { return {std::move(name_), std::move(content_)}; }

private:
    std::string name_;
    std::string content_ = "\xEF\xBB\xBF";
};

/// Empty for zero, which is nobody and nothing.
std::string number(std::int64_t value) {
    return value == 0 ? "" : std::to_string(value);
}

std::string letter_of(GroupId group) {
    return group ? std::string(1, Group{group}.letter()) : "";
}

class Tables {
public:
    Tables(const Snapshot& snapshot, const ClockReading& now)
        : snapshot_(snapshot), session_(snapshot.session()), now_(now) {}

    CsvTable cards() const {
        Table table("cards",
                    {"Step", "Step title", "Lane", "Card", "Under card", "Text", "Colour", "Group", "Mark",
                     "Rung agreed", "Rung wanted", "Dots", "Brought in from card", "Covered"});
        for (const auto& card : session_.cards.rows()) {
            const Lane& lane = *session_.lanes.find(card->lane);
            const bool covered = snapshot_.covered(card->id);
            const Agreement* agreed = snapshot_.agreement(card->id);
            const Want* wanted = snapshot_.want(card->id);
            const DotStanding* standing = snapshot_.standing(card->id);
            table.row({step(lane.step), title(lane.step), lane.title, number(card->id.value),
                       number(card->under.value), card->text, std::string(word_of(card->colour)),
                       letter_of(card->group),
                       card->mark == Mark::none ? "" : std::string(word_of(card->mark)),
                       agreed ? std::to_string(agreed->rung) : "", wanted ? std::to_string(wanted->rung) : "",
                       standing ? std::to_string(standing->dots) : "",
                       covered ? "" : number(card->origin.value), covered ? "yes" : ""});
        }
        return table.take();
    }

    CsvTable actions() const {
        Table table("actions", {"Step", "Step title", "Action", "Who", "By", "Brought in from"});
        for (const auto& card : session_.cards.rows()) {
            const Lane& lane = *session_.lanes.find(card->lane);
            if (lane.role != LaneRole::actions || !counts(snapshot_, *card))
                continue;
            std::string from;
            if (card->origin)
                for (const Words& words : origin_sentence(snapshot_, card->origin))
                    from += words.text;
            table.row({step(lane.step), title(lane.step), card->text, card->who, card->when, from});
        }
        return table.take();
    }

    CsvTable votes() const {
        Table table("votes", {"Step", "Step title", "Round", "Asked", "Way", "Card", "Text", "Voter", "Side",
                              "Value", "People"});
        for (const auto& round : session_.rounds.rows())
            if (round->state == RoundState::revealed)
                add_round(table, *round);
        return table.take();
    }

    CsvTable times() const {
        Table table("times", {"Place", "Step", "Kind", "Began", "Planned minutes", "Minutes in the end",
                              "Seconds spent", "Left out"});
        for (const StepId id : running_order(session_)) {
            const Step& one = snapshot_.plan().at(id);
            const StepClock* clock = session_.step_clocks.find(id);
            const auto spent = std::chrono::round<std::chrono::seconds>(snapshot_.spent(id, now_));
            table.row({step(id), one.title, std::string(kind_word(one.content)),
                       clock && clock->entered != 0 ? utc_text(clock->entered) : "",
                       std::to_string(one.minutes), std::to_string(minutes_of(session_, id)),
                       std::to_string(spent.count()), is_skipped(session_, id) ? "yes" : ""});
        }
        return table.take();
    }

    CsvTable people() const {
        Table table("people", {"Name", "Group", "Group name", "Left early"});
        for (const auto& person : session_.people.rows()) {
            const GroupId group = group_of(session_, person->id);
            table.row({person->name, letter_of(group), group ? group_name(session_, group) : "",
                       session_.is_here(person->id) ? "" : "yes"});
        }
        return table.take();
    }

private:
    std::string step(StepId id) const { return id ? std::to_string(step_number(session_, id)) : ""; }
    std::string title(StepId id) const { return id ? snapshot_.plan().at(id).title : ""; }
    std::string text(CardId card) const {
        const Card* found = snapshot_.card(card);
        return found ? found->text : "";
    }

    void add_round(Table& table, const Round& round) const {
        const auto add = [&](CardId card, const std::string& voter, const std::string& side, int value,
                             int people) {
            table.row({step(round.step), title(round.step), std::to_string(round.number),
                       round.terms.method == Method::rung ? std::string(word_of(round.terms.question))
                                                          : std::string(word_of(round.terms.method)),
                       std::string(word_of(round.terms.way)), number(card.value), text(card), voter, side,
                       std::to_string(value), number(people)});
        };
        // Nobody is told who gave which dots.
        if (round.terms.method == Method::dots) {
            for (const auto& [card, dots] : dots_in(snapshot_, round.id))
                add(card, "", "", dots, 0);
            return;
        }
        for (const CardId card : candidates_of(session_, round))
            if (snapshot_.card(card) != nullptr)
                add_votes(round, card, add);
    }

    /// Of groups and sides each vote, of people how many chose what.
    template <class Add>
    void add_votes(const Round& round, CardId card, const Add& add) const {
        const auto sides = sides_of(snapshot_.plan(), round.step);
        const auto side_name = [&](int side) {
            return side < 1 || static_cast<std::size_t>(side) > sides.size()
                       ? std::string()
                       : sides[static_cast<std::size_t>(side - 1)];
        };
        std::map<std::pair<int, int>, int> hands;
        for (const Ballot* ballot : snapshot_.ballots(round.id))
            for (const Choice* choice : snapshot_.choices(ballot->id)) {
                if (choice->card != card)
                    continue;
                if (ballot->kind == VoterKind::group)
                    add(card, "Group " + letter_of(GroupId{ballot->number}), side_name(ballot->side),
                        choice->value, 0);
                else if (ballot->kind == VoterKind::side)
                    add(card, "", side_name(static_cast<int>(ballot->number)), choice->value, 0);
                else
                    hands[{choice->value, ballot->side}] += choice->hands;
            }
        for (const auto& [what, count] : hands)
            add(card, "", side_name(what.second), what.first, count);
    }

    const Snapshot& snapshot_;
    const Session& session_;
    const ClockReading& now_;
};

}

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell = "'";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::vector<CsvTable> csv_tables(const Snapshot& snapshot, const ClockReading& now) {
    const Tables tables(snapshot, now);
    std::vector<CsvTable> all{tables.cards(), tables.actions(), tables.votes(), tables.times()};
    if (!snapshot.session().people.empty())
        all.push_back(tables.people());
    return all;
}

}
