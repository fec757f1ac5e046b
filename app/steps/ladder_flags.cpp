#include "app/steps/ladder_scene.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float flag_height = 42;
constexpr float widest_flag = 220;
constexpr float least_flag = 110;
constexpr float flag_gap = 10;
constexpr float rest_width = 52; ///< of "+2"

/// Of the room on a rung, how much its name keeps at least, and what flags may take at most.
constexpr float kept_by_name = 0.38F;
constexpr float most_for_flags = 0.36F;

ui::TextStyle flag_style(ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::semibold, .colour = canvas.theme().card_ink};
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

}

bool has_flags(const LadderScene& scene, int rung) {
    return !agreed_on(scene, rung).empty();
}

void place_flags(const LadderScene& scene, int rung, RungPlaces& places, float& right_edge) {
    const std::vector<const Card*> pieces = agreed_on(scene, rung);
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
