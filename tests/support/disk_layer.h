#pragma once

#include <sqlite3.h>

#include <cstddef>

namespace plenary {

/// A layer between SQLite and its files: while one lives, SQLite reaches them through it. What a kind of it
/// does not look into goes on to the real disk, but nobody waits for a sync: no test cuts the power. Files
/// that are open through it must be closed before it ends.
class DiskLayer {
public:
    virtual ~DiskLayer();
    DiskLayer(const DiskLayer&) = delete;
    DiskLayer& operator=(const DiskLayer&) = delete;

    /// What SQLite holds for an open file: ours first, the real one right behind it.
    struct File {
        sqlite3_file base;
        DiskLayer* layer;
        std::size_t number; ///< by which the layer knows it
        sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };

    // What SQLite asks for. Each returns one of its result codes.
    virtual int open(const char* name, File& file, int flags, int* out_flags);
    virtual int write(File& file, const void* bytes, int size, sqlite3_int64 at);
    virtual int truncate(File& file, sqlite3_int64 size);
    virtual int sync(File& file);
    virtual int remove(const char* name, int sync_folder);

protected:
    explicit DiskLayer(const char* name);

private:
    sqlite3_vfs* below_;
    sqlite3_vfs vfs_;
};

}
