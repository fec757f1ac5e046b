#include "tests/sessions/store/power_cut_disk.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tests/sessions/store/session_files.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t sector = 512;

using Kind = DiskOperation::Kind;

void write_into(std::string& content, std::int64_t at, std::string_view bytes) {
    const auto begin = static_cast<std::size_t>(at);
    content.resize(std::max(content.size(), begin + bytes.size()));
    content.replace(begin, bytes.size(), bytes);
}

void carry_out(std::string& content, const DiskOperation& operation) {
    if (operation.kind == Kind::write)
        write_into(content, operation.at, operation.bytes);
    else
        content.resize(static_cast<std::size_t>(operation.at));
}

bool by_chance(double chance, std::mt19937& random) {
    return std::bernoulli_distribution(chance)(random);
}

}

std::size_t PowerCutDisk::found(const fs::path& file) {
    const std::string name = file.filename().string();
    done_.push_back({.kind = Kind::name, .file = ++last_number_, .name = name});
    numbers_[name] = last_number_;
    if (auto bytes = bytes_of(file); !bytes.empty())
        done_.push_back({.kind = Kind::write, .file = last_number_, .bytes = std::move(bytes)});
    return last_number_;
}

void PowerCutDisk::has_kept(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        done_.push_back({.kind = Kind::sync, .file = found(entry.path())});
    done_.push_back({.kind = Kind::sync_folder});
}

int PowerCutDisk::open(const char* name, File& file, int flags, int* out_flags) {
    file.number = not_watched;
    const int result = DiskLayer::open(name, file, flags, out_flags);
    constexpr int beside = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    if (result != SQLITE_OK || (flags & (SQLITE_OPEN_MAIN_DB | beside)) == 0)
        return result;
    const auto known = numbers_.find(fs::path(name).filename().string());
    file.number = known != numbers_.end() ? known->second : found(name);
    if ((flags & beside) != 0 && (flags & SQLITE_OPEN_CREATE) != 0)
        syncs_folder_.insert(file.number);
    return result;
}

int PowerCutDisk::write(File& file, const void* bytes, int size, sqlite3_int64 at) {
    if (file.number != not_watched)
        done_.push_back(
            {.kind = Kind::write,
             .file = file.number,
             .at = at,
             .bytes = std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
    return DiskLayer::write(file, bytes, size, at);
}

int PowerCutDisk::truncate(File& file, sqlite3_int64 size) {
    if (file.number != not_watched)
        done_.push_back({.kind = Kind::truncate, .file = file.number, .at = size});
    return DiskLayer::truncate(file, size);
}

int PowerCutDisk::sync(File& file) {
    const auto lied_about = [&](const std::string& ending) {
        return std::any_of(numbers_.begin(), numbers_.end(), [&](const auto& named) {
            return named.second == file.number && named.first.ends_with(ending);
        });
    };
    if (file.number == not_watched || std::any_of(lied_about_.begin(), lied_about_.end(), lied_about))
        return SQLITE_OK;
    done_.push_back({.kind = Kind::sync, .file = file.number});
    if (syncs_folder_.erase(file.number) > 0)
        done_.push_back({.kind = Kind::sync_folder});
    return SQLITE_OK;
}

int PowerCutDisk::remove(const char* name, int sync_folder) {
    const int result = DiskLayer::remove(name, 0);
    const auto known = numbers_.find(fs::path(name).filename().string());
    if (result != SQLITE_OK || known == numbers_.end())
        return result;
    done_.push_back({.kind = Kind::unname, .file = known->second, .name = known->first});
    if ((sync_folder & 1) != 0)
        done_.push_back({.kind = Kind::sync_folder});
    numbers_.erase(known);
    return result;
}

void PowerCut::rename(Names& names, const DiskOperation& operation) {
    if (operation.kind == Kind::name)
        names[operation.name] = operation.file;
    else
        names.erase(operation.name);
}

bool PowerCut::next() {
    if (at_ == done_.size())
        return false;
    const DiskOperation& operation = done_[at_++];
    switch (operation.kind) {
    case Kind::name:
    case Kind::unname:
        rename(names_, operation);
        names_not_synced_.push_back(&operation);
        break;
    case Kind::sync_folder:
        synced_names_ = names_;
        names_not_synced_.clear();
        break;
    case Kind::write:
    case Kind::truncate:
        carry_out(contents_[operation.file].now, operation);
        contents_[operation.file].not_synced.push_back(&operation);
        break;
    case Kind::sync:
        Content& content = contents_[operation.file];
        for (const DiskOperation* done : content.not_synced)
            carry_out(content.synced, *done);
        content.not_synced.clear();
        break;
    }
    return true;
}

bool PowerCut::all_synced() const {
    return names_not_synced_.empty() && std::all_of(names_.begin(), names_.end(), [&](const auto& named) {
               const auto content = contents_.find(named.second);
               return content == contents_.end() || content->second.not_synced.empty();
           });
}

std::string PowerCut::some_of(const Content& content, double chance, std::mt19937& random) {
    std::string left = content.synced;
    for (const DiskOperation* operation : content.not_synced) {
        if (operation->kind == Kind::truncate) {
            if (by_chance(chance, random))
                carry_out(left, *operation);
            continue;
        }
        const std::string_view bytes = operation->bytes;
        for (std::size_t done = 0; done < bytes.size();) {
            const std::int64_t at = operation->at + static_cast<std::int64_t>(done);
            const auto part = bytes.substr(done, static_cast<std::size_t>(sector - at % sector));
            if (by_chance(chance, random))
                write_into(left, at, part);
            done += part.size();
        }
    }
    return left;
}

std::map<std::string, std::string> PowerCut::files(Kept kept, std::mt19937& random) const {
    const double chance = std::array{0.1, 0.5, 0.9}.at(random() % 3);
    Names names = kept == Kept::everything ? names_ : synced_names_;
    if (kept == Kept::some)
        for (const DiskOperation* operation : names_not_synced_)
            if (by_chance(chance, random))
                rename(names, *operation);
    std::map<std::string, std::string> files;
    for (const auto& [name, number] : names) {
        const auto found = contents_.find(number);
        std::string& left = files[name];
        if (found == contents_.end())
            continue;
        switch (kept) {
        case Kept::nothing: left = found->second.synced; break;
        case Kept::everything: left = found->second.now; break;
        case Kept::some: left = some_of(found->second, chance, random); break;
        }
    }
    return files;
}

}
