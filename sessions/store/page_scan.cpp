#include "sessions/store/page_scan.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>

namespace plenary {

namespace {

/// What SQLite makes by itself, and Plenary leaves so.
constexpr std::size_t usual_page_size = 4096;
constexpr std::size_t file_header_size = 100;
constexpr std::size_t leaf_header_size = 8;
constexpr std::string_view magic("SQLite format 3\0", 16);

enum PageKind : unsigned char { inner_index = 2, inner_table = 5, leaf_index = 10, leaf_table = 13 };

/// A number of so many bytes; nothing where the text ends before it does.
std::optional<std::uint64_t> big_endian(std::string_view bytes, std::size_t at, std::size_t width) {
    if (at > bytes.size() || bytes.size() - at < width)
        return {};
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < width; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
    return static_cast<std::size_t>(big_endian(bytes, at, width).value_or(0));
}

/// Reads one value after another from a text that may end anywhere.
class Reader {
public:
    Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    std::size_t at() const { return at_; }

    std::optional<std::uint64_t> varint() {
        std::uint64_t number = 0;
        for (int length = 1; at_ < bytes_.size(); ++length) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            if (length == 9)
                return number << 8 | byte;
            number = number << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return number;
        }
        return {};
    }

private:
    std::string_view bytes_;
    std::size_t at_;
};

std::optional<Stored> whole_number(std::string_view record, std::size_t at, std::size_t width) {
    const auto number = big_endian(record, at, width);
    if (!number)
        return {};
    const auto unused = static_cast<int>(64 - 8 * width);
    return static_cast<std::int64_t>(*number << unused) >> unused;
}

/// The value of a serial type, and behind it the place of the next; Plenary writes no fractions.
std::optional<Stored> value_of(std::string_view record, std::size_t& at, std::uint64_t type) {
    constexpr std::size_t widths[] = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return Stored();
    if (type < std::size(widths)) {
        const std::size_t start = at;
        at += widths[type];
        return whole_number(record, start, widths[type]);
    }
    if (type == 8 || type == 9)
        return Stored(static_cast<std::int64_t>(type - 8));
    if (type < 12 || at > record.size() || (type - 12) / 2 > record.size() - at)
        return {};
    const std::string_view bytes = record.substr(at, static_cast<std::size_t>((type - 12) / 2));
    at += bytes.size();
    return type % 2 == 1 ? Stored(bytes) : Stored(Blob{std::string(bytes)});
}

std::optional<std::vector<Stored>> values_of(std::string_view record) {
    constexpr std::size_t most_columns = 64;
    Reader types(record, 0);
    const auto header = types.varint();
    if (!header || *header > record.size())
        return {};
    std::vector<Stored> values;
    std::size_t at = static_cast<std::size_t>(*header);
    while (types.at() < *header) {
        const auto type = types.varint();
        auto value = type && values.size() < most_columns ? value_of(record, at, *type) : std::nullopt;
        if (!value)
            return {};
        values.push_back(std::move(*value));
    }
    return types.at() == *header && !values.empty() ? std::optional(std::move(values)) : std::nullopt;
}

class Scan {
public:
    Scan(std::string_view bytes, std::size_t page_size)
        : bytes_(bytes), page_size_(page_size), pages_(bytes.size() / page_size),
          has_header_(bytes.starts_with(magic)), budget_(8 * bytes.size()) {}

    PageScan run() {
        find_what_is_free();
        for (std::size_t page = 1; page <= pages_; ++page)
            if (!free_.contains(page))
                follow_tree(page);
        for (std::size_t page = 1; page <= pages_; ++page)
            if (!free_.contains(page))
                read_leaf(page);
        note_roots();
        // A page that a tree leads to is in use, whatever a damaged list of free pages says.
        for (const std::size_t page : reached_)
            if (free_.erase(page) > 0)
                read_leaf(page);
        std::ranges::stable_sort(scan_.rows, {}, [&](const ScannedRow& row) {
            return std::pair(reached_.contains(row.page), row.page);
        });
        count_pages();
        return std::move(scan_);
    }

private:
    std::string_view page(std::size_t number) const {
        return bytes_.substr((number - 1) * page_size_, page_size_);
    }
    bool is_page(std::size_t number) const { return number >= 1 && number <= pages_; }
    /// Where a page's own header starts: on the first page behind the file's.
    static std::size_t start_of(std::size_t number) { return number == 1 ? file_header_size : 0; }
    unsigned char kind_of(std::size_t number) const {
        return static_cast<unsigned char>(page(number)[start_of(number)]);
    }
    bool is_blank(std::size_t number) const {
        return page(number).find_first_not_of('\0') == std::string_view::npos;
    }

