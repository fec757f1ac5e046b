// How plans are built and changed in the program.

#include "app/planner/plan_store.h"
#include "app/program.h"
#include "sessions/pictures/picture_folder.h"
#include "sessions/plans/plan_folder.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"

namespace plenary {

Result<void> Program::new_plan(const Plan& plan) {
    const auto file = save_new_plan(plan, folders_.plans());
    if (!file)
        return tl::unexpected(file.error());
    return show_planner(*file);
}

Result<void> Program::plan_of_session(const std::filesystem::path& file) {
    const auto session = read_session(file);
    if (!session)
        return tl::unexpected(session.error());
    const auto made = save_plan_of(*session, folders_.plans());
    if (!made)
        return tl::unexpected(made.error());
    if (auto shown = show_planner(*made); !shown)
        return shown;
    say("A plan of what was done, among your own plans.", false);
    return {};
}

Result<void> Program::show_planner(const std::filesystem::path& file) {
    auto plan = load_plan(file);
    if (!plan)
        return tl::unexpected(plan.error());
    planner_ = std::make_unique<Planner>(file, std::move(*plan));
    planner_->opened = load_plan_text(file).value_or("");
    return {};
}

Result<void> Program::edit_plan(const std::filesystem::path& file) {
    // What comes with the program stays as it is.
    if (!is_among(file, folders_.plans())) {
        if (auto begun = edit_copy_of_plan(file); !begun)
            return begun;
        say("This plan comes with the program. You work on a copy of it, among your own plans.", false);
        return {};
    }
    return show_planner(file);
}

Result<void> Program::edit_copy_of_plan(const std::filesystem::path& file) {
    const auto copy = copy_plan(file, folders_.plans());
    if (!copy)
        return tl::unexpected(copy.error());
    return show_planner(*copy);
}

Result<void> Program::do_with_plan(const DoWithPlan& wanted) {
    switch (wanted.deed) {
    case PlanDeed::edit: return edit_plan(wanted.plan);
    case PlanDeed::copy: return copy_of_plan(wanted.plan);
    case PlanDeed::edit_copy: return edit_copy_of_plan(wanted.plan);
    }
    return {};
}

Result<void> Program::copy_of_plan(const std::filesystem::path& file) {
    const auto copy = copy_plan(file, folders_.plans());
    if (!copy)
        return tl::unexpected(copy.error());
    show_home();
    say("The copy is among your plans.", false);
    return {};
}

std::vector<OtherPlan> Program::other_plans() const {
    std::vector<OtherPlan> others;
    for (const PlanEntry& entry : list_plans({folders_.plans()}))
        if (entry.problem.empty() && entry.file != planner_->file)
            others.push_back({entry.file, entry.plan.title});
    return others;
}

bool Program::take_slide_picture(const std::filesystem::path& picture) {
    if (workshop_ || !planner_ || !may_be_picture(picture))
        return false;
    const auto copied = copy_picture_beside(picture, planner_->file.parent_path());
    if (!copied)
        say(copied.error().sentence, true);
    else if (show_picture(*planner_, *copied))
        say("The picture was copied beside the plan, as “" + *copied + "”.", false);
    else
        say("The picture was copied beside the plan, as “" + *copied
                + "”. Choose a step that shows a picture to use it.",
            false);
    canvas_.want_next_frame();
    return true;
}

void Program::choose_slide_picture() {
    if (desktop_ == nullptr)
        say("Drop the picture on this window.", false);
    else if (!choosing_)
        choosing_.emplace(*desktop_, Chosen::for_slide, wake_);
}

WindowWish Program::planner_frame() {
    WindowWish wish;
    follow_library();
    if (planner_->sending.open && !planner_->sending.plans)
        planner_->sending.plans = other_plans();
    const PlannerWish wanted = draw_planner(canvas_, *planner_, clock_, seeds_);
    if (const auto to = std::exchange(planner_->sending.to, std::nullopt))
        send_chosen(*planner_, *to);
    if (std::exchange(planner_->changed, false))
        if (const auto saved = save_plan(*planner_->history.now(), planner_->opened, planner_->file); !saved)
            say(saved.error().sentence, true);
    if (std::exchange(planner_->wants_copy, false))
        library_.run(task_to_send_plan(
            planner_->file, {.sessions = folders_.sessions(), .records = folders_.records()}, desktop_));
    if (std::exchange(planner_->wants_picture, false))
        choose_slide_picture();
    if (std::string notice = std::exchange(planner_->notice, {}); !notice.empty())
        say(std::move(notice), planner_->refused);
    draw_notice(canvas_, notice_);
    if (canvas_.key(ImGuiKey_F5))
        wish.toggle_fullscreen = true;
    Result<void> done;
    if (wanted == PlannerWish::rehearse)
        done = rehearse(planner_->file);
    if (wanted == PlannerWish::run)
        done = begin_session(planner_->file);
    if (!done)
        say(done.error().sentence, true);
    if (wanted == PlannerWish::back || (wanted == PlannerWish::run && done))
        planner_.reset();
    if (wanted == PlannerWish::back)
        show_home();
    if (wanted != PlannerWish::none)
        canvas_.want_next_frame();
    return wish;
}

}
