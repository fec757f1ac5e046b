#include "tests/support/package.h"

#include <glib.h>
#include <zip.h>

namespace plenary {

std::map<std::string, std::string> parts_of_package(const std::string& package) {
    std::map<std::string, std::string> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes = zip_source_buffer_create(package.data(), package.size(), 0, &error);
    zip_t* archive = zip_open_from_source(bytes, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr) {
        zip_source_free(bytes);
        return parts;
    }
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(at), 0, &about);
        std::string content(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(at), 0);
        const zip_int64_t read = zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        if (read == static_cast<zip_int64_t>(content.size()))
            parts.emplace(about.name, std::move(content));
    }
    zip_discard(archive);
    return parts;
}

bool is_well_formed(const std::string& xml) {
    static constexpr GMarkupParser nothing{};
    GMarkupParseContext* parser = g_markup_parse_context_new(&nothing, {}, nullptr, nullptr);
    const bool well =
        g_markup_parse_context_parse(parser, xml.data(), static_cast<gssize>(xml.size()), nullptr)
        && g_markup_parse_context_end_parse(parser, nullptr);
    g_markup_parse_context_free(parser);
    return well;
}

}
