#include "app/stage/people_lot.h"

#include <algorithm>

#include "app/ui/button.h"
#include "app/ui/chip.h"
#include "app/ui/figures.h"
#include "app/ui/item_map.h"
#include "sessions/model/groups.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_height = 60;
constexpr float gap = 12;
constexpr float number_width = 84;
constexpr float cross_room = 40;
constexpr float draw_width = 420;
constexpr int usual_size = 4;

struct Shape {
    int least = 1;
    int most = 1;
    int number = 1; ///< of groups, or of people in each
    bool by_size = false;
    int people = 0;

    GroupShape terms() const {
        return by_size ? GroupShape(GroupSize{number}) : GroupShape(GroupCount{number});
    }
    /// "4 groups of 9 or 10".
    std::string words() const {
        const int groups = number_of_groups(terms(), static_cast<std::size_t>(people));
        const int each = people / groups;
        const std::string more = people % groups == 0 ? "" : " or " + std::to_string(each + 1);
        return counted(groups, "group", "groups") + " of " + std::to_string(each) + more;
    }
};

/// Contract: somebody is here.
Shape shape_of(const PeopleScene& scene) {
    const int people = scene.session().people_present();
    const bool by_size = scene.state.by_size;
    Shape shape{
        .most = by_size ? people : std::min(people, most_groups), .by_size = by_size, .people = people};
    const int groups = std::max(2, static_cast<int>(scene.session().groups.size()));
    const int usual = by_size ? usual_size : groups;
    shape.number = std::clamp(scene.state.number == 0 ? usual : scene.state.number, shape.least, shape.most);
    return shape;
}

std::string said_of_lot(const Session& session, const DrawnLot& lot) {
    std::string seed = "Lot " + std::to_string(lot.seed);
    if (session.lots.size() == 1)
        return seed;
    const int pairs = pairs_meeting_again(session, lot.id);
    if (pairs == 0)
        return seed + ": nobody meets again";
    return seed + ": " + counted(pairs, "pair meets", "pairs meet") + " again";
}

/// Why there is nothing to draw, or nothing.
std::string_view nothing_to_draw(const Session& session) {
    if (session.people_present() > 0 && !session.people.empty())
        return {};
    if (!session.people.empty())
        return "Everybody has left, so there is nobody to draw.";
    if (session.about().head_count > 0)
        return "A lot needs names, and only heads are counted so far: add the names at the left.";
    return "A lot needs names: add them at the left.";
}

std::string words_of(const Session& session, const Pairing& pairing) {
    constexpr std::size_t longest = 24;
    const auto name = [&](PersonId id) {
        const Person* person = session.people.find(id);
        return person ? shortened(person->name, longest) : std::string("?");
    };
    return name(pairing.first) + (pairing.kind == PairingKind::apart ? " ≠ " : " + ") + name(pairing.second);
}

void draw_choice(PeopleScene& scene, ui::Box box, std::string_view id, std::string_view words, bool by_size) {
    ui::Canvas& canvas = scene.canvas();
    const bool on = scene.state.by_size == by_size;
    const ui::Hit hit = canvas.hit(id, box);
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, box, on ? theme.spruce_wash : theme.surface, on ? theme.spruce : theme.line,
              scene.px(on ? 4 : 2), scene.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(14));
    ui::Box inner = box.inset(scene.px(18), 0);
    if (on)
        ui::tick(canvas, inner.cut_left(scene.px(24)).centre(), scene.px(20), theme.spruce);
    else
        inner.cut_left(scene.px(24));
    inner.cut_left(scene.px(8));
    ui::line(canvas, inner, words, ui::chip_text(canvas));
    if (!hit.clicked || on)
        return;
    scene.state.by_size = by_size;
    scene.state.number = 0;
    canvas.want_next_frame();
}

void draw_number(PeopleScene& scene, ui::Box box, const Shape& shape) {
    ui::Canvas& canvas = scene.canvas();
    const float button = scene.px(row_height);
    if (ui::symbol_button(canvas, "lot:fewer", box.cut_left(button), ui::Symbol::minus, ui::Rank::quiet,
                          shape.number > shape.least))
        scene.state.number = shape.number - 1;
    if (ui::symbol_button(canvas, "lot:more", box.cut_right(button), ui::Symbol::plus, ui::Rank::quiet,
                          shape.number < shape.most))
        scene.state.number = shape.number + 1;
    ui::figures(canvas, box, std::to_string(shape.number), people_heading(canvas), ui::Align::centre);
    ui::mark("lot:number", box, std::to_string(shape.number));
}

void draw_pair(PeopleScene& scene, ui::Box box, const Pairing& pairing, const std::string& words) {
    ui::Canvas& canvas = scene.canvas();
    const std::string id = "pair:" + std::to_string(pairing.id.value);
    const float right = scene.can_change() ? scene.px(cross_room) : 0;
    ui::draw_chip(canvas, box, {.words = words, .right = right});
    ui::mark(id, box, words);
    if (right > 0
        && ui::symbol_button(canvas, id + ":remove", ui::Box{box}.cut_right(scene.px(row_height)),
                             ui::Symbol::cross))
        scene.view.post(RemovePairing{pairing.id});
}

