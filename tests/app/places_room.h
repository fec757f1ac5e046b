// A room that knows where else a file can be made, and nothing else.
#pragma once

#include "app/room.h"

#include <filesystem>
#include <vector>

namespace test_support {

struct PlacesRoom final : plenary::Room {
    struct Silent final : plenary::Chime {
        void ring() override {}
    } silent;
    std::vector<std::filesystem::path> found;

    plenary::Chime& chime() override { return silent; }
    void look() override {}
    plenary::RoomReadings readings() const override { return {}; }
    std::vector<std::filesystem::path> places() const override { return found; }
};

}
