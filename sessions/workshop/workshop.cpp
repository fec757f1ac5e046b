#include "sessions/workshop/workshop.h"

#include <cassert>
#include <iterator>

#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/file.h"
#include "sessions/store/look.h"
#include "sessions/store/open_note.h"
#include "sessions/workshop/look.h"
#include "sessions/workshop/writer.h"

namespace plenary {

namespace {

/// A disk that took nothing is asked again.
constexpr std::chrono::milliseconds between_tries(500);

ReadOnly why_only_looked_at(const std::filesystem::path& file, WallTime saved, WallTime now) {
    switch (hindrance_of(file)) {
    case Hindrance::newer:
        return {ReadOnly::Why::newer, "Read-only: made by a newer Plenary. Update Plenary to work on it."};
    case Hindrance::read_only:
        return {ReadOnly::Why::not_writable, "Read-only: the file or its folder may not be written."};
    case Hindrance::open_elsewhere:
    case Hindrance::none: break;
    }
    const std::string who = who_has_open(file);
    return {ReadOnly::Why::open_elsewhere, "Read-only: open elsewhere" + (who.empty() ? "" : " (" + who + ")")
                                               + ". This is how it was saved " + day_text(saved, now) + " at "
                                               + clock_text(saved) + "."};
}

}

Result<std::unique_ptr<Workshop>> Workshop::begin(const std::filesystem::path& file,
                                                  const std::string& plan_text, const Clock& clock, Keep keep,
                                                  SharedPictures pictures) {
    PlanReading reading = read_plan(plan_text);
    if (!reading.mistakes.empty())
        return problem("The plan has mistakes:\n" + describe(reading.mistakes, "plan"));
    auto plan = std::make_shared<const Plan>(std::move(reading.plan));
    Session session = begin_session(std::move(plan), clock.wall());
    session.pictures = std::move(pictures);
    auto created = Store::create(file, plan_text, session);
    if (!created)
        return tl::unexpected(created.error());
    std::unique_ptr<Workshop> workshop(new Workshop(std::make_unique<Writer>(std::move(*created), clock)));
    if (keep == Keep::backups_too)
        workshop->writer_->keep_backups();
    return workshop;
}

Result<std::unique_ptr<Workshop>> Workshop::open(const std::filesystem::path& file, const Clock& clock,
                                                 Keep keep) {
    Result<void> backed_up;
    Store::BeforeChanges before_changes;
    if (keep == Keep::backups_too)
        before_changes = [&](SQLite::Database& database) {
            backed_up = Backups(file).make_if_changed(database, clock.wall());
        };
    auto opened = Store::open(file, before_changes);
    if (!opened)
        return tl::unexpected(opened.error());
    std::unique_ptr<Workshop> workshop(new Workshop(std::make_unique<Writer>(std::move(*opened), clock)));
    if (keep == Keep::backups_too)
        workshop->writer_->keep_backups();
    if (!backed_up)
        workshop->tell_of_backups(backed_up.error());
    return workshop;
}

Result<std::unique_ptr<Workshop>> Workshop::look_at(const std::filesystem::path& file, const Clock& clock) {
    auto looked = look_at_session(file);
    if (!looked)
        return tl::unexpected(looked.error());
    ReadOnly why = why_only_looked_at(file, looked->saved, clock.wall());
    return std::unique_ptr<Workshop>(
        new Workshop(file, std::make_unique<Look>(std::move(looked->session), std::move(why), read(clock))));
}

Workshop::Workshop(std::unique_ptr<Writer> writer)
    : file_(writer->file()), snapshot_(writer->snapshot()), writer_(std::move(writer)) {}

Workshop::Workshop(std::filesystem::path file, std::unique_ptr<Look> look)
    : file_(std::move(file)), snapshot_(look->snapshot()), look_(std::move(look)) {}

Workshop::~Workshop() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    work();
}

