#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"

namespace plenary {

/// What only one thread at a time may touch: the session as it is on disk, and its file.
class Workshop::Writer {
public:
    /// The clock must outlive the writer.
    Writer(Store::Opened opened, const Clock& clock);
    /// Sets down the time spent since the last batch, then closes the file.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    const std::filesystem::path& file() const { return store_->file(); }
    std::shared_ptr<const Snapshot> snapshot() const { return snapshot_; }
    std::uint64_t commits() const { return commits_; }

    /// Carries out a batch in one transaction. Where the disk fails, nothing of it is done, and every
    /// command is answered with the reason.
    std::vector<Outcome> work(const std::vector<Waiting>& batch);

private:
    /// A command that is refused leaves `session` as it is and does not spoil the others.
    Result<std::string> carry_out(const Command& command, Session& session, WallTime now);
    /// Puts the time since the last commit down to the current step; that of a finished session is not
    /// counted. A clock that was set changes nothing; what a laptop slept counts as time_in_the_room() says.
    void count_time(Session& session, const ClockReading& now) const;
    void publish(Session session, Store::Next next, const ClockReading& now);

    std::unique_ptr<Store> store_;
    const Clock& clock_;
    Session session_;
    ClockReading counted_until_;
    std::uint64_t revision_ = 0;
    std::uint64_t commits_ = 0;
    std::shared_ptr<const Snapshot> snapshot_;
};

}
