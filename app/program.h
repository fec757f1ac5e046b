#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/console/console.h"
#include "app/course.h"
#include "app/file_choice.h"
#include "app/library/damaged_sheet.h"
#include "app/library/home.h"
#include "app/library/home_question.h"
#include "app/planner/planner.h"
#include "app/record_desk.h"
#include "app/rehearsal.h"
#include "app/settings.h"
#include "app/stage/stage.h"
#include "app/ui/canvas.h"
#include "sessions/export/record_preview.h"
#include "sessions/export/record_saver.h"
#include "sessions/store/open_note.h"
#include "sessions/workshop/seeds.h"
#include "sessions/workshop/workshop.h"

namespace plenary {

/// Where the program finds and keeps things.
struct Folders {
    std::filesystem::path assets;
    std::filesystem::path data;
    std::string person; ///< whose they are, for others who find a session open: "ann on LAPTOP-3"

    std::filesystem::path sessions() const { return data / "sessions"; }
    std::filesystem::path records() const { return data / "records"; }
    /// The person's own; others come with the program.
    std::filesystem::path plans() const { return data / "plans"; }
    /// Of what the sessions say; can be thrown away.
    std::filesystem::path index() const { return data / "index.db"; }
    std::filesystem::path settings() const { return settings_file(data); }
};

/// What the program asks of its windows.
struct WindowWish {
    bool toggle_fullscreen = false;
    bool toggle_console = false;
    bool swap_displays = false;
    std::optional<std::size_t> stage_display{}; ///< of those that were asked about: the one for the room
    bool close = false;      ///< of the stage: the program ends; of the console: that alone
    bool draw_stage = false; ///< of the console: the stage has something new to show
};

/// The program behind its windows: the start page, or the session that is open, and beside that, while there
/// is one, the facilitator's console. Knows no window; the shell calls frame() and console_frame() whenever
/// there is something to draw.
class Program {
public:
    /// `wake` draws soon; called from threads of the program's own. `room` and `desktop` outlive it; null: it
    /// knows of none, and nothing rings or goes to a bin.
    Program(const ui::Fonts& fonts, Folders folders, const Clock& clock, const Seeds& seeds,
            std::function<void()> wake, Room* room = nullptr, Desktop* desktop = nullptr);

    /// From now on a thread lists and searches sessions; without it they are there at once, as tests want it.
    void list_in_background() { library_.run_in_background(wake_); }

    /// A problem says why the session could not be begun or opened; the program then stays as it is.
    Result<void> begin_session(const std::filesystem::path& plan);
    /// The same as a rehearsal: nothing of the session is left once it is closed.
    Result<void> rehearse(const std::filesystem::path& plan);
    /// What may not be written is looked at. Where the file is open elsewhere, or is damaged and something
    /// can be saved of it, that is asked in place of the start page.
    Result<void> open_session(const std::filesystem::path& session);
    /// Files were dropped on the window: opens a session or starts a plan, if that can be, or says why not.
    void take_dropped(const std::vector<std::filesystem::path>& files);
    bool offers_salvage() const { return damaged_.has_value(); }
    /// What could not be done is being asked about.
    bool asks_something() const { return damaged_ || asked_; }

    WindowWish frame(bool close_requested);

    /// From now on the stage is the room's alone. `fonts` are those of the console's own context.
    void open_console(const ui::Fonts& fonts);
    void close_console();
    bool has_console() const { return console_canvas_ != nullptr; }
    /// A console shows a session; on the start page there is nothing for it to do.
    bool wants_console_closed() const { return has_console() && !workshop_; }
    /// Asks which of these displays is for the room, if a session runs and nothing else is asked just now;
    /// tells whether it did.
    bool ask_for_stage_display(std::vector<std::string> names);
    /// It is being asked.
    bool asks_for_stage_display() const { return workshop_ && stage_.overlay == Overlay::displays; }
    /// Contract: there is a console, and a session.
    WindowWish console_frame(const StageSeen& seen, bool close_requested);
    ui::Canvas& console_canvas() { return *console_canvas_; }
    /// The room goes on seeing what it sees, whatever is drawn.
    bool frozen() const { return stage_.look.frozen; }

