// How sessions come to be open in the program, and what is asked about that in place of the start page.

#include <algorithm>

#include "app/program.h"
#include "sessions/import/import_session.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/plans/plan_folder.h"
#include "sessions/store/brought.h"
#include "sessions/store/file.h"
#include "sessions/store/look.h"

namespace plenary {

namespace {

bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::error_code none;
    const auto inner = std::filesystem::weakly_canonical(file, none);
    const auto outer = std::filesystem::weakly_canonical(folder, none);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}

Result<void> Program::open_session(const std::filesystem::path& session) {
    auto opened = open_where_it_lies(session);
    if (!opened && !asks_something() && can_be_salvaged(session))
        damaged_ = DamagedSheet{.file = session};
    return opened;
}

Result<void> Program::open_imported(const std::filesystem::path& json) {
    const auto session = import_session_into(json, folders_.sessions(), clock_.wall());
    return session ? open_session(*session) : Result<void>(tl::unexpected(session.error()));
}

Result<void> Program::begin_package(const std::filesystem::path& package) {
    const auto unpacked = unpack_plan(package, folders_.plans());
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    auto begun = begin_session(unpacked->file);
    if (begun)
        say(unpacked->sentence, false);
    return begun;
}

Result<void> Program::open_package(const std::filesystem::path& package) {
    const auto unpacked = unpack_plan(package, folders_.plans());
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    if (planner_) {
        say(unpacked->sentence, false);
        return {};
    }
    show_home();
    const Plan& plan = unpacked->plan;
    asked_ = {.about = Asked::About::begin,
              .question = {.id = "unpacked",
                           .title = "Begin it now?",
                           .sentences = {unpacked->sentence,
                                         "It has " + counted(plan.steps.size(), "step", "steps")
                                             + " and takes " + minutes_text(plan.minutes()) + "."},
                           .yes = "Begin it",
                           .no = "Later"},
              .file = unpacked->file};
    return {};
}

Result<void> Program::open_where_it_lies(const std::filesystem::path& session) {
    const FilePlace place = desktop_ != nullptr ? desktop_->place_of(session) : FilePlace::this_computer;
    if (place == FilePlace::this_computer || lies_in(session, folders_.data))
        return work_on(session);
    switch (hindrance_of(session)) {
    case Hindrance::newer:
    case Hindrance::read_only: return look_at(session);
    case Hindrance::open_elsewhere: return work_on(session);
    case Hindrance::none: break;
    }
    auto brought =
        bring(session, folders_.sessions(), place == FilePlace::stick ? "on a stick" : "in a network folder");
    if (!brought)
        return tl::unexpected(brought.error());
    auto opened = work_on(brought->session);
    if (opened)
        say(std::move(brought->sentence), false);
    return opened;
}

Result<void> Program::work_on(const std::filesystem::path& session) {
    auto workshop = Workshop::open(session, clock_, Workshop::Keep::backups_too);
    if (workshop) {
        take(std::move(*workshop));
        return {};
    }
    switch (hindrance_of(session)) {
    case Hindrance::newer:
    case Hindrance::read_only: return look_at(session);
    case Hindrance::open_elsewhere: ask_to_look(session, workshop.error()); break;
    case Hindrance::none: break;
    }
    return tl::unexpected(workshop.error());
}

Result<void> Program::look_at(const std::filesystem::path& session) {
    auto workshop = Workshop::look_at(session, clock_);
    if (!workshop)
        return tl::unexpected(workshop.error());
    take(std::move(*workshop));
    return {};
}

void Program::ask_to_look(const std::filesystem::path& session, const Problem& refusal) {
    const auto looked = look_at_session(session);
    if (!looked)
        return;
    asked_ = {.about = Asked::About::look,
              .question = {.id = "elsewhere",
                           .title = "This session is open elsewhere",
                           .sentences = {refusal.sentence,
                                         "You can look at it as it was saved "
                                             + day_text(looked->saved, clock_.wall()) + " at "
                                             + clock_text(looked->saved)
                                             + ". What is done there after that is not shown, and nothing "
                                               "can be changed here."},
                           .yes = "Look at it",
                           .no = "To the start page"},
              .file = session};
}

bool Program::close_session(bool closing) {
    const std::filesystem::path session = workshop_->file();
    show_home();
    if (!has_news(session))
        return false;
    const std::filesystem::path origin = origin_of(session)->file;
    asked_ = {
        .about = Asked::About::copy_back,
        .question = {.id = "copy-back",
                     .title = "Copy it back?",
                     .sentences = {quoted_name(origin) + " came from " + utf8(origin.parent_path())
                                       + ". What was done in it since is only on this computer.",
                                   "If you copy it back later: the three dots of the session on the start "
                                   "page offer it."},
                     .yes = "Copy it back",
                     .no = closing ? "Close without copying" : "Later"},
        .file = session,
        .closing = closing};
    canvas_.want_next_frame();
    return true;
}

bool Program::answer_question(HomeAnswer answer) {
    if (answer == HomeAnswer::none)
        return false;
    const Asked asked = std::move(*asked_);
    asked_.reset();
    canvas_.want_next_frame();
    if (answer == HomeAnswer::no) {
        show_home();
        return asked.closing;
    }
    if (asked.about == Asked::About::copy_back) {
        auto copied = copy_back(asked.file);
        show_home();
        say(copied ? *copied : copied.error().sentence, !copied);
        return asked.closing && copied;
    }
    if (asked.about == Asked::About::begin) {
        if (auto begun = begin_session(asked.file); !begun)
            say(begun.error().sentence, true);
        return false;
    }
    // It may have been closed there meanwhile.
    const bool still_open = hindrance_of(asked.file) == Hindrance::open_elsewhere;
    if (auto done = still_open ? look_at(asked.file) : open_session(asked.file); !done && !asks_something())
        say(done.error().sentence, true);
    return false;
}

void Program::work_on_copy() {
    const std::filesystem::path original = workshop_->file();
    auto copy = copy_what_is_looked_at(original, folders_.sessions());
    const auto opened = copy ? open_session(*copy) : Result<void>(tl::unexpected(copy.error()));
    if (opened)
        say("This is a copy, " + quoted_name(*copy) + ", among your sessions. " + quoted_name(original)
                + " stays as it is.",
            false);
    else
        say(opened.error().sentence, true);
    wake_();
}

void Program::answer_damage(DamagedAnswer answer) {
    Result<void> done;
    if (answer == DamagedAnswer::save) {
        damaged_->saved_as = name_for_salvaged(damaged_->file);
        if (auto salvaged = salvage_session(damaged_->file, damaged_->saved_as))
            damaged_->salvaged = std::move(*salvaged);
        else
            done = tl::unexpected(salvaged.error());
    } else if (answer == DamagedAnswer::open) {
        done = open_session(std::filesystem::path(damaged_->saved_as));
    } else if (answer == DamagedAnswer::leave) {
        damaged_.reset();
        show_home();
    }
    if (!done)
        say(done.error().sentence, true);
    if (answer != DamagedAnswer::none)
        canvas_.want_next_frame();
}

void Program::take_dropped(const std::vector<std::filesystem::path>& files) {
    if (files.empty() || take_logo(files.front()) || take_slide_picture(files.front()))
        return;
    damaged_.reset();
    asked_.reset();
    Result<void> done;
    if (workshop_)
        done = problem("A session is open. Go back to the start page, then drop the file there.");
    else if (files.front().extension() == ".toml")
        done = begin_session(files.front());
    else if (is_plan_package(files.front()))
        done = open_package(files.front());
    else if (files.front().extension() == json_extension)
        done = open_imported(files.front());
    else
        done = open_session(files.front());
    if (!done && !asks_something())
        say(done.error().sentence, true);
    canvas_.want_next_frame();
}

void Program::take_chosen_file() {
    const auto answer = choosing_ ? choosing_->answer() : std::nullopt;
    if (!answer)
        return;
    choosing_.reset();
    if (!*answer)
        say(answer->error().sentence, true);
    else if (!answer->value().empty())
        take_dropped({answer->value()});
}

}
