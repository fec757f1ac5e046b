#include "app/steps/ladder_scene.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto reveal_time = 400ms;

// Design pixels.
constexpr float largest_token = 48;
constexpr float token_gap = 8;
constexpr float flag_height = 42;
constexpr float widest_flag = 220;
constexpr float least_flag = 110;
constexpr float flag_gap = 10;
constexpr float rest_width = 52; ///< of "+2"
constexpr float tray_token = 46;

/// Of the room on a rung, how much its name keeps at least, and what flags may take at most.
constexpr float kept_by_name = 0.38F;
constexpr float most_for_flags = 0.36F;
constexpr float most_for_tokens = 0.4F; ///< beside flags

ui::TextStyle flag_style(ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::semibold, .colour = canvas.theme().card_ink};
}

/// Tokens in as many rows as let them be largest, from the right; `right_edge` moves to their left.
void place_tokens(const LadderScene& scene, ui::Box room, std::vector<RungPlaces::Token> tokens,
                  RungPlaces& places, float& right_edge) {
    if (tokens.empty())
        return;
    const float gap = scene.px(token_gap);
    const auto count = static_cast<int>(tokens.size());
    int rows = 1;
    float across = 0;
    for (int tried = 1; tried <= 3; ++tried) {
        const int a_row = (count + tried - 1) / tried;
        const float by_width = (room.width() + gap) / static_cast<float>(a_row) - gap;
        const float by_height = (room.height() - gap) / static_cast<float>(tried) - gap / 2;
        const float size = std::min({scene.px(largest_token), by_width, by_height});
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

/// Agreed pieces, the selected one first; from the right, ending at `right_edge`, which moves to
/// their left.
void place_flags(const LadderScene& scene, int rung, const std::vector<const Card*>& pieces,
                 RungPlaces& places, float& right_edge) {
    if (pieces.empty())
        return;
    ui::Canvas& canvas = scene.canvas();
    const ui::Box inside = scene.picture.inside(rung);
    const float gap = scene.px(flag_gap);
    const float room =
        std::min(inside.width() * most_for_flags, right_edge - inside.x0 - inside.width() * kept_by_name);
    const auto fit =
        std::max<std::size_t>(1, static_cast<std::size_t>((room + gap) / (scene.px(least_flag) + gap)));
    const std::size_t shown = std::min(fit, pieces.size());
    const float rest = shown < pieces.size() ? scene.px(rest_width) + gap : 0;
    const float most = std::min(scene.px(widest_flag), (room - rest + gap) / static_cast<float>(shown) - gap);
    const float high = std::min(scene.px(flag_height), inside.height() * 0.8F);
    const auto place = [&](float wide, const Card* piece, std::size_t more) {
        const ui::Box box = ui::Box{right_edge - wide, inside.y0, right_edge, inside.y1}.centred(wide, high);
        places.flags.push_back({piece, rung, box, static_cast<int>(more)});
        right_edge = box.x0 - gap;
    };
    if (shown < pieces.size())
        place(scene.px(rest_width), nullptr, pieces.size() - shown);
    for (std::size_t i = shown; i-- > 0;) {
        const float wide = ui::text_size(canvas, pieces[i]->text, flag_style(canvas)).x + scene.px(28);
        place(std::min(wide, most), pieces[i], 0);
    }
}

std::vector<const Card*> agreed_on(const LadderScene& scene, int rung) {
    std::vector<const Card*> pieces;
    const Lane* lane = scene.view.snapshot.lane(scene.view.step, LaneRole::pieces);
    if (lane == nullptr)
        return pieces;
    for (const Card* piece : scene.view.snapshot.cards(lane->id)) {
        const Agreement* agreed = scene.view.snapshot.agreement(piece->id);
        if (agreed != nullptr && agreed->rung == rung)
            pieces.push_back(piece);
    }
    std::stable_partition(pieces.begin(), pieces.end(),
                          [&](const Card* piece) { return piece == scene.piece; });
    return pieces;
}

/// Of the round before only what the round now shown does not show again.
std::vector<RungPlaces::Token> tokens_on(const LadderScene& scene, int rung) {
    const LadderStanding& standing = scene.standing;
    std::vector<RungPlaces::Token> tokens;
    const auto stands_there = [&](GroupId group) {
        return standing.shows_votes() && std::ranges::any_of(standing.votes, [&](const Vote* vote) {
                   return vote->group == group && vote->rung == rung;
               });
    };
    for (const Vote* vote : standing.earlier)
        if (vote->rung == rung && !stands_there(vote->group))
            tokens.push_back({vote->group, {}, true});
    const auto earlier = static_cast<std::ptrdiff_t>(tokens.size());
    if (standing.shows_votes())
        for (const Vote* vote : standing.votes)
            if (vote->rung == rung)
                tokens.push_back({vote->group, {}, false});
    std::ranges::sort(tokens.begin(), tokens.begin() + earlier, {}, &RungPlaces::Token::group);
    std::ranges::sort(tokens.begin() + earlier, tokens.end(), {}, &RungPlaces::Token::group);
    return tokens;
}

ui::Box between(ui::Box from, ui::Box to, float part) {
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return {mix(from.x0, to.x0), mix(from.y0, to.y0), mix(from.x1, to.x1), mix(from.y1, to.y1)};
}

/// How far the tokens of the round that is shown have come from the tray, 0 to 1.
float reveal_progress(LadderScene& scene) {
    LadderUi& state = scene.state;
    const LadderStanding& standing = scene.standing;
    if (standing.open != nullptr) {
        state.watched = standing.open->id;
        state.reveal.reset();
        return 1;
    }
    if (standing.revealed != nullptr && state.watched == standing.revealed->id)
        state.reveal = LadderUi::Reveal{standing.revealed->id, scene.canvas().now()};
    state.watched = {};
    if (!state.reveal || standing.revealed == nullptr || state.reveal->round != standing.revealed->id)
        return 1;
    const float travelled = scene.canvas().travel(state.reveal->start, reveal_time);
    if (travelled >= 1)
        state.reveal.reset();
    return ui::eased(travelled);
}

/// To the last character that fits, where a line would end at a word.
std::string as_much_as_fits(ui::Canvas& canvas, const std::string& name, float width) {
    constexpr std::size_t most_characters = 40; // no flag is wide enough for more
    for (std::size_t characters = most_characters; characters > 1; --characters) {
        std::string words = shortened(name, characters);
        if (ui::text_size(canvas, words, flag_style(canvas)).x <= width)
            return words;
    }
    return shortened(name, 1);
}

/// On the ground under a token, whatever its shape.
void draw_token_shadow(const LadderScene& scene, ui::Box box) {
    ui::Box low = box.inset(box.width() * 0.18F, 0);
    low.cut_top(box.height() * 0.55F);
    ui::shadow(scene.canvas(), low, scene.canvas().theme().shadow, scene.px(4), scene.px(8), 0);
}

void draw_flag(const LadderScene& scene, const RungPlaces::Flag& flag) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const float radius = scene.px(10);
    ui::shadow(canvas, flag.box, theme.shadow, scene.px(3), scene.px(8), -scene.px(3));
    ui::panel(canvas, flag.box, flag.piece != nullptr ? theme.card(flag.piece->colour) : theme.wash,
              theme.edge, scene.px(2), radius);
    const bool selected = flag.piece != nullptr && flag.piece == scene.piece;
    if (selected)
        ui::outline(canvas, flag.box.inset(-scene.px(2)), theme.spruce, scene.px(4), radius + scene.px(2));
    const ui::Box words = flag.box.inset(std::min(scene.px(12), flag.box.width() * 0.1F), 0);
    if (flag.piece == nullptr) {
        ui::TextStyle style = flag_style(canvas);
        style.colour = theme.ink;
        const std::string more = "+" + std::to_string(flag.more);
        ui::line(canvas, words, more, style, ui::Align::centre);
        ui::mark("flags:" + std::to_string(flag.rung), flag.box.min(), flag.box.max(), more);
        return;
    }
    ui::line(canvas, words, as_much_as_fits(canvas, flag.piece->text, words.width()), flag_style(canvas));
    ui::mark("flag:" + std::to_string(flag.piece->id.value), flag.box.min(), flag.box.max(),
             flag.piece->text);
}

}

