// Zip archives made by hand, as no honest program makes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plenary {

struct MadeEntry {
    std::string name;
    std::string content;
    std::uint16_t flags = 0;             ///< 1: it is encrypted
    std::uint16_t method = 0;            ///< 0: as it is; 8: deflated; others nobody knows
    std::optional<std::uint32_t> size{}; ///< what is said of it, where that is not true
    std::optional<std::uint32_t> checksum{};
    std::uint16_t made_by = 3 << 8; ///< Unix
    std::uint32_t attributes = 0100644U << 16U;
};

namespace made_zip {

inline std::string number(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xffU);
    return text;
}

inline std::uint32_t checksum(const std::string& content) {
    std::uint32_t crc = ~0U;
    for (const char c : content) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1U ^ (crc & 1U ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// What both headers of an entry say of it, from the version that is needed to the length of the name.
inline std::string about(const MadeEntry& entry) {
    return number(20, 2) + number(entry.flags, 2) + number(entry.method, 2) + number(0, 2) + number(33, 2)
           + number(entry.checksum.value_or(checksum(entry.content)), 4)
           + number(static_cast<std::uint32_t>(entry.content.size()), 4)
           + number(entry.size.value_or(static_cast<std::uint32_t>(entry.content.size())), 4)
           + number(static_cast<std::uint32_t>(entry.name.size()), 2) + number(0, 2);
}

}

inline std::string zip_of(const std::vector<MadeEntry>& entries) {
    using made_zip::number;
    std::string archive;
    std::string directory;
    for (const MadeEntry& entry : entries) {
        directory += "PK\1\2" + number(entry.made_by, 2) + made_zip::about(entry) + number(0, 4)
                     + number(0, 2) + number(entry.attributes, 4)
                     + number(static_cast<std::uint32_t>(archive.size()), 4) + entry.name;
        archive += "PK\3\4" + made_zip::about(entry) + entry.name + entry.content;
    }
    const auto count = static_cast<std::uint32_t>(entries.size());
    return archive + directory + "PK\5\6" + number(0, 4) + number(count, 2) + number(count, 2)
           + number(static_cast<std::uint32_t>(directory.size()), 4)
           + number(static_cast<std::uint32_t>(archive.size()), 4) + number(0, 2);
}

}
