#include "app/shell/awake.h"

#include <utility>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <IOKit/pwr_mgt/IOPMLib.h>
#else
#include "app/shell/session_bus.h"

#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#endif

namespace plenary::shell {

#if defined(_WIN32)

// Windows counts the wish with the thread that made it.
struct StayAwake::Request {
    Known granted = Known::not_yet;
};

StayAwake::StayAwake(std::function<void()> news) : request_(std::make_shared<Request>()) {
    const auto wish = ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED;
    request_->granted = SetThreadExecutionState(wish) != 0 ? Known::yes : Known::no;
    news();
}

StayAwake::~StayAwake() {
    SetThreadExecutionState(ES_CONTINUOUS);
}

Known StayAwake::granted() const {
    return request_->granted;
}

#elif defined(__APPLE__)

struct StayAwake::Request {
    IOPMAssertionID assertion = kIOPMNullAssertionID;
};

StayAwake::StayAwake(std::function<void()> news) : request_(std::make_shared<Request>()) {
    if (IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleDisplaySleep, kIOPMAssertionLevelOn,
                                    CFSTR("A workshop is on"), &request_->assertion)
        != kIOReturnSuccess)
        request_->assertion = kIOPMNullAssertionID;
    news();
}

StayAwake::~StayAwake() {
    if (request_->assertion != kIOPMNullAssertionID)
        IOPMAssertionRelease(request_->assertion);
}

Known StayAwake::granted() const {
    return request_->assertion != kIOPMNullAssertionID ? Known::yes : Known::no;
}

#else

namespace {

// A desktop service that can be asked to keep the screen on, and the words in which it is.
struct Keeper {
    const char* name;
    const char* path;
    const char* interface;
    const char* inhibit;
    const char* uninhibit;
    bool session_manager; // says more: which window, and what to keep off
};

// In the order in which they are asked, until one agrees. The first is that of nearly every desktop and
// keeps the computer awake with the screen.
constexpr std::array keepers{Keeper{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                                    "org.freedesktop.ScreenSaver", "Inhibit", "UnInhibit", false},
                             Keeper{"org.freedesktop.PowerManagement",
                                    "/org/freedesktop/PowerManagement/Inhibit",
                                    "org.freedesktop.PowerManagement.Inhibit", "Inhibit", "UnInhibit", false},
                             Keeper{"org.gnome.SessionManager", "/org/gnome/SessionManager",
                                    "org.gnome.SessionManager", "Inhibit", "Uninhibit", true}};

constexpr int longest_answer = 5'000; // milliseconds

GVariant* wish_for(const Keeper& keeper) {
    constexpr const char* us = "Plenary";
    constexpr const char* why = "A workshop is on";
    constexpr guint neither_sleep_nor_idle = 4 | 8;
    if (keeper.session_manager)
        return g_variant_new("(susu)", us, 0U, why, neither_sleep_nor_idle);
    return g_variant_new("(ss)", us, why);
}

Variant call(GDBusConnection* bus, const Keeper& keeper, const char* method, GVariant* arguments,
             const GVariantType* answer, GCancellable* cancellable) {
    return Variant(g_dbus_connection_call_sync(bus, keeper.name, keeper.path, keeper.interface, method,
                                               arguments, answer, G_DBUS_CALL_FLAGS_NONE, longest_answer,
                                               cancellable, nullptr));
}

// What a keeper gave us to hand back.
struct Promise {
    const Keeper* keeper;
    guint cookie;
};

std::optional<Promise> ask_in_turn(GDBusConnection* bus, GCancellable* cancellable) {
    for (const Keeper& keeper : keepers) {
        const Variant answer =
            call(bus, keeper, keeper.inhibit, wish_for(keeper), G_VARIANT_TYPE("(u)"), cancellable);
        if (!answer)
            continue;
        Promise promise{.keeper = &keeper, .cookie = 0};
        g_variant_get(answer.get(), "(u)", &promise.cookie);
        return promise;
    }
    return {};
}

}

// On a thread of its own, because each question may take as long as the desktop likes. The connection is
// ours alone: with its end, however that comes, the desktop forgets what it promised.
struct StayAwake::Request {
    std::function<void()> news;
    std::unique_ptr<GCancellable, Unreference<GCancellable>> cancellable{g_cancellable_new()};
    std::mutex mutex;
    std::condition_variable changed;
    bool let_go = false;
    Known granted = Known::not_yet;

    void run() {
        const Connection bus = connect_to_session_bus(cancellable.get());
        std::optional<Promise> promise;
        if (bus)
            promise = ask_in_turn(bus.get(), cancellable.get());
        wait_until_let_go(promise.has_value());
        if (promise)
            call(bus.get(), *promise->keeper, promise->keeper->uninhibit,
                 g_variant_new("(u)", promise->cookie), nullptr, nullptr);
        if (bus)
            g_dbus_connection_close_sync(bus.get(), nullptr, nullptr);
    }

    void wait_until_let_go(bool promised) {
        std::unique_lock lock(mutex);
        granted = promised ? Known::yes : Known::no;
        if (!let_go)
            news();
        changed.wait(lock, [this] { return let_go; });
    }
};

StayAwake::StayAwake(std::function<void()> news) : request_(std::make_shared<Request>()) {
    request_->news = std::move(news);
    std::thread([request = request_] { request->run(); }).detach();
}

StayAwake::~StayAwake() {
    {
        const std::lock_guard lock(request_->mutex);
        request_->let_go = true;
    }
    g_cancellable_cancel(request_->cancellable.get());
    request_->changed.notify_all();
}

Known StayAwake::granted() const {
    const std::lock_guard lock(request_->mutex);
    return request_->granted;
}

#endif

}
