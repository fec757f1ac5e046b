#include "tests/support/program_desktop.h"

#include "tests/support/program_folder.h"

#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace test_support {
namespace {

// The message of the remote framebuffer protocol (RFC 6143 and its community version) with which a viewer
// asks for other displays, and the encoding in which the server answers.
constexpr unsigned char set_desktop_size = 251;
constexpr unsigned char set_encodings = 2;
constexpr unsigned char request_update = 3;
constexpr std::int32_t extended_desktop_size = -308;
constexpr std::int32_t raw_pixels = 0;

// A viewer that looks at nothing and only says which displays it has.
class Viewer {
public:
    explicit Viewer(const std::filesystem::path& path) : socket_(socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("The server of displays takes no viewer.");
        shake_hands();
    }
    ~Viewer() { close(socket_); }
    Viewer(const Viewer&) = delete;
    Viewer& operator=(const Viewer&) = delete;

    void ask_for(const std::vector<Monitor>& monitors) {
        int width = 0, height = 0;
        for (const Monitor& monitor : monitors) {
            width = std::max(width, monitor.x + monitor.width);
            height = std::max(height, monitor.y + monitor.height);
        }
        begin(set_encodings, 1);
        add(1, 2);
        add(extended_desktop_size, 4);
        begin(set_desktop_size, 1);
        add(width, 2);
        add(height, 2);
        add(static_cast<int>(monitors.size()), 1);
        add(0, 1);
        int name = 0;
        for (const Monitor& monitor : monitors) {
            add(name++, 4);
            for (const int number : {monitor.x, monitor.y, monitor.width, monitor.height})
                add(number, 2);
            add(0, 4);
        }
        // The answer comes with the next update, and that of the smallest part of the screen.
        begin(request_update, 0);
        add(1, 1);
        for (const int number : {0, 0, 1, 1})
            add(number, 2);
        send();
        wait_for_answer();
    }

private:
    void shake_hands() {
        static constexpr std::string_view version = "RFB 003.008\n";
        take(version.size());
        out_ = version;
        send();
        take(static_cast<std::size_t>(take_number(1)));
        add(1, 1); // no password
        send();
        if (take_number(4) != 0)
            throw std::runtime_error("The server of displays wants a password.");
        add(1, 1); // other viewers may stay
        send();
        take(20);
        take(static_cast<std::size_t>(take_number(4)));
    }

    void wait_for_answer() {
        for (;;) {
            if (take_number(1) != 0)
                throw std::runtime_error("The server of displays said something unexpected.");
            take(1);
            for (std::int64_t left = take_number(2); left > 0; --left) {
                const std::int64_t reason = take_number(2), status = take_number(2);
                const std::int64_t width = take_number(2), height = take_number(2);
                const auto encoding = static_cast<std::int32_t>(take_number(4));
                if (encoding == raw_pixels) {
                    take(static_cast<std::size_t>(4 * width * height));
                    continue;
                }
                if (encoding != extended_desktop_size)
                    throw std::runtime_error("The server of displays said something unexpected.");
                const std::int64_t displays = take_number(1);
                take(3 + 16 * static_cast<std::size_t>(displays));
                if (reason != 1)
                    continue; // how it was before
                if (status != 0)
                    throw std::runtime_error("The server does not take these displays: reason "
                                             + std::to_string(status) + ".");
                return;
            }
        }
    }

    void begin(int message, std::size_t padding) {
        add(message, 1);
        out_.append(padding, '\0');
    }

    void add(std::int64_t number, std::size_t bytes) {
        for (std::size_t i = bytes; i-- > 0;)
            out_ += static_cast<char>((number >> (8 * i)) & 0xFF);
    }

    void send() {
        for (std::size_t sent = 0; sent < out_.size();) {
            const ssize_t now = ::send(socket_, out_.data() + sent, out_.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                throw std::runtime_error("The server of displays has gone.");
            sent += static_cast<std::size_t>(now);
        }
        out_.clear();
    }

    std::string take(std::size_t bytes) {
        std::string taken(bytes, '\0');
        for (std::size_t have = 0; have < bytes;) {
            pollfd ready = {socket_, POLLIN, 0};
            const std::chrono::milliseconds limit = Program::limit;
            const ssize_t now = poll(&ready, 1, static_cast<int>(limit.count())) == 1
                                    ? recv(socket_, taken.data() + have, bytes - have, 0)
                                    : 0;
            if (now <= 0)
                throw std::runtime_error("The server of displays does not answer.");
            have += static_cast<std::size_t>(now);
        }
        return taken;
    }

    std::int64_t take_number(std::size_t bytes) {
        std::int64_t number = 0;
        for (const char byte : take(bytes))
            number = number << 8 | static_cast<unsigned char>(byte);
        return number;
    }

    int socket_;
    std::string out_;
};

// The first line that the server writes when it is ready; empty when it ends before.
std::string first_line(int descriptor) {
    std::string line;
    char c = 0;
    const std::chrono::milliseconds limit = Program::limit;
    for (pollfd ready = {descriptor, POLLIN, 0}; poll(&ready, 1, static_cast<int>(limit.count())) == 1;) {
        if (read(descriptor, &c, 1) != 1)
            return {};
        if (c == '\n')
            return line;
        line += c;
    }
    return {};
}

}

Desktop::Desktop(const std::vector<Monitor>& monitors, bool shares_memory) {
    folder_ = fresh_folder("desktop");
    socket_ = folder_ / "viewer";
    // The destructor of an object that was never finished does not run.
    try {
        start(shares_memory);
        plug(monitors);
    } catch (...) {
        stop();
        throw;
    }
}

Desktop::~Desktop() {
    stop();
}

void Desktop::start(bool shares_memory) {
    std::array<int, 2> ready = {};
    if (pipe2(ready.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("No pipe could be made.");
    server_ = fork();
    if (server_ == 0) {
        // The server writes the number of its display to this descriptor once it takes programs.
        dup2(ready[1], 3);
        const int log = open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(log, STDOUT_FILENO);
        dup2(log, STDERR_FILENO);
        execlp("Xvnc", "Xvnc", "-displayfd", "3", "-geometry", "800x600", "-depth", "24", "-rfbport", "-1",
               "-rfbunixpath", socket_.c_str(), "-SecurityTypes", "None", "-nolisten", "tcp", "-noreset",
               shares_memory ? "+extension" : "-extension", "MIT-SHM", static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ready[1]);
    const std::string number = first_line(ready[0]);
    close(ready[0]);
    if (number.empty())
        throw std::runtime_error("No private desktop could be started. Is tigervnc-standalone-server "
                                 "installed? tests/run installs it.");
    name_ = ":" + number;
}

void Desktop::stop() {
    if (server_ > 0) {
        kill(server_, SIGTERM);
        waitpid(server_, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Desktop::plug(const std::vector<Monitor>& monitors) {
    Viewer(socket_).ask_for(monitors);
}

}
