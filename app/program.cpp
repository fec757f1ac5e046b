#include "app/program.h"

#include <algorithm>

#include "app/stage/keys.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/pictures/plan_pictures.h"
#include "sessions/plans/plan_folder.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/archive.h"
#include "sessions/store/brought.h"
#include "sessions/store/library.h"

namespace plenary {

Program::Program(const ui::Fonts& fonts, Folders folders, const Clock& clock, const Seeds& seeds,
                 std::function<void()> wake, Room* room, Desktop* desktop)
    : canvas_(ui::theme_of(Settings{}.theme), fonts), folders_(std::move(folders)), clock_(clock),
      seeds_(seeds), wake_(std::move(wake)), room_(room), desktop_(desktop),
      library_(folders_.sessions(), folders_.index()) {
    SettingsReading reading = read_settings(folders_.settings());
    settings_ = reading.settings;
    desk_.records = folders_.records();
    desk_.can_ask_desktop = desktop_ != nullptr;
    course_.recall = [this](const std::filesystem::path& session) { library_.recall(session); };
    apply_settings();
    if (reading.problem)
        say(std::move(reading.problem->sentence), true);
    show_home();
}

void Program::show_home() {
    workshop_.reset();
    open_note_.reset();
    course_.earlier.clear();
    rehearsal_.reset();
    post_ = {};
    shelf_.plans = list_plans({folders_.assets / "plans", folders_.plans()});
    look_at_sessions_ = true;
    shelf_.asks_for_files = desktop_ != nullptr;
    shelf_.now = clock_.wall();
}

void Program::take(std::unique_ptr<Workshop> workshop) {
    workshop_ = std::move(workshop);
    damaged_.reset();
    asked_.reset();
    if (!workshop_->snapshot()->read_only())
        open_note_.emplace(workshop_->file(), folders_.person, clock_.wall());
    post_ = [this](Command command) { return saved_.posted = workshop_->post(std::move(command)); };
    look_for_course();
    answered_ = 0;
    saved_ = {};
    stage_ = {};
    console_ = {};
    if (workshop_->snapshot()->finished())
        stage_.overlay = Overlay::finished;
    else
        ask_on_another_day();
    drawn_ = read(clock_);
    workshop_->run_in_background(wake_);
}

void Program::look_for_course() {
    const Snapshot& snapshot = *workshop_->snapshot();
    const auto is_recap = [](const Step& step) { return std::holds_alternative<RecapStep>(step.content); };
    const bool recaps =
        !snapshot.plan().course.empty() && std::ranges::any_of(snapshot.plan().steps, is_recap);
    course_.earlier.clear();
    course_from_ = library_.listing();
    library_.take_recalled();
    follows_course_ = recaps && !snapshot.finished() && !snapshot.read_only();
    recall_wanted_ = follows_course_ && snapshot.session().earlier_session.empty();
    if (follows_course_)
        library_.look();
}

void Program::follow_course() {
    if (auto recalled = library_.take_recalled()) {
        if (*recalled)
            post_(Recall{std::move(**recalled)});
        else
            say(recalled->error().sentence, true);
    }
    auto listing = library_.listing();
    if (!follows_course_ || listing == course_from_)
        return;
    course_from_ = std::move(listing);
    const auto snapshot = workshop_->snapshot();
    course_.earlier = earlier_in_course(*course_from_, snapshot->plan(), snapshot->session().where().started);
    if (!recall_wanted_ || !course_from_->complete())
        return;
    recall_wanted_ = false;
    if (const CourseSession* before = session_before(course_.earlier, snapshot->plan()))
        library_.recall(before->file);
}

void Program::ask_on_another_day() {
    const Snapshot& snapshot = *workshop_->snapshot();
    if (!snapshot.finished() && !snapshot.read_only()
        && date_text(snapshot.session().clock().begun) != date_text(clock_.wall()))
        stage_.overlay = Overlay::another_day;
}

Result<void> Program::begin_session(const std::filesystem::path& plan) {
    if (is_plan_package(plan))
        return begin_package(plan);
    return begin_in(folders_.sessions(), plan, Workshop::Keep::backups_too);
}

Result<void> Program::rehearse(const std::filesystem::path& plan) {
    auto rehearsal = Rehearsal::begin();
    if (!rehearsal)
        return tl::unexpected(rehearsal.error());
    // What a package holds is not kept either.
    const auto file = is_plan_package(plan)
                          ? unpack_plan(plan, rehearsal->folder() / "plans").map(&UnpackedPlan::file)
                          : Result<std::filesystem::path>(plan);
    if (!file)
        return tl::unexpected(file.error());
    if (auto begun = begin_in(rehearsal->folder(), *file, Workshop::Keep::session); !begun)
        return begun;
    rehearsal_.emplace(std::move(*rehearsal));
    const std::string missing = what_is_not_shown(*workshop_->snapshot()->session().pictures);
    say("A rehearsal: when it is closed, nothing of it is kept." + (missing.empty() ? "" : " " + missing),
        !missing.empty());
    return {};
}

Result<void> Program::begin_in(const std::filesystem::path& folder, const std::filesystem::path& plan,
                               Workshop::Keep keep) {
    auto text = load_plan_text(plan);
    if (!text)
        return tl::unexpected(text.error());
    const PlanReading reading = read_plan(*text);
    if (!reading.mistakes.empty())
        return problem("This plan has mistakes. " + describe(reading.mistakes, utf8(plan)));
    if (auto made = make_folder(folder); !made)
        return made;
    const SharedPictures pictures = read_plan_pictures(reading.plan, plan.parent_path());
    auto workshop = Workshop::begin(new_session_file(folder, reading.plan.title, clock_.wall()), *text,
                                    clock_, keep, pictures);
    if (!workshop)
        return tl::unexpected(workshop.error());
    take(std::move(*workshop));
    if (std::string missing = what_is_not_shown(*pictures); !missing.empty())
        say(std::move(missing), true);
    return {};
}

WindowWish Program::frame(bool close_requested) {
    follow_record();
    if (auto wanted = settings_by_key(canvas_, settings_)) {
        // On the start page a letter is the beginning of a search, and in the planner there is no clock.
        if (!workshop_)
            wanted->stage_clock = settings_.stage_clock;
        if (*wanted != settings_)
            change(*wanted);
    }
    // What is on disk needs no question, but whether it is to be copied to where it came from.
    if (close_requested && workshop_ && workshop_->snapshot()->saved() && origin_of(workshop_->file())
        && close_session(true))
        close_requested = false;
    take_chosen_file();
    canvas_.begin(clock_.steady());
    WindowWish wish = workshop_ ? stage_frame(close_requested) : planner_ ? planner_frame() : home_frame();
    canvas_.end();
    wish.close = wish.close || (close_requested && (!workshop_ || workshop_->snapshot()->saved()));
    return wish;
}

WindowWish Program::home_frame() {
    WindowWish wish;
    follow_library();
    if (damaged_) {
        const DamagedAnswer answer = draw_damaged_sheet(canvas_, *damaged_);
        draw_notice(canvas_, notice_);
        answer_damage(answer);
        return wish;
    }
    shelf_.settings = settings_;
    if (asked_) {
        const HomeAnswer answer = draw_home_question(canvas_, asked_->question);
        draw_notice(canvas_, notice_);
        wish.close = answer_question(answer);
        return wish;
    }
    const HomeWish chosen = draw_home(canvas_, shelf_, home_);
    if (const auto wanted = std::exchange(home_.settings, std::nullopt))
        change(*wanted);
    if (home_.search.text != searched_) {
        searched_ = home_.search.text;
        library_.search(searched_);
        canvas_.want_next_frame();
    }
    draw_notice(canvas_, notice_);
    if (canvas_.key(ImGuiKey_F5))
        wish.toggle_fullscreen = true;
    Result<void> done;
    if (const auto* start = std::get_if<StartPlan>(&chosen))
        done = start->rehearsal ? rehearse(start->plan) : begin_session(start->plan);
    if (const auto* open = std::get_if<OpenSession>(&chosen))
        done = open_session(open->session);
    if (const auto* plan = std::get_if<DoWithPlan>(&chosen))
        done = do_with_plan(*plan);
    if (const auto* begun = std::get_if<NewPlan>(&chosen))
        done = new_plan(begun->plan);
    if (const auto* as_run = std::get_if<PlanOfSession>(&chosen))
        done = plan_of_session(as_run->session);
    if (std::holds_alternative<ChooseFile>(chosen) && desktop_ != nullptr && !choosing_)
        choosing_.emplace(*desktop_, Chosen::to_open, wake_);
    if (const auto* with = std::get_if<DoWithSession>(&chosen))
        library_.run(task_of(with->deed, with->session,
                             {.sessions = folders_.sessions(), .records = folders_.records()}, desktop_));
    if (const auto* compared = std::get_if<CompareSessions>(&chosen))
        save_comparison(*compared);
    if (const auto* without = std::get_if<RemoveNames>(&chosen))
        library_.run(task_to_remove_names(without->sessions));
    if (!done && !asks_something())
        say(done.error().sentence, true);
    if (!std::holds_alternative<std::monostate>(chosen))
        canvas_.want_next_frame();
    return wish;
}

void Program::follow_library() {
    const bool looks = std::exchange(look_at_sessions_, false);
    if (looks)
        library_.look();
    shelf_.sessions = library_.listing();
    const auto outcomes = library_.take_outcomes();
    for (const Result<std::string>& outcome : outcomes)
        say(outcome ? *outcome : outcome.error().sentence, !outcome);
    if (looks || !outcomes.empty())
        shelf_.brought = brought_copies(folders_.sessions());
}

View Program::view_on(ui::Canvas& canvas, const Snapshot& snapshot, StepId step) const {
    return {.canvas = canvas,
            .snapshot = snapshot,
            .step = step,
            .clock = clock_,
            .seeds = seeds_,
            .post = post_,
            .answered = answered_,
            .settings = settings_,
            .room = room_,
            .course = &course_,
            .record = &desk_};
}

WindowWish Program::stage_frame(bool close_requested) {
    take_outcomes();
    follow_course();
    const ClockReading now = read(clock_);
    if (went_home(drawn_, now))
        ask_on_another_day();
    drawn_ = now;
    const auto snapshot = workshop_->snapshot();
    if (!has_console())
        stage_.look.frozen = false;
    const bool looks_ahead = stage_.look.frozen && stage_.look.looking;
    const View view = view_on(canvas_, *snapshot, looks_ahead ? stage_.look.looking : snapshot->step());
    if (close_requested && !snapshot->saved()) {
        closing_ = true;
        ask_where_to_save(room_, stage_, true);
    }
    stage_.notice = std::move(notice_);
    const StageWish wish =
        draw_stage(view, stage_, has_console() ? StageForm::beside_console : StageForm::alone);
    notice_ = std::move(stage_.notice);
    return grant(wish);
}

void Program::open_console(const ui::Fonts& fonts) {
    console_canvas_ = std::make_unique<ui::Canvas>(canvas_.theme(), fonts);
    stage_.record.forget_picture();
    apply_settings();
    canvas_.want_next_frame();
}

bool Program::ask_for_stage_display(std::vector<std::string> names) {
    if (!session_runs() || stage_.overlay != Overlay::none)
        return false;
    stage_.displays = {.names = std::move(names)};
    stage_.overlay = Overlay::displays;
    canvas_.want_next_frame();
    return true;
}

void Program::close_console() {
    console_canvas_.reset();
    stage_.record.forget_picture();
    stage_.look = {};
    canvas_.want_next_frame();
}

WindowWish Program::console_frame(const StageSeen& seen, bool close_requested) {
    take_outcomes();
    follow_record();
    const auto snapshot = workshop_->snapshot();
    ui::Canvas& canvas = *console_canvas_;
    canvas.begin(clock_.steady());
    const View view = view_on(canvas, *snapshot, snapshot->step());
    const RoomLook look = stage_.look;
    const Overlay overlay = stage_.overlay;
    draw_console(view, seen, saved_, stage_, console_);
    WindowWish window;
    window =
        grant(has_facilitators_overlay(stage_) ? draw_facilitators_overlay(view, stage_) : StageWish::none);
    if (workshop_)
        draw_notice(canvas, notice_);
    canvas.end();
    window.draw_stage = console_.touched_stage || !stage_.pressed_action.empty() || !(look == stage_.look)
                        || overlay != stage_.overlay;
    window.close = close_requested;
    return window;
}

WindowWish Program::grant(StageWish wish) {
    grant_record();
    if (const auto wanted = std::exchange(stage_.settings, std::nullopt))
        change(*wanted);
    if (const auto place = std::exchange(stage_.not_saved.chosen, std::nullopt))
        save_in(*place);
    WindowWish window{.stage_display = std::exchange(stage_.displays.answer, std::nullopt)};
    if (std::exchange(stage_.wants_copy, false)) {
        work_on_copy();
        return window;
    }
    switch (wish) {
    case StageWish::none: break;
    case StageWish::leave:
        if (workshop_->snapshot()->saved()) {
            close_session(false);
        } else {
            closing_ = false;
            ask_where_to_save(room_, stage_, true);
        }
        canvas_.want_next_frame();
        break;
    case StageWish::lose_unsaved:
        if (closing_)
            window.close = true;
        else
            show_home();
        canvas_.want_next_frame();
        break;
    case StageWish::toggle_fullscreen: window.toggle_fullscreen = true; break;
    case StageWish::toggle_console: window.toggle_console = true; break;
    case StageWish::swap_displays: window.swap_displays = true; break;
    }
    return window;
}

void Program::take_outcomes() {
    for (Outcome& outcome : workshop_->take_outcomes()) {
        answered_ = outcome.ticket;
        if (outcome.label && workshop_->snapshot()->saved())
            saved_.saved = clock_.wall();
        if (!outcome.label)
            say(outcome.label.error().sentence, true);
        else if (outcome.ticket == moving_) {
            open_note_.emplace(workshop_->file(), folders_.person, clock_.wall());
            say(*outcome.label, false);
        } else if (outcome.label->starts_with("undo "))
            say("Undone: " + outcome.label->substr(5), false);
        else if (outcome.label->starts_with("redo "))
            say("Redone: " + outcome.label->substr(5), false);
        else if (*outcome.label == "finish session")
            stage_.overlay = Overlay::finished;
    }
}

void Program::save_in(const std::filesystem::path& folder) {
    const std::string& title = workshop_->snapshot()->plan().title;
    moving_ = workshop_->move_to(new_session_file(folder, title, clock_.wall()));
    stage_.overlay = Overlay::none;
    canvas_.want_next_frame();
}

void Program::change(const Settings& settings) {
    settings_ = settings;
    apply_settings();
    if (const auto written = write_settings(settings_, folders_.settings()); !written)
        say(written.error().sentence, true);
    canvas_.want_next_frame();
}

void Program::remember_displays(std::string displays) {
    Settings wanted = settings_;
    wanted.displays = std::move(displays);
    if (wanted != settings_)
        change(wanted);
}

void Program::apply_settings() {
    canvas_.set_theme(ui::theme_of(settings_.theme));
    canvas_.set_text_size(settings_.text_size);
    canvas_.set_motion(settings_.motion);
    if (!has_console())
        return;
    // The facilitator's eyes are close to it, and go between it and a dark room.
    const bool contrast = settings_.theme == ui::ThemeName::contrast;
    console_canvas_->set_theme(ui::theme_of(contrast ? ui::ThemeName::contrast : ui::ThemeName::dim));
    console_canvas_->set_motion(settings_.motion);
}

void Program::say(std::string sentence, bool refusal) {
    notice_ = Notice{std::move(sentence), refusal, clock_.steady()};
    canvas_.want_next_frame();
}

}
