#pragma once

#include <string>
#include <string_view>

#include "app/library/home.h"
#include "app/stage/question_sheet.h"

namespace plenary {

// The parts of the start page that have a file of their own.

/// The small picture of where a session stands.
void draw_session_picture(ui::Canvas& canvas, ui::Box box, const SessionPicture& picture);

/// What a session is called in a heading: its place, else its title, else its file.
std::string session_name(const SessionEntry& entry);

/// The search, the order and the list itself.
HomeWish draw_session_list(ui::Canvas& canvas, ui::Box area, const Shelf& shelf, HomeUi& state);

/// Whether all names are to go from a session, or from several, that is called so.
QuestionSheet question_about_names(const std::string& called);

/// Over all else, while a session is chosen: what can be done with it.
HomeWish draw_session_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
