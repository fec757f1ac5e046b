#include "app/shell/room_watch.h"

#include "sessions/export/try_record.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace plenary::shell {
namespace {

// Of the disk that the folder is on, or will be once it is made.
std::optional<std::uintmax_t> free_bytes(std::filesystem::path folder) {
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path())
        folder = folder.parent_path();
    const auto space = std::filesystem::space(folder, error);
    if (error)
        return {};
    return space.available;
}

}

struct RoomWatch::Disk {
    std::filesystem::path data;
    std::filesystem::path records;
    std::function<void()> news;

    std::mutex mutex;
    bool looking = false;
    bool closed = false;
    std::optional<std::uintmax_t> free;
    std::optional<Result<void>> record;

    void look() {
        const auto found = free_bytes(data);
        auto tried = try_record(records);
        const std::lock_guard lock(mutex);
        free = found;
        record = std::move(tried);
        looking = false;
        if (!closed)
            news();
    }
};

RoomWatch::RoomWatch(std::filesystem::path data, std::filesystem::path records, std::function<void()> news)
    : news_(std::move(news)), disk_(std::make_shared<Disk>()), chime_(news_) {
    disk_->data = std::move(data);
    disk_->records = std::move(records);
    disk_->news = news_;
}

RoomWatch::~RoomWatch() {
    const std::lock_guard lock(disk_->mutex);
    disk_->closed = true;
}

void RoomWatch::keep_awake(bool wanted) {
    if (wanted && !awake_)
        awake_.emplace(news_);
    else if (!wanted)
        awake_.reset();
}

void RoomWatch::look() {
    chime_.look();
    const std::lock_guard lock(disk_->mutex);
    if (std::exchange(disk_->looking, true))
        return;
    std::thread([disk = disk_] { disk->look(); }).detach();
}

RoomReadings RoomWatch::readings() const {
    RoomReadings readings{.loudspeaker = chime_.loudspeaker()};
    if (awake_)
        readings.kept_awake = awake_->granted();
    const std::lock_guard lock(disk_->mutex);
    readings.free_bytes = disk_->free;
    if (disk_->record) {
        readings.record = *disk_->record ? Known::yes : Known::no;
        if (!*disk_->record)
            readings.record_problem = disk_->record->error().sentence;
    }
    return readings;
}

}
