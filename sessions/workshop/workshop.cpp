#include "sessions/workshop/workshop.h"

#include <cassert>
#include <iterator>

#include "sessions/plans/read_plan.h"
#include "sessions/workshop/writer.h"

namespace plenary {

Result<std::unique_ptr<Workshop>> Workshop::begin(const std::filesystem::path& file,
                                                  const std::string& plan_text, const Clock& clock) {
    PlanReading reading = read_plan(plan_text);
    if (!reading.mistakes.empty())
        return problem("The plan has mistakes:\n" + describe(reading.mistakes, "plan"));
    auto plan = std::make_shared<const Plan>(std::move(reading.plan));
    auto created = Store::create(file, plan_text, begin_session(std::move(plan), clock.wall()));
    if (!created)
        return tl::unexpected(created.error());
    return std::unique_ptr<Workshop>(new Workshop(std::make_unique<Writer>(std::move(*created), clock)));
}

Result<std::unique_ptr<Workshop>> Workshop::open(const std::filesystem::path& file, const Clock& clock) {
    auto opened = Store::open(file);
    if (!opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<Workshop>(new Workshop(std::make_unique<Writer>(std::move(*opened), clock)));
}

Workshop::Workshop(std::unique_ptr<Writer> writer)
    : snapshot_(writer->snapshot()), writer_(std::move(writer)) {}

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

std::vector<Outcome> Workshop::take_outcomes() {
    std::lock_guard lock(mutex_);
    return std::exchange(outcomes_, {});
}

std::uint64_t Workshop::commits() const {
    std::lock_guard lock(mutex_);
    return commits_;
}

std::size_t Workshop::work() {
    std::vector<Waiting> batch;
    {
        std::lock_guard lock(mutex_);
        batch.swap(inbox_);
    }
    if (batch.empty())
        return 0;
    auto outcomes = writer_->work(batch);
    auto snapshot = writer_->snapshot();

    std::lock_guard lock(mutex_);
    std::move(outcomes.begin(), outcomes.end(), std::back_inserter(outcomes_));
    snapshot_.swap(snapshot);
    commits_ = writer_->commits();
    return batch.size();
}

void Workshop::run_in_background(std::function<void()> published) {
    assert(!thread_.joinable());
    published_ = std::move(published);
    thread_ = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(mutex_);
                arrived_.wait(lock, stop, [this] { return !inbox_.empty(); });
            }
            if (work() > 0)
                published_();
        }
    });
}

const std::filesystem::path& Workshop::file() const {
    return writer_->file();
}

}
