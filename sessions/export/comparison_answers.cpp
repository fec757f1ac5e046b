#include <algorithm>
#include <set>
#include <sstream>

#include "sessions/export/comparison_parts.h"

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;
using Look = VoteTable::Look;

/// A card on which the group set a mark, or has not yet.
struct Marked {
    std::string name; ///< folded
    const Card* card = nullptr;
};
using Pair = std::pair<Marked, Marked>;

template <class Kind>
std::vector<Marked> marked_in(const Snapshot& snapshot, LaneRole role) {
    std::vector<Marked> all;
    for (const StepId step : steps_of<Kind>(snapshot))
        if (const Lane* lane = snapshot.lane(step, role))
            for (const Card* card : snapshot.cards(lane->id))
                if (counts(snapshot, *card))
                    all.push_back({folded(card->text), card});
    return all;
}

bool has_mark(const Marked& marked) {
    return marked.card->mark != Mark::none;
}

std::size_t with_mark(const std::vector<Marked>& all) {
    return static_cast<std::size_t>(std::ranges::count_if(all, has_mark));
}

std::size_t with(Mark mark, const std::vector<Marked>& all) {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [mark](const Marked& marked) { return marked.card->mark == mark; }));
}

/// Pairs of which something was said then or now; the others are counted where that was in one alone.
std::vector<Pair> answered_pairs(const std::vector<Marked>& then, const std::vector<Marked>& now,
                                 LeftOut& left_out, std::string_view one, std::string_view many) {
    auto pairs = matched_by_name(then, now);
    left_out.add(with_mark(pairs.only_then), with_mark(pairs.only_now), one, many);
    std::erase_if(pairs.both,
                  [](const Pair& pair) { return !has_mark(pair.first) && !has_mark(pair.second); });
    return pairs.both;
}

