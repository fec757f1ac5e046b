#include <algorithm>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/groups.h"

namespace plenary::record {

namespace {

class PeoplePart {
public:
    explicit PeoplePart(const Snapshot& snapshot) : session_(snapshot.session()) {}

    std::vector<Part> write() const {
        std::vector<Part> parts;
        if (auto statements = how_groups_were_made(); !statements.empty())
            parts.emplace_back(std::move(statements));
        if (session_.members.empty()) {
            add(parts, "", members_of(session_, {}));
            add_names(parts);
            return parts;
        }
        for (const auto& group : session_.groups.rows())
            add(parts, group_title(session_, group->id), members_of(session_, group->id));
        add(parts, "In no group", members_of(session_, {}));
        return parts;
    }

private:
    void add(std::vector<Part>& parts, std::string title, const std::vector<const Person*>& people) const {
        ItemList list{.title = std::move(title), .numbered = false, .items = {}, .covered = {}};
        for (const Person* person : people) {
            list.items.push_back(
                {.label = "", .text = person->name, .colour = {}, .group = {}, .remarks = {}, .under = {}});
            if (!session_.is_here(person->id))
                list.items.back().remarks.push_back({{"Left early"}});
        }
        if (!list.items.empty())
            parts.emplace_back(std::move(list));
    }

    /// Of groups whose people are not known.
    void add_names(std::vector<Part>& parts) const {
        ItemList list{.title = "Groups", .numbered = false, .items = {}, .covered = {}};
        for (const auto& group : session_.group_names.rows())
            list.items.push_back({.label = "",
                                  .text = group->name,
                                  .colour = {},
                                  .group = group->id,
                                  .remarks = {},
                                  .under = {}});
        if (!list.items.empty())
            parts.emplace_back(std::move(list));
    }

    Statements how_groups_were_made() const {
        const DrawnLot* lot = last_lot(session_);
        if (!lot)
            return {};
        Sentence drawn{{"Drawn by lot " + std::to_string(lot->seed) + " into "
                        + counted(lot->groups, "group", "groups")}};
        add_pairs(drawn, *lot, PairingKind::apart, "; kept apart: ");
        add_pairs(drawn, *lot, PairingKind::together, "; kept together: ");
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
};

}

std::vector<Part> people_parts(const Snapshot& snapshot) {
    return PeoplePart(snapshot).write();
}

}
