#include "sessions/export/base64.h"

#include <glib.h>
#include <memory>

namespace plenary::record {

std::string base64(const std::string& bytes) {
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()), g_free);
    return text.get();
}

std::optional<std::string> from_base64(const std::string& text) {
    gsize size = 0;
    const std::unique_ptr<guchar, decltype(&g_free)> decoded(g_base64_decode(text.c_str(), &size), g_free);
    std::string bytes(reinterpret_cast<const char*>(decoded.get()), size);
    // What is none of its letters would have been passed over.
    return base64(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

}
