#include "app/course.h"

#include <algorithm>

namespace plenary {

std::vector<CourseSession> earlier_in_course(const SessionListing& listing, const Plan& plan,
                                             WallTime begun) {
    std::vector<CourseSession> earlier;
    if (plan.course.empty())
        return earlier;
    for (const SessionEntry& entry : listing.sessions)
        if (entry.problem.empty() && entry.course == plan.course && entry.started < begun)
            earlier.push_back({.file = entry.file,
                               .title = entry.title,
                               .number = entry.number,
                               .place = entry.place,
                               .begun = entry.started});
    std::ranges::stable_sort(earlier, std::ranges::greater(), &CourseSession::begun);
    return earlier;
}

const CourseSession* session_before(const std::vector<CourseSession>& earlier, const Plan& plan) {
    const auto comes_before = [&](const CourseSession& session) {
        return plan.number == 0 || session.number == 0 || session.number < plan.number;
    };
    const auto found = std::ranges::find_if(earlier, comes_before);
    return found == earlier.end() ? nullptr : &*found;
}

}
