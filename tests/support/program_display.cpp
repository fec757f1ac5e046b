#include "tests/support/program_display.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <cmath>
#include <cstring>
#include <map>
#include <stdexcept>
#include <vector>

#include <sys/socket.h>

namespace test_support {
namespace {

// Characters that people in a room write and that the keyboard of a bare display does not have.
constexpr std::u32string_view spare_characters = U"äöüßÄÖÜéèêëàâçñóíúåøœÉ£€–—’‘“”…°×½•čšžłğ";

KeySym keysym_of(char32_t character) {
    if (character == U'\n')
        return XK_Return;
    // Latin-1 has its own numbers; all other characters are their code point beyond this base.
    return character < 0x100 ? character : 0x01000000 + character;
}

struct Key {
    KeyCode code = 0;
    bool shift = false;
};

}

struct Display::State {
    ::Display* display = nullptr;
    Window window = 0;
    int left = 0, top = 0;
    std::map<KeySym, Key> keys;

    void read_keys();
    void give_spare_keys();
    Key key_of(KeySym symbol) const;
    void send(KeyCode code, bool down) const;
    void find_windows(Window below, pid_t process, std::vector<Window>& found) const;
    bool belongs_to(Window candidate, pid_t process) const;
    ShownWindow shown(Window of) const;
};

void Display::State::read_keys() {
    int first = 0, last = 0, per_key = 0;
    XDisplayKeycodes(display, &first, &last);
    KeySym* symbols = XGetKeyboardMapping(display, static_cast<KeyCode>(first), last - first + 1, &per_key);
    keys.clear();
    for (int code = first; code <= last; ++code)
        for (int level = 0; level < 2 && level < per_key; ++level)
            if (const KeySym symbol = symbols[(code - first) * per_key + level]; symbol != NoSymbol)
                keys.try_emplace(symbol, Key{static_cast<KeyCode>(code), level == 1});
    XFree(symbols);
}

void Display::State::give_spare_keys() {
    int first = 0, last = 0, per_key = 0;
    XDisplayKeycodes(display, &first, &last);
    KeySym* symbols = XGetKeyboardMapping(display, static_cast<KeyCode>(first), last - first + 1, &per_key);
    std::vector<int> spare;
    for (int code = first; code <= last; ++code) {
        bool empty = true;
        for (int level = 0; level < per_key; ++level)
            empty = empty && symbols[(code - first) * per_key + level] == NoSymbol;
        if (empty)
            spare.push_back(code);
    }
    XFree(symbols);
    std::vector<KeySym> wanted;
    for (const char32_t character : spare_characters)
        if (!keys.contains(keysym_of(character)))
            wanted.push_back(keysym_of(character));
    if (wanted.size() % 2 == 1)
        wanted.push_back(wanted.back());
    // Two to a key, the second one with Shift.
    for (std::size_t i = 0; i < wanted.size() && i / 2 < spare.size(); i += 2)
        XChangeKeyboardMapping(display, spare[i / 2], 2, &wanted[i], 1);
    XSync(display, False);
}

Key Display::State::key_of(KeySym symbol) const {
    const auto found = keys.find(symbol);
    if (found == keys.end())
        throw std::runtime_error("The test's keyboard has no key for the symbol " + std::to_string(symbol)
                                 + "; add it to spare_characters in tests/support/program_display.cpp.");
    return found->second;
}

void Display::State::send(KeyCode code, bool down) const {
    XTestFakeKeyEvent(display, code, down ? True : False, CurrentTime);
    XSync(display, False);
}

bool Display::State::belongs_to(Window candidate, pid_t process) const {
    const Atom property = XInternAtom(display, "_NET_WM_PID", False);
    Atom type = 0;
    int format = 0;
    unsigned long count = 0, left_over = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, candidate, property, 0, 1, False, XA_CARDINAL, &type, &format, &count,
                       &left_over, &data);
    bool same = false;
    if (data != nullptr && count == 1) {
        unsigned long owner = 0;
        std::memcpy(&owner, data, sizeof owner);
        same = static_cast<pid_t>(owner) == process;
    }
    if (data != nullptr)
        XFree(data);
    XWindowAttributes attributes;
    return same && XGetWindowAttributes(display, candidate, &attributes) != 0
           && attributes.map_state == IsViewable;
}

void Display::State::find_windows(Window below, pid_t process, std::vector<Window>& found) const {
    if (belongs_to(below, process))
        found.push_back(below);
    Window root = 0, parent = 0, *children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, below, &root, &parent, &children, &count) == 0)
        return;
    for (unsigned i = 0; i < count; ++i)
        find_windows(children[i], process, found);
    if (children != nullptr)
        XFree(children);
}

ShownWindow Display::State::shown(Window of) const {
    ShownWindow result;
    char* title = nullptr;
    if (XFetchName(display, of, &title) != 0 && title != nullptr) {
        result.title = title;
        XFree(title);
    }
    XWindowAttributes attributes = {};
    XGetWindowAttributes(display, of, &attributes);
    result.width = attributes.width;
    result.height = attributes.height;
    Window child = 0;
    XTranslateCoordinates(display, of, DefaultRootWindow(display), 0, 0, &result.x, &result.y, &child);
    return result;
}

