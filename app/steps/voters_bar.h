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

/// How a bar of voters stands on the page.
struct VotersBarLook {
    std::string title;
    std::string more;           ///< a line under it
    bool pressable = true;      ///< the voters can be tapped
    float most_of_area = 0.45F; ///< so much of the area's height it may take; the rest is scrolled to
};

/// A panel across the top of the area with its words and a chip for each voter.
VotersBar draw_voters_bar(const View& view, ui::Box area, ui::Scroll& scroll, const Round& round,
                          const VotersBarLook& look);

}
