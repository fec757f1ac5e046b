#include "sessions/store/session_library.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "sessions/model/path_text.h"
#include "sessions/store/archive.h"
#include "sessions/store/file.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// So many files are read between two listings.
constexpr std::size_t batch = 20;
/// So few are read before a list is shown without them.
constexpr std::size_t soon_read = 5;
/// After so many the list goes without an index.
constexpr int most_failures = 4;

/// The session files of a folder, by their names in the index, with their stamps.
void add_files(const fs::path& folder, const std::string& prefix,
               std::map<std::string, std::string>& stamps) {
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure))
        if (at->path().extension() == session_extension)
            stamps[prefix + utf8(at->path().filename())] = file_stamp(at->path());
}

std::string archive_prefix() {
    return utf8(archive_folder({})) + "/";
}

}

SessionLibrary::SessionLibrary(fs::path sessions, fs::path index)
    : sessions_(std::move(sessions)), index_file_(std::move(index)) {}

SessionLibrary::~SessionLibrary() = default;

void SessionLibrary::run_in_background(std::function<void()> news) {
    news_ = std::move(news);
    thread_ = std::jthread([this](const std::stop_token& stop) { work_in_background(stop); });
}

void SessionLibrary::work_in_background(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (work_a_little())
            continue;
        std::unique_lock lock(mutex_);
        asked_.wait(lock, stop, [this] { return !wishes_.empty(); });
    }
}

void SessionLibrary::ask(const std::function<void(Wishes&)>& wish) {
    {
        const std::lock_guard lock(mutex_);
        wish(wishes_);
    }
    if (thread_.joinable())
        asked_.notify_all();
    else
        while (work_a_little()) {
        }
}

void SessionLibrary::look() {
    ask([](Wishes& wishes) { wishes.look = true; });
}

void SessionLibrary::search(const std::string& typed) {
    ask([&](Wishes& wishes) { wishes.search = typed; });
}

void SessionLibrary::recall(const fs::path& session) {
    ask([&](Wishes& wishes) { wishes.recall = session; });
}

void SessionLibrary::run(Task task) {
    ask([&](Wishes& wishes) { wishes.tasks.push_back(std::move(task)); });
}

std::shared_ptr<const SessionListing> SessionLibrary::listing() const {
    const std::lock_guard lock(mutex_);
    return listing_;
}

std::vector<Result<std::string>> SessionLibrary::take_outcomes() {
    const std::lock_guard lock(mutex_);
    return std::exchange(outcomes_, {});
}

std::optional<Result<Earlier>> SessionLibrary::take_recalled() {
    const std::lock_guard lock(mutex_);
    return std::exchange(recalled_, std::nullopt);
}

bool SessionLibrary::work_a_little() {
    Wishes wishes;
    {
        const std::lock_guard lock(mutex_);
        wishes = std::exchange(wishes_, {});
    }
    for (const Task& task : wishes.tasks) {
        auto outcome = task();
        wishes.look = true;
        const std::lock_guard lock(mutex_);
        outcomes_.push_back(std::move(outcome));
    }
    if (wishes.recall) {
        auto recalled = read_earlier(*wishes.recall);
        {
            const std::lock_guard lock(mutex_);
            recalled_ = std::move(recalled);
        }
        if (news_)
            news_();
    }
    if (wishes.search && *wishes.search != latest_.searched) {
        latest_.searched = *wishes.search;
        find();
        publish();
    }
    if (wishes.look) {
        look_at_folders();
        return true;
    }
    if (unread_.empty())
        return !wishes.empty();
    read_next();
    return true;
}

void SessionLibrary::with_index(const std::function<void(SessionIndex&)>& use) {
    try {
        if (!index_) {
            index_ = std::make_unique<SessionIndex>(in_memory_ ? fs::path() : index_file_);
            known_ = index_->known();
        }
        use(*index_);
    } catch (const SQLite::Exception& failure) {
        index_.reset();
        // The file is another Plenary's, too; and a new one that fails again would fail for ever.
        const bool in_use = (failure.getErrorCode() & 0xff) == SQLITE_BUSY;
        if (!in_use)
            remove_file(index_file_);
        in_memory_ = in_use || ++failures_ > 1;
        known_.clear();
        const std::lock_guard lock(mutex_);
        wishes_.look = failures_ < most_failures;
    }
}

void SessionLibrary::look_at_folders() {
    std::map<std::string, std::string> stamps;
    add_files(sessions_, "", stamps);
    add_files(archive_folder(sessions_), archive_prefix(), stamps);
    unread_.clear();
    with_index([&](SessionIndex& index) {
        std::vector<std::string> gone;
        for (const auto& [name, known] : known_)
            if (!stamps.contains(name))
                gone.push_back(name);
        for (const std::string& name : gone) {
            index.erase(name);
            known_.erase(name);
        }
        index.commit();
        for (const auto& [name, stamp] : stamps) {
            const auto known = known_.find(name);
            if (known != known_.end() && known->second.stamp == stamp && known->second.entry.problem.empty())
                continue;
            // What was wrong may have passed: the session was open elsewhere, or the disk was away.
            if (known != known_.end() && !known->second.entry.problem.empty())
                known_.erase(known);
            // Names begin with the date: what is looked for most often is read first.
            unread_.push_front(name);
        }
    });
    latest_.read = 0;
    latest_.to_read = unread_.size();
    if (!unread_.empty() && unread_.size() <= soon_read)
        return;
    find();
    publish();
}

void SessionLibrary::read_next() {
    const std::string name = unread_.front();
    unread_.pop_front();
    const fs::path file = sessions_ / path_from_utf8(name);
    // Taken first: what changes while it is read is read once more.
    const std::string stamp = file_stamp(file);
    const EntryReading reading = read_entry(file);
    known_[name] = {stamp, reading.entry};
    ++latest_.read;
    const bool listed = latest_.complete() || latest_.read % batch == 0;
    with_index([&](SessionIndex& index) {
        index.put(name, stamp, reading);
        if (listed)
            index.commit();
    });
    if (!listed)
        return;
    find();
    publish();
}

void SessionLibrary::find() {
    latest_.found.clear();
    with_index([this](SessionIndex& index) {
        for (const std::string& name : index.find(search_query(latest_.searched)))
            latest_.found.push_back(sessions_ / path_from_utf8(name));
    });
    std::ranges::sort(latest_.found);
}

void SessionLibrary::publish() {
    ++latest_.revision;
    latest_.sessions.clear();
    for (const auto& [name, known] : known_) {
        SessionEntry& entry = latest_.sessions.emplace_back(known.entry);
        entry.file = sessions_ / path_from_utf8(name);
        entry.archived = name.starts_with(archive_prefix());
    }
    auto listing = std::make_shared<const SessionListing>(latest_);
    {
        const std::lock_guard lock(mutex_);
        listing_ = std::move(listing);
    }
    if (news_)
        news_();
}

}