std::uint64_t Workshop::post(Command command) {
    std::uint64_t ticket = 0;
    {
        std::lock_guard lock(mutex_);
        ticket = ++last_ticket_;
        inbox_.push_back({ticket, std::move(command)});
    }
    arrived_.notify_one();
    return ticket;
}

std::shared_ptr<const Snapshot> Workshop::snapshot() const {
    std::lock_guard lock(mutex_);
    return snapshot_;
}

std::shared_ptr<const Snapshot> Workshop::snapshot_for_record() const {
    return look_ ? look_->as_saved() : snapshot();
}

std::vector<Outcome> Workshop::take_outcomes() {
    std::lock_guard lock(mutex_);
    return std::exchange(outcomes_, {});
}

std::uint64_t Workshop::commits() const {
    std::lock_guard lock(mutex_);
    return commits_;
}

std::uint64_t Workshop::move_to(std::filesystem::path file) {
    std::uint64_t ticket = 0;
    {
        std::lock_guard lock(mutex_);
        ticket = ++last_ticket_;
        moving_ = Moving{ticket, std::move(file)};
    }
    arrived_.notify_one();
    return ticket;
}

Outcome Workshop::move(const Moving& moving) {
    if (look_)
        return {moving.ticket, problem(snapshot_->why_read_only().sentence)};
    auto moved = writer_->move_to(moving.file);
    if (!moved)
        return {moving.ticket, tl::unexpected(moved.error())};
    return {moving.ticket, "Saved, and goes on in " + utf8(moving.file)
                               + (*moved ? "" : ". What was done before cannot be undone there.")};
}

std::size_t Workshop::work() {
    std::size_t commands = 0;
    work_off(commands);
    back_up();
    return commands;
}

bool Workshop::back_up() {
    if (!writer_)
        return false;
    writer_->back_up_if_due();
    auto trouble = writer_->take_trouble();
    const bool news = trouble.has_value();
    tell_of_backups(std::move(trouble));
    return news;
}

void Workshop::tell_of_backups(std::optional<Problem> problem) {
    if (!problem)
        return;
    std::lock_guard lock(mutex_);
    outcomes_.push_back({answered_, tl::unexpected(std::move(*problem))});
}

std::vector<Outcome> Workshop::carry_out(const std::vector<Waiting>& batch) {
    if (look_)
        return batch.empty() ? std::vector<Outcome>() : look_->work(batch);
    if (batch.empty() && writer_->snapshot()->saved())
        return {};
    return writer_->work(batch);
}

bool Workshop::work_off(std::size_t& commands) {
    std::vector<Waiting> batch;
    std::optional<Moving> moving;
    {
        std::lock_guard lock(mutex_);
        batch.swap(inbox_);
        moving.swap(moving_);
    }
    commands = batch.size();
    std::vector<Outcome> outcomes = carry_out(batch);
    if (moving)
        outcomes.push_back(move(*moving));
    auto snapshot = writer_ ? writer_->snapshot() : look_->snapshot();

    std::lock_guard lock(mutex_);
    if (!outcomes.empty())
        answered_ = outcomes.back().ticket;
    const bool news = !outcomes.empty() || snapshot_ != snapshot;
    std::move(outcomes.begin(), outcomes.end(), std::back_inserter(outcomes_));
    snapshot_.swap(snapshot);
    if (writer_) {
        commits_ = writer_->commits();
        file_ = writer_->file();
    }
    return news;
}

void Workshop::run_in_background(std::function<void()> published) {
    assert(!thread_.joinable());
    published_ = std::move(published);
    thread_ = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(mutex_);
                const auto has_work = [this] { return !inbox_.empty() || moving_; };
                if (snapshot_->saved())
                    arrived_.wait(lock, stop, has_work);
                else
                    arrived_.wait_for(lock, stop, between_tries, has_work);
            }
            std::size_t commands = 0;
            if (work_off(commands))
                published_();
            if (back_up())
                published_();
        }
    });
}

std::filesystem::path Workshop::file() const {
    std::lock_guard lock(mutex_);
    return file_;
}

}
