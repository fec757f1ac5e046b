#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/steps/step_view.h"
#include "app/ui/canvas.h"
#include "sessions/model/plan.h"

namespace plenary {

/// A step as the room will see it, small: its real view, drawn from a session freshly begun from the plan. It
/// is only looked at: nothing in it can be pressed, and the keyboard passes it by.
class StepPreview {
public:
    /// The largest picture of a display's shape that fits into the box, at its top.
    /// Pictures lie in `folder`.
    void draw(ui::Canvas& canvas, ui::Box box, const std::shared_ptr<const Plan>& plan, std::size_t step,
              const Clock& clock, const Seeds& seeds, const std::filesystem::path& folder);

private:
    void begin_from(const std::shared_ptr<const Plan>& plan, std::size_t step, const Clock& clock,
                    const std::filesystem::path& folder);
    /// What the step shows, from its file as that is now.
    void look_for_picture(const std::string& file, const std::filesystem::path& folder);
    void draw_stage(const Clock& clock, const Seeds& seeds);

    std::optional<ui::Canvas> canvas_;
    std::shared_ptr<const Plan> plan_;
    std::size_t step_ = 0;
    std::uint64_t revision_ = 0;
    std::unique_ptr<const Snapshot> snapshot_;
    StepUi ui_;
    SharedPictures pictures_; ///< the one of the step, as it lies beside the plan
    std::filesystem::file_time_type pictures_from_{};
    std::function<std::uint64_t(Command)> post_ = [](const Command&) { return std::uint64_t{0}; };
};

}
