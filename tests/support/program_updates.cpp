#include "tests/support/program_updates.h"

#include <cstdlib>
#include <stdexcept>

#include <poll.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>

namespace test_support {

struct Updates::Watch {
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    xcb_damage_damage_t damage = 0;
    std::uint8_t event = 0;

    // Once something has changed the server says so no more, until it is told that this is known.
    bool take() const {
        bool changed = false;
        while (xcb_generic_event_t* told = xcb_poll_for_event(connection)) {
            changed = changed || (told->response_type & 0x7F) == event;
            std::free(told);
        }
        if (changed) {
            xcb_damage_subtract(connection, damage, XCB_NONE, XCB_NONE);
            xcb_flush(connection);
        }
        return changed;
    }
};

Updates::Updates(const Display& display) : watch_(std::make_unique<Watch>()) {
    const auto* extension = xcb_get_extension_data(watch_->connection, &xcb_damage_id);
    if (xcb_connection_has_error(watch_->connection) != 0 || extension == nullptr || extension->present == 0)
        throw std::runtime_error("The display does not tell what changes on it.");
    std::free(xcb_damage_query_version_reply(watch_->connection,
                                             xcb_damage_query_version(watch_->connection, 1, 1), nullptr));
    watch_->event = static_cast<std::uint8_t>(extension->first_event + XCB_DAMAGE_NOTIFY);
    watch_->damage = xcb_generate_id(watch_->connection);
    xcb_damage_create(watch_->connection, watch_->damage, display.window(),
                      XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
    xcb_flush(watch_->connection);
}

Updates::~Updates() {
    xcb_disconnect(watch_->connection);
}

bool Updates::any() {
    return watch_->take();
}

void Updates::wait_for_rest(std::chrono::milliseconds rest) {
    while (next(rest))
        ;
}

std::optional<Updates::Time> Updates::next(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!watch_->take()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return {};
        pollfd wait{xcb_get_file_descriptor(watch_->connection), POLLIN, 0};
        poll(&wait, 1, static_cast<int>(left.count()));
    }
    return std::chrono::steady_clock::now();
}

}
