#include "app/steps/ladder_scene.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float largest_token = 48;
constexpr float largest_disc = 26;
constexpr float token_gap = 8;
constexpr float count_width = 44; ///< of "17"
constexpr int most_uncounted = 6;
constexpr float tray_token = 46;

constexpr float kept_by_name = 0.38F;   ///< of the room on a rung, at least
constexpr float most_for_tokens = 0.4F; ///< beside flags
constexpr float least_for_tokens = 0.2F;

/// Tokens in as many rows as let them be largest, from the right; `right_edge` moves to their left.
void place_tokens(const LadderScene& scene, ui::Box room, std::vector<RungPlaces::Token> tokens,
                  RungPlaces& places, float& right_edge) {
    if (tokens.empty())
        return;
    const float gap = scene.px(token_gap);
    const auto count = static_cast<int>(tokens.size());
    const bool groups = tokens.front().voter.kind == VoterKind::group;
    const float largest = scene.px(groups ? largest_token : largest_disc);
    int rows = 1;
    float across = 0;
    for (int tried = 1; tried <= 3; ++tried) {
        const int a_row = (count + tried - 1) / tried;
        const float by_width = (room.width() + gap) / static_cast<float>(a_row) - gap;
        const float by_height = (room.height() - gap) / static_cast<float>(tried) - gap / 2;
        const float size = std::min({largest, by_width, by_height});
        if (size > across + 0.5F) {
            across = size;
            rows = tried;
        }
    }
    const int a_row = (count + rows - 1) / rows;
    const float step_y = across + gap / 2;
    const float top = room.centre().y - (static_cast<float>(rows) * step_y - gap / 2) / 2;
    for (int i = 0; i < count; ++i) {
        const int row = i / a_row;
        const int in_row = std::min(a_row, count - row * a_row);
        const float x = room.x1 - static_cast<float>(in_row - i % a_row) * (across + gap) + gap;
        RungPlaces::Token& token = tokens[static_cast<std::size_t>(i)];
        token.box = ui::Box::at({x, top + static_cast<float>(row) * step_y}, {across, across});
        right_edge = std::min(right_edge, x - gap * 2);
        places.tokens.push_back(token);
    }
}

/// Of the round before only what the round now shown does not show again, and only groups: people vote
/// in private, so where each of them was before is nobody's business.
std::vector<RungPlaces::Token> tokens_on(const LadderScene& scene, int rung) {
    const LadderStanding& standing = scene.standing;
    std::vector<RungPlaces::Token> tokens;
    const auto stands_there = [&](Voter voter) {
        return std::ranges::any_of(
            standing.votes, [&](const RungVote& vote) { return vote.voter == voter && vote.rung == rung; });
    };
    for (const RungVote& vote : standing.earlier)
        if (vote.rung == rung && vote.voter.kind == VoterKind::group && !stands_there(vote.voter))
            tokens.push_back({vote.voter, {}, true});
    const auto earlier = static_cast<std::ptrdiff_t>(tokens.size());
    for (const RungVote& vote : standing.votes)
        if (vote.rung == rung)
            tokens.push_back({vote.voter, {}, false});
    std::ranges::stable_sort(tokens.begin(), tokens.begin() + earlier, {}, &RungPlaces::Token::voter);
    std::ranges::stable_sort(tokens.begin() + earlier, tokens.end(), {}, &RungPlaces::Token::voter);
    return tokens;
}

ui::Box between(ui::Box from, ui::Box to, float part) {
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return {mix(from.x0, to.x0), mix(from.y0, to.y0), mix(from.x1, to.x1), mix(from.y1, to.y1)};
}

/// On the ground under a token, whatever its shape.
void draw_token_shadow(const LadderScene& scene, ui::Box box) {
    ui::Box low = box.inset(box.width() * 0.18F, 0);
    low.cut_top(box.height() * 0.55F);
    ui::shadow(scene.canvas(), low, scene.canvas().theme().shadow, scene.px(4), scene.px(8), 0);
}

/// A line from where the group's token was to where it is, under both.
void draw_way(const LadderScene& scene, const RungPlaces::Token& from, const RungPlaces& places,
              float shown) {
    const auto to = std::ranges::find_if(places.tokens, [&](const RungPlaces::Token& token) {
        return !token.earlier && token.voter == from.voter;
    });
    if (to == places.tokens.end())
        return;
    const ImVec2 a = from.box.centre();
    const ImVec2 b = to->box.centre();
    const ImVec2 bend{std::min(a.x, b.x) - scene.px(26), (a.y + b.y) / 2};
    ui::Canvas& canvas = scene.canvas();
    canvas.list().AddBezierQuadratic(a, bend, b, ui::faded(canvas.theme().ink_2, 0.55F * shown), scene.px(3));
    ui::mark("way:" + std::to_string(from.voter.number), {std::min(a.x, b.x), std::min(a.y, b.y)},
             {std::max(a.x, b.x), std::max(a.y, b.y)});
}

