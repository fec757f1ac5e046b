#include "sessions/pictures/jpeg_parts.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace plenary {

namespace {

constexpr unsigned char start_of_scan = 0xDA;
constexpr unsigned char end_of_image = 0xD9;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// What stands before the coded picture, part by part.
class JpegParts {
public:
    explicit JpegParts(std::string_view file) : file_(file) {}

    /// Goes on to the next; false at the end, or where there is none.
    bool next() {
        if (byte_at(file_, at_) != 0xFF)
            return false;
        marker_ = byte_at(file_, at_ + 1);
        const std::size_t length = byte_at(file_, at_ + 2) * std::size_t{256} + byte_at(file_, at_ + 3);
        if (marker_ == 0xFF || length < 2 || at_ + 2 + length > file_.size())
            return false;
        content_ = file_.substr(at_ + 4, length - 2);
        at_ += 2 + length;
        return true;
    }
    unsigned char marker() const { return marker_; }
    std::string_view content() const { return content_; }
    std::string_view rest() const { return file_.substr(at_); }

private:
    std::string_view file_;
    std::size_t at_ = 2; ///< behind the mark that begins every JPEG
    unsigned char marker_ = 0;
    std::string_view content_;
};

/// The numbers in Exif data are in either order of bytes.
class ExifNumbers {
public:
    explicit ExifNumbers(std::string_view bytes)
        : bytes_(bytes), little_(bytes.starts_with("II")), known_(little_ || bytes.starts_with("MM")) {}

    bool known() const { return known_; }
    std::size_t number(std::size_t at, std::size_t bytes) const {
        std::size_t number = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            number = number << 8U | byte_at(bytes_, at + (little_ ? bytes - 1 - i : i));
        return number;
    }

private:
    std::string_view bytes_;
    bool little_;
    bool known_;
};

std::optional<int> orientation_in(std::string_view exif) {
    constexpr std::size_t orientation_tag = 0x0112;
    constexpr std::size_t entry_size = 12;
    const ExifNumbers numbers(exif);
    if (!numbers.known())
        return {};
    const std::size_t list = numbers.number(4, 4);
    const std::size_t entries = numbers.number(list, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = list + 2 + i * entry_size;
        if (entry + entry_size > exif.size())
            return {};
        if (numbers.number(entry, 2) == orientation_tag)
            return static_cast<int>(numbers.number(entry + 8, 2));
    }
    return {};
}

/// A table, a frame of the plain kind, how often the decoder may start anew, or the usual first words.
bool is_needed(unsigned char marker, std::string_view content) {
    constexpr std::size_t first_words_without_preview = 14;
    const bool first_words = marker == 0xE0 && content.size() == first_words_without_preview
                             && content.starts_with(std::string_view("JFIF\0", 5))
                             && content.ends_with(std::string_view("\0\0", 2));
    return first_words || marker == 0xDB || marker == 0xC4 || marker == 0xC0 || marker == 0xDD
           || marker == start_of_scan;
}

/// Nothing but one coded picture to the end of the file.
bool is_one_scan(std::string_view coded) {
    for (std::size_t at = 0; at + 1 < coded.size(); ++at) {
        if (byte_at(coded, at) != 0xFF)
            continue;
        const unsigned char marker = byte_at(coded, at + 1);
        const bool starts_anew = marker >= 0xD0 && marker <= 0xD7;
        if (marker != 0 && !starts_anew)
            return marker == end_of_image && at + 2 == coded.size();
    }
    return false;
}

}

int jpeg_orientation(std::string_view file) {
    constexpr std::string_view exif("Exif\0\0", 6);
    for (JpegParts parts(file); parts.next() && parts.marker() != start_of_scan;)
        if (parts.marker() == 0xE1 && parts.content().starts_with(exif)) {
            const auto found = orientation_in(parts.content().substr(exif.size()));
            return found && *found >= 1 && *found <= 8 ? *found : 1;
        }
    return 1;
}

bool has_adobe_part(std::string_view file) {
    for (JpegParts parts(file); parts.next() && parts.marker() != start_of_scan;)
        if (parts.marker() == 0xEE && parts.content().starts_with("Adobe"))
            return true;
    return false;
}

bool is_bare_jpeg(std::string_view file) {
    JpegParts parts(file);
    while (parts.next()) {
        if (!is_needed(parts.marker(), parts.content()))
            return false;
        if (parts.marker() == start_of_scan)
            return is_one_scan(parts.rest());
    }
    return false;
}

}