RungPlaces places_on_rungs(const LadderScene& scene) {
    RungPlaces places;
    for (int rung = 1; rung <= scene.ladder.height(); ++rung) {
        const ui::Box inside = scene.picture.inside(rung);
        const std::vector<const Card*> pieces = agreed_on(scene, rung);
        ui::Box room = inside;
        room.x0 = pieces.empty() ? inside.x0 + inside.width() * kept_by_name
                                 : inside.x1 - inside.width() * most_for_tokens;
        float right_edge = inside.x1;
        place_tokens(scene, room, tokens_on(scene, rung), places, right_edge);
        place_flags(scene, rung, pieces, places, right_edge);
        places.taken.push_back(inside.x1 - right_edge);
    }
    return places;
}

void draw_on_rungs(LadderScene& scene, const RungPlaces& places, const Tray& tray) {
    ui::Canvas& canvas = scene.canvas();
    for (const RungPlaces::Flag& flag : places.flags)
        draw_flag(scene, flag);
    const float progress = reveal_progress(scene);
    for (const RungPlaces::Token& token : places.tokens) {
        const std::string group = std::to_string(token.group.value);
        ui::Box box = token.box;
        const auto slot = std::ranges::find(tray.slots, token.group, &Tray::Slot::group);
        if (!token.earlier && slot != tray.slots.end())
            box = between(slot->box.centred(scene.px(tray_token), scene.px(tray_token)), token.box, progress);
        if (!token.earlier)
            draw_token_shadow(scene, box);
        ui::group_marker(canvas, box.centre(), box.width(), token.group, token.earlier ? 0.28F : 1);
        ui::mark((token.earlier ? "earlier:" : "vote:") + group, box.min(), box.max());
    }
}

}
