#include "sessions/export/base64.h"

#include <glib.h>
#include <memory>

namespace plenary::record {

std::string base64(const std::string& bytes) {
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()), g_free);
    return text.get();
}

}
