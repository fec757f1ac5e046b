#include "app/shell/file_dialog.h"

#if !defined(_WIN32) && !defined(__APPLE__)
#include "app/shell/session_bus.h"

#include <algorithm>
#include <optional>
#include <string>
#endif

namespace plenary::shell {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Problem> no_dialog() {
    return problem("This desktop has no dialog for opening files. Drop the file on this window instead.");
}

}

#if defined(_WIN32) || defined(__APPLE__)

Result<fs::path> choose_file_in_dialog(Chosen, const std::stop_token&) {
    return no_dialog();
}

#else

namespace {

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr int longest_start =
    10'000; // milliseconds until the dialog is on its way; it may have to be started

using Cancellable = std::unique_ptr<GCancellable, Unreference<GCancellable>>;
using Context = std::unique_ptr<GMainContext, LetGo<GMainContext, g_main_context_unref>>;

// Signals that are waited for on this thread arrive on it, and nowhere else.
class OwnContext {
public:
    OwnContext() : context_(g_main_context_new()) { g_main_context_push_thread_default(context_.get()); }
    ~OwnContext() { g_main_context_pop_thread_default(context_.get()); }
    OwnContext(const OwnContext&) = delete;
    OwnContext& operator=(const OwnContext&) = delete;
    GMainContext* get() const { return context_.get(); }

private:
    Context context_;
};

// Under which name the portal answers is known before it is asked, so that no answer comes too early.
std::string request_path(GDBusConnection* bus, const char* token) {
    std::string sender = g_dbus_connection_get_unique_name(bus) + 1;
    std::ranges::replace(sender, '.', '_');
    return std::string("/org/freedesktop/portal/desktop/request/") + sender + "/" + token;
}

GVariant* filter(const char* name, std::initializer_list<const char*> patterns) {
    GVariantBuilder globs;
    g_variant_builder_init(&globs, G_VARIANT_TYPE("a(us)"));
    for (const char* pattern : patterns)
        g_variant_builder_add(&globs, "(us)", 0U, pattern);
    return g_variant_new("(sa(us))", name, &globs);
}

const char* title_of(Chosen what) {
    switch (what) {
    case Chosen::for_logo: return "Choose a logo";
    case Chosen::for_slide: return "Choose a picture";
    case Chosen::to_open: break;
    }
    return "Open a session or a plan";
}

GVariant* wish(Chosen what, const char* token) {
    GVariantBuilder filters;
    g_variant_builder_init(&filters, G_VARIANT_TYPE("a(sa(us))"));
    g_variant_builder_add_value(
        &filters, what != Chosen::to_open
                      ? filter("Pictures", {"*.png", "*.jpg", "*.jpeg", "*.svg"})
                      : filter("Sessions and plans", {"*.plenary", "*.toml", "*.plenaryplan", "*.json"}));
    g_variant_builder_add_value(&filters, filter("All files", {"*"}));
    GVariantBuilder options;
    g_variant_builder_init(&options, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&options, "{sv}", "handle_token", g_variant_new_string(token));
    g_variant_builder_add(&options, "{sv}", "filters", g_variant_builder_end(&filters));
    return g_variant_new("(ssa{sv})", "", title_of(what), &options);
}

struct Answer {
    bool came = false;
    fs::path chosen;
};

// "u", zero where something was chosen, and what that is.
void take_answer(GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* parameters,
                 void* to) {
    auto& answer = *static_cast<Answer*>(to);
    answer.came = true;
    if (!g_variant_is_of_type(parameters, G_VARIANT_TYPE("(ua{sv})")))
        return;
    guint32 refused = 0;
    GVariant* found = nullptr;
    g_variant_get(parameters, "(u@a{sv})", &refused, &found);
    const Variant results(found);
    const Variant uris(g_variant_lookup_value(results.get(), "uris", G_VARIANT_TYPE_STRING_ARRAY));
    if (refused != 0 || !uris || g_variant_n_children(uris.get()) == 0)
        return;
    const char* uri = nullptr;
    g_variant_get_child(uris.get(), 0, "&s", &uri);
    if (const Text path(g_filename_from_uri(uri, nullptr, nullptr)); path)
        answer.chosen = path.get();
}

}

Result<fs::path> choose_file_in_dialog(Chosen what, const std::stop_token& stop) {
    const OwnContext context;
    const Cancellable cancellable(g_cancellable_new());
    const std::stop_callback wake(stop, [&] {
        g_cancellable_cancel(cancellable.get());
        g_main_context_wakeup(context.get());
    });
    const Connection bus = connect_to_session_bus(cancellable.get());
    if (!bus)
        return no_dialog();
    const char* token = "plenary";
    const std::string request = request_path(bus.get(), token);
    Answer answer;
    const guint subscription = g_dbus_connection_signal_subscribe(
        bus.get(), portal, "org.freedesktop.portal.Request", "Response", request.c_str(), nullptr,
        G_DBUS_SIGNAL_FLAGS_NONE, take_answer, &answer, nullptr);
    const Variant asked(g_dbus_connection_call_sync(
        bus.get(), portal, portal_path, "org.freedesktop.portal.FileChooser", "OpenFile", wish(what, token),
        G_VARIANT_TYPE("(o)"), G_DBUS_CALL_FLAGS_NONE, longest_start, cancellable.get(), nullptr));
    while (asked && !answer.came && !stop.stop_requested() && !g_dbus_connection_is_closed(bus.get()))
        g_main_context_iteration(context.get(), TRUE);
    g_dbus_connection_signal_unsubscribe(bus.get(), subscription);
    // With the connection the desktop forgets the dialog, where it is still open.
    g_dbus_connection_close_sync(bus.get(), nullptr, nullptr);
    if (!asked && !stop.stop_requested())
        return no_dialog();
    return answer.chosen;
}

#endif

}
