#include "tests/sessions/store/damage.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace plenary {

namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t sector = 512;

void zero_page(std::string& bytes, std::mt19937& random) {
    bytes.replace(random() % (bytes.size() / page) * page, page, page, '\0');
}

void flip_bit(std::string& bytes, std::mt19937& random) {
    std::size_t at = 0;
    do
        at = random() % bytes.size();
    while (bytes[at] == '\0');
    bytes[at] = static_cast<char>(bytes[at] ^ 1 << random() % 8);
}

void swap_pages(std::string& bytes, std::mt19937& random) {
    const std::size_t pages = bytes.size() / page;
    const std::size_t one = random() % pages;
    const std::size_t other = (one + 1 + random() % (pages - 1)) % pages;
    std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(one * page),
                     bytes.begin() + static_cast<std::ptrdiff_t>(one * page + page),
                     bytes.begin() + static_cast<std::ptrdiff_t>(other * page));
}

void tear_sector(std::string& bytes, std::mt19937& random) {
    const std::size_t at = random() % (bytes.size() / sector) * sector;
    for (std::size_t offset = 0; offset < sector; ++offset)
        bytes[at + offset] = static_cast<char>(random());
}

}

std::string damaged(std::string bytes, DamageKind kind, std::mt19937& random) {
    assert(bytes.size() >= 2 * page);
    const auto times = [&](unsigned most) { return 1 + random() % most; };
    switch (kind) {
    case DamageKind::zeroed_pages:
        for (auto left = times(3); left > 0; --left)
            zero_page(bytes, random);
        break;
    case DamageKind::flipped_bits:
        for (auto left = times(8); left > 0; --left)
            flip_bit(bytes, random);
        break;
    case DamageKind::cut_off: bytes.resize(bytes.size() - times(static_cast<unsigned>(bytes.size()))); break;
    case DamageKind::swapped_pages: swap_pages(bytes, random); break;
    case DamageKind::torn_sectors:
        for (auto left = times(3); left > 0; --left)
            tear_sector(bytes, random);
        break;
    }
    return bytes;
}

}
