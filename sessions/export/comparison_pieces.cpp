#include <algorithm>
#include <iterator>

#include "sessions/export/comparison_parts.h"
#include "sessions/model/agreement.h"
#include "sessions/workshop/recall.h"

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;

/// Where a piece of work is, or is wanted: agreed, and by the last vote that everybody may see.
struct Stand {
    int rung = 0; ///< 0: none is agreed
    Tally votes;
    bool known() const { return rung > 0 || votes.votes > 0; }
};

struct Piece {
    std::string name;     ///< folded
    std::string recalled; ///< what it was called when it was recalled, folded; or nothing
    const Card* card = nullptr;
    StepId step;
    const Ladder* ladder = nullptr;
    Stand now;
    Stand want;
    bool known() const { return now.known() || want.known(); }
};
using Pair = std::pair<Piece, Piece>;

Stand stand_of(const Snapshot& snapshot, CardId piece, Question question, int rung, int height) {
    Stand stand{.rung = rung, .votes = {}};
    if (const Round* last = last_revealed_on(snapshot.session(), piece, question))
        stand.votes = tally(values_on(snapshot.session(), last->id, piece), height);
    return stand;
}

Piece piece_of(const Snapshot& snapshot, StepId step, const Ladder& ladder, const Card& card) {
    const Agreement* agreed = snapshot.agreement(card.id);
    const Want* want = snapshot.want(card.id);
    const EarlierDecision* earlier = earlier_of(snapshot.session(), card.id);
    return {.name = folded(card.text),
            .recalled = earlier ? folded(earlier->text) : std::string(),
            .card = &card,
            .step = step,
            .ladder = &ladder,
            .now = stand_of(snapshot, card.id, Question::now, agreed ? agreed->rung : 0, ladder.height()),
            .want = stand_of(snapshot, card.id, Question::want, want ? want->rung : 0, ladder.height())};
}

std::vector<Piece> pieces_of(const Snapshot& snapshot) {
    std::vector<Piece> pieces;
    for (const StepId step : steps_of<LadderStep>(snapshot)) {
        const Ladder& ladder = std::get<LadderStep>(snapshot.plan().at(step).content).ladder;
        if (const Lane* lane = snapshot.lane(step, LaneRole::pieces))
            for (const Card* card : snapshot.cards(lane->id))
                if (counts(snapshot, *card))
                    pieces.push_back(piece_of(snapshot, step, ladder, *card));
    }
    return pieces;
}

bool same_ladder(const Piece& then, const Piece& now) {
    return then.ladder->rungs == now.ladder->rungs;
}

/// On the same ladder before on another, and what was recalled before what only has the same name.
int likeness(const Piece& then, const Piece& now) {
    const int like = then.name == now.recalled ? 2 : then.name == now.name ? 1 : 0;
    return like == 0 ? 0 : like + (same_ladder(then, now) ? 2 : 0);
}

Cell votes_cell(const Tally& votes) {
    if (votes.votes == 0)
        return own_cell("–", true);
    const std::string word = word_text(votes);
    return own_cell("Median " + median_text(votes) + (word.empty() ? "" : ", " + word));
}

Cell moved_cell(bool known, int twice) {
    return known ? shift_cell(twice, "rung", "rungs") : own_cell("–", true);
}

/// The pieces of one ladder step of now that stood on the same ladder then.
class LadderCompared {
public:
    explicit LadderCompared(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}

    std::vector<Part> parts() const {
        std::vector<Part> parts;
        const auto both_agreed = std::ranges::count_if(
            pairs_, [](const Pair& pair) { return pair.first.now.rung > 0 && pair.second.now.rung > 0; });
        if (both_agreed > 0)
            parts.emplace_back(Statements{{{moved_words(both_agreed)}}});
        parts.emplace_back(table());
        if (both_agreed > 0) {
            parts.emplace_back(overview());
            parts.emplace_back(Statements{{{"Where the work stands now, and dashed where it stood then."}}});
        }
        return parts;
    }

private:
    std::string moved_words(std::ptrdiff_t both_agreed) const {
        int higher = 0;
        int lower = 0;
        for (const auto& [then, now] : pairs_)
            if (then.now.rung > 0 && now.now.rung > 0) {
                higher += now.now.rung > then.now.rung ? 1 : 0;
                lower += now.now.rung < then.now.rung ? 1 : 0;
            }
        return "Of " + counted(both_agreed, "piece of work", "pieces of work")
               + " with an agreed rung then and now: " + std::to_string(higher) + " higher, "
               + std::to_string(lower) + " lower, " + std::to_string(both_agreed - higher - lower)
               + " as then.";
    }

    LadderOverview overview() const {
        std::vector<OverviewPiece> places;
        LadderOverview overview{.rungs = {}, .pieces = {}, .layout = {}, .ghost = "earlier"};
        for (const Rung& rung : pairs_.front().second.ladder->rungs)
            overview.rungs.push_back(rung.name);
        const auto agreed = [](int rung) { return rung > 0 ? std::optional(rung) : std::nullopt; };
        for (const auto& [then, now] : pairs_) {
            if (then.now.rung == 0 && now.now.rung == 0)
                continue;
            places.push_back(
                {.piece = now.card->id, .now = agreed(now.now.rung), .want = agreed(then.now.rung)});
            Item item = bare_item(now.card->text);
            item.colour = now.card->colour;
            overview.pieces.emplace(now.card->id, std::move(item));
        }
        overview.layout = lay_out_overview(places);
        return overview;
    }

