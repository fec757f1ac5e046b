// Packages as they come from anywhere: each entry of the archive is looked at before anything is unpacked.

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <zip.h>

#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/plans/plan_package.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Close>;

struct Entry {
    std::string name;
    zip_uint64_t index = 0;
    zip_uint64_t size = 0; ///< as the archive says, which may be a lie
};

/// A name from the archive for a sentence, whatever is in it.
std::string shown(const std::string& name) {
    return "“" + shortened(clean_line(name).value_or(""), 60) + "”";
}

// Of problems, what goes behind the package's name.
constexpr const char* nothing_taken = " Nothing of it was taken. Ask for it to be packed by Plenary.";

tl::unexpected<Problem> damaged() {
    return problem("is damaged, or only a part of it arrived. Ask for it again.");
}

Result<Archive> open_archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (archive)
        return archive;
    zip_source_free(source);
    if (!bytes.starts_with("PK"))
        return problem("is no package of a plan. Ask for the file that “Make a copy to send” made.");
    return damaged();
}

/// Whether somebody who unpacks without looking would write beside the folder, here or on another system.
bool leads_elsewhere(std::string_view name) {
    const bool has_drive = name.size() > 1 && name[1] == ':';
    if (name.starts_with('/') || has_drive || name.find('\\') != name.npos)
        return true;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t to = std::min(name.find('/', from), name.size());
        if (name.substr(from, to - from) == "..")
            return true;
        from = to + 1;
    }
    return false;
}

bool is_link(zip_t& archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(&archive, index, 0, &system, &attributes) != 0)
        return false;
    constexpr zip_uint32_t kinds = 0170000U;
    constexpr zip_uint32_t link = 0120000U;
    return (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X) && (attributes >> 16U & kinds) == link;
}

/// All of the archive's entries, if none of them was made to do harm.
Result<std::vector<Entry>> sound_entries(zip_t& archive) {
    const zip_int64_t count = zip_get_num_entries(&archive, 0);
    if (count > static_cast<zip_int64_t>(most_package_files))
        return problem("holds more than 200 files, which no plan needs." + std::string(nothing_taken));
    std::vector<Entry> entries;
    std::set<std::string> names;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t about;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(&archive, index, 0, &about) != 0 || (about.valid & needed) != needed)
            return damaged();
        Entry entry{about.name, index, about.size};
        if (about.encryption_method != ZIP_EM_NONE)
            return problem("is locked with a password. Ask for one without.");
        if (leads_elsewhere(entry.name))
            return problem("holds " + shown(entry.name) + ", a name that leads out of the plan's folder."
                           + nothing_taken);
        if (is_link(archive, index))
            return problem("holds a link, " + shown(entry.name) + ", where a file should be."
                           + nothing_taken);
        if (!names.insert(entry.name).second)
            return problem("holds two files called " + shown(entry.name) + "." + nothing_taken);
        entries.push_back(std::move(entry));
    }
    return entries;
}

const Entry* find(const std::vector<Entry>& entries, std::string_view name) {
    const auto at = std::ranges::find(entries, name, &Entry::name);
    return at == entries.end() ? nullptr : &*at;
}

/// Contract: the size that the archive says is one that may be.
Result<std::string> content_of(zip_t& archive, const Entry& entry) {
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(&archive, entry.index, 0));
    // At the end its checksum is compared, so that is asked for. More than was said is a lie.
    std::string content(entry.size + 1, '\0');
    std::size_t size = 0;
    zip_int64_t read = file ? 1 : -1;
    while (read > 0 && size < content.size()) {
        read = zip_fread(file.get(), content.data() + size, content.size() - size);
        size += static_cast<std::size_t>(std::max<zip_int64_t>(0, read));
    }
    if (read != 0 || size != entry.size)
        return problem("is damaged: " + shown(entry.name) + " in it cannot be read. Ask for it again.");
    content.resize(size);
    return content;
}

