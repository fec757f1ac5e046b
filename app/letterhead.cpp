#include "app/letterhead.h"

#include <fstream>
#include <iterator>

#include "sessions/export/logo.h"
#include "sessions/export/report.h"

namespace plenary {

namespace fs = std::filesystem;

fs::path logo_file(const fs::path& data) {
    return data / "logo.png";
}

std::shared_ptr<const std::string> kept_logo(const fs::path& data) {
    std::ifstream stream(logo_file(data), std::ios::binary);
    if (!stream)
        return nullptr;
    std::string png{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return is_logo(png) ? std::make_shared<const std::string>(std::move(png)) : nullptr;
}

Result<void> keep_logo(const fs::path& picture, const fs::path& data) {
    const auto logo = read_logo(picture);
    if (!logo)
        return tl::unexpected(logo.error());
    std::error_code error;
    fs::create_directories(data, error);
    if (!save_report(*logo, logo_file(data)))
        return problem("The logo could not be kept with Plenary's data. Check that there is room on the disk "
                       "and that you may write there.");
    return {};
}

}
