#include "tests/sessions/store/test_disk.h"

namespace plenary {

namespace {

/// What SQLite holds for an open file: ours first, the real one right behind it.
struct File {
    sqlite3_file base;
    TestDisk* disk;
    const char* name; ///< SQLite keeps it as long as the file is open; null for a file without one
    int admit() const { return disk->admit(name != nullptr ? name : ""); }
    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& ours(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

template <auto method, class... Argument>
int pass_on(sqlite3_file* file, Argument... arguments) {
    sqlite3_file* below = ours(file).below();
    return (below->pMethods->*method)(below, arguments...);
}

template <auto method, class... Argument>
int pass_on_if_admitted(sqlite3_file* file, Argument... arguments) {
    const int refused = ours(file).admit();
    return refused != SQLITE_OK ? refused : pass_on<method>(file, arguments...);
}

/// Version 1 leaves out shared memory and memory maps, which a session file does without.
constexpr sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = [](sqlite3_file* file) { return pass_on<&sqlite3_io_methods::xClose>(file); },
    .xRead = pass_on<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = pass_on_if_admitted<&sqlite3_io_methods::xWrite, const void*, int, sqlite3_int64>,
    .xTruncate = pass_on_if_admitted<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    .xSync = [](sqlite3_file* file, int) { return ours(file).admit(); },
    .xFileSize = pass_on<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = pass_on<&sqlite3_io_methods::xLock, int>,
    .xUnlock = pass_on<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = pass_on<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = pass_on<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = [](sqlite3_file* file) { return pass_on<&sqlite3_io_methods::xSectorSize>(file); },
    .xDeviceCharacteristics =
        [](sqlite3_file* file) { return pass_on<&sqlite3_io_methods::xDeviceCharacteristics>(file); },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto& disk = *static_cast<TestDisk*>(vfs->pAppData);
    File& opened = ours(file);
    opened.disk = &disk;
    opened.name = name;
    const int result = disk.below().xOpen(&disk.below(), name, opened.below(), flags, out_flags);
    // SQLite closes a file only if it has methods, and the one below may have them after a failure too.
    opened.base.pMethods = opened.below()->pMethods ? &methods : nullptr;
    return result;
}

}

TestDisk::TestDisk() : below_(sqlite3_vfs_find(nullptr)), vfs_(*below_) {
    vfs_.zName = "test disk";
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + below_->szOsFile;
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 1);
}

TestDisk::~TestDisk() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(below_, 1);
}

int TestDisk::admit(const std::string& file) {
    if (code_ == SQLITE_OK || file.find(name_) == std::string::npos)
        return SQLITE_OK;
    if (left_-- > 0)
        return SQLITE_OK;
    failed_ = true;
    return code_;
}

}
