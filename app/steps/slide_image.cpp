#include "app/steps/slide_image.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

// Design pixels.
constexpr float round_corner = 20;
constexpr float above_caption = 18;
constexpr float smallest_caption = 22;
/// Of the height, for a caption that is long.
constexpr float most_of_caption = 0.4F;

/// So soon is asked again whether a picture is there that comes.
constexpr auto between_looks = 15ms;

ui::TextStyle caption_style(ui::Canvas& canvas) {
    return {.size = canvas.px(32), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

bool has_come(const ImageUi& state) {
    return state.pixels.valid() && state.pixels.wait_for(0s) == std::future_status::ready;
}

void take(ImageUi& state) {
    const Result<PicturePixels> pixels = state.pixels.get();
    state.shown = std::exchange(state.coming, {});
    state.texture.reset();
    state.fault = pixels ? std::string() : pixels.error().sentence;
    if (!pixels)
        return;
    state.opaque = pixels->opaque;
    state.texture = ui::new_picture(pixels->wide, pixels->high);
    std::memcpy(state.texture->GetPixels(), pixels->bytes.data(), pixels->bytes.size());
}

/// Sees to it that it is painted for this place; meanwhile what is there is shown.
void follow(ui::Canvas& canvas, ImageUi& state, const ImageUi::Wish& wish) {
    if (has_come(state))
        take(state);
    if (state.shown.picture != wish.picture) {
        state.texture.reset();
        state.fault.clear();
    }
    if (state.shown != wish && !state.pixels.valid()) {
        state.coming = wish;
        state.pixels = std::async(
            std::launch::async, [wish] { return picture_pixels(wish.picture->bytes, wish.wide, wish.high); });
    }
    if (state.pixels.valid())
        canvas.want_frame_at(canvas.now() + between_looks);
}

/// The largest box of the picture's shape, on whole pixels.
ui::Box fitted(const ImTextureData& texture, ui::Box place) {
    const auto wide = static_cast<float>(texture.Width), high = static_cast<float>(texture.Height);
    const float scale = std::min(place.width() / wide, place.height() / high);
    // It was painted for this place: its own size fits, but for what rounding takes.
    const bool painted_for_it = std::abs(scale - 1) * std::max(wide, high) < 1.5F;
    const ui::Box box =
        painted_for_it ? place.centred(wide, high) : place.centred(wide * scale, high * scale);
    return box.moved(std::floor(box.x0) - box.x0, std::floor(box.y0) - box.y0);
}

void draw_texture(ui::Canvas& canvas, ui::Box box, const ImageUi& state, const std::string& told) {
    const float corner = canvas.px(round_corner);
    // Drawings are made for white paper, whatever the look of the room.
    if (!state.opaque)
        ui::fill(canvas, box, IM_COL32_WHITE, corner);
    canvas.list().AddImageRounded(state.texture->GetTexRef(), box.min(), box.max(), {0, 0}, {1, 1},
                                  IM_COL32_WHITE, corner);
    ui::mark("image:picture", box, told);
}

void draw_missing(ui::Canvas& canvas, ui::Box area, const ImageSlide& slide, const std::string& fault) {
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, area, theme.lane, theme.line, canvas.px(2), canvas.px(round_corner));
    const std::string words = slide.shows.empty() ? slide.file : slide.file + ": " + slide.shows;
    ui::mark("image:missing", area, words + "\n" + fault);
    ui::Box inner = area.inset(canvas.px(48), canvas.px(32));
    const ui::Box upper = inner.cut_top(inner.height() * 0.52F - canvas.px(10));
    inner.cut_top(canvas.px(20));
    ui::fitted_text(canvas, upper, words,
                    {.size = canvas.px(38), .weight = ui::Weight::medium, .colour = theme.ink}, canvas.px(24),
                    ui::Align::centre, ui::Stand::bottom);
    ui::fitted_text(canvas, inner, fault, caption_style(canvas), canvas.px(smallest_caption),
                    ui::Align::centre, ui::Stand::top);
}

float caption_height(ui::Canvas& canvas, ui::Box area, const std::string& caption) {
    if (caption.empty())
        return 0;
    const float most = area.height() * most_of_caption;
    const ui::Fit found =
        ui::fit(canvas, {area.width(), most}, caption, caption_style(canvas), canvas.px(smallest_caption));
    // A pixel more, or rounding takes its last line.
    return std::min(most, found.height + 1);
}

void draw_caption(ui::Canvas& canvas, ui::Box box, const std::string& caption) {
    if (caption.empty())
        return;
    ui::fitted_text(canvas, box, caption, caption_style(canvas), canvas.px(smallest_caption),
                    ui::Align::centre, ui::Stand::top);
    ui::mark("image:caption", box, caption);
}

/// Draws the picture, or what is said in its place. Returns the box that it took.
ui::Box draw_picture(const View& view, ui::Box place, const ImageSlide& slide, ImageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const auto picture = view.snapshot.session().pictures.find(slide.file);
    if (picture && picture->fault.empty())
        follow(canvas, state, {picture, static_cast<int>(place.width()), static_cast<int>(place.height())});
    else
        state.forget_picture();
    const std::string& fault = picture && picture->fault.empty() ? state.fault
                               : picture                         ? picture->fault
                                                                 : not_kept_fault;
    if (!fault.empty()) {
        draw_missing(canvas, place, slide, fault);
        return place;
    }
    if (!state.texture)
        return place;
    const ui::Box box = fitted(*state.texture, place);
    draw_texture(canvas, box, state, slide.shows.empty() ? slide.file : slide.shows);
    return box;
}

}

void ImageUi::forget_picture() {
    texture.reset();
    shown = {};
    fault.clear();
    if (has_come(*this)) {
        pixels = {};
        coming = {};
    }
}

void draw_image(const View& view, ui::Box area, const ImageSlide& slide, ImageUi& state) {
    ui::Canvas& canvas = view.canvas;
    const float caption_high = caption_height(canvas, area, slide.caption);
    const float under = caption_high > 0 ? caption_high + canvas.px(above_caption) : 0;
    ui::Box place = area;
    place.cut_bottom(under);
    const ui::Box box = draw_picture(view, place, slide, state);
    // Close under a picture that is wider than its place.
    const float top = box.y1 + canvas.px(above_caption);
    draw_caption(canvas, {area.x0, top, area.x1, top + caption_high}, slide.caption);
}

}
