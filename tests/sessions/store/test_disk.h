#pragma once

#include <string>
#include <utility>

#include "tests/support/disk_layer.h"

namespace plenary {

/// Can be told to fail, as a disk does that is full or went away.
class TestDisk : public DiskLayer {
public:
    TestDisk() : DiskLayer("test disk") {}

    /// From now on this many writes, truncations and syncs succeed; those that follow fail with `code`.
    void fail_after(int operations, int code) {
        left_ = operations;
        code_ = code;
        failed_ = false;
    }
    /// Of files opened from now on, only those with this in their names fail, as on a stick that was pulled
    /// out.
    void fail_only_at(std::string name) { name_ = std::move(name); }
    void heal() { code_ = SQLITE_OK; }
    bool failed() const { return failed_; }

    int open(const char* name, File& file, int flags, int* out_flags) override;
    int write(File& file, const void* bytes, int size, sqlite3_int64 at) override;
    int truncate(File& file, sqlite3_int64 size) override;
    int sync(File& file) override;

private:
    /// Called for each such operation; what it returns is what becomes of it.
    int admit(const File& file);

    int left_ = 0;
    int code_ = SQLITE_OK;
    bool failed_ = false;
    std::string name_;
};

}
