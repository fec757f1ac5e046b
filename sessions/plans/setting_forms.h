#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sessions/plans/settings.h"

namespace plenary {

// What plan files may say, asked of the reader itself.

/// The settings above the first step.
std::vector<SettingForm> head_forms();
/// Those of a step of any kind.
std::vector<SettingForm> any_step_forms();

/// A kind of step, or one kind of slide.
struct KindForms {
    std::string_view kind;
    std::string_view picture; ///< of a slide
    std::string title;        ///< that goes without saying
    int minutes = 0;          ///< the same
    std::vector<SettingForm> settings;
};
std::vector<KindForms> kind_forms();

}
