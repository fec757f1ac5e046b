#include "sessions/model/groups.h"
#include "sessions/model/rounds.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// Why a group may not go now: it would leave a vote without the voter. Nothing if it may.
std::optional<Problem> voting(const Session& session, GroupId group) {
    for (const auto& round : session.rounds.rows())
        if (is_unfinished(*round) && ballot_of(session, round->id, {VoterKind::group, group.value}))
            return Problem{
                group_title(session, group)
                + " has voted in a vote that is not revealed yet: reveal it or call it off first."};
    return std::nullopt;
}

}

std::optional<Problem> needed(const Session& session, GroupId group) {
    for (const auto& ballot : session.ballots.rows())
        if (ballot->voter() == Voter{VoterKind::group, group.value})
            return Problem{group_title(session, group) + " has voted, so it cannot be taken away."};
    for (const auto& card : session.cards.rows())
        if (card->group == group)
            return Problem{quoted(session, *card) + " was brought by group " + Group{group}.letter()
                           + ": take its mark off there first."};
    return std::nullopt;
}

void take_group_away(Session& session, GroupId group, GroupId heir) {
    session.groups.erase(group);
    session.group_names.erase(group);
    for (const auto& member : std::vector(session.members.rows())) {
        if (member->group != group)
            continue;
        if (heir)
            session.members.put({.id = member->id, .group = heir});
        else
            session.members.erase(member->id);
    }
    const auto hand_over = [&](auto& table) {
        for (const auto& row : std::vector(table.rows())) {
            if (row->group != group)
                continue;
            auto handed = *row;
            handed.group = heir;
            table.put(std::move(handed));
        }
    };
    hand_over(session.cards);
    hand_over(session.merged);
}

Result<Judged> Judge::operator()(const SetGroupCount& command) const {
    if (command.groups < 0 || command.groups > most_groups)
        return problem("There can be up to " + std::to_string(most_groups) + " groups.");
    Judged judged{session, "number of groups"};
    Session& after = judged.session;
    const auto groups = static_cast<std::size_t>(command.groups);
    while (after.groups.size() > groups) {
        const GroupId last = after.groups.rows().back()->id;
        if (auto reason = needed(session, last))
            return tl::unexpected(std::move(*reason));
        take_group_away(after, last);
    }
    while (after.groups.size() < groups)
        after.groups.put({free_letter(after)});
    return judged;
}

Result<Judged> Judge::operator()(const AddGroup&) const {
    const GroupId letter = free_letter(session);
    if (!letter)
        return problem("There can be up to " + std::to_string(most_groups) + " groups.");
    Judged judged{session, "add group"};
    judged.session.groups.put({letter});
    return judged;
}

Result<Judged> Judge::operator()(const RenameGroup& command) const {
    if (!session.groups.find(command.group))
        return no_such_group();
    auto name = clean_line(command.name);
    if (!name)
        return tl::unexpected(name.error());
    Judged judged{session, "rename group"};
    if (name->empty())
        judged.session.group_names.erase(command.group);
    else
        judged.session.group_names.put({.id = command.group, .name = std::move(*name)});
    return judged;
}

Result<Judged> Judge::operator()(const MergeGroups& command) const {
    if (!session.groups.find(command.group) || !session.groups.find(command.into))
        return no_such_group();
    if (command.group == command.into)
        return problem("A group cannot be merged with itself: choose another one.");
    if (auto reason = voting(session, command.group))
        return tl::unexpected(std::move(*reason));
    Judged judged{session, "merge groups"};
    take_group_away(judged.session, command.group, command.into);
    return judged;
}

Result<Judged> Judge::operator()(const DissolveGroup& command) const {
    if (!session.groups.find(command.group))
        return no_such_group();
    if (auto reason = voting(session, command.group))
        return tl::unexpected(std::move(*reason));
    Judged judged{session, "dissolve group"};
    take_group_away(judged.session, command.group);
    return judged;
}

Result<Judged> Judge::operator()(const PutInGroup& command) const {
    if (!session.people.find(command.person))
        return no_such_person();
    if (command.group && !session.groups.find(command.group))
        return no_such_group();
    Judged judged{session, "put in group"};
    if (command.group)
        judged.session.members.put({.id = command.person, .group = command.group});
    else
        judged.session.members.erase(command.person);
    return judged;
}

}
