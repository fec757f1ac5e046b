#include "tests/app/ranking_support.h"

#include "sessions/model/rounds.h"

#include <algorithm>
#include <stdexcept>

namespace test_support {

using namespace plenary;

RankingScreen::RankingScreen(std::vector<std::string> items, ImVec2 size, Voters voters)
    : scene(
        plan_of(RankingStep{.items = std::move(items), .voters = voters}, "Which matters most?"),
        [this](const View& view, ui::Box area) { return draw_ranking(view, area, state); }, size) {}

CardId RankingScreen::card(const std::string& text) const {
    const Snapshot& snapshot = scene.snapshot();
    for (const Card* item : snapshot.cards(snapshot.lane(snapshot.step(), LaneRole::items)->id))
        if (item->text == text)
            return item->id;
    throw std::runtime_error("there is no item '" + text + "'");
}

std::string RankingScreen::id(const std::string& text, const std::string& part) const {
    return "item:" + std::to_string(card(text).value) + part;
}

std::string RankingScreen::result(const std::string& text, const std::string& part) const {
    return "result:" + std::to_string(card(text).value) + part;
}

void RankingScreen::add(const std::string& text) {
    const Snapshot& snapshot = scene.snapshot();
    scene.act(AddCard{.lane = snapshot.lane(snapshot.step(), LaneRole::items)->id, .text = text});
}

RoundId RankingScreen::open(Voters voters) {
    scene.act(OpenRound{
        scene.snapshot().step(), {}, {.method = Method::ranking, .way = WayIn::screen, .voters = voters}});
    return last_round()->id;
}

void RankingScreen::vote(std::int64_t group, const std::vector<std::pair<std::string, int>>& places) {
    CastBallot ballot{.round = last_round()->id, .voter = {VoterKind::group, group}, .choices = {}};
    for (const auto& [text, place] : places)
        ballot.choices.push_back({card(text), place});
    scene.act(ballot);
}

void RankingScreen::reveal() {
    scene.act(RevealRound{last_round()->id});
    scene.settle();
}

void RankingScreen::enter_booth(const std::string& voter) {
    if (scene.snapshot().unfinished_round(scene.snapshot().step()) == nullptr)
        open();
    scene.settle();
    press(voter);
}

const Round* RankingScreen::last_round() const {
    return rounds_of(scene.snapshot().session(), scene.snapshot().step()).back();
}

void RankingScreen::press(const std::string& id) {
    scene.screen().click(id);
    scene.settle();
}

void RankingScreen::keys(std::initializer_list<ImGuiKeyChord> chords) {
    for (const ImGuiKeyChord chord : chords)
        scene.screen().press(chord);
    scene.settle();
}

ui::Box RankingScreen::box(const std::string& id) const {
    const ui::Item item = scene.screen().find(id);
    return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
}

std::string RankingScreen::order() const {
    std::vector<std::pair<float, std::string>> rows;
    for (const std::string& item : items())
        if (shows(id(item, ":place")))
            rows.emplace_back(box(id(item, ":place")).y0, text(id(item, ":place")) + " " + item);
    std::ranges::sort(rows);
    std::string words;
    for (const auto& [y, row] : rows)
        words += (words.empty() ? "" : ", ") + row;
    return words;
}

std::vector<std::pair<std::string, int>> RankingScreen::sent() const {
    std::vector<std::pair<std::string, int>> sent;
    const auto ballots = scene.posted_of<CastBallot>();
    if (!ballots.empty())
        for (const auto& choice : ballots.back().choices)
            sent.emplace_back(scene.snapshot().card(choice.card)->text, choice.value);
    return sent;
}

std::vector<std::string> RankingScreen::buttons(bool rare) const {
    std::vector<std::string> words;
    for (const FooterAction& action : scene.footer().actions)
        if (action.rare == rare)
            words.push_back((action.primary ? "*" : action.enabled ? "" : "-") + action.words);
    return words;
}

}
