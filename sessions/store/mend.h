#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/store/found_rows.h"

namespace plenary {

/// A session made whole of what is left of it.
struct Mended {
    Session session;
    std::string plan_text;
    bool has_its_plan = true;      ///< else it was made anew
    std::vector<std::string> said; ///< what had to be put in the place of something lost, in sentences
    std::map<std::string, std::size_t> dropped; ///< rows of each table that belonged to something lost
};

/// Words of people are kept in any case: cards whose lane is lost come into one called "Recovered cards".
/// Refused where it does not become a session.
Result<Mended> mend(const FoundRows& found);

// The parts of it, in their order.

/// A plan, with the steps that were added to it, and where the session stands in it.
Result<void> mend_plan(const FoundRows& found, Mended& mended);
void mend_lanes_and_cards(Mended& mended);
void mend_votes(Mended& mended);

/// Leaves out the rows that belong to something lost, and counts them.
template <class Row>
void drop(Mended& mended, Table<Row> Session::*table, auto&& which) {
    const std::size_t before = (mended.session.*table).size();
    (mended.session.*table).erase_if(which);
    if (const std::size_t gone = before - (mended.session.*table).size(); gone > 0)
        mended.dropped[Mapping<Row>::table] += gone;
}

/// A number that no row has had.
std::int64_t take_id(Session& session);

}
