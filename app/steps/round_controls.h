#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/field.h"

namespace plenary {

// What the facilitator can do about a round of voting, the same on every step that has votes.

/// What is half done about a round.
struct RoundControls {
    RoundId calling_off; ///< the round whose calling off waits for a reason
    ui::FieldState reason;
};

/// Reveal, and behind the three dots close without revealing and call off. Contract: it is unfinished.
void add_round_actions(const View& view, const Round& round, RoundControls& controls, Footer& footer);

/// Behind the three dots: call off a round that counts so far.
void add_call_off(const View& view, const Round& round, RoundControls& controls, Footer& footer);

/// Asks why a round is called off, where that has been begun; gives it up when the round is overtaken.
void draw_call_off(const View& view, ui::Box area, RoundControls& controls);

/// "Reveal", "Reveal without D", or with many missing "Reveal with 5 of 12 votes".
std::string reveal_words(const Snapshot& snapshot, const Round& round);

/// "3 of 4 groups have voted", "All 4 groups have voted", "11 of 14 people counted".
std::string turnout_text(const Snapshot& snapshot, const Round& round);

/// "Missing: B, C and D", with many "15 still missing"; empty when nobody is, and of a show of hands.
std::string missing_text(const Snapshot& snapshot, const Round& round);

}
