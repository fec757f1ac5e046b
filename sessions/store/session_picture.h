#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

class Snapshot;

/// What a small picture of a session shows: its last board as it stands now, or its last ladder.
struct SessionPicture {
    std::vector<std::vector<Colour>> lanes; ///< of a board: the colours of its cards, from the top down
    int rungs = 0;                          ///< of a ladder; zero for a board, or where there is neither
    std::vector<int> agreed;                ///< of a ladder: the rungs that were agreed, one for each piece

    bool operator==(const SessionPicture&) const = default;
};

/// Of the step that the room is on, or the last one before it, that has something to show.
SessionPicture picture_of(const Snapshot& snapshot);

/// For keeping it: "lanes 013,,5" or "ladder 8 3,5". Read back, it is the same; any other text is an empty
/// picture.
std::string picture_text(const SessionPicture& picture);
SessionPicture read_picture(std::string_view text);

}