    void find_what_is_free() {
        constexpr std::size_t first_trunk_at = 32;
        constexpr std::size_t count_at = 36;
        scan_.knows_what_is_free = has_header_;
        if (!has_header_)
            return;
        std::size_t trunk = number_at(bytes_, first_trunk_at, 4);
        while (is_page(trunk) && free_.insert(trunk).second) {
            const std::string_view list = page(trunk);
            const std::size_t leaves = std::min(number_at(list, 4, 4), page_size_ / 4 - 2);
            for (std::size_t i = 0; i < leaves; ++i)
                if (const std::size_t leaf = number_at(list, 8 + 4 * i, 4); is_page(leaf))
                    free_.insert(leaf);
            trunk = number_at(list, 0, 4);
        }
        free_.erase(1);
        scan_.knows_what_is_free = free_.size() == number_at(bytes_, count_at, 4);
    }

    /// Notes the pages below an inner page of a table.
    void follow_tree(std::size_t number) {
        constexpr std::size_t last_child_at = 8;
        constexpr std::size_t inner_header_size = 12;
        if (kind_of(number) != inner_table)
            return;
        const std::string_view bytes = page(number);
        const std::size_t start = start_of(number);
        reached_.insert(number_at(bytes, start + last_child_at, 4));
        const std::size_t cells = number_at(bytes, start + 3, 2);
        for (std::size_t i = 0; i < cells && start + inner_header_size + 2 * i + 2 <= page_size_; ++i)
            reached_.insert(number_at(bytes, number_at(bytes, start + inner_header_size + 2 * i, 2), 4));
    }

    /// Any page is tried: a row proves by its checksum that it is one, also where the kind of its page was
    /// damaged.
    void read_leaf(std::size_t number) {
        const std::string_view bytes = page(number);
        const std::size_t start = start_of(number);
        const std::size_t most = (page_size_ - start - leaf_header_size) / 2;
        const std::size_t cells = number_at(bytes, start + 3, 2);
        const bool surely_a_leaf = kind_of(number) == leaf_table && cells <= most;
        const std::size_t rows_before = scan_.rows.size();
        std::size_t unread = 0;
        for (std::size_t i = 0; i < std::min(cells, most); ++i)
            if (!read_cell(number, number_at(bytes, start + leaf_header_size + 2 * i, 2)))
                ++unread;
        if (!surely_a_leaf)
            return;
        scan_.unread_cells += unread;
        for (std::size_t i = rows_before; i < scan_.rows.size(); ++i)
            scan_.rows[i].among_rows = true;
    }

    bool read_cell(std::size_t number, std::size_t at) {
        const std::string_view bytes = page(number);
        if (at < start_of(number) + leaf_header_size)
            return false;
        Reader reader(bytes, at);
        const auto length = reader.varint();
        const auto rowid = length ? reader.varint() : std::nullopt;
        if (!rowid || *length > bytes_.size())
            return false;
        auto record = record_at(bytes, reader.at(), static_cast<std::size_t>(*length));
        if (!record)
            return false;
        ScannedRow row;
        row.rowid = static_cast<std::int64_t>(*rowid);
        row.page = number;
        row.record = std::make_unique<const std::string>(std::move(*record));
        auto values = values_of(*row.record);
        if (!values)
            return false;
        row.values = std::move(*values);
        scan_.rows.push_back(std::move(row));
        return true;
    }

    /// What fits on the page stands there, the rest on a chain of pages of its own.
    std::optional<std::string> record_at(std::string_view bytes, std::size_t at, std::size_t length) {
        const std::size_t most = page_size_ - 35;
        std::size_t here = length;
        if (length > most) {
            const std::size_t least = (page_size_ - 12) * 32 / 255 - 23;
            here = least + (length - least) % (page_size_ - 4);
            if (here > most)
                here = least;
        }
        if (at > bytes.size() || bytes.size() - at < here || length > budget_)
            return {};
        budget_ -= length;
        std::string record(bytes.substr(at, here));
        std::size_t next = here < length ? number_at(bytes, at + here, 4) : 0;
        std::vector<std::size_t> chain;
        while (record.size() < length) {
            if (!is_page(next) || chain.size() > pages_)
                return {};
            chain.push_back(next);
            record += page(next).substr(4, std::min(length - record.size(), page_size_ - 4));
            next = number_at(page(next), 0, 4);
        }
        overflow_.insert(chain.begin(), chain.end());
        return record;
    }

    /// The rows of the table of tables name the pages that the trees begin with.
    void note_roots() {
        for (const auto& row : scan_.rows) {
            const auto* kind = std::get_if<std::string_view>(&row.values.front());
            if (row.values.size() != 5 || !kind || *kind != "table")
                continue;
            if (const auto* root = std::get_if<std::int64_t>(&row.values[3]); root && *root > 0)
                reached_.insert(static_cast<std::size_t>(*root));
        }
    }

