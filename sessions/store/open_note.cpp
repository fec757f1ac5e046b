#include "sessions/store/open_note.h"

#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// It comes from whoever can write there: what is longer is none of ours.
constexpr std::size_t most_bytes = 400;
constexpr std::size_t most_characters = 80;

fs::path note_of(const fs::path& session) {
    fs::path file = session;
    file += "-open";
    return file;
}

}

OpenNote::OpenNote(const fs::path& session, const std::string& who, WallTime since)
    : file_(note_of(session)) {
    if (who.empty())
        file_.clear();
    else
        std::ofstream(file_, std::ios::binary) << who << ", since " << clock_text(since) << '\n';
}

OpenNote::~OpenNote() {
    std::error_code none;
    if (!file_.empty())
        fs::remove(file_, none);
}

OpenNote::OpenNote(OpenNote&& other) noexcept : file_(std::exchange(other.file_, {})) {}

OpenNote& OpenNote::operator=(OpenNote&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

std::string who_has_open(const fs::path& session) {
    std::ifstream note(note_of(session), std::ios::binary);
    std::array<char, most_bytes> bytes{};
    note.read(bytes.data(), bytes.size());
    const auto who = clean_line(std::string_view(bytes.data(), static_cast<std::size_t>(note.gcount())));
    return who ? shortened(*who, most_characters) : std::string();
}

void remove_open_note(const fs::path& session) {
    std::error_code none;
    fs::remove(note_of(session), none);
}

}
