#include "sessions/pictures/kept_picture.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <turbojpeg.h>

#include "sessions/export/pages/png.h"
#include "sessions/model/path_text.h"
#include "sessions/pictures/decode_picture.h"
#include "sessions/pictures/jpeg_parts.h"

namespace plenary {

namespace {

constexpr std::uintmax_t most_bytes = 20'000'000;
constexpr int jpeg_quality = 88;

struct CloseJpeg {
    void operator()(void* jpeg) const { tjDestroy(jpeg); }
};
struct FreeJpeg {
    void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

Result<std::string> as_jpeg(const DecodedPicture& picture) {
    const std::unique_ptr<void, CloseJpeg> jpeg(tjInitCompress());
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool made = jpeg && picture.rows() != nullptr
                      && tjCompress2(jpeg.get(), picture.rows(), picture.wide, picture.stride(), picture.high,
                                     TJPF_BGRX, &bytes, &size, TJSAMP_420, jpeg_quality, 0)
                             == 0;
    const std::unique_ptr<unsigned char, FreeJpeg> owner(bytes);
    if (!made)
        return problem("There is not enough memory for this picture. Close another program.");
    return std::string(reinterpret_cast<const char*>(bytes), size);
}

/// Whether there is nothing in a PNG but what it takes to show it.
bool is_bare_png(std::string_view file) {
    constexpr std::size_t signature = 8;
    constexpr std::size_t around_content = 12; ///< its length, its name and its checksum
    constexpr std::array<std::string_view, 6> needed{"IHDR", "PLTE", "IDAT", "tRNS", "bKGD", "IEND"};
    for (std::size_t at = signature; at + around_content <= file.size();) {
        std::size_t length = 0;
        for (const char byte : file.substr(at, 4))
            length = length << 8U | static_cast<unsigned char>(byte);
        const std::string_view name = file.substr(at + 4, 4);
        if (std::ranges::find(needed, name) == needed.end())
            return false;
        at += around_content + length;
        if (name == "IEND")
            return at == file.size();
    }
    return false;
}

}

Result<std::string> load_picture_file(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream)
        return problem(utf8(file.filename()) + " cannot be read. Is it still there, and yours to read?");
    if (size > most_bytes)
        return problem("This picture is too large: its file has more than 20 MB. Save it smaller.");
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

Result<std::string> kept_picture(const std::string& file) {
    const auto decoded = decode_picture(file, {.wide = picture_most_wide, .high = picture_most_high});
    if (!decoded)
        return tl::unexpected(decoded.error());
    const bool is_bare = decoded->was_jpeg ? is_bare_jpeg(file) : is_png(file) && is_bare_png(file);
    if (is_bare && decoded->as_it_was)
        return file;
    return decoded->was_jpeg ? as_jpeg(*decoded) : record::write_png(*decoded->surface);
}

std::string_view picture_type(const std::string& kept) {
    return is_jpeg(kept) ? "image/jpeg" : "image/png";
}

}
