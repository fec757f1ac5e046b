#include "sessions/store/forget_names.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "sessions/model/text.h"
#include "sessions/store/store.h"

namespace plenary {

namespace {

/// Shorter ones stand in too many other words.
constexpr std::size_t shortest_name = 3;

/// Cards that are told by their texts; whoever looks for more, searches for the name.
constexpr std::size_t most_named = 5;

/// What stands in the place of a name, before its number.
constexpr std::string_view numbered = "Person ";

/// Each name, folded, with what stands in its place.
using Numbers = std::map<std::string, std::string>;

bool is_letter(unsigned char byte) {
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// As a word of its own, or words.
bool holds_name(const std::string& text, const std::string& name) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const bool begins = at == 0 || !is_letter(static_cast<unsigned char>(text[at - 1]));
        const auto end = at + name.size();
        if (begins && (end == text.size() || !is_letter(static_cast<unsigned char>(text[end]))))
            return true;
    }
    return false;
}

std::string number_of(int person) {
    return std::string(numbered) + std::to_string(person);
}

/// Nobody's name: it says no more than the number of the row.
bool is_number(std::string_view name) {
    if (!name.starts_with(numbered))
        return false;
    name.remove_prefix(numbered.size());
    return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

void number_people(Session& session, Numbers& numbers, ForgottenNames& forgotten) {
    const auto rows = session.people.rows();
    for (const auto& row : rows) {
        Person person = *row;
        std::string number = number_of(++forgotten.people);
        numbers.emplace(folded(person.name), number);
        person.name = std::move(number);
        session.people.put(person);
    }
}

std::string stand_in(const Numbers& numbers, const std::string& owner) {
    const auto number = numbers.find(folded(owner));
    return number != numbers.end() ? number->second : std::string();
}

void take_owners_out(Session& session, const Numbers& numbers, ForgottenNames& forgotten) {
    const auto rows = session.cards.rows();
    for (const auto& row : rows) {
        if (row->who.empty())
            continue;
        Card card = *row;
        card.who = stand_in(numbers, card.who);
        session.cards.put(card);
        ++forgotten.owners;
    }
}

/// Whoever owned an action of the session before this one need not be in this one.
void take_earlier_owners_out(Session& session, const Numbers& numbers, ForgottenNames& forgotten) {
    const auto rows = session.earlier.rows();
    for (const auto& row : rows) {
        if (row->who.empty())
            continue;
        EarlierDecision action = *row;
        action.who = stand_in(numbers, action.who);
        session.earlier.put(std::move(action));
        ++forgotten.owners;
    }
}

std::vector<std::string> cards_with_names(const Session& session, const Numbers& numbers) {
    std::vector<std::string> found;
    const auto look_at = [&](const std::string& words) {
        const std::string text = folded(words);
        if (std::ranges::any_of(numbers, [&](const auto& number) {
                return number.first.size() >= shortest_name && holds_name(text, number.first);
            }))
            found.push_back(words);
    };
    for (const auto& card : session.cards.rows())
        look_at(card->text);
    for (const auto& recalled : session.earlier.rows())
        look_at(recalled->text);
    return found;
}

}

Result<ForgottenNames> forget_names(const std::filesystem::path& file) {
    auto opened = Store::open(file);
    if (!opened)
        return tl::unexpected(opened.error());
    ForgottenNames forgotten;
    Numbers numbers;
    Session session = opened->session;
    number_people(session, numbers, forgotten);
    take_owners_out(session, numbers, forgotten);
    take_earlier_owners_out(session, numbers, forgotten);
    forgotten.cards_with_names = cards_with_names(session, numbers);
    if (auto rewritten = opened->store->rewrite(opened->session, session); !rewritten)
        return tl::unexpected(rewritten.error());
    if (auto removed = Backups(file).remove_all(); !removed)
        return problem("The names were removed from the session, but not from its backups. "
                       + removed.error().sentence);
    return forgotten;
}

ForgottenNames& ForgottenNames::operator+=(const ForgottenNames& more) {
    people += more.people;
    owners += more.owners;
    cards_with_names.insert(cards_with_names.end(), more.cards_with_names.begin(),
                            more.cards_with_names.end());
    return *this;
}

int count_names(const Session& session) {
    std::set<std::string> names;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && !is_number(name))
            names.insert(folded(name));
    };
    for (const auto& person : session.people.rows())
        add(person->name);
    for (const auto& card : session.cards.rows())
        add(card->who);
    for (const auto& recalled : session.earlier.rows())
        add(recalled->who);
    return static_cast<int>(names.size());
}

bool has_old_names(const SessionEntry& entry, int days, WallTime now) {
    const WallTime last = entry.finished != 0 ? entry.finished : entry.changed;
    const WallTime age = std::chrono::milliseconds(std::chrono::days(days)).count();
    return entry.problem.empty() && (entry.names > 0 || entry.names_in_history) && last < now - age;
}

std::string describe(const ForgottenNames& forgotten) {
    std::string words = counted(forgotten.people, "name", "names") + " and "
                        + counted(forgotten.owners, "owner", "owners") + " were removed for good.";
    if (forgotten.cards_with_names.empty())
        return words;
    words += " One of the names still stands on "
             + counted(forgotten.cards_with_names.size(), "card", "cards") + ":";
    const std::size_t named = std::min(most_named, forgotten.cards_with_names.size());
    for (std::size_t i = 0; i < named; ++i)
        words += " “" + shortened(forgotten.cards_with_names[i], 60) + "”";
    if (named < forgotten.cards_with_names.size())
        words += " and more";
    return words + ". Change those by hand where a person is meant.";
}

}
