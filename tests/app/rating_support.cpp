#include "tests/app/rating_support.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace test_support {

using namespace plenary;

RatingStep three_statements(std::vector<std::string> sides) {
    RatingStep step{.statements = {"Time: we make time to meet", "Trust: we say what we think",
                                   "Money: it follows what was agreed"},
                    .points = 5,
                    .low = "Not at all",
                    .high = "Fully",
                    .sides = std::move(sides)};
    if (!step.sides.empty())
        step.voters = Voters::sides;
    return step;
}

RatingStep many_statements(int count, std::vector<std::string> sides) {
    RatingStep step = three_statements(std::move(sides));
    step.statements.clear();
    for (int i = 1; i <= count; ++i)
        step.statements.push_back(
            "Principle " + std::to_string(i)
            + ": we are equals, and ask of each other no more than what the task needs");
    return step;
}

RatingScreen::RatingScreen(RatingStep step, ImVec2 size)
    : scene(
        plan_of(std::move(step), "How far do we live these?"),
        [this](const View& view, ui::Box area) { return draw_rating(view, area, state); }, size) {}

LaneId RatingScreen::lane() const {
    return scene.snapshot().lane(scene.snapshot().step(), LaneRole::statements)->id;
}

std::string RatingScreen::id(std::size_t place, const std::string& part) const {
    return "statement:" + std::to_string(statement(place).value) + part;
}

RoundId RatingScreen::open(Voters voters) {
    scene.act(OpenRound{
        scene.snapshot().step(), {}, {.method = Method::rating, .way = WayIn::screen, .voters = voters}});
    return scene.snapshot().unfinished_round(scene.snapshot().step())->id;
}

RoundId RatingScreen::open_hands() {
    scene.act(OpenRound{scene.snapshot().step(),
                        {},
                        {.method = Method::rating, .way = WayIn::hands, .voters = Voters::people}});
    return scene.snapshot().unfinished_round(scene.snapshot().step())->id;
}

void RatingScreen::cast(Voter voter, int side, const Ratings& ratings) {
    const Round& round = *scene.snapshot().unfinished_round(scene.snapshot().step());
    CastBallot ballot{.round = round.id, .voter = voter, .choices = {}, .side = side};
    const auto candidates = candidates_of(scene.session(), round);
    for (std::size_t i = 0; i < ratings.size(); ++i)
        if (ratings[i] != 0)
            ballot.choices.push_back({candidates[i], ratings[i]});
    scene.act(ballot);
}

void RatingScreen::people_vote(const std::vector<Ratings>& people) {
    scene.act(SetHeadCount{static_cast<int>(people.size())});
    open(Voters::people);
    for (std::size_t i = 0; i < people.size(); ++i)
        cast({VoterKind::seat, static_cast<std::int64_t>(i) + 1}, 0, people[i]);
    reveal();
}

void RatingScreen::reveal() {
    scene.act(RevealRound{scene.snapshot().unfinished_round(scene.snapshot().step())->id});
    scene.settle();
}

void RatingScreen::click(const std::string& id) {
    scene.screen().click(id);
    scene.settle();
}

void RatingScreen::click_action(const std::string& id) {
    if (!shows(id))
        click("footer:more");
    click(id);
}

void RatingScreen::press(ImGuiKey key) {
    scene.screen().press(key);
    scene.settle();
}

ui::Box RatingScreen::box(const std::string& id) const {
    const ui::Item item = scene.screen().find(id);
    return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
}

std::string RatingScreen::everything_shown() const {
    std::ostringstream all;
    for (const ui::Item& item : scene.screen().map().items())
        all << item.id << " “" << item.text << "” " << item.full_x0 << ' ' << item.full_y0 << ' '
            << item.full_x1 << ' ' << item.full_y1 << '\n';
    return all.str();
}

std::vector<std::string> RatingScreen::buttons(bool rare) const {
    std::vector<std::string> words;
    for (const FooterAction& action : scene.footer().actions)
        if (action.rare == rare)
            words.push_back((action.primary ? "*" : action.enabled ? "" : "-") + action.words);
    return words;
}

std::vector<std::string> RatingScreen::results() const {
    std::vector<std::pair<float, std::string>> rows;
    for (const ui::Item& item : scene.screen().map().items())
        if (item.id.starts_with("result:") && shows("statement:" + item.id.substr(7) + ":text"))
            rows.emplace_back(item.full_y0, text("statement:" + item.id.substr(7) + ":text"));
    std::ranges::sort(rows);
    std::vector<std::string> texts;
    for (const auto& [y, text] : rows)
        texts.push_back(text.substr(0, text.find(':')));
    return texts;
}

}