    void count_pages() {
        constexpr std::size_t page_count_at = 28;
        constexpr std::size_t most_pages = std::size_t{1} << 22;
        scan_.pages = pages_;
        if (const std::size_t said = has_header_ ? number_at(bytes_, page_count_at, 4) : 0; said < most_pages)
            scan_.pages = std::max(pages_, said);
        scan_.lost_pages = scan_.pages - pages_;
        for (std::size_t number = 1; number <= pages_; ++number) {
            if (free_.contains(number))
                continue;
            const unsigned char kind = kind_of(number);
            const bool known = kind == inner_index || kind == inner_table || kind == leaf_index
                               || kind == leaf_table || overflow_.contains(number)
                               || (kind == 0 && !scan_.knows_what_is_free);
            if (is_blank(number) || (number == 1 && !has_header_) || !known)
                ++scan_.lost_pages;
        }
    }

    std::string_view bytes_;
    std::size_t page_size_;
    std::size_t pages_;
    bool has_header_;
    /// Of bytes to be read: a file made with ill will could have every entry lead to the same long chain.
    std::size_t budget_;
    std::set<std::size_t> free_;
    std::set<std::size_t> reached_;
    std::set<std::size_t> overflow_;
    PageScan scan_;
};

/// SQLite's checksum over the frames of a log, which goes on from one frame to the next.
struct LogChecksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;

    void add(std::string_view bytes, bool big) {
        const auto word = [&](std::size_t at) {
            std::uint32_t number = 0;
            for (std::size_t i = 0; i < 4; ++i)
                number = number << 8 | static_cast<unsigned char>(bytes[at + (big ? i : 3 - i)]);
            return number;
        };
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
    bool operator==(const LogChecksum&) const = default;
};

LogChecksum checksum_at(std::string_view log, std::size_t at) {
    return {static_cast<std::uint32_t>(number_at(log, at, 4)),
            static_cast<std::uint32_t>(number_at(log, at + 4, 4))};
}

}

PageScan scan_pages(std::string_view bytes) {
    constexpr std::size_t page_size_at = 16;
    std::size_t page_size = bytes.starts_with(magic) ? number_at(bytes, page_size_at, 2) : usual_page_size;
    if (page_size == 1)
        page_size = 65536;
    if (page_size < 512 || !std::has_single_bit(page_size))
        page_size = usual_page_size;
    PageScan scan = Scan(bytes, page_size).run();
    if (page_size != usual_page_size)
        if (PageScan usual = Scan(bytes, usual_page_size).run(); usual.rows.size() > scan.rows.size())
            return usual;
    return scan;
}

std::string with_commits(std::string bytes, std::string_view log, BrokenFrame broken) {
    constexpr std::size_t log_header_size = 32;
    constexpr std::size_t frame_header_size = 24;
    constexpr std::size_t most_bytes = std::size_t{1} << 30;
    const std::size_t kind = number_at(log, 0, 4);
    const std::size_t page_size = number_at(log, 8, 4);
    if (log.size() < log_header_size || (kind | 1) != 0x377f0683 || page_size < 512 || page_size > 65536
        || !std::has_single_bit(page_size))
        return bytes;
    const bool big = (kind & 1) != 0;
    const std::string_view salts = log.substr(16, 8);
    LogChecksum before = checksum_at(log, 24);
    std::map<std::size_t, std::string_view> pages;
    for (std::size_t at = log_header_size; log.size() - at >= frame_header_size + page_size;
         at += frame_header_size + page_size) {
        const std::string_view header = log.substr(at, frame_header_size);
        const std::string_view content = log.substr(at + frame_header_size, page_size);
        if (header.substr(8, 8) != salts)
            break;
        LogChecksum sum = before;
        sum.add(header.substr(0, 8), big);
        sum.add(content, big);
        before = checksum_at(header, 16);
        if (sum != before && broken == BrokenFrame::ends_the_log)
            break;
        const std::size_t number = number_at(header, 0, 4);
        // A damaged frame is left out; the next is judged by the sum that this one was stored with.
        if (sum == before && number >= 1)
            pages[number] = content;
        const std::size_t size_after = number_at(header, 4, 4);
        if (sum != before || size_after == 0 || size_after > most_bytes / page_size)
            continue;
        for (const auto& [page, text] : pages) {
            if (page > size_after)
                continue;
            if (bytes.size() < page * page_size)
                bytes.resize(page * page_size);
            bytes.replace((page - 1) * page_size, page_size, text);
        }
        bytes.resize(std::min(bytes.size(), size_after * page_size));
        pages.clear();
    }
    return bytes;
}

}