VoteTable answers_table(const std::vector<Pair>& pairs, std::string cards, Cell (*said)(Mark)) {
    VoteTable table = then_and_now_table("", std::move(cards), Look::said);
    for (const auto& [then, now] : pairs) {
        VoteTable::Row row{.item = bare_item(now.card->text), .lines = {{}}};
        row.lines.front().cells = {said(then.card->mark), said(now.card->mark),
                                   change_cell(then.card->mark != now.card->mark)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Cell aim_cell(Mark mark) {
    if (mark == Mark::none)
        return own_cell("Not answered", true);
    return own_cell(mark == Mark::agreed ? "Met" : "Doubted");
}

Cell rule_cell(const Card* rule) {
    if (!rule)
        return own_cell("–", true);
    return rule->mark == Mark::agreed ? own_cell("Agreed") : own_cell("Still open", true);
}

std::multiset<std::string> words_of(const std::string& folded_text) {
    std::istringstream text(folded_text);
    std::multiset<std::string> words;
    for (std::string word; text >> word;)
        words.insert(std::move(word));
    return words;
}

/// More than half of the words of both together are the same: another wording of one rule.
bool is_reworded(const Marked& then, const Marked& now) {
    const auto before = words_of(then.name);
    const auto after = words_of(now.name);
    std::vector<std::string> common;
    std::ranges::set_intersection(before, after, std::back_inserter(common));
    return 4 * common.size() > before.size() + after.size();
}

VoteTable::Row rule_row(const Card* then, const Card* now, const char* change) {
    VoteTable::Row row{.item = bare_item((now ? now : then)->text), .lines = {{}}};
    const bool kept = then && now && folded(then->text) == folded(now->text);
    if (then && now && !kept)
        row.item.remarks.push_back({{"Then: "}, {then->text, true}});
    row.lines.front().cells = {rule_cell(then), rule_cell(now), own_cell(change, kept)};
    return row;
}

/// What a step of now or then came to decide.
struct Decided {
    std::string name; ///< of the step, folded
    StepId step;
    const Card* option = nullptr; ///< none: not decided
};

std::vector<Decided> decisions_in(const Snapshot& snapshot) {
    std::vector<Decided> all;
    for (const StepId step : steps_of<DecisionStep>(snapshot)) {
        Decided decided{.name = folded(snapshot.plan().at(step).title), .step = step};
        if (const Lane* lane = snapshot.lane(step, LaneRole::options))
            for (const Card* option : snapshot.cards(lane->id))
                if (option->mark == Mark::agreed)
                    decided.option = option;
        all.push_back(std::move(decided));
    }
    return all;
}

std::size_t taken(const std::vector<Decided>& decisions) {
    return static_cast<std::size_t>(
        std::ranges::count_if(decisions, [](const Decided& decided) { return decided.option != nullptr; }));
}

Cell decided_cell(const Decided& decided) {
    return decided.option ? Cell{.text = {decided.option->text, true}} : own_cell("Not decided", true);
}

}

std::vector<Section> compared_checklists(const Both& both, LeftOut& left_out) {
    const auto pairs = answered_pairs(marked_in<ChecklistStep>(both.then, LaneRole::statements),
                                      marked_in<ChecklistStep>(both.now, LaneRole::statements), left_out,
                                      "answered point of a checklist", "answered points of checklists");
    if (pairs.empty())
        return {};
    return {{.heading = "Checklists", .parts = {answers_table(pairs, "Point", answer_cell)}}};
}

std::vector<Section> compared_decisions(const Both& both, LeftOut& left_out) {
    auto decisions = matched_by_name(decisions_in(both.then), decisions_in(both.now));
    left_out.add(taken(decisions.only_then), taken(decisions.only_now), "decision", "decisions");
    VoteTable table = then_and_now_table("", "Decision");
    for (const auto& [then, now] : decisions.both) {
        if (!then.option && !now.option)
            continue;
        const bool same = then.option && now.option && folded(then.option->text) == folded(now.option->text);
        VoteTable::Row row{.item = bare_item(both.now.plan().at(now.step).title), .lines = {{}}};
        row.lines.front().cells = {decided_cell(then), decided_cell(now), change_cell(!same)};
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return {};
    return {{.heading = "Decisions", .parts = {std::move(table)}}};
}

std::vector<Section> compared_rules(const Both& both, LeftOut& left_out) {
    const auto then = marked_in<RulesStep>(both.then, LaneRole::rules);
    const auto now = marked_in<RulesStep>(both.now, LaneRole::rules);
    // What nobody spoke about is no rule of this group.
    if (with_mark(then) == 0 || with_mark(now) == 0) {
        left_out.add(with_mark(then), with_mark(now), "ground rule", "ground rules");
        return {};
    }
    auto kept = matched_by_name(then, now);
    const auto reworded = matched(kept.only_then, kept.only_now, 1, is_reworded);
    VoteTable table = then_and_now_table("", "Ground rule", Look::said);
    const auto add = [&table](const Marked* before, const Marked* after, const char* change) {
        if ((before && has_mark(*before)) || (after && has_mark(*after)))
            table.rows.push_back(
                rule_row(before ? before->card : nullptr, after ? after->card : nullptr, change));
    };
    for (const auto& [before, after] : kept.both)
        add(&before, &after, "Kept");
    for (const auto& [before, after] : reworded.both)
        add(&before, &after, "Changed");
    for (const Marked& after : reworded.only_now)
        add(nullptr, &after, "New");
    for (const Marked& before : reworded.only_then)
        add(&before, nullptr, "Gone");
    return {{.heading = "Ground rules", .parts = {std::move(table)}}};
}

std::vector<Section> compared_objectives(const Both& both, LeftOut& left_out) {
    const auto then = marked_in<ObjectivesStep>(both.then, LaneRole::aims);
    const auto now = marked_in<ObjectivesStep>(both.now, LaneRole::aims);
    const auto pairs = answered_pairs(then, now, left_out, "objective", "objectives");
    if (with_mark(then) == 0 || with_mark(now) == 0)
        return {};
    std::vector<Part> parts;
    parts.emplace_back(Statements{
        {{"Met then: " + std::to_string(with(Mark::agreed, then)) + " of "
          + counted(then.size(), "objective", "objectives") + ". Met now: "
          + std::to_string(with(Mark::agreed, now)) + " of " + std::to_string(now.size()) + "."}}});
    if (!pairs.empty())
        parts.emplace_back(answers_table(pairs, "Objective", aim_cell));
    return {{.heading = "Objectives", .parts = std::move(parts)}};
}

}
