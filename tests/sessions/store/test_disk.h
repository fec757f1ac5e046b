#pragma once

#include <sqlite3.h>

#include <string>
#include <utility>

namespace plenary {

/// While it lives, SQLite reaches files through it. It can be told to fail, as a disk does that is full
/// or went away, and it lets nobody wait for a sync: no test cuts the power. Files that are open
/// through it must be closed before it ends.
class TestDisk {
public:
    TestDisk();
    ~TestDisk();
    TestDisk(const TestDisk&) = delete;
    TestDisk& operator=(const TestDisk&) = delete;

    /// From now on this many writes, truncations and syncs succeed; those that follow fail with `code`.
    void fail_after(int operations, int code) {
        left_ = operations;
        code_ = code;
        failed_ = false;
    }
    /// Only files with this in their names fail, as on a stick that was pulled out.
    void fail_only_at(std::string name) { name_ = std::move(name); }
    void heal() { code_ = SQLITE_OK; }
    bool failed() const { return failed_; }

    /// Called for each such operation; what it returns is what becomes of it.
    int admit(const std::string& file);
    sqlite3_vfs& below() { return *below_; }

private:
    int left_ = 0;
    int code_ = SQLITE_OK;
    bool failed_ = false;
    std::string name_;
    sqlite3_vfs* below_;
    sqlite3_vfs vfs_;
};

}
