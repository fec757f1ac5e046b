// The desktop is asked to keep the screen on, and told when that is over; tried on a private bus.

#include "app/shell/awake.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <gio/gio.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using plenary::Known;
using plenary::shell::StayAwake;
using testing::ElementsAre;
using testing::IsEmpty;

// Longer than anything that works takes.
constexpr auto at_most = 20s;

// What happened on other threads, in order.
class Events {
public:
    void add(std::string what) {
        const std::lock_guard lock(mutex_);
        all_.push_back(std::move(what));
        changed_.notify_all();
    }
    std::vector<std::string> wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, at_most, [&] { return all_.size() >= count; });
        return all_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> all_;
};

// A desktop service that counts what it is asked.
struct Service {
    const char* name;
    const char* path;
    const char* interface;
    const char* methods; // as introspection data
};
constexpr const char* two_words = "<method name='Inhibit'><arg type='s' direction='in'/>"
                                  "<arg type='s' direction='in'/><arg type='u' direction='out'/></method>"
                                  "<method name='UnInhibit'><arg type='u' direction='in'/></method>";
constexpr Service screen_saver{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                               "org.freedesktop.ScreenSaver", two_words};
constexpr Service power_management{"org.freedesktop.PowerManagement",
                                   "/org/freedesktop/PowerManagement/Inhibit",
                                   "org.freedesktop.PowerManagement.Inhibit", two_words};
constexpr Service session_manager{
    "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
    "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='Uninhibit'><arg type='u' direction='in'/></method>"};

enum class Manner { agrees, refuses, never_answers };

// Serves on the bus of the environment from a thread of its own.
class RunningService {
public:
    RunningService(const Service& service, Events& events, Manner manner = Manner::agrees)
        : service_(service), events_(events), manner_(manner), context_(g_main_context_new()),
          thread_([this] { run(); }) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return ready_; });
    }
    ~RunningService() {
        over_ = true;
        g_main_context_wakeup(context_);
        thread_.join();
        g_main_context_unref(context_);
    }
    RunningService(const RunningService&) = delete;
    RunningService& operator=(const RunningService&) = delete;

private:
    void run() {
        g_main_context_push_thread_default(context_);
        GError* error = nullptr;
        GDBusConnection* bus = g_dbus_connection_new_for_address_sync(
            std::getenv("DBUS_SESSION_BUS_ADDRESS"),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                              | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
            nullptr, nullptr, &error);
        if (bus == nullptr)
            throw std::runtime_error(error->message);
        const std::string xml = std::string("<node><interface name='") + service_.interface + "'>"
                                + service_.methods + "</interface></node>";
        GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(xml.c_str(), nullptr);
        const GDBusInterfaceVTable table{.method_call = on_call};
        g_dbus_connection_register_object(bus, service_.path, node->interfaces[0], &table, this, nullptr,
                                          nullptr);
        g_variant_unref(g_dbus_connection_call_sync(
            bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
            g_variant_new("(su)", service_.name, 0U), nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr));
        {
            const std::lock_guard lock(mutex_);
            ready_ = true;
        }
        changed_.notify_all();
        while (!over_)
            g_main_context_iteration(context_, TRUE);
        g_dbus_connection_close_sync(bus, nullptr, nullptr);
        g_object_unref(bus);
        g_dbus_node_info_unref(node);
        g_main_context_pop_thread_default(context_);
    }

    static void on_call(GDBusConnection*, const char*, const char*, const char*, const char* method,
                        GVariant* arguments, GDBusMethodInvocation* invocation, void* self) {
        auto& service = *static_cast<RunningService*>(self);
        char* words = g_variant_print(arguments, FALSE);
        service.events_.add(std::string(method) + " " + words);
        g_free(words);
        const bool inhibit = std::string(method) == "Inhibit";
        if (inhibit && service.manner_ == Manner::never_answers)
            g_object_unref(invocation);
        else if (inhibit && service.manner_ == Manner::refuses)
            g_dbus_method_invocation_return_dbus_error(invocation, "org.freedesktop.DBus.Error.AccessDenied",
                                                       "No.");
        else
            g_dbus_method_invocation_return_value(invocation,
                                                  inhibit ? g_variant_new("(u)", 4711U) : nullptr);
    }

    const Service& service_;
    Events& events_;
    Manner manner_;
    GMainContext* context_;
    std::atomic<bool> over_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool ready_ = false;
    std::thread thread_;
};

struct AwakeTest : testing::Test {
    Events calls;
    Events news;
    std::optional<StayAwake> awake;

    void take() {
        awake.emplace([this] { news.add("news"); });
    }
};

// With a bus of its own, on which there is nothing but what a test puts there.
struct AwakeOnABusTest : AwakeTest {
    GTestDBus* bus = g_test_dbus_new(G_TEST_DBUS_NONE);
    AwakeOnABusTest() {
        // The daemon keeps the standard error that it is started with, and complains there of small things.
        testing::internal::CaptureStderr();
        g_test_dbus_up(bus);
        testing::internal::GetCapturedStderr();
    }
    ~AwakeOnABusTest() override {
        awake.reset();
        g_test_dbus_down(bus);
        g_object_unref(bus);
    }
};

