#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

/// A card inside a sentence: of a covered one only that it is one.
Words named(const Snapshot& snapshot, const Card& card) {
    return snapshot.covered(card.id) ? Words{"a covered card"} : quoted(card.text);
}

/// What a card is to the one that it hangs under.
std::string hanging_words(const Snapshot& snapshot, const Lane& lane) {
    switch (lane.role) {
    case LaneRole::why: return ", a reason for ";
    case LaneRole::stops: return ", which stops ";
    default: break;
    }
    const bool brainstorm = std::holds_alternative<BrainstormStep>(snapshot.plan().at(lane.step).content);
    return brainstorm ? ", an answer to " : ", under ";
}

/// What a card was put together of at the very first. Ids guide the way down: a whole is younger than
/// its parts, so this ends whatever a file may hold.
void add_first_parts(const Snapshot& snapshot, CardId whole, std::vector<const MergedCard*>& first) {
    for (const MergedCard* part : snapshot.parts(whole)) {
        const std::size_t before = first.size();
        if (part->id < whole)
            add_first_parts(snapshot, part->id, first);
        if (first.size() == before)
            first.push_back(part);
    }
}

}

Sentence origin_sentence(const Snapshot& snapshot, CardId origin) {
    const Card* whole = snapshot.card(whole_of(snapshot.session(), origin));
    if (whole == nullptr)
        return {{"From a card of an earlier step that was deleted since"}};
    const MergedCard* part = snapshot.session().merged.find(origin);
    const bool merged = part != nullptr && whole->id != origin;
    Sentence sentence{{"From "}};
    if (merged && !snapshot.covered(whole->id)) {
        sentence.push_back(quoted(part->text));
        sentence.push_back({", now part of "});
    }
    sentence.push_back(named(snapshot, *whole));
    const Lane& lane = *snapshot.session().lanes.find(whole->lane);
    if (const Card* above = snapshot.card(whole->under)) {
        sentence.push_back({hanging_words(snapshot, lane)});
        sentence.push_back(named(snapshot, *above));
    }
    sentence.push_back({", step " + std::to_string(step_number(snapshot.session(), lane.step)) + ": "});
    sentence.push_back({snapshot.plan().at(lane.step).title, true});
    return sentence;
}

std::vector<Sentence> merged_sentences(const Snapshot& snapshot, const Card& card) {
    std::vector<const MergedCard*> parts;
    add_first_parts(snapshot, card.id, parts);
    if (parts.empty())
        return {};
    Sentence from{{"Merged from "}};
    std::vector<Sentence> sentences;
    for (const MergedCard* part : parts) {
        if (part != parts.front())
            from.push_back({part == parts.back() ? " and " : ", "});
        from.push_back(quoted(part->text));
        if (part->group)
            from.push_back({" (" + group_text(part->group) + ")"});
        if (part->origin)
            sentences.push_back(origin_sentence(snapshot, part->origin));
    }
    sentences.insert(sentences.begin(), std::move(from));
    return sentences;
}

}
