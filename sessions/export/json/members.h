#pragma once

#include <limits>
#include <string_view>

#include "sessions/export/json/document.h"

namespace plenary::document {

/// What a whole number may be.
struct Range {
    std::int64_t least = std::numeric_limits<int>::min();
    std::int64_t most = std::numeric_limits<int>::max();
    bool operator==(const Range&) const = default;
};

inline constexpr Range any_number{std::numeric_limits<std::int64_t>::min(),
                                  std::numeric_limits<std::int64_t>::max()};
/// Far more than a session can come to, and far from where numbers overflow.
inline constexpr Range id_range{1, std::int64_t{1} << 40};
inline constexpr Range place_range{-(std::int64_t{1} << 50), std::int64_t{1} << 50};
inline constexpr Range not_negative{0};
inline constexpr Range duration_range{0, 3'155'760'000'000};
/// People in a room, hands that are counted, and dots that are given.
inline constexpr Range people_range{0, 10'000};
inline constexpr Range dots_range{0, 100'000'000};
inline constexpr Range rung_range{1, 12};

/// How an object of one kind lies in JSON: each member by its name, with the range of its numbers where that
/// is not all there are. `of` serves for writing and reading alike.
template <class Object>
struct Members;

/// The word for what a variant holds, of which the member after it tells the rest.
template <class Variant>
struct WordOf {
    Variant& held;
};
template <class Variant>
WordOf(Variant&) -> WordOf<Variant>;

template <>
struct Members<Person> {
    static void of(auto& person, auto&& member) {
        member("id", person.id);
        member("name", person.name);
        member("group", person.group, Range{1, most_groups});
        member("left", person.left);
    }
};

template <>
struct Members<People> {
    static void of(auto& people, auto&& member) {
        member("count", people.count, people_range);
        member("head_count", people.head_count, people_range);
        member("names", people.names);
        member("list", people.list);
    }
};

template <>
struct Members<Group> {
    static void of(auto& group, auto&& member) {
        member("id", group.id, Range{1, most_groups});
        member("letter", group.letter);
        member("name", group.name);
    }
};

template <>
struct Members<Pairing> {
    static void of(auto& pairing, auto&& member) {
        member("id", pairing.id);
        member("people", pairing.people);
        member("kept", pairing.kept);
    }
};

template <>
struct Members<LotMember> {
    static void of(auto& drawn, auto&& member) {
        member("person", drawn.person);
        member("group", drawn.group, Range{1, most_groups});
    }
};

template <>
struct Members<Lot> {
    static void of(auto& lot, auto&& member) {
        member("id", lot.id);
        member("seed", lot.seed, any_number);
        member("groups", lot.groups, Range{0, most_groups});
        member("members", lot.members);
    }
};

template <>
struct Members<Clock> {
    static void of(auto& clock, auto&& member) {
        member("begun", clock.begun);
        member("paused", clock.paused);
    }
};

template <>
struct Members<Minutes> {
    static void of(auto& minutes, auto&& member) {
        member("planned", minutes.planned);
        member("spent", minutes.spent, any_number);
    }
};

template <>
struct Members<Lane> {
    static void of(auto& lane, auto&& member) {
        member("id", lane.id);
        member("role", lane.role);
        member("title", lane.title);
        member("collapsed", lane.collapsed);
        member("covered", lane.covered);
        member("cards", lane.cards);
    }
};

template <>
struct Members<Step> {
    static void of(auto& step, auto&& member) {
        member("id", step.id);
        member("name", step.name);
        member("kind", WordOf{step.content});
        member("title", step.title);
        member("planned_minutes", step.planned_minutes, Range{0, 600});
        member("essential", step.essential);
        member("added", step.added);
        member("place", step.place, place_range);
        member("set_minutes", step.set_minutes, Range{-600, 1200});
        member("extra_minutes", step.extra_minutes, Range{-1'000'000, 1'000'000});
        member("minutes", step.minutes, not_negative);
        member("left_out", step.left_out);
        member("begun", step.begun);
        member("back_at", step.back_at);
        member("spent_seconds", step.spent_seconds, duration_range);
        member("spent_ms", step.spent_ms, duration_range);
        member("paused_ms", step.paused_ms, duration_range);
        member("lines_shown", step.lines_shown, not_negative);
        member("idea_first", step.idea_first);
        member("content", step.content);
        member("lanes", step.lanes);
    }
};

template <>
struct Members<Part> {
    static void of(auto& part, auto&& member) {
        member("id", part.id);
        member("text", part.text);
        member("colour", part.colour);
        member("group", part.group, Range{1, most_groups});
        member("origin", part.origin);
        member("carried_from", part.carried_from);
        member("merged_from", part.merged_from);
    }
};

template <>
struct Members<Card> {
    static void of(auto& card, auto&& member) {
        member("id", card.id);
        member("lane", card.lane);
        member("under", card.under);
        member("hanging", card.hanging);
        member("text", card.text);
        member("colour", card.colour);
        member("group", card.group, Range{1, most_groups});
        member("mark", card.mark);
        member("who", card.who);
        member("when", card.when);
        member("origin", card.origin);
        member("carried_from", card.carried_from);
        member("theme", card.theme);
        member("heading", card.heading);
        member("covered", card.covered);
        member("merged_from", card.merged_from);
        member("dots", card.dots, not_negative);
        member("rank", card.rank, Range{1});
        member("tied", card.tied);
    }
};

template <>
struct Members<Vote> {
    static void of(auto& vote, auto&& member) {
        member("group", vote.group, Range{1, most_groups});
        member("value", vote.value, Range{1});
        member("people", vote.people, Range{1, people_range.most});
        member("side", vote.side, Range{1, 2});
    }
};

template <>
struct Members<VotedCard> {
    static void of(auto& voted, auto&& member) {
        member("card", voted.card);
        member("dots", voted.dots, dots_range);
        member("votes", voted.votes);
    }
};

template <>
struct Members<Placed> {
    static void of(auto& placed, auto&& member) {
        member("card", placed.card);
        member("value", placed.value, Range{1});
    }
};

template <>
struct Members<Order> {
    static void of(auto& order, auto&& member) {
        member("cards", order.cards);
        member("people", order.people, Range{1, people_range.most});
    }
};

template <>
struct Members<Round> {
    static void of(auto& round, auto&& member) {
        member("id", round.id);
        member("step", round.step);
        member("piece", round.piece);
        member("number", round.number, Range{1});
        member("state", round.state);
        member("method", round.method);
        member("way", round.way);
        member("voters", round.voters);
        member("voted", round.voted, people_range);
        member("of", round.of, people_range);
        member("question", round.question);
        member("dots", round.dots, Range{1, people_range.most});
        member("most_on_one", round.most_on_one, Range{1, people_range.most});
        member("run_off_of", round.run_off_of);
        member("reason", round.reason);
        member("candidates", round.candidates);
        member("abstained", round.abstained, people_range);
        member("cards", round.cards);
        member("orders", round.orders);
        member("tally", round.tally);
    }
};

template <>
struct Members<Standing> {
    static void of(auto& standing, auto&& member) {
        member("piece", standing.piece);
        member("rung", standing.rung, rung_range);
        member("was_median", standing.was_median);
    }
};

template <>
struct Members<EarlierDecision> {
    static void of(auto& decision, auto&& member) {
        member("id", decision.id);
        member("kind", decision.kind);
        member("text", decision.text);
        member("agreed", decision.agreed);
        member("who", decision.who);
        member("when", decision.when);
        member("since", decision.since);
        member("state", decision.state);
        member("ladder", decision.ladder);
        member("rungs", decision.rungs, rung_range);
        member("agreed_rung", decision.agreed_rung, rung_range);
        member("wanted_rung", decision.wanted_rung, rung_range);
        member("agreed_rung_name", decision.agreed_rung_name);
        member("wanted_rung_name", decision.wanted_rung_name);
        member("votes_now", decision.votes_now, people_range);
        member("votes_want", decision.votes_want, people_range);
    }
};

template <>
struct Members<LadderBefore> {
    static void of(auto& step, auto&& member) {
        member("title", step.title);
        member("minutes", step.minutes, Range{0, 600});
        member("ladder", step.ladder);
        member("why", step.why);
        member("stops", step.stops);
    }
};

template <>
struct Members<EarlierLadder> {
    static void of(auto& ladder, auto&& member) {
        member("id", ladder.id);
        member("step", ladder.step);
    }
};

template <>
struct Members<Earlier> {
    static void of(auto& earlier, auto&& member) {
        member("title", earlier.title);
        member("number", earlier.number, not_negative);
        member("place", earlier.place);
        member("started", earlier.started);
        member("ladders", earlier.ladders);
        member("decisions", earlier.decisions);
    }
};

template <>
struct Members<AskedAgain> {
    static void of(auto& asked, auto&& member) {
        member("piece", asked.piece);
        member("earlier", asked.earlier);
    }
};

template <>
struct Members<KeptPicture> {
    static void of(auto& picture, auto&& member) {
        member("file", picture.file);
        member("type", picture.type);
        member("data", picture.data);
        member("fault", picture.fault);
    }
};

template <>
struct Members<Document> {
    static void of(auto& document, auto&& member) {
        member("format", document.format);
        member("version", document.version);
        member("title", document.title);
        member("course", document.course);
        member("number", document.number, Range{0, 999});
        member("finish", document.finish);
        member("planned_groups", document.planned_groups, Range{0, most_groups});
        member("place", document.place);
        member("people", document.people);
        member("groups", document.groups);
        member("pairings", document.pairings);
        member("lots", document.lots);
        member("started", document.started);
        member("finished", document.finished);
        member("clock", document.clock);
        member("at_step", document.at_step);
        member("minutes", document.minutes);
        member("steps", document.steps);
        member("steps_taken_back", document.steps_taken_back);
        member("cards", document.cards);
        member("rounds", document.rounds);
        member("agreements", document.agreements);
        member("wants", document.wants);
        member("earlier", document.earlier);
        member("asked_again", document.asked_again);
        member("pictures", document.pictures);
    }
};

}
