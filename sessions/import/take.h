#pragma once

#include <algorithm>
#include <set>
#include <string>

#include "sessions/export/json/document.h"
#include "sessions/import/fault.h"
#include "sessions/model/session.h"

namespace plenary::document {

/// A session made of what its JSON says, and the text of its plan.
struct Taken {
    Session session;
    std::string plan_text;
};

/// Throws Fault where something in it does not fit together. What comes of it is sound.
Taken take(const Document& document);

// The parts of it, in their order. Each relies on those before it.

/// Ids are given once in a session, whatever they are of.
class Ids {
public:
    /// An id that the document gives to something.
    void give(std::int64_t id, const Place& place);
    /// One that is only spoken of, as of a card that is gone: nothing new may get it.
    void speak_of(std::int64_t id) { highest_ = std::max(highest_, id); }
    /// A new one, to be asked for once all others are known.
    std::int64_t next() { return ++highest_; }
    std::int64_t highest() const { return highest_; }

private:
    std::set<std::int64_t> given_;
    std::int64_t highest_ = 0;
};

/// Every id in the document.
void take_ids(const Document& document, Ids& ids);
/// The plan, the agenda, how far the steps have come, and where the room is.
void take_steps(const Document& document, Taken& taken);
void take_people(const Document& document, Ids& ids, Session& session);
void take_lanes(const Document& document, Session& session);
void take_cards(const Document& document, Session& session);
void take_earlier(const Document& document, Ids& ids, Session& session);
/// What its slides show, made ready to be kept as if it came from the plan's folder.
void take_pictures(const Document& document, Session& session);
/// With the ballots. The votes of people are given to anybody who could have cast them: whose they were is
/// not known. Rounds that were not revealed yet are called off.
void take_rounds(const Document& document, Ids& ids, Session& session);

/// Where the entry of a list of the whole stands: "/cards/3".
class EntryPlace {
public:
    EntryPlace(std::string_view list, std::size_t at) : list_(whole_, list), entry_(list_, at) {}
    EntryPlace(const EntryPlace&) = delete;
    EntryPlace& operator=(const EntryPlace&) = delete;
    operator const Place&() const { return entry_; }
    Place operator/(std::string_view name) const { return {entry_, name}; }

private:
    Place whole_;
    Place list_;
    Place entry_;
};

/// A member that is there only now and then, where it has to be.
const auto& needed(const auto& member, std::string_view name, const Place& place) {
    if (!member)
        fault(Place(place, name), "This is missing.");
    return *member;
}

/// "There is no card 12 in this file."
[[noreturn]] void fault_of_missing(const Place& place, std::string_view what, std::int64_t id);

}
