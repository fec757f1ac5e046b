#pragma once

#include <initializer_list>
#include <string>

#include "app/steps/recap.h"

namespace plenary {

// The parts of the recap, for itself alone.

/// "Amina · by Easter": of the parts, those that say something.
std::string with_dots(std::initializer_list<std::string> parts);

/// "Session 1 of Working together · Sharrow Forum · 3 Nov", and a button to recall another one.
void draw_recalled_session(const View& view, ui::Box line, RecapUi& state);
/// Every action of the earlier session, with what has become of it.
void draw_earlier_actions(const View& view, ui::Box panel, RecapUi& state);
/// Where its pieces of work stood, each with the way to ask about it again; and its ground rules.
void draw_earlier_agreements(const View& view, ui::Box panel, RecapUi& state);

/// Which of the sessions of the course is to be recalled.
void draw_course_sheet(const View& view, RecapUi& state);

}
