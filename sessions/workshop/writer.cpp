#include "sessions/workshop/writer.h"

#include "sessions/workshop/judge.h"

namespace plenary {

Workshop::Writer::Writer(Store::Opened opened, const Clock& clock)
    : store_(std::move(opened.store)), clock_(clock) {
    publish(std::move(opened.session), std::move(opened.next), read(clock_));
}

Workshop::Writer::~Writer() {
    Session session = session_;
    count_time(session, read(clock_));
    // Nobody is left to be told, and what fails here is the time since the last command, nothing else.
    if (!(session == session_))
        (void)store_->in_one_transaction([&] { store_->write(session_, session); });
}

void Workshop::Writer::publish(Session session, Store::Next next, const ClockReading& now) {
    session_ = std::move(session);
    counted_until_ = now;
    snapshot_ = std::make_shared<const Snapshot>(
        session_, ++revision_, Snapshot::History{std::move(next.undo), std::move(next.redo)}, now);
}

void Workshop::Writer::count_time(Session& session, const ClockReading& now) const {
    if (session.where().finished != 0)
        return;
    Progress progress = *session.progress.find(session.where().step);
    const std::int64_t passed = time_in_the_room(counted_until_, now).count();
    progress.spent_ms += passed;
    session.progress.put(progress);
    if (!session.clock().paused)
        return;
    const StepClock* clock = session.step_clocks.find(progress.id);
    StepClock paused = clock != nullptr ? *clock : StepClock{.id = progress.id};
    paused.paused_ms += passed;
    session.step_clocks.put(paused);
}

Result<std::string> Workshop::Writer::carry_out(const Command& command, Session& session, WallTime now) {
    if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command)) {
        auto restored = std::holds_alternative<Undo>(command) ? store_->undo(session, now, judge_restored)
                                                              : store_->redo(session, now, judge_restored);
        if (!restored)
            return tl::unexpected(restored.error());
        session = std::move(restored->session);
        return std::move(restored->label);
    }
    auto judged = judge(session, command, now);
    if (!judged)
        return tl::unexpected(judged.error());
    store_->write(session, judged->session, {kind_of(command), judged->label, now});
    session = std::move(judged->session);
    return std::move(judged->label);
}

std::vector<Outcome> Workshop::Writer::work(const std::vector<Waiting>& batch) {
    const ClockReading now = read(clock_);
    Session session = session_;
    Store::Next next;
    std::vector<Outcome> outcomes;

    auto saved = store_->in_one_transaction([&] {
        count_time(session, now);
        store_->write(session_, session);
        for (const auto& waiting : batch)
            outcomes.push_back({waiting.ticket, carry_out(waiting.command, session, now.wall)});
        next = store_->next_in_history();
    });
    if (!saved) {
        outcomes.clear();
        for (const auto& waiting : batch)
            outcomes.push_back({waiting.ticket, tl::unexpected(saved.error())});
        return outcomes;
    }
    ++commits_;
    publish(std::move(session), std::move(next), now);
    return outcomes;
}

}
