#include <algorithm>

#include "app/steps/ranking_parts.h"
#include "app/ui/item_map.h"
#include "sessions/workshop/wall_lanes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float widest_tag = 280;
constexpr float before_tag = 24;

/// What is to be known of an item beside its words: that it came too late for the vote that goes on, or from
/// where it was brought in.
std::string tag_of(const Snapshot& snapshot, const Card& item, const Round* unfinished) {
    if (unfinished != nullptr && !snapshot.is_candidate(unfinished->id, item.id))
        return "Not in this vote";
    return origin_tag(snapshot, item);
}

ui::TextStyle tag_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

}

void draw_ranking_items(const View& view, ui::Box area, RankingUi& state, const Lane& lane,
                        const Round* unfinished) {
    ui::Canvas& canvas = view.canvas;
    float widest = 0;
    for (const Card* item : view.snapshot.cards(lane.id))
        widest = std::max(widest,
                          ui::text_size(canvas, tag_of(view.snapshot, *item, unfinished), tag_style(canvas)).x
                              / canvas.px(1));
    const auto draw_tag = [&](const Card& item, ui::Box right, bool) {
        const std::string tag = tag_of(view.snapshot, item, unfinished);
        if (tag.empty())
            return;
        ui::line(canvas, right, tag, tag_style(canvas), ui::Align::right);
        ui::mark(ranking_item_id(item.id) + ":tag", right, tag);
    };
    const bool groups = view.content<RankingStep>().voters == Voters::groups;
    const std::string empty = std::string("Write down what is to be put in order. Then each ")
                              + (groups ? "group" : "person") + " does that, unseen.";
    draw_card_rows(view, area, state.items, lane,
                   {.list = "items",
                    .row = "item",
                    .invitation = "+ Add an item",
                    .hint = "What is to be put in order?",
                    .empty = empty,
                    .numbered = false,
                    .fixed = unfinished != nullptr,
                    .right = widest > 0 ? std::min(widest, widest_tag) + before_tag : 0,
                    .draw_right = draw_tag});
}

}
