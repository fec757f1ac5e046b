// The desktop's dialog for opening a file, tried with a portal of our own on a private bus.

#include "app/file_choice.h"
#include "app/shell/file_dialog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <gio/gio.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>

namespace {

using plenary::shell::choose_file_in_dialog;
using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr const char* portal_xml =
    "<node><interface name='org.freedesktop.portal.FileChooser'><method name='OpenFile'>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='o' direction='out'/></method></interface></node>";

// Answers as its person would: with these URIs, or with none by closing the dialog. Or leaves it open.
class Portal {
public:
    enum class Person { chooses, closes, waits };

    Portal(Person person, std::string uri)
        : person_(person), uri_(std::move(uri)), context_(g_main_context_new()), thread_([this] { run(); }) {
        ready_.wait();
    }
    ~Portal() {
        over_ = true;
        g_main_context_wakeup(context_);
        thread_.join();
        g_main_context_unref(context_);
    }
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;

    // Returns once the dialog is open.
    void wait_for_call() { called_.wait(); }
    const std::string& asked() const { return asked_; }

private:
    void run() {
        g_main_context_push_thread_default(context_);
        GDBusConnection* bus = g_dbus_connection_new_for_address_sync(
            std::getenv("DBUS_SESSION_BUS_ADDRESS"),
            static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                              | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION),
            nullptr, nullptr, nullptr);
        GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(portal_xml, nullptr);
        const GDBusInterfaceVTable table{.method_call = on_call};
        g_dbus_connection_register_object(bus, "/org/freedesktop/portal/desktop", node->interfaces[0], &table,
                                          this, nullptr, nullptr);
        g_variant_unref(g_dbus_connection_call_sync(
            bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
            g_variant_new("(su)", "org.freedesktop.portal.Desktop", 0U), nullptr, G_DBUS_CALL_FLAGS_NONE, -1,
            nullptr, nullptr));
        ready_.count_down();
        while (!over_)
            g_main_context_iteration(context_, TRUE);
        g_dbus_connection_close_sync(bus, nullptr, nullptr);
        g_object_unref(bus);
        g_dbus_node_info_unref(node);
        g_main_context_pop_thread_default(context_);
    }

    static void on_call(GDBusConnection* bus, const char* sender, const char*, const char*, const char*,
                        GVariant* arguments, GDBusMethodInvocation* invocation, void* self) {
        auto& portal = *static_cast<Portal*>(self);
        char* words = g_variant_print(arguments, FALSE);
        portal.asked_ = words;
        g_free(words);
        GVariant* options = g_variant_get_child_value(arguments, 2);
        const char* token = "";
        g_variant_lookup(options, "handle_token", "&s", &token);
        std::string name = sender + 1;
        std::ranges::replace(name, '.', '_');
        const std::string request = "/org/freedesktop/portal/desktop/request/" + name + "/" + token;
        g_variant_unref(options);
        if (portal.person_ != Person::waits)
            portal.answer(bus, sender, request);
        g_dbus_method_invocation_return_value(invocation, g_variant_new("(o)", request.c_str()));
        portal.called_.count_down();
    }

    // Before the call returns, as a fast person's may.
    void answer(GDBusConnection* bus, const char* to, const std::string& request) const {
        GVariantBuilder results;
        g_variant_builder_init(&results, G_VARIANT_TYPE_VARDICT);
        const char* const uris[] = {uri_.c_str(), nullptr};
        if (person_ == Person::chooses)
            g_variant_builder_add(&results, "{sv}", "uris", g_variant_new_strv(uris, -1));
        g_dbus_connection_emit_signal(
            bus, to, request.c_str(), "org.freedesktop.portal.Request", "Response",
            g_variant_new("(ua{sv})", person_ == Person::chooses ? 0U : 1U, &results), nullptr);
    }

    Person person_;
    std::string uri_;
    std::string asked_;
    GMainContext* context_;
    std::atomic<bool> over_ = false;
    std::latch ready_{1};
    std::latch called_{1};
    std::thread thread_;
};

struct FileDialogTest : testing::Test {
    GTestDBus* bus = g_test_dbus_new(G_TEST_DBUS_NONE);
    std::stop_source stop;

    FileDialogTest() {
        // The daemon keeps the standard error that it is started with, and complains there of small things.
        testing::internal::CaptureStderr();
        g_test_dbus_up(bus);
        testing::internal::GetCapturedStderr();
    }
    ~FileDialogTest() override {
        g_test_dbus_down(bus);
        g_object_unref(bus);
    }
};

TEST_F(FileDialogTest, GivesTheFileThatWasChosen) {
    const Portal portal(Portal::Person::chooses, "file:///media/ann/A%20STICK/x.plenary");
    const auto chosen = choose_file_in_dialog(plenary::Chosen::to_open, stop.get_token());
    ASSERT_TRUE(chosen) << chosen.error().sentence;
    EXPECT_EQ(*chosen, "/media/ann/A STICK/x.plenary");
    EXPECT_THAT(portal.asked(), HasSubstr("'Open a session or a plan'"));
    EXPECT_THAT(portal.asked(), HasSubstr("*.plenary"));
    EXPECT_THAT(portal.asked(), HasSubstr("*.toml"));
}

TEST_F(FileDialogTest, GivesNothingWhereItWasClosed) {
    const Portal portal(Portal::Person::closes, "");
    EXPECT_EQ(choose_file_in_dialog(plenary::Chosen::to_open, stop.get_token()).value(), fs::path());
}

TEST_F(FileDialogTest, GivesNothingForWhatIsNoFile) {
    const Portal portal(Portal::Person::chooses, "https://example.org/x.plenary");
    EXPECT_EQ(choose_file_in_dialog(plenary::Chosen::to_open, stop.get_token()).value(), fs::path());
}

TEST_F(FileDialogTest, IsWaitedForNoLongerOnceNobodyWantsIt) {
    Portal portal(Portal::Person::waits, "");
    std::thread closing([&] {
        portal.wait_for_call();
        stop.request_stop();
    });
    EXPECT_EQ(choose_file_in_dialog(plenary::Chosen::to_open, stop.get_token()).value(), fs::path());
    closing.join();
}

TEST_F(FileDialogTest, WithoutAPortalItIsSaidWhatElseCanBeDone) {
    EXPECT_EQ(choose_file_in_dialog(plenary::Chosen::to_open, stop.get_token()).error().sentence,
              "This desktop has no dialog for opening files. Drop the file on this window instead.");
}

}
