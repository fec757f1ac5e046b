#include "app/shell/file_desktop.h"

#include "app/shell/file_dialog.h"
#include "app/shell/platform.h"
#include "sessions/model/path_text.h"

#if !defined(_WIN32) && !defined(__APPLE__)
#include "app/shell/session_bus.h"

#include <string>
#endif

namespace plenary::shell {

namespace fs = std::filesystem;

namespace {

std::string name_of(const fs::path& file) {
    return "“" + utf8(file.filename()) + "”";
}

}

FilePlace FileDesktop::place_of(const fs::path& file) {
    return place_of_file(file);
}

Result<fs::path> FileDesktop::choose_file(Chosen what, const std::stop_token& stop) {
    return choose_file_in_dialog(what, stop);
}

#if defined(_WIN32) || defined(__APPLE__)

Result<void> FileDesktop::move_to_bin(const fs::path& file) {
    return problem("Plenary knows no bin on this system. " + name_of(file) + " lies in "
                   + utf8(file.parent_path()) + ".");
}

Result<void> FileDesktop::show_in_folder(const fs::path& file) {
    return problem("Plenary cannot open a folder on this system. " + name_of(file) + " lies in "
                   + utf8(file.parent_path()) + ".");
}

fs::path FileDesktop::documents() {
    return {};
}

#else

namespace {

using File = std::unique_ptr<GFile, Unreference<GFile>>;
using Failure = std::unique_ptr<GError, LetGo<GError, g_error_free>>;

constexpr int longest_answer = 3'000; // milliseconds; a file manager may have to be started

File file_at(const fs::path& path) {
    return File(g_file_new_for_path(fs::absolute(path).c_str()));
}

// The file manager then shows the folder with the file chosen in it.
bool show_by_file_manager(const char* uri) {
    const Connection bus = connect_to_session_bus(nullptr);
    if (!bus)
        return false;
    const char* const uris[] = {uri, nullptr};
    const Variant answer(
        g_dbus_connection_call_sync(bus.get(), "org.freedesktop.FileManager1",
                                    "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1",
                                    "ShowItems", g_variant_new("(@ass)", g_variant_new_strv(uris, -1), ""),
                                    nullptr, G_DBUS_CALL_FLAGS_NONE, longest_answer, nullptr, nullptr));
    g_dbus_connection_close_sync(bus.get(), nullptr, nullptr);
    return answer != nullptr;
}

bool open_folder(const fs::path& folder) {
    const Text uri(g_file_get_uri(file_at(folder).get()));
    return g_app_info_launch_default_for_uri(uri.get(), nullptr, nullptr) == TRUE;
}

}

Result<void> FileDesktop::move_to_bin(const fs::path& file) {
    GError* raised = nullptr;
    const bool moved = g_file_trash(file_at(file).get(), nullptr, &raised) == TRUE;
    const Failure failure(raised);
    if (moved)
        return {};
    return problem(name_of(file) + " could not be moved to the bin: "
                   + (failure ? failure->message : "the desktop does not say why") + ". It still lies in "
                   + utf8(file.parent_path()) + ".");
}

Result<void> FileDesktop::show_in_folder(const fs::path& file) {
    const Text uri(g_file_get_uri(file_at(file).get()));
    if (show_by_file_manager(uri.get()) || open_folder(file.parent_path()))
        return {};
    return problem("No file manager answered. " + name_of(file) + " lies in " + utf8(file.parent_path())
                   + ".");
}

fs::path FileDesktop::documents() {
    const char* folder = g_get_user_special_dir(G_USER_DIRECTORY_DOCUMENTS);
    return folder == nullptr ? fs::path() : fs::path(folder);
}

#endif

}
