#include "sessions/export/zip_package.h"

#include <algorithm>
#include <memory>
#include <zip.h>

namespace plenary {

namespace {

struct Free {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// An archive tells times as clocks on the wall of its maker show them.
bool set_time(zip_t& archive, zip_uint64_t part, std::optional<WallTime> made) {
    constexpr zip_uint16_t noon = 12U << 11U;
    constexpr zip_uint16_t first_of_january_2000 = 20U << 9U | 1U << 5U | 1U;
    return made ? zip_file_set_mtime(&archive, part, *made / 1000, 0) == 0
                : zip_file_set_dostime(&archive, part, noon, first_of_january_2000, 0) == 0;
}

bool add(zip_t& archive, const PackagePart& part, std::optional<WallTime> made) {
    zip_source_t* content = zip_source_buffer(&archive, part.content.data(), part.content.size(), 0);
    if (content == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(&archive, part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    return set_time(archive, static_cast<zip_uint64_t>(index), made);
}

std::string content_of(zip_source_t& source) {
    if (zip_source_open(&source) != 0)
        return {};
    zip_source_seek(&source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_source_tell(&source))), '\0');
    zip_source_seek(&source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(&source, bytes.data(), bytes.size());
    zip_source_close(&source);
    bytes.resize(static_cast<std::size_t>(std::max<zip_int64_t>(0, read)));
    return bytes;
}

}

std::string zip_package(const std::vector<PackagePart>& parts, std::optional<WallTime> made) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> bytes(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!bytes)
        return {};
    zip_source_keep(bytes.get());
    std::unique_ptr<zip_t, Free> archive(zip_open_from_source(bytes.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(bytes.get());
        return {};
    }
    for (const PackagePart& part : parts)
        if (!add(*archive, part, made))
            return {};
    // Closed, it is gone; not closed, it still has to go.
    zip_t* const whole = archive.release();
    if (zip_close(whole) != 0) {
        zip_discard(whole);
        return {};
    }
    return content_of(*bytes);
}

}
