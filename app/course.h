#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "sessions/model/session.h"
#include "sessions/store/session_library.h"

namespace plenary {

/// A session of the same course that was begun before the one that is open.
struct CourseSession {
    std::filesystem::path file;
    std::string title;
    int number = 0; ///< in the course; 0: none
    std::string place;
    WallTime begun = 0;
};

/// Of the sessions that are listed, those of this plan's course that were begun before this moment; the one
/// that was begun last first.
std::vector<CourseSession> earlier_in_course(const SessionListing& listing, const Plan& plan, WallTime begun);

/// The one that the plan's session recalls if nobody chooses: the last with a lower number in the course, or,
/// where numbers do not tell, the last. Nothing where there is none.
const CourseSession* session_before(const std::vector<CourseSession>& earlier, const Plan& plan);

/// The sessions that the open one can recall.
struct Course {
    std::vector<CourseSession> earlier; ///< the one that was begun last first
    /// Reads one of them, and then posts a Recall or says why not; returns at once.
    std::function<void(const std::filesystem::path&)> recall;
};

}
