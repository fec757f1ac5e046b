#include "app/shell/chime.h"

#include "app/shell/chime_sound.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace plenary::shell {
namespace {

constexpr int rate = 48'000;

}

struct LoudChime::Work {
    std::function<void()> news;
    std::unique_ptr<Loudspeaker> speaker;

    std::mutex mutex;
    std::condition_variable changed;
    bool ended = false; // the thread has nothing more to do
    bool ring_wanted = false;
    bool look_wanted = false;
    bool ringing = false;
    Known loudspeaker = Known::not_yet;
    std::atomic<bool> closing = false;

    void run() {
        const std::vector<float> samples = chime_samples(rate);
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return closing || ring_wanted || look_wanted; });
            if (closing)
                break;
            const bool ring = std::exchange(ring_wanted, false);
            look_wanted = false;
            ringing = ring;
            lock.unlock();
            const bool there = ring ? speaker->play(samples, rate, closing) : speaker->found();
            lock.lock();
            ringing = false;
            loudspeaker = there ? Known::yes : Known::no;
            if (closing)
                break;
            lock.unlock();
            news();
            lock.lock();
        }
        ended = true;
        changed.notify_all();
    }
};

LoudChime::LoudChime(std::function<void()> news, std::unique_ptr<Loudspeaker> loudspeaker,
                     std::chrono::milliseconds patience)
    : patience_(patience), work_(std::make_shared<Work>()) {
    work_->news = std::move(news);
    work_->speaker = std::move(loudspeaker);
}

LoudChime::~LoudChime() {
    if (!thread_.joinable())
        return;
    std::unique_lock lock(work_->mutex);
    work_->closing = true;
    work_->changed.notify_all();
    const bool ended = work_->changed.wait_for(lock, patience_, [&] { return work_->ended; });
    lock.unlock();
    if (ended)
        thread_.join();
    else
        thread_.detach();
}

void LoudChime::ask(bool Work::*wish) {
    {
        const std::lock_guard lock(work_->mutex);
        (*work_).*wish = true;
    }
    work_->changed.notify_all();
    if (!thread_.joinable())
        thread_ = std::thread([work = work_] { work->run(); });
}

void LoudChime::ring() {
    {
        const std::lock_guard lock(work_->mutex);
        if (work_->ringing)
            return;
    }
    ask(&Work::ring_wanted);
}

void LoudChime::look() {
    ask(&Work::look_wanted);
}

Known LoudChime::loudspeaker() const {
    const std::lock_guard lock(work_->mutex);
    return work_->loudspeaker;
}

}
