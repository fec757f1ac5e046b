#include "sessions/export/record_saver.h"

#include <cassert>

namespace plenary {

RecordSaver::~RecordSaver() {
    if (thread_.joinable())
        thread_.join();
}

void RecordSaver::begin(Work work, std::function<void()> news) {
    assert(!busy());
    done_ = {};
    stopped_ = false;
    thread_ = std::thread([this, work = std::move(work), news = std::move(news)] {
        auto saved = work([&](FilesDone done) {
            const bool goes_on = note(done);
            if (news)
                news();
            return goes_on;
        });
        {
            const std::lock_guard lock(mutex_);
            saved_ = std::move(saved);
        }
        if (news)
            news();
    });
}

bool RecordSaver::note(FilesDone done) {
    const std::lock_guard lock(mutex_);
    done_ = done;
    return !stopped_;
}

FilesDone RecordSaver::progress() const {
    const std::lock_guard lock(mutex_);
    return done_;
}

void RecordSaver::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
}

std::optional<Result<std::filesystem::path>> RecordSaver::take() {
    std::optional<Result<std::filesystem::path>> saved;
    {
        const std::lock_guard lock(mutex_);
        saved.swap(saved_);
    }
    if (saved)
        thread_.join();
    return saved;
}

}
