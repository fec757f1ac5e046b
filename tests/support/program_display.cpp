#include "tests/support/program_display.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <cmath>
#include <cstring>
#include <map>
#include <stdexcept>
#include <vector>

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
    Window find_window(Window below, pid_t process) const;
    bool belongs_to(Window candidate, pid_t process) const;
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

Window Display::State::find_window(Window below, pid_t process) const {
    if (belongs_to(below, process))
        return below;
    Window root = 0, parent = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    if (XQueryTree(display, below, &root, &parent, &children, &count) == 0)
        return 0;
    for (unsigned i = 0; i < count && found == 0; ++i)
        found = find_window(children[i], process);
    if (children != nullptr)
        XFree(children);
    return found;
}

Display::Display() : state_(std::make_unique<State>()) {
    state_->display = XOpenDisplay(nullptr);
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

bool Display::use_window_of(pid_t process) {
    const Window root = DefaultRootWindow(state_->display);
    state_->window = state_->find_window(root, process);
    if (state_->window == 0)
        return false;
    Window child = 0;
    XTranslateCoordinates(state_->display, state_->window, root, 0, 0, &state_->left, &state_->top, &child);
    // A bare display has no window manager to give the window the keyboard.
    XSetInputFocus(state_->display, state_->window, RevertToPointerRoot, CurrentTime);
    XSync(state_->display, False);
    return true;
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
