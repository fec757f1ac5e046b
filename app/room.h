#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plenary {

/// Whether something is so, where that takes a while to find out.
enum class Known { not_yet, yes, no };

/// A sound that calls the room back together. Tests hand in one that counts.
class Chime {
public:
    virtual ~Chime() = default;
    /// Returns at once. While it rings already, this adds nothing.
    virtual void ring() = 0;
};

/// What the computer can tell of itself before the room arrives.
struct RoomReadings {
    Known loudspeaker = Known::not_yet;
    Known kept_awake = Known::not_yet;          ///< the desktop keeps the screen on
    Known record = Known::not_yet;              ///< a record can be saved
    std::string record_problem;                 ///< why not
    std::optional<std::uintmax_t> free_bytes{}; ///< where sessions are kept
};

/// The room around the program. The shell knows the real one, tests hand in their own.
class Room {
public:
    virtual ~Room() = default;
    virtual Chime& chime() = 0;
    /// Finds out anew what readings() tells. Returns at once; the screen is drawn again as answers come.
    virtual void look() = 0;
    virtual RoomReadings readings() const = 0;
    /// Folders of this person and sticks that are plugged in, where a file can be made.
    virtual std::vector<std::filesystem::path> places() const { return {}; }
};

}
