#include "sessions/export/report_parts.h"
#include "sessions/model/local_time.h"
#include "sessions/workshop/recall.h"

namespace plenary::record {

namespace {

const char* label_of(ActionState state) {
    switch (state) {
    case ActionState::not_asked: break;
    case ActionState::open: return "Still open";
    case ActionState::done: return "Done";
    case ActionState::dropped: return "Dropped";
    }
    return "";
}

Item item_of(std::string text, std::string label = {}) {
    Item item;
    item.label = std::move(label);
    item.text = std::move(text);
    return item;
}

Item action_item(const Snapshot& snapshot, const EarlierDecision& action) {
    Item item = item_of(action.text, label_of(state_of_action(snapshot.session(), action.id)));
    Sentence remark;
    for (const std::string& words : {action.who, action.when})
        if (!words.empty()) {
            if (!remark.empty())
                remark.push_back({", "});
            remark.push_back({words, true});
        }
    if (!remark.empty())
        item.remarks.push_back(std::move(remark));
    return item;
}

Item rung_item(const Snapshot& snapshot, const EarlierDecision& piece) {
    Item item = item_of(piece.text);
    if (piece.rung > 0)
        item.remarks.push_back(rung_sentence("Agreed:", piece.rung, piece.rungs, piece.rung_name));
    if (piece.want > 0)
        item.remarks.push_back(rung_sentence("Wanted:", piece.want, piece.rungs, piece.want_name));
    if (piece.rung == 0 && piece.want == 0)
        item.remarks.push_back({{"Voted on, no rung agreed"}});
    if (asked_again_as(snapshot.session(), piece.id))
        item.remarks.push_back({{"Asked again in this session"}});
    return item;
}

void add_items(std::vector<Part>& parts, ItemList list) {
    if (!list.items.empty())
        parts.emplace_back(std::move(list));
}

/// "Recalled: session 1, The first room, Leeds, Sunday 3 October 2026".
Sentence recalled_sentence(const EarlierSession& earlier) {
    Sentence sentence{{"Recalled: "}};
    if (earlier.number > 0)
        sentence.push_back({"session " + std::to_string(earlier.number) + ", "});
    sentence.push_back({earlier.title, true});
    if (!earlier.place.empty()) {
        sentence.push_back({", "});
        sentence.push_back({earlier.place, true});
    }
    sentence.push_back({", " + long_date_text(earlier.begun)});
    return sentence;
}

}

Sentence rung_sentence(std::string_view how, int rung, int rungs, const std::string& name) {
    return {{std::string(how) + " rung " + std::to_string(rung) + " of " + std::to_string(rungs) + ", "},
            {name, true}};
}

std::vector<Part> earlier_parts(const Snapshot& snapshot) {
    const Session& session = snapshot.session();
    std::vector<Part> parts;
    if (session.earlier_session.empty())
        return parts;
    parts.emplace_back(Statements{recalled_sentence(*session.earlier_session.rows().front())});
    ItemList actions{.title = "What became of the actions", .items = {}, .covered = {}};
    ItemList pieces{.title = "Where the work stood", .items = {}, .covered = {}};
    ItemList rules{.title = "Ground rules then", .items = {}, .covered = {}};
    for (const auto& decision : session.earlier.rows()) {
        if (decision->kind == EarlierKind::action)
            actions.items.push_back(action_item(snapshot, *decision));
        else if (decision->kind == EarlierKind::rung)
            pieces.items.push_back(rung_item(snapshot, *decision));
        else
            rules.items.push_back(item_of(decision->text, decision->agreed ? "" : "Not agreed"));
    }
    add_items(parts, std::move(actions));
    add_items(parts, std::move(pieces));
    add_items(parts, std::move(rules));
    return parts;
}

Statements then_and_now(const Snapshot& snapshot, CardId piece) {
    Statements statements;
    const auto& recalled = snapshot.session().earlier_session;
    if (recalled.empty())
        return statements;
    for (const Question question : {Question::now, Question::want})
        if (std::string words =
                then_and_now_text(snapshot, piece, question, long_date_text(recalled.rows().front()->begun));
            !words.empty())
            statements.push_back({{std::move(words)}});
    return statements;
}

}
