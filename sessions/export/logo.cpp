#include "sessions/export/logo.h"

#include "sessions/export/pages/png.h"
#include "sessions/pictures/decode_picture.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary {

Result<std::string> logo_from(const std::string& file) {
    const auto picture = decode_picture(file, {.wide = logo_most_wide, .high = logo_most_high});
    if (!picture)
        return tl::unexpected(picture.error());
    return record::write_png(*picture->surface);
}

bool is_logo(const std::string& png) {
    const record::PngSize size = record::size_of_png(png);
    return size.wide >= 1 && size.high >= 1 && size.wide <= logo_most_wide && size.high <= logo_most_high;
}

Result<std::string> read_logo(const std::filesystem::path& file) {
    const auto bytes = load_picture_file(file);
    return bytes ? logo_from(*bytes) : bytes;
}

}
