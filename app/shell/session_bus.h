// The desktop's services, on the bus of the person who is logged in. Where there is GLib only.
#pragma once

#include <gio/gio.h>

#include <memory>

namespace plenary::shell {

template <class Kind, void (*let_go)(Kind*)>
struct LetGo {
    void operator()(Kind* thing) const { let_go(thing); }
};
template <class Kind>
struct Unreference {
    void operator()(Kind* thing) const { g_object_unref(thing); }
};
using Connection = std::unique_ptr<GDBusConnection, Unreference<GDBusConnection>>;
using Variant = std::unique_ptr<GVariant, LetGo<GVariant, g_variant_unref>>;
using Text = std::unique_ptr<char, LetGo<void, g_free>>;

// A connection of the caller's own, null where there is no bus. Waits for it, so it is for a thread that may
// wait; `cancellable` may be null.
Connection connect_to_session_bus(GCancellable* cancellable);

}
