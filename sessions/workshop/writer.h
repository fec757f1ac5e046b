#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sessions/store/store.h"
#include "sessions/workshop/workshop.h"

namespace plenary {

/// What only one thread at a time may touch: the session, and its file. While the disk takes nothing the
/// session goes on in memory, and what was done waits in its order for the disk to take it.
class Workshop::Writer {
public:
    /// The clock must outlive the writer.
    Writer(Store::Opened opened, const Clock& clock);

    /// From now on backups are made of the session.
    void keep_backups();
    /// Makes one if one is due. What a failure says is told by take_trouble().
    void back_up_if_due();
    /// Why no backup can be made; once.
    std::optional<Problem> take_trouble() { return std::exchange(trouble_, std::nullopt); }
    /// Sets down what waits and the time spent since the last batch, then closes the file.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    const std::filesystem::path& file() const { return store_->file(); }
    std::shared_ptr<const Snapshot> snapshot() const { return snapshot_; }
    std::uint64_t commits() const { return commits_; }

    /// Carries out a batch in one transaction, after what waits for the disk. Where that fails the batch is
    /// done in memory, except undo and redo, which live in the file: they are refused until it is on disk.
    /// An empty batch tries again what waits.
    std::vector<Outcome> work(const std::vector<Waiting>& batch);

    /// Goes on in a new file, which then holds all that was done. The old one stays as it is. The history is
    /// taken along if the old file can still be read; tells whether it was. A failure changes nothing.
    Result<bool> move_to(const std::filesystem::path& file);

private:
    /// Done, and not on disk.
    struct Kept {
        Session after;
        std::optional<JournalEntry> entry; ///< nothing for time that went by
    };

    Result<std::vector<Outcome>> work_on_disk(const std::vector<Waiting>& batch, const ClockReading& now);
    std::vector<Outcome> work_in_memory(const std::vector<Waiting>& batch, const ClockReading& now,
                                        const Problem& problem);
    /// In one transaction; nothing is lost where it fails.
    Result<void> write_kept(Store& store);
    /// A command that is refused leaves `session` as it is and does not spoil the others.
    Result<std::string> carry_out(const Command& command, Session& session, WallTime now);
    /// Puts the time since the last commit down to the current step; that of a finished session is not
    /// counted. A clock that was set changes nothing; what a laptop slept counts as time_in_the_room() says.
    void count_time(Session& session, const ClockReading& now) const;
    /// A command of the batch takes many cards away at once.
    bool deletes_much(const std::vector<Waiting>& batch, WallTime now) const;
    void back_up();
    void publish(Session session, Store::Next next, const ClockReading& now, Unsaved unsaved = {});

    std::unique_ptr<Store> store_;
    const Clock& clock_;
    std::string plan_text_; ///< read while the disk could be, for a file in another place
    Session session_;
    Session on_disk_; ///< what the file holds while something is kept
    std::vector<Kept> kept_;
    ClockReading counted_until_;
    std::uint64_t revision_ = 0;
    std::uint64_t commits_ = 0;
    std::shared_ptr<const Snapshot> snapshot_;

    std::optional<Backups> backups_;
    ClockReading backed_up_;
    std::uint64_t commits_backed_up_ = 0;
    std::optional<Problem> trouble_;
    bool trouble_was_told_ = false;
};

}