Result<std::string> text_in(zip_t& archive, const std::vector<Entry>& entries) {
    if (const Entry* plan = find(entries, packed_plan_name)) {
        if (plan->size > most_plan_bytes)
            return problem("holds a plan larger than 1 MB, which no plan is.");
        return content_of(archive, *plan);
    }
    const std::string in_folder = "/" + std::string(packed_plan_name);
    if (std::ranges::any_of(entries, [&](const Entry& entry) { return entry.name.ends_with(in_folder); }))
        return problem("holds its plan.toml in a folder. Pack what is in that folder, not the folder.");
    return problem("holds no plan.toml, so it is no package of a plan.");
}

/// Those that the plan names; the names of those that are not there go into `missing`.
Result<void> take_pictures(zip_t& archive, const std::vector<Entry>& entries, PlanPackage& package) {
    zip_uint64_t size = package.text.size();
    std::vector<const Entry*> named;
    for (const std::string& name : picture_files(package.plan)) {
        const Entry* entry = find(entries, name);
        if (entry == nullptr) {
            package.missing.push_back(name);
            continue;
        }
        if (entry->size > most_picture_bytes)
            return problem("holds a picture larger than 20 MB, " + shown(name) + ". Ask for a smaller one.");
        size += entry->size;
        named.push_back(entry);
    }
    if (size > most_package_bytes)
        return problem("holds more than 200 MB of pictures. Ask for smaller ones.");
    for (const Entry* entry : named) {
        auto content = content_of(archive, *entry);
        if (!content)
            return tl::unexpected(content.error());
        package.pictures.push_back({entry->name, std::move(*content)});
    }
    return {};
}

/// A package that is open, with what it says about itself looked through.
struct OpenPackage {
    Archive archive;
    std::vector<Entry> entries;
    std::string text;
};

Result<OpenPackage> opened(std::string_view bytes) {
    auto archive = open_archive(bytes);
    if (!archive)
        return tl::unexpected(archive.error());
    auto entries = sound_entries(**archive);
    if (!entries)
        return tl::unexpected(entries.error());
    auto text = text_in(**archive, *entries);
    if (!text)
        return tl::unexpected(text.error());
    return OpenPackage{std::move(*archive), std::move(*entries), std::move(*text)};
}

tl::unexpected<Problem> problem_with(const std::string& name, const Problem& found) {
    return problem("“" + name + "” " + found.sentence);
}

std::string name_of(const fs::path& file) {
    return utf8(file.filename());
}

Result<std::string> load_bytes(const fs::path& file) {
    std::error_code none;
    if (!fs::exists(file, none))
        return problem("There is no file " + utf8(file) + ".");
    if (!fs::is_regular_file(file, none))
        return problem(utf8(file) + " is no file that can be unpacked.");
    // What an archive says of its files takes a little more than these.
    constexpr std::size_t most_bytes = most_package_bytes + std::size_t{1024} * 1024;
    if (fs::file_size(file, none) > most_bytes)
        return problem("“" + name_of(file) + "” is larger than 200 MB, which no package of a plan is.");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(std::min<std::uintmax_t>(fs::file_size(file, none), most_bytes), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || !stream.is_open())
        return problem("“" + name_of(file) + "” cannot be read. Check that you may read it.");
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}

Result<PlanPackage> read_package(std::string_view bytes, const std::string& name) {
    auto open = opened(bytes);
    if (!open)
        return problem_with(name, open.error());
    PlanReading reading = read_plan(open->text);
    if (!reading.mistakes.empty())
        return problem("The plan in this package has mistakes. " + describe(reading.mistakes, name));
    PlanPackage package{.text = std::move(open->text), .plan = std::move(reading.plan), .pictures = {}};
    if (const auto taken = take_pictures(*open->archive, open->entries, package); !taken)
        return problem_with(name, taken.error());
    return package;
}

Result<PlanPackage> load_package(const fs::path& file) {
    const auto bytes = load_bytes(file);
    return bytes ? read_package(*bytes, name_of(file)) : tl::unexpected(bytes.error());
}

Result<std::string> load_any_plan_text(const fs::path& file) {
    if (!is_plan_package(file))
        return load_plan_text(file);
    const auto bytes = load_bytes(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto open = opened(*bytes);
    if (!open)
        return problem_with(name_of(file), open.error());
    return std::move(open->text);
}

}
