#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/room.h"
#include "app/settings.h"
#include "app/ui/canvas.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/command.h"
#include "sessions/workshop/seeds.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

struct Course;
struct RecordDesk;

/// What a step's view is drawn from and with. It reads the snapshot, keeps what is half typed or in
/// the hand in a …Ui of its own, and changes nothing: it posts commands.
struct View {
    ui::Canvas& canvas;
    const Snapshot& snapshot;
    StepId step;
    const Clock& clock;
    const Seeds& seeds;
    /// Queues a command and returns its ticket.
    const std::function<std::uint64_t(Command)>& post;
    /// The last ticket that was answered, done or refused.
    std::uint64_t answered = 0;
    /// How this person wants the program; changed through the stage's menu and keys alone.
    Settings settings{};
    /// What can be learnt of the room, and rung in it; null where there is none.
    Room* room = nullptr;
    /// The sessions that this one can recall; null where that is not known.
    const Course* course = nullptr;
    /// What is known of the record that is to be saved. Contract: a session has one.
    const RecordDesk* record = nullptr;

    const Step& plan() const { return snapshot.plan().at(step); }
    /// The content of this step's kind. Contract: it is of that kind.
    template <class Content>
    const Content& content() const {
        return std::get<Content>(plan().content);
    }
    /// The moment of this frame.
    ClockReading now() const { return {.steady = canvas.now(), .wall = clock.wall(), .boot = clock.boot()}; }
    /// Nothing can be changed: the session is finished, or only looked at.
    bool finished() const { return snapshot.finished() || snapshot.read_only(); }
};

/// A button that a step puts into the footer. At most one of a step's is primary.
struct FooterAction {
    std::string id;
    std::string words;
    bool primary = false;
    bool enabled = true;
    std::function<void()> press;
    bool rare = false; ///< behind the button with the three dots, where the room sees less of it
};

/// What a step says to the facilitator in the footer, and can be told there.
struct Footer {
    std::string note;
    std::vector<FooterAction> actions;
    bool wants_people = false; ///< asks for the sheet of people and groups
};

}