/// Somebody's vote that is not a group's: a plain disc, so that nothing tells one from another.
void draw_disc(const LadderScene& scene, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    canvas.list().AddCircleFilled(box.centre(), box.width() / 2, canvas.theme().surface);
    canvas.list().AddCircleFilled(box.centre(), box.width() / 2 - scene.px(1.5F), canvas.theme().spruce);
}

std::string id_of(const RungPlaces::Token& token, std::size_t at) {
    if (token.voter.kind == VoterKind::group)
        return (token.earlier ? "earlier:" : "vote:") + std::to_string(token.voter.number);
    return "vote:of-somebody:" + std::to_string(at);
}

void draw_token(LadderScene& scene, const RungPlaces::Token& token, std::size_t at, ui::Box from,
                float progress) {
    const ui::Box box = token.earlier ? token.box : between(from, token.box, progress);
    if (token.voter.kind == VoterKind::group) {
        if (!token.earlier)
            draw_token_shadow(scene, box);
        ui::group_marker(scene.canvas(), box.centre(), box.width(), GroupId{token.voter.number},
                         token.earlier ? 0.28F : 1);
    } else {
        draw_disc(scene, box);
    }
    ui::mark(id_of(token, at), box.min(), box.max());
}

}

RungPlaces places_on_rungs(const LadderScene& scene) {
    RungPlaces places;
    const ThenColumn then = then_column(scene);
    for (int rung = 1; rung <= scene.ladder.height(); ++rung) {
        const ui::Box inside = scene.picture.inside(rung);
        const bool flags = has_flags(scene, rung);
        float right_edge = inside.x1;
        place_then(scene, then, rung, places, right_edge);
        ui::Box room = inside;
        room.x1 = right_edge;
        room.x0 = flags ? std::min(inside.x1 - inside.width() * most_for_tokens,
                                   right_edge - inside.width() * least_for_tokens)
                        : inside.x0 + inside.width() * kept_by_name;
        const auto tokens = tokens_on(scene, rung);
        const auto votes =
            static_cast<int>(std::ranges::count_if(tokens, [](const auto& token) { return !token.earlier; }));
        place_tokens(scene, room, tokens, places, right_edge);
        if (votes > most_uncounted) {
            places.counts.push_back(
                {votes, rung, {right_edge - scene.px(count_width), inside.y0, right_edge, inside.y1}});
            right_edge -= scene.px(count_width + token_gap);
        }
        place_flags(scene, rung, places, right_edge);
        places.taken.push_back(inside.x1 - right_edge);
    }
    return places;
}

void draw_on_rungs(LadderScene& scene, const RungPlaces& places, const Tray& tray) {
    ui::Canvas& canvas = scene.canvas();
    draw_then(scene, places);
    for (const RungPlaces::Flag& flag : places.flags)
        draw_flag(scene, flag);
    const float progress =
        scene.state.reveal.progress(canvas, scene.standing.unfinished, scene.standing.revealed);
    for (const RungPlaces::Token& token : places.tokens)
        if (token.earlier && scene.standing.shows_votes())
            draw_way(scene, token, places, progress);
    const ui::Box elsewhere = ui::Box::at(scene.reasons.min(), {scene.px(tray_token), scene.px(tray_token)});
    for (std::size_t i = 0; i < places.tokens.size(); ++i) {
        const RungPlaces::Token& token = places.tokens[i];
        const auto slot = std::ranges::find_if(tray.slots, [&](const Tray::Slot& each) {
            return token.voter.kind == VoterKind::group && each.group.value == token.voter.number;
        });
        const ui::Box from = slot == tray.slots.end()
                                 ? elsewhere
                                 : slot->box.centred(scene.px(tray_token), scene.px(tray_token));
        draw_token(scene, token, i, from, progress);
    }
    for (const RungPlaces::Count& count : places.counts) {
        const std::string words = std::to_string(count.votes);
        ui::line(canvas, count.box, words,
                 {.size = scene.px(30), .weight = ui::Weight::bold, .colour = canvas.theme().ink},
                 ui::Align::right);
        ui::mark("count:" + std::to_string(count.rung), count.box, words);
    }
}

}
