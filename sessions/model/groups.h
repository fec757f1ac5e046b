#pragma once

#include <string>
#include <vector>

#include "sessions/model/lot.h"
#include "sessions/model/session.h"

namespace plenary {

/// "Group C", or "Group C · Parents" where it has given itself a name; also of a group that is gone.
/// "This group" of an id that is no letter's.
std::string group_title(const Session& session, GroupId group);
/// What it has given itself, or nothing.
std::string group_name(const Session& session, GroupId group);

/// The lowest letter that no group has, or zero where all are taken.
GroupId free_letter(const Session& session);

GroupId group_of(const Session& session, PersonId person);
/// By their ids, those who have left among them; of zero those who are in no group.
std::vector<const Person*> members_of(const Session& session, GroupId group);

const Pairing* pairing_of(const Session& session, PersonId one, PersonId other);

/// What a drawing of lots is given: who is here, their pairs, and who met whom in lots before.
LotTerms lot_terms(const Session& session, const GroupShape& shape, std::int64_t seed);

/// The lot drawn last, or nothing.
const DrawnLot* last_lot(const Session& session);
/// How many pairs of people this lot brought together who had been drawn together before.
int pairs_meeting_again(const Session& session, LotId lot);

}
