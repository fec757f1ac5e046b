#include "tests/sessions/store/session_files.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>

#include "sessions/plans/read_plan.h"
#include "tests/sessions/workshop/votes.h"

namespace plenary {

namespace fs = std::filesystem;

TestFolder::TestFolder() {
    std::random_device device;
    do
        path_ = fs::temp_directory_path() / ("plenary-test-" + std::to_string(device()));
    while (!fs::create_directory(path_));
}

TestFolder::~TestFolder() {
    std::error_code none;
    fs::remove_all(path_, none);
}

std::vector<std::string> TestFolder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path_))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string test_plan_text() {
    return R"(format = 1
title = "What does partnership working mean?"

[[step]]
kind = "welcome"

[[step]]
kind = "rules"
starters = ["One voice at a time", "Phones away"]

[[step]]
kind = "objectives"
aims = ["Know what partnership is"]

[[step]]
kind = "slide"
picture = "list"
  [[step.item]]
  name = "Teams"
  [[step.item]]
  name = "Networks"

[[step]]
kind = "board"
id = "work"
lanes = ["Why?", "What helps?"]

[[step]]
kind = "board"
shows = "work"
lanes = ["Values", "Delivery"]

[[step]]
kind = "brainstorm"
id = "barriers"
lanes = ["Trust", "Money"]

[[step]]
kind = "ladder"
rungs = ["Told", "Asked", "Heard", "Deciding"]

[[step]]
kind = "action-plan"
from = ["barriers"]
)";
}

std::shared_ptr<const Plan> test_plan() {
    PlanReading reading = read_plan(test_plan_text());
    assert(reading.mistakes.empty());
    return std::make_shared<const Plan>(std::move(reading.plan));
}

LaneId lane_of(const Session& session, StepId step) {
    for (const auto& lane : session.lanes.rows())
        if (lane->step == step && lane->place == 0)
            return lane->id;
    assert(!"the step has no lanes");
    return {};
}

bool same(const Session& a, const Session& b) {
    return a == b;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

void copy_as_if_killed(const fs::path& from, const fs::path& to) {
    for (const char* suffix : {"", "-wal", "-journal"}) {
        fs::path source = from;
        fs::path target = to;
        source += suffix;
        target += suffix;
        fs::remove(target);
        if (fs::exists(source))
            fs::copy_file(source, target);
    }
}

std::string RandomCommands::text() {
    static const char* const words[] = {
        "trust", "“time”", "naïve", "Geld\nund Zeit", "🙂", "'; DROP TABLE card", "x"};
    std::string text = "card " + std::to_string(random_() % 1000);
    for (int more = below(4); more > 0; --more)
        text += std::string(" ") + words[random_() % std::size(words)];
    return text;
}

Command RandomCommands::next(const Session& session) {
    switch (below(24)) {
    case 0: return rung_vote(id_from(session.cards), TestPlan::ladder);
    case 1: {
        for (const auto& card : session.cards.rows())
            if (card->lane == lane_of(session, TestPlan::ladder))
                return below(4) ? rung_vote(card->id, TestPlan::ladder)
                                : hands_vote(card->id, TestPlan::ladder, Question::want);
        return AddCard{lane_of(session, TestPlan::ladder), text()};
    }
    case 2:
    case 3:
    case 4: return ballot(session);
    case 5: return WithdrawBallot{id_from(session.rounds), group_voter(id_from(session.groups).value)};
    case 6: return ending(session);
    case 7: return GoToStep{StepId{1 + below(10)}};
    case 8: return ShowLines{TestPlan::list, below(3)};
    case 9: return below(20) == 0 ? Command(FinishSession{}) : ReopenSession{};
    default: return next_of_content(session, below(16));
    }
}

Command RandomCommands::ballot(const Session& session) {
    const RoundId round = id_from(session.rounds);
    const Round* found = session.rounds.find(round);
    const CardId piece = found ? found->piece : CardId{};
    if (found && found->terms.way == WayIn::hands)
        return CastBallot{round, room_voter, {{piece, 1 + below(2), 1 + below(9)}, {piece, 3, 1 + below(9)}}};
    return rung_ballot(round, id_from(session.groups).value, piece, 1 + below(5));
}

Command RandomCommands::ending(const Session& session) {
    const RoundId round = id_from(session.rounds);
    const int way = below(6);
    if (way == 0)
        return CloseRound{round};
    return way == 1 ? Command(VoidRound{round, text()}) : RevealRound{round};
}

Command RandomCommands::next_of_content(const Session& session, int kind) {
    const CardId card = id_from(session.cards);
    const LaneId lane = id_from(session.lanes);
    switch (kind) {
    case 0: return SetPlace{text()};
    case 1: return SetHeadCount{below(40)};
    case 2: return AddPerson{text()};
    case 3: return RemovePerson{id_from(session.people)};
    case 4: return SetGroupCount{below(10) == 0 ? below(12) : 6};
    case 5: return EditCard{card, text()};
    case 6: {
        const Card* moved = session.cards.find(card);
        return MoveCard{card, moved && below(2) ? moved->lane : lane,
                        below(3) ? CardId{} : id_from(session.cards),
                        below(2) ? CardId{} : id_from(session.cards)};
    }
    case 7: return ColourCard{card, static_cast<Colour>(below(colour_count))};
    case 8: return SetCardGroup{card, below(3) ? id_from(session.groups) : GroupId{}};
    case 9: return MarkCard{card, static_cast<Mark>(below(3))};
    case 10: return below(2) ? Command(MarkLane{lane, static_cast<Mark>(below(3))}) : DeleteCard{card};
    case 11: return SortCard{card, lane, {}};
    case 12: return CarryCard{card, lane, {}};
    case 13: return SetAction{card, text(), text()};
    case 14: return AgreeRung{card, below(5), below(2) ? Question::now : Question::want};
    default: return AddCard{lane, text(), static_cast<Colour>(below(colour_count)), id_from(session.groups)};
    }
}

}
