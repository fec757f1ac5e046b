#include "sessions/workshop/writer.h"

#include <algorithm>

#include "sessions/store/file.h"
#include "sessions/workshop/judge.h"

namespace plenary {

Workshop::Writer::Writer(Store::Opened opened, const Clock& clock)
    : store_(std::move(opened.store)), clock_(clock), plan_text_(std::move(opened.plan_text)) {
    publish(std::move(opened.session), std::move(opened.next), read(clock_));
}

Workshop::Writer::~Writer() {
    Session session = session_;
    count_time(session, read(clock_));
    // Nobody is left to be told: who closes the program was asked while something waited, and what else fails
    // here is the time since the last command, nothing more.
    if (write_kept(*store_) && !(session == session_))
        (void)store_->in_one_transaction([&] { store_->write(session_, session); });
}

void Workshop::Writer::keep_backups() {
    backups_.emplace(file());
    backed_up_ = read(clock_);
}

void Workshop::Writer::back_up() {
    backed_up_ = read(clock_);
    commits_backed_up_ = commits_;
    auto made = store_->back_up(*backups_, backed_up_.wall);
    if (!made && !std::exchange(trouble_was_told_, true))
        trouble_ = std::move(made.error());
}

void Workshop::Writer::back_up_if_due() {
    if (backups_ && kept_.empty() && commits_ != commits_backed_up_
        && elapsed(backed_up_, read(clock_)).time >= between_backups)
        back_up();
}

bool Workshop::Writer::deletes_much(const std::vector<Waiting>& batch, WallTime now) const {
    return std::ranges::any_of(batch, [&](const Waiting& waiting) {
        if (!std::holds_alternative<DeleteCard>(waiting.command)
            && !std::holds_alternative<RemoveLane>(waiting.command)
            && !std::holds_alternative<Together>(waiting.command))
            return false;
        const auto judged = judge(session_, waiting.command, now);
        return judged && judged->session.cards.size() + cards_of_a_bulk_delete <= session_.cards.size();
    });
}

void Workshop::Writer::publish(Session session, Store::Next next, const ClockReading& now, Unsaved unsaved) {
    session_ = std::move(session);
    counted_until_ = now;
    snapshot_ = std::make_shared<const Snapshot>(
        session_, ++revision_, Snapshot::History{std::move(next.undo), std::move(next.redo)}, now,
        std::move(unsaved));
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

Result<void> Workshop::Writer::write_kept(Store& store) {
    if (kept_.empty())
        return {};
    auto saved = store.in_one_transaction([&] {
        const Session* before = &on_disk_;
        for (const Kept& kept : kept_) {
            if (kept.entry)
                store.write(*before, kept.after, *kept.entry);
            else
                store.write(*before, kept.after);
            before = &kept.after;
        }
    });
    if (!saved)
        return saved;
    ++commits_;
    kept_.clear();
    on_disk_ = {};
    return {};
}

std::vector<Outcome> Workshop::Writer::work(const std::vector<Waiting>& batch) {
    const ClockReading now = read(clock_);
    if (auto saved = write_kept(*store_); !saved)
        return work_in_memory(batch, now, saved.error());
    if (backups_ && deletes_much(batch, now.wall))
        back_up();
    auto outcomes = work_on_disk(batch, now);
    return outcomes ? std::move(*outcomes) : work_in_memory(batch, now, outcomes.error());
}

Result<std::vector<Outcome>> Workshop::Writer::work_on_disk(const std::vector<Waiting>& batch,
                                                            const ClockReading& now) {
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
    if (!saved)
        return tl::unexpected(saved.error());
    ++commits_;
    publish(std::move(session), std::move(next), now);
    return outcomes;
}

std::vector<Outcome> Workshop::Writer::work_in_memory(const std::vector<Waiting>& batch,
                                                      const ClockReading& now, const Problem& problem) {
    if (batch.empty() && problem.sentence == snapshot_->unsaved().reason)
        return {};
    if (kept_.empty())
        on_disk_ = session_;
    Session session = session_;
    count_time(session, now);
    kept_.push_back({session, {}});
    std::vector<Outcome> outcomes;
    for (const auto& waiting : batch) {
        const auto& command = waiting.command;
        if (std::holds_alternative<Undo>(command) || std::holds_alternative<Redo>(command)) {
            outcomes.push_back(
                {waiting.ticket, plenary::problem("What was done last is not on disk yet: that "
                                                  "can be undone once it is.")});
            continue;
        }
        auto judged = judge(session, command, now.wall);
        if (!judged) {
            outcomes.push_back({waiting.ticket, tl::unexpected(judged.error())});
            continue;
        }
        session = std::move(judged->session);
        kept_.push_back({session, JournalEntry{kind_of(command), judged->label, now.wall}});
        outcomes.push_back({waiting.ticket, std::move(judged->label)});
    }
    const auto changes = static_cast<std::size_t>(
        std::ranges::count_if(kept_, [](const Kept& kept) { return kept.entry.has_value(); }));
    publish(std::move(session), {}, now, {problem.sentence, changes});
    return outcomes;
}

Result<bool> Workshop::Writer::move_to(const std::filesystem::path& file) {
    if (auto copied = store_->copy_to(file)) {
        auto opened = Store::open(file);
        if (opened && write_kept(*opened->store)) {
            store_ = std::move(opened->store);
            if (backups_)
                backups_.emplace(file);
            Store::Next next;
            (void)store_->in_one_transaction([&] { next = store_->next_in_history(); });
            publish(session_, std::move(next), counted_until_);
            return true;
        }
        if (opened)
            opened->store.reset();
        remove_file(file);
    }
    auto created = Store::create(file, plan_text_, session_);
    if (!created)
        return tl::unexpected(created.error());
    store_ = std::move(created->store);
    if (backups_)
        backups_.emplace(file);
    kept_.clear();
    publish(session_, {}, counted_until_);
    return false;
}

}
