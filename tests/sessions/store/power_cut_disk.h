#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/support/disk_layer.h"

namespace plenary {

/// One thing that was done to a disk. Files are told apart by number, since a name may come to mean
/// another file; a name is as little on the disk for good as what is written, until its folder was synced.
struct DiskOperation {
    enum class Kind { name, unname, sync_folder, write, truncate, sync };
    Kind kind;
    std::size_t file = 0;
    std::string name;    ///< of name and unname
    std::int64_t at = 0; ///< where something was written; where the file ends now
    std::string bytes;   ///< that were written
};

/// Notes all that a session does to its folder, so that the power can be cut after each of it. It syncs a
/// folder when the system's SQLite does: with the first sync of a journal or a log, and where a deletion
/// asks for it.
class PowerCutDisk : public DiskLayer {
public:
    PowerCutDisk() : DiskLayer("power cut disk") {}

    /// What a folder holds by now was there long ago: it survives any cut.
    void has_kept(const std::filesystem::path& folder);
    /// From now on it says of files with this ending that they are synced, and they are not.
    void lie_about(const std::string& ending) { lied_about_.insert(ending); }

    std::size_t operations() const { return done_.size(); }
    const std::vector<DiskOperation>& done() const { return done_; }

    int open(const char* name, File& file, int flags, int* out_flags) override;
    int write(File& file, const void* bytes, int size, sqlite3_int64 at) override;
    int truncate(File& file, sqlite3_int64 size) override;
    int sync(File& file) override;
    int remove(const char* name, int sync_folder) override;

private:
    static constexpr std::size_t not_watched = 0;
    /// Notes a file that was made by other means than SQLite's.
    std::size_t found(const std::filesystem::path& file);

    std::vector<DiskOperation> done_;
    std::map<std::string, std::size_t> numbers_; ///< of the files that have this name now
    std::size_t last_number_ = not_watched;
    std::set<std::size_t> syncs_folder_;
    std::set<std::string> lied_about_;
};

/// What is found on the disk when the power is back, in one of the ways that are possible.
class PowerCut {
public:
    /// The operations must outlive it. To begin with, the power is cut before the first.
    explicit PowerCut(const std::vector<DiskOperation>& done) : done_(done) {}

    /// To the cut after the next operation; false if there was none.
    bool next();
    std::size_t operations() const { return at_; }

    /// Whether what was not synced can be missing at all.
    bool all_synced() const;

    /// Of what was not synced yet.
    enum class Kept { nothing, everything, some };
    /// The files by name. `some` keeps sectors of 512 bytes, names and truncations each by chance, so also
    /// a later one without an earlier one.
    std::map<std::string, std::string> files(Kept kept, std::mt19937& random) const;

private:
    struct Content {
        std::string synced;
        std::string now;
        std::vector<const DiskOperation*> not_synced;
    };
    using Names = std::map<std::string, std::size_t>;
    static void rename(Names& names, const DiskOperation& operation);
    static std::string some_of(const Content& content, double chance, std::mt19937& random);

    const std::vector<DiskOperation>& done_;
    std::size_t at_ = 0;
    std::map<std::size_t, Content> contents_;
    Names synced_names_;
    Names names_;
    std::vector<const DiskOperation*> names_not_synced_;
};

}
