#include "sessions/export/record_preview.h"

#include <algorithm>

#include "sessions/export/record_pages.h"

namespace plenary {

RecordPreview::~RecordPreview() {
    close();
}

void RecordPreview::show(const Wish& wish, std::function<void()> news) {
    {
        const std::lock_guard lock(mutex_);
        if (wish_ && wish_->same(wish))
            return;
        const bool same_record = wish_ && wish_->same_record(wish);
        const ClockReading first = same_record ? wish_->now : wish.now;
        wish_ = wish;
        wish_->now = first;
        news_ = std::move(news);
        made_ = false;
    }
    if (!thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    wished_.notify_one();
}

std::shared_ptr<const RecordPreview::Shown> RecordPreview::shown() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

void RecordPreview::close() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    const std::lock_guard lock(mutex_);
    wish_.reset();
    shown_.reset();
    made_ = true;
}

void RecordPreview::work(const std::stop_token& stop) {
    std::optional<Wish> laid_out;
    record::Pages pages;
    for (;;) {
        Wish wish;
        std::function<void()> news;
        {
            std::unique_lock lock(mutex_);
            if (!wished_.wait(lock, stop, [this] { return !made_; }))
                return;
            made_ = true;
            wish = *wish_;
            news = news_;
        }
        if (!laid_out || !laid_out->same_record(wish))
            pages = record::record_pages(*wish.snapshot, wish.now, wish.options);
        laid_out = wish;
        auto shown = std::make_shared<Shown>();
        shown->pages = pages.pages.size();
        shown->page = std::min(wish.page, shown->pages - 1);
        shown->pixels = record::paint_page(pages.pages[shown->page], wish.wide);
        {
            const std::lock_guard lock(mutex_);
            shown_ = std::move(shown);
        }
        if (news)
            news();
    }
}

}
