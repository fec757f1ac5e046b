#include <algorithm>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/groups.h"

namespace plenary::record {

namespace {

class PeoplePart {
public:
    PeoplePart(const Snapshot& snapshot, const ReportOptions& options)
        : session_(snapshot.session()), options_(options) {}

    std::vector<Part> write() const {
        std::vector<Part> parts;
        if (session_.members.empty()) {
            add(parts, "", members_of(session_, {}));
            add_names(parts);
        } else {
            for (const auto& group : session_.groups.rows())
                add(parts, group_title(session_, group->id), members_of(session_, group->id));
            add(parts, "In no group", members_of(session_, {}));
        }
        if (options_.reading == Reading::full)
            if (auto statements = how_groups_were_made(); !statements.empty())
                parts.emplace_back(std::move(statements));
        return parts;
    }

private:
    void add(std::vector<Part>& parts, std::string title, const std::vector<const Person*>& people) const {
        ItemList list{
            .title = std::move(title), .numbered = false, .items = {}, .covered = {}, .in_a_row = true};
        for (const Person* person : people) {
            list.items.push_back(item(person->name));
            if (!session_.is_here(person->id))
                list.items.back().remarks.push_back({{"Left early"}});
        }
        if (!options_.names && !people.empty()) {
            const auto left = std::ranges::count_if(
                people, [this](const Person* person) { return !session_.is_here(person->id); });
            list.items = {item(counted(people.size(), "person", "people"))};
            if (left > 0)
                list.items.back().remarks.push_back({{std::to_string(left) + " left early"}});
        }
        if (!list.items.empty())
            parts.emplace_back(std::move(list));
    }

    static Item item(std::string text, GroupId group = {}) {
        return {
            .label = "", .text = std::move(text), .colour = {}, .group = group, .remarks = {}, .under = {}};
    }

    /// Of groups whose people are not known.
    void add_names(std::vector<Part>& parts) const {
        ItemList list{.title = "Groups", .numbered = false, .items = {}, .covered = {}, .in_a_row = true};
        for (const auto& group : session_.group_names.rows())
            list.items.push_back(item(group->name, group->id));
        if (!list.items.empty())
            parts.emplace_back(std::move(list));
    }

    Statements how_groups_were_made() const {
        const DrawnLot* lot = last_lot(session_);
        if (!lot)
            return {};
        Sentence drawn{{"Drawn by lot " + std::to_string(lot->seed) + " into "
                        + counted(lot->groups, "group", "groups")}};
        if (options_.names) {
            add_pairs(drawn, *lot, PairingKind::apart, "; kept apart: ");
            add_pairs(drawn, *lot, PairingKind::together, "; kept together: ");
        }
        drawn.push_back({changed_since(*lot) ? ". Some have changed groups since." : "."});
        Statements statements{std::move(drawn)};
        const auto before = session_.lots.size() - 1;
        const int again = pairs_meeting_again(session_, lot->id);
        if (before > 0)
            statements.push_back(
                {{counted(before, "lot was", "lots were") + " drawn before it; "
                  + (again == 0 ? "nobody met again." : counted(again, "pair", "pairs") + " met again.")}});
        return statements;
    }

    /// Pairs that were known when the lot was drawn, of people who were in it: ids only ever grow.
    void add_pairs(Sentence& sentence, const DrawnLot& lot, PairingKind kind, const char* begin) const {
        bool first = true;
        for (const auto& pairing : session_.pairings.rows()) {
            const bool known = pairing->id.value < lot.id.value && was_drawn(lot, pairing->first)
                               && was_drawn(lot, pairing->second);
            if (pairing->kind != kind || !known)
                continue;
            sentence.push_back({first ? begin : ", "});
            sentence.push_back({session_.people.find(pairing->first)->name, true});
            sentence.push_back({" and "});
            sentence.push_back({session_.people.find(pairing->second)->name, true});
            first = false;
        }
    }

    bool was_drawn(const DrawnLot& lot, PersonId person) const {
        return std::ranges::any_of(session_.lot_members.rows(), [&](const auto& member) {
            return member->lot == lot.id && member->person == person;
        });
    }

    bool changed_since(const DrawnLot& lot) const {
        const auto drawn = static_cast<std::size_t>(std::ranges::count_if(
            session_.lot_members.rows(), [&](const auto& member) { return member->lot == lot.id; }));
        return drawn != session_.members.size()
               || std::ranges::any_of(session_.lot_members.rows(), [&](const auto& member) {
                      return member->lot == lot.id && group_of(session_, member->person) != member->group;
                  });
    }

    const Session& session_;
    const ReportOptions& options_;
};

}

std::vector<Part> people_parts(const Snapshot& snapshot, const ReportOptions& options) {
    return PeoplePart(snapshot, options).write();
}

}
