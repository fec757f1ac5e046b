#include <algorithm>

#include "sessions/export/comparison_parts.h"
#include "sessions/model/local_time.h"
#include "sessions/workshop/recall.h"

namespace plenary::record {

namespace {

/// An action of one of the sessions.
struct Known {
    std::string name; ///< folded
    EarlierDecision action;
    ActionState state = ActionState::not_asked;
    bool recalled = false; ///< and so asked about
};

/// How the fate of an action is told, in this order.
struct Fate {
    ActionState state;
    const char* word;  ///< in the table
    const char* words; ///< behind a number
};
constexpr Fate fates[] = {{ActionState::done, "Done", " done"},
                          {ActionState::open, "Still open", " still open"},
                          {ActionState::dropped, "Dropped", " dropped"},
                          {ActionState::not_asked, "Not asked about", " not asked about"}};

/// What a session hands on to the next one: its own actions, and those that it recalled and left open.
std::vector<Known> handed_on(const Snapshot& snapshot) {
    std::vector<Known> actions;
    const Earlier earlier = recall_of(snapshot);
    for (const EarlierDecision& decision : earlier.decisions)
        if (decision.kind == EarlierKind::action)
            actions.push_back({.name = folded(decision.text), .action = decision});
    return actions;
}

/// What a session knows of actions: those that it recalled, with what became of them, and its own.
std::vector<Known> known_in(const Snapshot& snapshot) {
    const Session& session = snapshot.session();
    std::vector<Known> actions;
    for (const auto& decision : session.earlier.rows())
        if (decision->kind == EarlierKind::action)
            actions.push_back({.name = folded(decision->text),
                               .action = *decision,
                               .state = state_of_action(session, decision->id),
                               .recalled = true});
    for (Known& own : handed_on(snapshot))
        if (own.action.since == session.where().started)
            actions.push_back(std::move(own));
    return actions;
}

std::string owner_text(const EarlierDecision& action) {
    return action.who + (action.who.empty() || action.when.empty() ? "" : ", ") + action.when;
}

/// An action that the group has taken on once more is still to be done.
ActionState state_now(const Known& now) {
    return now.recalled ? now.state : ActionState::open;
}

class ActionsThen {
public:
    explicit ActionsThen(const Both& both)
        : begun_(both.then.session().where().started), then_(handed_on(both.then)),
          matched_(matched(then_, known_in(both.now), 2, likeness)) {}

    std::vector<Part> parts() const {
        std::vector<Part> parts;
        VoteTable table{
            .title = "",
            .cards = "Agreed then",
            .columns = {{"Who and by when", VoteTable::Look::words}, {"Now", VoteTable::Look::word}},
            .rows = {}};
        std::string told;
        for (const Fate& fate : fates) {
            const std::size_t before = table.rows.size();
            add_rows(table, fate);
            if (const std::size_t count = table.rows.size() - before; count > 0)
                told += (told.empty() ? "" : ", ") + std::to_string(count) + fate.words;
        }
        if (!table.rows.empty())
            parts.emplace_back(Statements{
                {{counted(table.rows.size(), "action", "actions") + " agreed then: " + told + "."}}});
        add_part(parts, std::move(table));
        return parts;
    }

    /// Those of now that are none of then.
    ActionTable since() const {
        ActionTable table;
        for (const Known& known : matched_.only_now) {
            if (known.action.since < begun_ || is_of_then(known))
                continue;
            Action action{bare_item(known.action.text), known.action.who, known.action.when};
            if (known.recalled)
                action.item.remarks.push_back({{between_words(known)}});
            table.push_back(std::move(action));
        }
        return table;
    }

private:
    /// What was asked about comes before what only says the same.
    static int likeness(const Known& then, const Known& now) {
        if (then.name != now.name)
            return 0;
        return now.recalled && now.action.since == then.action.since ? 2 : 1;
    }

    void add_rows(VoteTable& table, const Fate& fate) const {
        for (const auto& [then, now] : matched_.both)
            if (state_now(now) == fate.state)
                table.rows.push_back(row(then, fate, again_in_plan(now)));
        for (const Known& then : matched_.only_then)
            if (fate.state == ActionState::not_asked)
                table.rows.push_back(row(then, fate, nullptr));
    }

    /// The action as the plan of now has it, where it has it again.
    const Known* again_in_plan(const Known& now) const {
        if (!now.recalled)
            return &now;
        const auto again = std::ranges::find_if(
            matched_.only_now, [&](const Known& known) { return !known.recalled && known.name == now.name; });
        return again == matched_.only_now.end() ? nullptr : &*again;
    }

    VoteTable::Row row(const Known& then, const Fate& fate, const Known* again) const {
        VoteTable::Row row{.item = bare_item(then.action.text), .lines = {{}}};
        if (then.action.since != begun_)
            row.item.remarks.push_back({{"Open since " + long_date_text(then.action.since)}});
        if (again) {
            Sentence remark{{"In the plan again"}};
            if (const std::string owner = owner_text(again->action); !owner.empty()) {
                remark.push_back({": "});
                remark.push_back({owner, true});
            }
            row.item.remarks.push_back(std::move(remark));
        }
        const std::string owner = owner_text(then.action);
        const VoteTable::Cell nobody = own_cell("Nobody", true);
        row.lines.front().cells = {owner.empty() ? nobody : VoteTable::Cell{.text = {owner, true}},
                                   own_cell(fate.word, fate.state == ActionState::not_asked)};
        return row;
    }

    bool is_of_then(const Known& known) const {
        return std::ranges::find(then_, known.name, &Known::name) != then_.end();
    }

    /// Of an action that a session between the two agreed.
    static std::string between_words(const Known& known) {
        const auto* fate = std::ranges::find(fates, known.state, &Fate::state);
        return "Agreed on " + long_date_text(known.action.since) + ";" + fate->words;
    }

    WallTime begun_;
    std::vector<Known> then_;
    Matched<Known> matched_;
};

}

std::vector<Section> compared_actions(const Both& both, LeftOut&) {
    const ActionsThen actions(both);
    std::vector<Section> sections;
    if (auto parts = actions.parts(); !parts.empty())
        sections.push_back({.heading = "What became of the actions", .parts = std::move(parts)});
    if (auto since = actions.since(); !since.empty())
        sections.push_back({.heading = "New actions since", .parts = {std::move(since)}});
    return sections;
}

}