Display::Display(const std::string& name) : state_(std::make_unique<State>()) {
    state_->display = XOpenDisplay(name.empty() ? nullptr : name.c_str());
    if (state_->display == nullptr)
        throw std::runtime_error("There is no display to test on. Start the tests with tests/run.");
    // A window may go away while it is being looked at; that is no error here.
    XSetErrorHandler([](::Display*, XErrorEvent*) { return 0; });
    state_->read_keys();
    state_->give_spare_keys();
    state_->read_keys();
}

Display::~Display() {
    XCloseDisplay(state_->display);
}

bool Display::use_window_of(pid_t process, std::string_view title) {
    std::vector<Window> windows;
    state_->find_windows(DefaultRootWindow(state_->display), process, windows);
    for (const Window window : windows) {
        const ShownWindow shown = state_->shown(window);
        if (!title.empty() && shown.title != title)
            continue;
        state_->window = window;
        state_->left = shown.x;
        state_->top = shown.y;
        // A bare display has no window manager to give the window the keyboard.
        XSetInputFocus(state_->display, window, RevertToPointerRoot, CurrentTime);
        XSync(state_->display, False);
        return true;
    }
    return false;
}

std::vector<ShownWindow> Display::windows_of(pid_t process) const {
    std::vector<Window> windows;
    state_->find_windows(DefaultRootWindow(state_->display), process, windows);
    std::vector<ShownWindow> shown;
    shown.reserve(windows.size());
    for (const Window window : windows)
        shown.push_back(state_->shown(window));
    return shown;
}

std::vector<std::uint32_t> Display::pixels(int x, int y, int width, int height) const {
    XImage* image =
        XGetImage(state_->display, DefaultRootWindow(state_->display), x, y, static_cast<unsigned>(width),
                  static_cast<unsigned>(height), AllPlanes, ZPixmap);
    if (image == nullptr)
        throw std::runtime_error("There is nothing to be seen outside the desktop.");
    std::vector<std::uint32_t> seen;
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column)
            seen.push_back(static_cast<std::uint32_t>(XGetPixel(image, column, row)) & 0xFFFFFF);
    XDestroyImage(image);
    return seen;
}

std::uint32_t Display::window() const {
    return static_cast<std::uint32_t>(state_->window);
}

pid_t Display::server() const {
    ucred who{};
    socklen_t size = sizeof who;
    if (getsockopt(ConnectionNumber(state_->display), SOL_SOCKET, SO_PEERCRED, &who, &size) != 0)
        throw std::runtime_error("The display is not one of this computer.");
    return who.pid;
}

void Display::move_window(int x, int y) {
    XMoveWindow(state_->display, state_->window, x, y);
    XSync(state_->display, False);
}

void Display::ask_to_close() {
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = state_->window;
    event.xclient.message_type = XInternAtom(state_->display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(state_->display, "WM_DELETE_WINDOW", False));
    XSendEvent(state_->display, state_->window, False, NoEventMask, &event);
    XSync(state_->display, False);
}

void Display::move(double x, double y) {
    XTestFakeMotionEvent(state_->display, -1, state_->left + static_cast<int>(std::lround(x)),
                         state_->top + static_cast<int>(std::lround(y)), CurrentTime);
    XSync(state_->display, False);
}

void Display::button(bool down, unsigned which) {
    XTestFakeButtonEvent(state_->display, which, down ? True : False, CurrentTime);
    XSync(state_->display, False);
}

void Display::character(char32_t character) {
    const Key key = state_->key_of(keysym_of(character));
    const KeyCode shift = state_->key_of(XK_Shift_L).code;
    if (key.shift)
        state_->send(shift, true);
    state_->send(key.code, true);
    state_->send(key.code, false);
    if (key.shift)
        state_->send(shift, false);
}

void Display::chord(std::string_view keys) {
    static const std::map<std::string, KeySym, std::less<>> modifiers = {
        {"ctrl", XK_Control_L}, {"shift", XK_Shift_L}, {"alt", XK_Alt_L}, {"super", XK_Super_L}};
    std::vector<KeyCode> codes;
    while (!keys.empty()) {
        const auto plus = keys.find('+', 1);
        const std::string name(keys.substr(0, plus));
        keys = plus == std::string_view::npos ? std::string_view{} : keys.substr(plus + 1);
        const auto modifier = modifiers.find(name);
        const KeySym symbol = modifier != modifiers.end() ? modifier->second : XStringToKeysym(name.c_str());
        const Key key = state_->key_of(symbol);
        if (key.shift)
            codes.push_back(state_->key_of(XK_Shift_L).code);
        codes.push_back(key.code);
    }
    for (const KeyCode code : codes)
        state_->send(code, true);
    for (auto code = codes.rbegin(); code != codes.rend(); ++code)
        state_->send(*code, false);
}

}
