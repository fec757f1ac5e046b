#if !defined(_WIN32) && !defined(__APPLE__)

#include "app/shell/session_bus.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace plenary::shell {
namespace {

// The address of this person's bus. Looked for here, because GLib would start a bus where there is none.
std::string bus_address() {
    if (const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS"); address != nullptr)
        return address;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (folder == nullptr || folder[0] == '\0')
        return {};
    const std::filesystem::path socket = std::filesystem::path(folder) / "bus";
    std::error_code error;
    if (!std::filesystem::is_socket(socket, error))
        return {};
    const Text escaped(g_dbus_address_escape_value(socket.c_str()));
    return std::string("unix:path=") + escaped.get();
}

}

Connection connect_to_session_bus(GCancellable* cancellable) {
    const std::string address = bus_address();
    if (address.empty())
        return {};
    const auto as_client = static_cast<GDBusConnectionFlags>(
        G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    return Connection(
        g_dbus_connection_new_for_address_sync(address.c_str(), as_client, nullptr, cancellable, nullptr));
}

}

#endif
