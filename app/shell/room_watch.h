// What the computer can tell of the room: its loudspeaker, its screen, its disk.
#pragma once

#include "app/room.h"
#include "app/shell/awake.h"
#include "app/shell/chime.h"
#include "app/shell/platform.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace plenary::shell {

// Belongs to the main thread. Nothing in it waits for a device, the desktop or the disk.
class RoomWatch final : public Room {
public:
    // `news` is called whenever readings() may tell something new, on any thread, and never once this is
    // gone.
    RoomWatch(std::filesystem::path data, std::filesystem::path records, std::function<void()> news);
    ~RoomWatch() override;

    // While a session runs.
    void keep_awake(bool wanted);

    Chime& chime() override { return chime_; }
    void look() override;
    RoomReadings readings() const override;
    std::vector<std::filesystem::path> places() const override { return places_for_files(); }

private:
    struct Disk;

    std::function<void()> news_;
    std::shared_ptr<Disk> disk_; // the looking thread's too, which a slow disk may keep
    LoudChime chime_;
    std::optional<StayAwake> awake_;
};

}