    ui::Canvas& canvas() { return canvas_; }
    const Settings& settings() const { return settings_; }
    /// Keeps which display the stage was put on; printable, without quotation marks or backslashes.
    void remember_displays(std::string displays);
    /// A sentence for a few seconds.
    void say(std::string sentence, bool refusal);
    const Workshop* workshop() const { return workshop_.get(); }
    /// A session is open and not finished.
    bool session_runs() const { return workshop_ && !workshop_->snapshot()->finished(); }

private:
    void show_home();
    void take(std::unique_ptr<Workshop> workshop);
    /// Whether the clock should start again, where the session was begun on another day.
    void ask_on_another_day();
    Result<void> begin_in(const std::filesystem::path& folder, const std::filesystem::path& plan,
                          Workshop::Keep keep);
    WindowWish home_frame();
    /// A file of its own for it among the person's plans, in the planner.
    Result<void> new_plan(const Plan& plan);
    /// The same of what was really done in a session.
    Result<void> plan_of_session(const std::filesystem::path& file);
    /// A copy of it among the person's own, where it comes with the program.
    Result<void> edit_plan(const std::filesystem::path& file);
    Result<void> edit_copy_of_plan(const std::filesystem::path& file);
    Result<void> copy_of_plan(const std::filesystem::path& file);
    Result<void> do_with_plan(const DoWithPlan& wanted);
    Result<void> show_planner(const std::filesystem::path& file);
    /// Of the person, and without mistakes.
    std::vector<OtherPlan> other_plans() const;
    WindowWish planner_frame();
    void follow_library();
    void look_for_course();
    /// Recalls the session before this one in its course, as soon as it is known which that is.
    void follow_course();
    WindowWish stage_frame(bool close_requested);
    void answer_damage(DamagedAnswer answer);
    /// The package's plan is kept among the person's own, and a session begun from it.
    Result<void> begin_package(const std::filesystem::path& package);
    /// It is kept there, and asked whether to begin.
    Result<void> open_package(const std::filesystem::path& package);
    /// A record as JSON becomes a session among the others.
    Result<void> open_imported(const std::filesystem::path& json);
    /// By what lies there: one on a stick or in a network folder is brought here first.
    Result<void> open_where_it_lies(const std::filesystem::path& session);
    Result<void> work_on(const std::filesystem::path& session);
    Result<void> look_at(const std::filesystem::path& session);
    /// Whether to look at what is open elsewhere, as `refusal` says; not asked where that cannot be.
    void ask_to_look(const std::filesystem::path& session, const Problem& refusal);
    /// Closes the session, and asks whether it is to be copied back to where it came from; tells whether it
    /// asks. `closing`: the program is to end.
    bool close_session(bool closing);
    /// Whether the program is to end.
    bool answer_question(HomeAnswer answer);
    /// Once one was chosen in the desktop's dialog, it is as if it had been dropped on the window.
    void take_chosen_file();
    /// Of what is only looked at.
    void work_on_copy();
    View view_on(ui::Canvas& canvas, const Snapshot& snapshot, StepId step) const;
    WindowWish grant(StageWish wish);
    /// Goes on in this folder, where the disk takes nothing.
    void save_in(const std::filesystem::path& folder);
    void take_outcomes();
    /// What came of saving it and of looking at its pages since the last frame.
    void follow_record();
    /// What the sheet for it asked for, and the page that it looks at.
    void grant_record();
    void do_with_record(RecordDeed deed);
    void save_record();
    void save_comparison(const CompareSessions& two);
    bool shows_record_sheet() const;
    ReportOptions record_options() const;
    /// Whether it was one: a picture that comes while the record is being saved is its logo.
    bool take_logo(const std::filesystem::path& picture);
    /// The same in the planner: it is copied beside the plan, and the chosen slide shows it.
    bool take_slide_picture(const std::filesystem::path& picture);
    void choose_slide_picture();
    /// In the running program at once, and in the file.
    void change(const Settings& settings);
    void apply_settings();

    ui::Canvas canvas_;
    Folders folders_;
    const Clock& clock_;
    const Seeds& seeds_;
    std::function<void()> wake_;
    Room* room_;
    Settings settings_;

    Desktop* desktop_;
    SessionLibrary library_;
    bool look_at_sessions_ = false; ///< with the next frame of the start page
    std::string searched_;          ///< what the library was asked for last
    Shelf shelf_;
    HomeUi home_;
    std::optional<DamagedSheet> damaged_; ///< what is asked in place of the start page
    /// What else is asked there: whether to look at a session, as it is open elsewhere, or to copy it back to
    /// where it came from, or to begin one from a plan that came in a package.
    struct Asked {
        enum class About { look, copy_back, begin };
        About about = About::look;
        HomeQuestion question;
        std::filesystem::path file; ///< of the session, or the plan
        bool closing = false;       ///< the program is to end after that
    };
    std::optional<Asked> asked_;
    std::unique_ptr<Planner> planner_; ///< in place of the start page; waits while its plan is rehearsed
    std::optional<FileChoice> choosing_;
    std::optional<Notice> notice_;

    std::optional<Rehearsal> rehearsal_; ///< goes after the session that is kept in it
    std::unique_ptr<Workshop> workshop_;
    std::optional<OpenNote> open_note_;
    Course course_;
    std::shared_ptr<const SessionListing> course_from_; ///< the last that was looked at for it
    bool follows_course_ = false;
    bool recall_wanted_ = false; ///< the session recalls another, and none was chosen yet
    std::function<std::uint64_t(Command)> post_;
    std::uint64_t answered_ = 0;
    std::uint64_t moving_ = 0; ///< the ticket of the move to another place
    bool closing_ = false;     ///< what would be lost was asked about because the program was to be closed
    ClockReading drawn_{};     ///< when the stage was last drawn
    StageUi stage_;

    std::unique_ptr<ui::Canvas> console_canvas_;
    ConsoleUi console_;
    SavedState saved_;
    RecordDesk desk_;
    RecordPreview preview_;
    bool previews_ = false; ///< the sheet was open in the last frame
    RecordSaver saver_;
    RecordSaver errand_; ///< what else of it may take a moment: its logo, its folder
};

}
