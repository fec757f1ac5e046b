#include "app/library/sheet_words.h"

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {

void draw_sheet_words(ui::Canvas& canvas, std::string_view id, ui::Box area,
                      const std::vector<std::string>& sentences, ui::Scroll& scroll) {
    const ui::TextStyle style{
        .size = canvas.px(26), .weight = ui::Weight::medium, .colour = canvas.theme().ink, .leading = 1.4F};
    const float gap = canvas.px(18);
    float high = 0;
    for (const auto& sentence : sentences)
        high += ui::text_size(canvas, sentence, style, area.width()).y + gap;
    ui::Box list = ui::begin_scroll(canvas, std::string(id) + ":words", area, scroll, high);
    std::string all;
    for (const auto& sentence : sentences) {
        list.cut_top(ui::text(canvas, list.min(), list.width(), sentence, style) + gap);
        all += sentence + "\n";
    }
    ui::end_scroll(canvas, scroll);
    ui::mark(id, area, all);
}

}
