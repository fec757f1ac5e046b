#pragma once

#include <optional>
#include <string>

#include "app/room.h"

namespace plenary {

enum class Standing { good, poor, unknown };

/// One thing that should be right before the room arrives, and what to do where it is not.
struct RoomFact {
    Standing standing = Standing::unknown;
    std::string sentence;
};

RoomFact disk_fact(std::optional<std::uintmax_t> free_bytes);
RoomFact record_fact(Known can_be_saved, const std::string& problem);
RoomFact awake_fact(Known kept_awake, bool session_finished);
RoomFact loudspeaker_fact(Known found);

/// What a clicker has sent since the check was opened.
struct ClickerSeen {
    bool forward = false;
    bool back = false;
    bool blank = false;
};
RoomFact clicker_fact(const ClickerSeen& seen);

enum class TouchSeen { nothing, mouse, finger };
RoomFact touch_fact(TouchSeen seen);

/// Where the last row sits and what it looks at.
struct LastRow {
    float metres = 8;
    float picture_mm = 1500; ///< the height of the whole picture on the wall or the display
};
/// Whether the last row reads the body text at this text size, and which size it should be.
struct LastRowFact {
    RoomFact fact;
    std::optional<float> better_size{}; ///< 0.8 to 2; nothing where this one is right or no other is better
};
/// `letter_part` is how much of the picture's height a capital takes at text size 1.
LastRowFact last_row_fact(const LastRow& row, float letter_part, float text_size);

/// "41 GB", "1.5 GB", "120 MB".
std::string size_text(std::uintmax_t bytes);
/// "8 m", "1.5 m".
std::string metres_text(float metres);

}
