#pragma once

#include <span>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "app/ui/text.h"
#include "sessions/model/plan.h"

namespace plenary {

/// How year, name and text of all entries look at one scale: larger where there is room for it.
struct EntryText {
    ui::TextStyle year;
    ui::TextStyle name;
    ui::TextStyle text;
};
EntryText entry_text(ui::Canvas& canvas, float scale);
inline constexpr float largest_entry_scale = 1.4F;
/// Where nothing gets smaller any more.
inline constexpr float smallest_entry_scale = 0.7F;

/// What name and text need in this width, without the year.
float entry_height(ui::Canvas& canvas, float width, const TimelineSlide::Entry& entry, const EntryText& look);
void draw_entry(ui::Canvas& canvas, ui::Box box, const TimelineSlide::Entry& entry, const EntryText& look);

/// In figures of equal width, so that years under one another line up.
void draw_year(ui::Canvas& canvas, ui::Box box, int year, const ui::TextStyle& style);

void draw_dot(ui::Canvas& canvas, ImVec2 centre);

/// As near to the wanted places as they can be with this distance between neighbours, within the
/// ends. `wanted` is in ascending order; if there is too little room, the distance shrinks.
std::vector<float> spread(std::span<const float> wanted, float distance, float first, float last);

/// Entries in rows beside upright lines: any number of them.
void draw_timeline_rows(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide, ui::Scroll& scroll);

}
