#include "app/shell/drawing/painter.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

namespace plenary::shell {
namespace {

bool same(const ImVec4& one, const ImVec4& other) {
    return one.x == other.x && one.y == other.y && one.z == other.z && one.w == other.w;
}

constexpr std::array tints{IM_COL32(255, 0, 0, 50), IM_COL32(0, 160, 0, 50), IM_COL32(0, 0, 255, 50)};

void update_textures(Graphics& graphics, const ImDrawData& data) {
    if (data.Textures == nullptr)
        return;
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK)
            graphics.update(*texture);
}

// A tick of a clock or a caret elsewhere does not end what moves; so many frames do.
constexpr int frames_elsewhere = 3;
// What is smaller is drawn sooner than it is copied.
constexpr std::int64_t worth_copying = 100 * 100;

std::int64_t area(std::span<const PixelBox> boxes) {
    return std::transform_reduce(boxes.begin(), boxes.end(), std::int64_t{0}, std::plus{},
                                 [](const PixelBox& box) { return box.area(); });
}

// Anywhere that a hand can take it to from there until the next frame.
bool is_near(const PixelBox& piece, std::span<const PixelBox> boxes) {
    constexpr int around = 64;
    return std::ranges::any_of(boxes, [&](const PixelBox& box) {
        const PixelBox wide{box.x0 - around, box.y0 - around, box.x1 + around, box.y1 + around};
        return piece.within(wide) == piece;
    });
}

bool meet(std::span<const PixelBox> some, std::span<const PixelBox> others) {
    return std::ranges::any_of(some, [&](const PixelBox& box) {
        return std::ranges::any_of(others, [&](const PixelBox& other) { return other.meets(box); });
    });
}

}

const std::vector<PixelBox>& Painter::draw(Graphics& graphics, KeptPicture& picture, const ImDrawData& data,
                                           const ImVec4& ground, const WatchedPicture& watched,
                                           bool shown_elsewhere) {
    const bool other = now_.read(data);
    const PixelBox window = now_.window();
    const bool whole = !known_ || !same(ground_, ground) || picture.width() != window.width()
                       || picture.height() != window.height();
    update_textures(graphics, data);
    boxes_.clear();
    if (!whole && !other && watched.changed.empty())
        return boxes_;
    known_ = true;
    ground_ = ground;
    data_ = &data;
    if (whole) {
        under_ = {};
        restless_.clear();
        moving_ = false;
        boxes_.push_back(window);
        draw_still(picture, now_.pieces(), boxes_, tint_);
    } else {
        draw_changes(graphics, picture, watched);
    }
    if (!boxes_.empty())
        picture.finish(shown_elsewhere);
    now_.exchange_pieces(before_);
    return boxes_;
}

// What has changed in the picture of another window is in no picture of what lies under anything.
void Painter::draw_changes(Graphics& graphics, KeptPicture& picture, const WatchedPicture& watched) {
    Difference found = difference(before_, now_.pieces(), now_.window());
    boxes_.swap(found.boxes);
    const bool news = add_changed(boxes_, now_.pieces(), watched);
    if (news)
        under_ = {};
    const bool moves = !news && has_moved(boxes_);
    if (moves)
        draw_moving(graphics, picture, std::move(found.fresh));
    else if (!boxes_.empty())
        draw_still(picture, now_.pieces(), boxes_, tint_);
    if (!boxes_.empty())
        moving_ = moves;
}

// Whether these are not the first changes at their place.
bool Painter::has_moved(std::span<const PixelBox> boxes) {
    const bool again = meet(boxes, restless_);
    if (!moving_ && !boxes.empty() && (again || restless_.empty() || ++elsewhere_ > frames_elsewhere)) {
        restless_.assign(boxes.begin(), boxes.end());
        elsewhere_ = 0;
    }
    return again && area(boxes) >= worth_copying && area(boxes) <= now_.window().area() / 2;
}

// What is new elsewhere, a lane that is lit up or cards that make room, lies there from now on; and so does
// what is new below that.
void Painter::keep_what_moves(std::vector<bool>& fresh) const {
    const std::span<const DrawnPiece> pieces = now_.pieces();
    const ImDrawList* list = nullptr;
    bool elsewhere = false;
    for (std::size_t at = pieces.size(); at-- > 0;) {
        if (std::exchange(list, pieces[at].list) != pieces[at].list)
            elsewhere = false;
        elsewhere = elsewhere || (fresh[at] && !is_near(pieces[at].box, restless_));
        fresh[at] = fresh[at] && !elsewhere;
    }
}

void Painter::draw_moving(Graphics& graphics, KeptPicture& picture, std::vector<bool> fresh) {
    const PixelBox window = now_.window();
    keep_what_moves(fresh);
    Layers now = layers(now_.pieces(), fresh);
    if (under_ == nullptr) {
        under_ = graphics.new_picture();
        under_->take(picture, std::array{window});
        lying_ = before_;
    }
    std::vector<PixelBox> changed = difference(lying_, now.lying, window).boxes;
    // The picture, which shows the frame before, may show more of it.
    if (!moving_ && area(changed) > area(boxes_)) {
        under_->take(picture, difference(lying_, before_, window).boxes);
        changed = difference(before_, now.lying, window).boxes;
    }
    if (!changed.empty())
        draw_still(*under_, now.lying, changed, false);
    restless_ = std::move(now.above);
    lying_ = std::move(now.lying);

    picture.take(*under_, boxes_);
    list_.begin(*data_);
    for (const PixelBox& box : boxes_)
        list_.add(now.moving, box);
    draw_list(picture, boxes_, tint_);
}

void Painter::draw_still(KeptPicture& picture, std::span<const DrawnPiece> pieces,
                         std::span<const PixelBox> boxes, bool tinted) {
    list_.begin(*data_);
    for (const PixelBox& box : boxes) {
        list_.fill(box, ImGui::ColorConvertFloat4ToU32(ground_));
        list_.add(pieces, box);
    }
    draw_list(picture, boxes, tinted);
}

void Painter::draw_list(KeptPicture& picture, std::span<const PixelBox> boxes, bool tinted) {
    if (tinted)
        for (const PixelBox& box : boxes)
            list_.fill(box, tints[tinted_++ % tints.size()]);
    pixels_drawn_ += static_cast<std::uint64_t>(area(boxes));
    const PixelBox window = now_.window();
    picture.draw(list_, window.width(), window.height());
}

}
