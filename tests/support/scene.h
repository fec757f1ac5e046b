// A session on a canvas without a window: what a view shows of it, and what it asks for.
#pragma once

#include "app/record_desk.h"
#include "app/stage/foot.h"
#include "app/steps/view.h"
#include "tests/support/headless.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace test_support {

// Stands still until a test moves it, from one thread; any may read it.
class SetClock final : public plenary::Clock {
public:
    std::chrono::steady_clock::time_point steady() const override { return steady_; }
    plenary::WallTime wall() const override { return wall_; }
    std::optional<std::chrono::milliseconds> boot() const override { return boot_; }
    void advance(std::chrono::milliseconds time) {
        steady_ = steady_.load() + time;
        sleep(time);
    }
    // The lid is shut: the steady clock stands still, the others do not.
    void sleep(std::chrono::milliseconds time) {
        boot_ = boot_.load() + time;
        wall_ += time.count();
    }
    void set_wall(plenary::WallTime wall) { wall_ = wall; }

private:
    std::atomic<std::chrono::steady_clock::time_point> steady_{
        std::chrono::steady_clock::time_point(std::chrono::hours(1))};
    std::atomic<std::chrono::milliseconds> boot_{std::chrono::hours(9)};
    std::atomic<plenary::WallTime> wall_ = 1'795'341'600'000; // 22 November 2026, 10:00 UTC
};

// Counts up from 48213.
class CountedSeeds final : public plenary::Seeds {
public:
    std::int64_t next() const override { return next_++; }

private:
    mutable std::int64_t next_ = 48213;
};

// A plan with this one step.
plenary::Plan plan_of(plenary::StepContent content, std::string title = "A step", int minutes = 10);

// Draws the session's current step between the places of the head and the foot, and the foot itself, or
// nothing but what `draw` draws if that has the whole window. What
// the view posts is judged by the rules and, as in a room, seen from the next frame on; refusals are
// kept. Every frame takes a sixtieth of a second.
class Scene {
public:
    using Draw = std::function<plenary::Footer(const plenary::View&, plenary::ui::Box)>;

    enum class Foot { drawn, left_to_draw };

    Scene(plenary::Plan plan, Draw draw, ImVec2 size = {1920, 1080}, Foot foot = Foot::drawn);
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    // Does something to the session as if it had been posted elsewhere. Throws where it is refused.
    void act(const plenary::Command& command);
    // From now on the disk takes nothing, or with an empty reason all again.
    void tell_unsaved(plenary::Unsaved unsaved);
    // Makes of it what it is to be, past the rules, as an undo does.
    void replace(plenary::Session session);
    // Lets time pass and draws once.
    void wait(std::chrono::milliseconds time);
    // Draws until nothing moves any more.
    void settle();
    // Nothing more would be drawn until somebody does something.
    bool idle() const { return !canvas().wanted_frame(); }
    // While this is on, what is posted waits, as it does for a slow disk.
    void hold_answers(bool held) { hold_ = held; }

    Headless& screen() { return *screen_; }
    plenary::ui::Canvas& canvas() { return *canvas_; }
    const plenary::ui::Canvas& canvas() const { return *canvas_; }
    SetClock& clock() { return clock_; }
    const plenary::Session& session() const { return session_; }
    const plenary::Snapshot& snapshot() const { return *snapshot_; }
    plenary::ui::Box area() const { return area_; }
    const plenary::Footer& footer() const { return footer_; }
    const std::vector<plenary::Command>& posted() const { return posted_; }
    const std::vector<std::string>& refusals() const { return refusals_; }

    // The commands of one kind that were posted, in order.
    template <class Kind>
    std::vector<Kind> posted_of() const {
        std::vector<Kind> found;
        for (const plenary::Command& command : posted_)
            if (const auto* kind = std::get_if<Kind>(&command))
                found.push_back(*kind);
        return found;
    }
    void forget_posted() { posted_.clear(); }

    // The texts of the cards in the first lane with this role, in order.
    std::vector<std::string> texts(plenary::LaneRole role) const;
    // The id of the card in that place of that lane, as it stands in item ids.
    plenary::CardId card(plenary::LaneRole role, std::size_t place) const;

private:
    void draw();
    void answer();
    void publish();

    Draw draw_;
    Foot foot_;
    SetClock clock_;
    CountedSeeds seeds_;
    plenary::Session session_;
    plenary::ClockReading step_since_;
    std::unique_ptr<plenary::Snapshot> snapshot_;
    std::unique_ptr<plenary::ui::Canvas> canvas_;
    plenary::ui::Box area_;
    plenary::Footer footer_;
    plenary::FootUi foot_ui_;
    std::vector<plenary::Command> posted_;
    std::vector<plenary::Command> waiting_;
    std::vector<std::string> refusals_;
    std::uint64_t last_ticket_ = 0;
    std::uint64_t answered_ = 0;
    std::uint64_t revision_ = 0;
    plenary::Unsaved unsaved_;
    plenary::RecordDesk desk_;
    bool hold_ = false;
    std::unique_ptr<Headless> screen_;
};

// What is wrong with where things are, one to a line: items beside the window or without a size. What is
// scrolled away above or below is in order. Empty if nothing is wrong.
std::string layout_problems(Scene& scene);

}
