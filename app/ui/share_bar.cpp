#include "app/ui/share_bar.h"

namespace plenary::ui {
namespace {

void stripes(Canvas& canvas, Box box, ImU32 colour) {
    ImDrawList& list = canvas.list();
    const float step = canvas.px(10);
    const float high = box.height();
    ImGui::PushClipRect(box.min(), box.max(), true);
    for (float x = box.x0 - high; x < box.x1; x += step)
        list.AddLine({x, box.y1}, {x + high, box.y0}, colour, canvas.px(4));
    ImGui::PopClipRect();
}

void draw_share(Canvas& canvas, Box box, const Share& share) {
    const float radius = std::min(canvas.px(6), box.height() / 4);
    switch (share.filling) {
    case Filling::solid: fill(canvas, box, share.colour, radius); return;
    case Filling::striped:
        fill(canvas, box, over(faded(share.colour, 0.25F), canvas.theme().surface), radius);
        stripes(canvas, box.inset(canvas.px(1)), share.colour);
        break;
    case Filling::hollow: fill(canvas, box, canvas.theme().surface, radius); break;
    }
    outline(canvas, box, share.colour, canvas.px(3), radius);
}

}

void share_bar(Canvas& canvas, Box box, std::span<const Share> shares, int whole) {
    const float radius = std::min(canvas.px(6), box.height() / 4);
    fill(canvas, box, canvas.theme().wash, radius);
    outline(canvas, box, canvas.theme().edge, canvas.px(2), radius);
    const float each = whole > 0 ? box.width() / static_cast<float>(whole) : 0;
    for (const Share& share : shares) {
        Box part = box.cut_left(each * static_cast<float>(share.count));
        if (share.count == 0)
            continue;
        part.cut_right(std::min(canvas.px(3), part.width() * 0.2F));
        draw_share(canvas, part, share);
    }
}

}
