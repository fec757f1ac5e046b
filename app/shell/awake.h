// Keeps the screen from going dark and the computer from going to sleep while a session runs.
#pragma once

#include "app/room.h"

#include <functional>
#include <memory>

namespace plenary::shell {

// The computer stays awake for as long as one of these lives, where it lets itself be asked. Neither taking
// one nor letting it go waits for anything, and where there is nobody to ask nothing happens. Belongs to the
// main thread.
class StayAwake {
public:
    // `news` is called once granted() is known, on another thread.
    explicit StayAwake(std::function<void()> news);
    ~StayAwake();
    StayAwake(const StayAwake&) = delete;
    StayAwake& operator=(const StayAwake&) = delete;

    // Whether the desktop said that it will.
    Known granted() const;

private:
    struct Request;
    std::shared_ptr<Request> request_;
};

}
