#include "app/steps/slide.h"

#include "app/steps/slide_ladder.h"
#include "app/steps/slide_quote.h"
#include "app/steps/slide_timeline.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 56;
constexpr float above = 8;
constexpr float below = 28;

}

Footer draw_slide(const View& view, ui::Box area, SlideUi& state) {
    struct Draw {
        const View& view;
        ui::Box area;
        SlideUi& state;

        Footer operator()(const DiagramSlide& slide) const {
            draw_diagram(view.canvas, area, slide, state.diagram);
            return {};
        }
        Footer operator()(const TimelineSlide& slide) const {
            draw_timeline(view.canvas, area, slide, state.scroll);
            return {};
        }
        Footer operator()(const QuoteSlide& slide) const {
            draw_quote(view.canvas, area, slide, state.scroll);
            return {};
        }
        Footer operator()(const ListSlide& slide) const {
            return draw_slide_list(view, area, {.items = slide.items}, state.list);
        }
        Footer operator()(const PairsSlide& slide) const {
            return draw_slide_list(
                view, area, {.items = slide.pairs, .pairs = true, .left = slide.left, .right = slide.right},
                state.list);
        }
        Footer operator()(const LadderSlide& slide) const {
            draw_ladder_slide(view.canvas, area, slide.ladder);
            return {};
        }
        Footer operator()(const ImageSlide& slide) const {
            draw_image(view, area, slide, state.image);
            return {};
        }
    };
    ui::Canvas& canvas = view.canvas;
    area = area.inset(canvas.px(side), 0);
    area.cut_top(canvas.px(above));
    area.cut_bottom(canvas.px(below));
    return std::visit(Draw{view, area, state}, view.content<SlideStep>().picture);
}

}
