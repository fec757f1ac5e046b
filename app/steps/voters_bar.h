#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

// Who votes in a round, with a tick for those who have: never what. For every step on which the screen
// is handed from voter to voter.

/// The stable id of a voter on the screen: "voter:group:3".
std::string voter_id(Voter voter);

struct VotersBar {
    ui::Box left;                ///< of the area
    std::optional<Voter> tapped; ///< who wants to vote now, or again
};

/// A panel across the top of the area with a title, a line under it, and a chip for each voter. Chips
/// that there is no room for are scrolled to; `pressable` where they can be tapped.
VotersBar draw_voters_bar(const View& view, ui::Box area, ui::Scroll& scroll, const Round& round,
                          const std::string& title, const std::string& more, bool pressable = true);

}