/// Controls and pairs after one another in rows.
class LotRows {
public:
    LotRows(PeopleScene& scene, float width) : scene_(scene), width_(width), rows_(scene.canvas(), width) {}

    void lay_out(const std::string& words) {
        ui::Canvas& canvas = scene_.canvas();
        const float high = scene_.px(row_height);
        const auto choice = [&](std::string_view text) {
            return ImVec2{ui::text_size(canvas, text, ui::chip_text(canvas)).x + scene_.px(36 + 32 + 2),
                          high};
        };
        by_count_ = rows_.next(choice(count_words));
        by_size_ = rows_.next(choice(size_words));
        number_ = rows_.next({2 * high + scene_.px(number_width), high});
        words_ = rows_.next({ui::text_size(canvas, words, people_note(canvas)).x + scene_.px(8), high});
        ui::ChipRows pairs(canvas, width_);
        const float below = rows_.height() + scene_.px(gap);
        const float right = scene_.can_change() ? scene_.px(cross_room) : 0;
        for (const auto& pairing : scene_.session().pairings.rows()) {
            std::string said = words_of(scene_.session(), *pairing);
            const ui::Box box = pairs.next(ui::chip_size(canvas, said, width_, right)).moved(0, below);
            pairs_.push_back({pairing.get(), std::move(said), box});
        }
        height_ = below + pairs.height();
    }
    float height() const { return height_; }

    void draw(ui::Box content, const Shape& shape, const std::string& words) {
        ui::Canvas& canvas = scene_.canvas();
        const auto here = [&](const ui::Box& box) { return box.moved(content.x0, content.y0); };
        draw_choice(scene_, here(by_count_), "lot:by-count", count_words, false);
        draw_choice(scene_, here(by_size_), "lot:by-size", size_words, true);
        draw_number(scene_, here(number_), shape);
        ui::line(canvas, here(words_), words, people_note(canvas));
        ui::mark("lot:shape", here(words_), words);
        for (const PlacedPair& pair : pairs_)
            draw_pair(scene_, here(pair.box), *pair.pairing, pair.words);
        if (pairs_.empty())
            ui::line(canvas, ui::Box{content.x0, content.y1 - scene_.px(row_height), content.x1, content.y1},
                     "Tap a name to keep two people apart, or together.", people_note(canvas));
    }

private:
    static constexpr std::string_view count_words = "Number of groups";
    static constexpr std::string_view size_words = "People in each";
    struct PlacedPair {
        const Pairing* pairing = nullptr;
        std::string words;
        ui::Box box;
    };

    PeopleScene& scene_;
    float width_;
    ui::ChipRows rows_;
    ui::Box by_count_, by_size_, number_, words_;
    std::vector<PlacedPair> pairs_;
    float height_ = 0;
};

void draw_button(const PeopleScene& scene, ui::Box area, const Shape* shape) {
    ui::Canvas& canvas = scene.canvas();
    const DrawnLot* lot = last_lot(scene.session());
    if (scene.can_change()
        && ui::button(canvas, "lot:draw", area.cut_top(scene.px(row_height)),
                      lot ? "Draw again" : "Draw groups", ui::Rank::primary, shape != nullptr))
        scene.view.post(DrawGroups{shape->terms(), scene.view.seeds.next()});
    if (!lot)
        return;
    area.cut_top(scene.px(gap));
    const ui::Box said = area.cut_top(scene.px(row_height));
    const std::string words = said_of_lot(scene.session(), *lot);
    ui::line(canvas, said, words, people_note(canvas), ui::Align::centre);
    ui::mark("lot:said", said, words);
}

}

void draw_lot(PeopleScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Box right = area.cut_right(std::min(scene.px(draw_width), area.width() * 0.4F));
    area.cut_right(scene.px(40));
    const std::string_view why_not = nothing_to_draw(scene.session());
    if (!scene.can_change()) {
        draw_button(scene, right, nullptr);
    } else if (!why_not.empty()) {
        draw_button(scene, right, nullptr);
        ui::text(canvas, {area.x0, area.y0 + scene.px(14)}, area.width(), why_not, people_note(canvas));
        ui::mark("lot:why-not", area, why_not);
    } else {
        const Shape shape = shape_of(scene);
        const std::string words = shape.words();
        draw_button(scene, right, &shape);
        LotRows rows(scene, area.width());
        rows.lay_out(words);
        const ui::Box content = ui::begin_scroll(canvas, "people:bar", area, scene.state.bar, rows.height());
        rows.draw(content, shape, words);
        ui::end_scroll(canvas, scene.state.bar);
    }
}

}
