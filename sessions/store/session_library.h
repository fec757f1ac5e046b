#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/store/session_index.h"

namespace plenary {

/// What is known of the sessions of this computer at a moment.
struct SessionListing {
    std::uint64_t revision = 0;         ///< grows with every change
    std::vector<SessionEntry> sessions; ///< archived ones too, by their files
    std::size_t read = 0;               ///< of the files that are new or have changed: how many were read
    std::size_t to_read = 0;            ///< of how many; as many as were read once all is known
    std::string searched;               ///< what `found` answers
    std::vector<std::filesystem::path> found; ///< the files of the sessions that it occurs in, sorted

    bool complete() const { return read == to_read; }
};

/// The sessions of this computer, listed and searched by an index beside them, so that only files that have
/// changed are opened. All of it goes on in a thread of its own, once there is one, so that no frame waits:
/// what is asked for is there, bit by bit, in a later listing().
class SessionLibrary {
public:
    SessionLibrary(std::filesystem::path sessions, std::filesystem::path index);
    ~SessionLibrary();
    SessionLibrary(const SessionLibrary&) = delete;
    SessionLibrary& operator=(const SessionLibrary&) = delete;

    /// From now on a thread does the work, and calls `news` when there is a new listing or outcome. Without
    /// it, everything is done within the call that asks for it, as tests want it.
    void run_in_background(std::function<void()> news);

    // Any of these returns at once where a thread does the work.

    /// Looks for files that are new, have changed, or are gone.
    void look();
    /// Finds the sessions in which all words of `typed` occur; no words find nothing.
    void search(const std::string& typed);
    /// Does something to files, in turn with all else, and looks what they are like then. What it returns
    /// is an outcome.
    using Task = std::function<Result<std::string>()>;
    void run(Task task);

    /// Reads what a session has to say to the next one of its course.
    void recall(const std::filesystem::path& session);

    std::shared_ptr<const SessionListing> listing() const;
    /// What became of the tasks since the last call: a sentence for each.
    std::vector<Result<std::string>> take_outcomes();
    /// What came of the last recall(), once.
    std::optional<Result<Earlier>> take_recalled();

private:
    struct Wishes {
        bool look = false;
        std::optional<std::string> search{};
        std::optional<std::filesystem::path> recall{};
        std::deque<Task> tasks{};
        bool empty() const { return !look && !search && !recall && tasks.empty(); }
    };

    void ask(const std::function<void(Wishes&)>& wish);
    /// Does one small thing; false where there is nothing to do.
    bool work_a_little();
    void work_in_background(const std::stop_token& stop);
    /// Runs what reads or writes the index; where that fails, begins a new one.
    void with_index(const std::function<void(SessionIndex&)>& use);
    void look_at_folders();
    void read_next();
    void find();
    void publish();

    const std::filesystem::path sessions_;
    const std::filesystem::path index_file_;

    // The worker's own.
    std::unique_ptr<SessionIndex> index_;
    std::map<std::string, SessionIndex::Known> known_;
    std::deque<std::string> unread_;
    SessionListing latest_;
    int failures_ = 0;       ///< of the index, which was begun anew after each
    bool in_memory_ = false; ///< the index is kept in no file

    mutable std::mutex mutex_;
    std::condition_variable_any asked_;
    Wishes wishes_;
    std::shared_ptr<const SessionListing> listing_ = std::make_shared<SessionListing>();
    std::vector<Result<std::string>> outcomes_;
    std::optional<Result<Earlier>> recalled_;
    std::function<void()> news_;
    std::jthread thread_; ///< last, so that it ends before what it works with
};

}
