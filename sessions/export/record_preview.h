#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "sessions/export/pages/page_pixels.h"
#include "sessions/export/reading.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

/// The pages of a record as they would be written, for the eye: laid out and painted on another thread.
class RecordPreview {
public:
    struct Wish {
        std::shared_ptr<const Snapshot> snapshot;
        ClockReading now{}; ///< when it was first wished for
        ReportOptions options{};
        std::size_t page = 0; ///< from the first; the last where there are fewer
        int wide = 0;         ///< pixels

        bool same_record(const Wish& other) const {
            return snapshot == other.snapshot && options == other.options;
        }
        bool same(const Wish& other) const {
            return same_record(other) && page == other.page && wide == other.wide;
        }
    };
    struct Shown {
        std::size_t page = 0;
        std::size_t pages = 0;
        record::PagePixels pixels;
    };

    RecordPreview() = default;
    ~RecordPreview();
    RecordPreview(const RecordPreview&) = delete;
    RecordPreview& operator=(const RecordPreview&) = delete;

    /// From now on this is wished for, if it is not already; of several that come fast the last is made.
    /// `news` is called from another thread when shown() has it.
    void show(const Wish& wish, std::function<void()> news);
    /// The newest that was made, also while another is wished for; null before the first.
    std::shared_ptr<const Shown> shown() const;
    /// Lets go of all of it, and of its thread.
    void close();

private:
    void work(const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any wished_;
    std::optional<Wish> wish_;
    bool made_ = true; ///< what is wished for
    std::function<void()> news_;
    std::shared_ptr<const Shown> shown_;
    std::jthread thread_;
};

}