    /// The lines of a piece: the first, and of the others those that say something of any piece.
    struct Line {
        const char* title;
        bool agreed; ///< by the rung that was agreed, else by the last vote
        Stand Piece::*stand;
    };
    static constexpr Line lines[] = {{"Stands on rung", true, &Piece::now},
                                     {"Last vote", false, &Piece::now},
                                     {"Wanted on rung", true, &Piece::want},
                                     {"Last vote on that", false, &Piece::want}};

    static bool known(const Line& line, const Piece& piece) {
        const Stand& stand = piece.*line.stand;
        return line.agreed ? stand.rung > 0 : stand.votes.votes > 0;
    }

    bool is_told(const Line& line) const {
        return &line == lines || std::ranges::any_of(pairs_, [&](const Pair& pair) {
            return known(line, pair.first) || known(line, pair.second);
        });
    }

    static VoteTable::Line line_of(const Line& line, const Pair& pair) {
        const Stand& then = pair.first.*line.stand;
        const Stand& now = pair.second.*line.stand;
        const bool both = known(line, pair.first) && known(line, pair.second);
        if (!line.agreed)
            return {line.title,
                    {votes_cell(then.votes), votes_cell(now.votes),
                     moved_cell(both, twice_median(now.votes) - twice_median(then.votes))}};
        return {line.title,
                {rung_cell(*pair.first.ladder, then.rung, "Not agreed"),
                 rung_cell(*pair.second.ladder, now.rung, "Not agreed"),
                 moved_cell(both, 2 * (now.rung - then.rung))}};
    }

    VoteTable table() const {
        VoteTable table = then_and_now_table("", "Piece of work");
        table.sides = "Asked";
        for (const Pair& pair : pairs_) {
            const auto& [then, now] = pair;
            VoteTable::Row row{.item = bare_item(now.card->text), .lines = {}};
            if (then.name != now.name)
                row.item.remarks.push_back({{"Called then: "}, {then.card->text, true}});
            for (const Line& line : lines)
                if (is_told(line))
                    row.lines.push_back(line_of(line, pair));
            if (row.lines.size() == 1)
                row.lines.front().side.clear();
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    std::vector<Pair> pairs_;
};

/// "Then, agreed: rung 3 of 8, Tokenism", and where it is wanted.
void add_stands(Item& item, const Piece& piece, const std::string& when) {
    const auto add = [&](const char* how, int rung) {
        if (rung > 0)
            item.remarks.push_back(
                rung_sentence(when + how, rung, piece.ladder->height(), piece.ladder->at(rung).name));
    };
    add(", agreed:", piece.now.rung);
    add(", wanted:", piece.want.rung);
}

ItemList list_of(std::string title, const std::vector<Piece>& pieces, const std::string& when) {
    ItemList list{.title = std::move(title), .items = {}, .covered = {}};
    for (const Piece& piece : pieces) {
        list.items.push_back(bare_item(piece.card->text));
        add_stands(list.items.back(), piece, when);
    }
    return list;
}

ItemList on_different_ladders(const std::vector<Pair>& pairs) {
    ItemList list{.title = "On another ladder now, so not compared", .items = {}, .covered = {}};
    for (const auto& [then, now] : pairs) {
        list.items.push_back(bare_item(now.card->text));
        add_stands(list.items.back(), then, "Then");
        add_stands(list.items.back(), now, "Now");
    }
    return list;
}

}

std::vector<Section> compared_pieces(const Both& both, LeftOut&) {
    auto pieces = matched(pieces_of(both.then), pieces_of(both.now), 4, likeness);
    // Of what was found out neither then nor now there is nothing to say.
    std::erase_if(pieces.both, [](const Pair& pair) { return !pair.first.known() && !pair.second.known(); });
    const auto apart = std::stable_partition(pieces.both.begin(), pieces.both.end(), [](const Pair& pair) {
        return same_ladder(pair.first, pair.second);
    });
    const std::vector<Pair> different(apart, pieces.both.end());
    pieces.both.erase(apart, pieces.both.end());

    std::vector<Section> sections;
    for (const StepId step : steps_of<LadderStep>(both.now)) {
        std::vector<Pair> on_step;
        std::ranges::copy_if(pieces.both, std::back_inserter(on_step),
                             [step](const Pair& pair) { return pair.second.step == step; });
        if (!on_step.empty())
            sections.push_back({.heading = "Where the work stands",
                                .source = {{both.now.plan().at(step).title, true}},
                                .parts = LadderCompared(std::move(on_step)).parts()});
    }
    std::vector<Part> parts;
    add_part(parts, on_different_ladders(different));
    add_part(parts, list_of("Only then", pieces.only_then, "Then"));
    add_part(parts, list_of("Only now", pieces.only_now, "Now"));
    if (!parts.empty())
        sections.push_back({.heading = "Work that cannot be compared", .parts = std::move(parts)});
    return sections;
}

}
