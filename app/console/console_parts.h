#pragma once

#include "app/console/console.h"

namespace plenary {

// The columns of the console; for it alone.

/// "Whole session": a quiet line over what belongs together. Returns what is left of the column.
ui::Box console_heading(ui::Canvas& canvas, ui::Box column, std::string_view words);
/// Words on as many lines as they need; returns what is left of the column.
ui::Box console_words(ui::Canvas& canvas, ui::Box column, std::string_view id, const std::string& words,
                      const ui::TextStyle& style);

// console_agenda.cpp
void draw_console_agenda(const View& view, ui::Box area, const Schedule& schedule, StageUi& stage,
                         ConsoleUi& state);

// console_stage.cpp
void draw_console_stage(const View& view, ui::Box area, const StageSeen& seen, StageUi& stage,
                        ConsoleUi& state);

// console_side.cpp
void draw_console_side(const View& view, ui::Box area, const Schedule& schedule, const SavedState& saved,
                       StageUi& stage, ConsoleUi& state);

// console_trim.cpp
/// What to shorten when the session is late, with the arithmetic. Returns what is left of the column.
ui::Box draw_console_trim(const View& view, ui::Box column, const Schedule& schedule);

}
