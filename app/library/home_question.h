#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"

namespace plenary {

/// Something that is asked in place of the start page.
struct HomeQuestion {
    std::string_view id; ///< of the question; its answers are `id` with ":yes" and ":no" behind it
    std::string_view title;
    std::vector<std::string> sentences{};
    std::string_view yes;
    std::string_view no; ///< Escape, too
    ui::Scroll scroll{};
};

enum class HomeAnswer { none, yes, no };

HomeAnswer draw_home_question(ui::Canvas& canvas, HomeQuestion& question);

}
