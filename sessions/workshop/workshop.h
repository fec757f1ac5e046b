#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/command.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

/// What became of a posted command.
struct Outcome {
    std::uint64_t ticket = 0;
    Result<std::string> label; ///< what was done ("move card"), or why not
};

/// One open session: takes commands from any thread, has them judged, written and committed by its
/// one writer, and publishes what is then true. A snapshot shows what is on disk; where the disk fails, it
/// says so (Snapshot::unsaved()), work goes on in memory, and the writer tries again until the disk takes it.
class Workshop {
public:
    /// With backups: of a session that was changed since the last one or is of an older schema, before it is
    /// opened; every half hour while it changes; and before many cards are deleted at once. One that fails
    /// is told of once, by an outcome, and stops nothing.
    enum class Keep { session, backups_too };

    /// Makes a new session file. The plan's text and what its slides show are kept in it, so that the file
    /// stands alone. Refused if the file exists or cannot be written.
    static Result<std::unique_ptr<Workshop>> begin(const std::filesystem::path& file,
                                                   const std::string& plan_text, const Clock& clock,
                                                   Keep keep = Keep::session, SharedPictures pictures = {});
    /// Opens a session where it stopped. Refused, with the file untouched, if it is not a session,
    /// is newer than this program, is damaged, is read-only, or is open elsewhere.
    static Result<std::unique_ptr<Workshop>> open(const std::filesystem::path& file, const Clock& clock,
                                                  Keep keep = Keep::session);

    /// Opens a session that cannot be worked on to be looked at, and changes nothing of it: a file that may
    /// not be written, a newer program's, or one that is open elsewhere, as it was last saved there. Its
    /// snapshots say why; a command that would change something is refused with that. Refused if it cannot be
    /// read.
    static Result<std::unique_ptr<Workshop>> look_at(const std::filesystem::path& file, const Clock& clock);

    ~Workshop(); ///< writes what is still waiting, then closes the file
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    /// Queues a command and returns at once with its number. Any thread.
    std::uint64_t post(Command command);

    /// The newest published revision. Any thread; never blocks on the disk.
    std::shared_ptr<const Snapshot> snapshot() const;

    /// What a record is written from: where a session is only looked at, without where the room has gone.
    std::shared_ptr<const Snapshot> snapshot_for_record() const;

    /// What became of the commands since the last call, in order. Any thread.
    std::vector<Outcome> take_outcomes();

    /// From now on a thread of its own works off the queue, and calls `published` after every
    /// change (on that thread). Without it, the owner calls work() itself, as tests do.
    void run_in_background(std::function<void()> published);

    /// Judges, writes and commits what is waiting, in one transaction, and publishes; what an earlier call
    /// could not write, first. Returns how many commands that were. Not to be called once
    /// run_in_background() was.
    std::size_t work();

    /// Goes on in a new file, where the disk takes nothing any more; Writer::move_to() says what becomes of
    /// what was done. Returns at once with a number; its outcome's label says where the session is now. Any
    /// thread.
    std::uint64_t move_to(std::filesystem::path file);

    /// Any thread.
    std::filesystem::path file() const;

    /// How many transactions were committed so far; commands that wait together share one.
    std::uint64_t commits() const;

private:
    class Writer;
    class Look;
    explicit Workshop(std::unique_ptr<Writer> writer);
    Workshop(std::filesystem::path file, std::unique_ptr<Look> look);

    struct Waiting {
        std::uint64_t ticket;
        Command command;
    };
    struct Moving {
        std::uint64_t ticket;
        std::filesystem::path file;
    };

    /// Whether there is anything new to be seen.
    bool work_off(std::size_t& commands);
    std::vector<Outcome> carry_out(const std::vector<Waiting>& batch);
    Outcome move(const Moving& moving);
    /// Whether there is anything to be said of it.
    bool back_up();
    void tell_of_backups(std::optional<Problem> problem);

    mutable std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::vector<Waiting> inbox_;
    std::optional<Moving> moving_;
    std::filesystem::path file_;
    std::vector<Outcome> outcomes_;
    std::shared_ptr<const Snapshot> snapshot_;
    std::uint64_t last_ticket_ = 0;
    std::uint64_t answered_ = 0;
    std::uint64_t commits_ = 0;

    std::unique_ptr<Writer> writer_;
    std::unique_ptr<Look> look_; ///< in place of a writer
    std::function<void()> published_;
    std::jthread thread_;
};

}
