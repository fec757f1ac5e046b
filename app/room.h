#pragma once

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

}