TEST_F(AwakeOnABusTest, AsksTheScreenSaverAndTellsItWhenThatIsOver) {
    const RunningService desktop(screen_saver, calls);
    take();
    ASSERT_THAT(news.wait_for(1), ElementsAre("news"));
    EXPECT_EQ(awake->granted(), Known::yes);
    EXPECT_THAT(calls.wait_for(1), ElementsAre("Inhibit ('Plenary', 'A workshop is on')"));
    awake.reset();
    EXPECT_THAT(calls.wait_for(2),
                ElementsAre("Inhibit ('Plenary', 'A workshop is on')", "UnInhibit (4711,)"));
}

TEST_F(AwakeOnABusTest, AsksThePowerManagementWhereThereIsNoScreenSaver) {
    const RunningService desktop(power_management, calls);
    take();
    ASSERT_THAT(news.wait_for(1), ElementsAre("news"));
    EXPECT_EQ(awake->granted(), Known::yes);
    awake.reset();
    EXPECT_THAT(calls.wait_for(2),
                ElementsAre("Inhibit ('Plenary', 'A workshop is on')", "UnInhibit (4711,)"));
}

TEST_F(AwakeOnABusTest, AsksTheSessionManagerWhereTheOthersRefuse) {
    Events refusals;
    const RunningService saver(screen_saver, refusals, Manner::refuses);
    const RunningService desktop(session_manager, calls);
    take();
    ASSERT_THAT(news.wait_for(1), ElementsAre("news"));
    EXPECT_EQ(awake->granted(), Known::yes);
    awake.reset();
    EXPECT_THAT(calls.wait_for(2),
                ElementsAre("Inhibit ('Plenary', 0, 'A workshop is on', 12)", "Uninhibit (4711,)"));
    EXPECT_EQ(refusals.wait_for(1).size(), 1U);
}

TEST_F(AwakeOnABusTest, AsksOnlyTheFirstThatAgrees) {
    Events others;
    const RunningService saver(screen_saver, calls);
    const RunningService manager(session_manager, others);
    take();
    ASSERT_THAT(news.wait_for(1), ElementsAre("news"));
    awake.reset();
    EXPECT_EQ(calls.wait_for(2).size(), 2U);
    EXPECT_THAT(others.wait_for(0), IsEmpty());
}

TEST_F(AwakeOnABusTest, SaysWhereNobodyCanBeAsked) {
    take();
    ASSERT_THAT(news.wait_for(1), ElementsAre("news"));
    EXPECT_EQ(awake->granted(), Known::no);
}

TEST_F(AwakeOnABusTest, LetsGoWithoutWaitingForAnAnswer) {
    const RunningService desktop(screen_saver, calls, Manner::never_answers);
    take();
    ASSERT_EQ(calls.wait_for(1).size(), 1U);
    EXPECT_EQ(awake->granted(), Known::not_yet);
    const auto start = std::chrono::steady_clock::now();
    awake.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 2s) << "an answer is waited for five seconds";
}

// Without a bus; with the environment as it was afterwards.
struct AwakeWithoutABusTest : AwakeTest {
    std::optional<std::string> address, folder;
    AwakeWithoutABusTest() {
        if (const char* value = std::getenv("DBUS_SESSION_BUS_ADDRESS"))
            address = value;
        if (const char* value = std::getenv("XDG_RUNTIME_DIR"))
            folder = value;
        unsetenv("DBUS_SESSION_BUS_ADDRESS");
        unsetenv("XDG_RUNTIME_DIR");
    }
    ~AwakeWithoutABusTest() override {
        put_back("DBUS_SESSION_BUS_ADDRESS", address);
        put_back("XDG_RUNTIME_DIR", folder);
    }
    static void put_back(const char* name, const std::optional<std::string>& value) {
        value ? setenv(name, value->c_str(), 1) : unsetenv(name);
    }
    // Takes one, waits for the answer, and says what was written on standard error meanwhile.
    std::string written() {
        testing::internal::CaptureStderr();
        take();
        EXPECT_THAT(news.wait_for(1), ElementsAre("news"));
        EXPECT_EQ(awake->granted(), Known::no);
        awake.reset();
        return testing::internal::GetCapturedStderr();
    }
};

TEST_F(AwakeWithoutABusTest, SaysSoAndIsQuiet) {
    EXPECT_EQ(written(), "");
}

TEST_F(AwakeWithoutABusTest, SaysSoWhereTheFolderOfTheBusIsEmpty) {
    setenv("XDG_RUNTIME_DIR", testing::TempDir().c_str(), 1);
    EXPECT_EQ(written(), "");
}

TEST_F(AwakeWithoutABusTest, SaysSoWhereTheAddressLeadsNowhere) {
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", 1);
    EXPECT_EQ(written(), "");
}

}
