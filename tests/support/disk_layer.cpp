#include "tests/support/disk_layer.h"

namespace plenary {

namespace {

DiskLayer::File& ours(sqlite3_file* file) {
    return *reinterpret_cast<DiskLayer::File*>(file);
}

DiskLayer& layer_of(sqlite3_vfs* vfs) {
    return *static_cast<DiskLayer*>(vfs->pAppData);
}

template <auto method, class... Argument>
int pass_on(sqlite3_file* file, Argument... arguments) {
    sqlite3_file* below = ours(file).below();
    return (below->pMethods->*method)(below, arguments...);
}

/// Version 1 leaves out shared memory and memory maps, which a session file does without.
constexpr sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = [](sqlite3_file* file) { return pass_on<&sqlite3_io_methods::xClose>(file); },
    .xRead = pass_on<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = [](sqlite3_file* file, const void* bytes, int size,
                 sqlite3_int64 at) { return ours(file).layer->write(ours(file), bytes, size, at); },
    .xTruncate = [](sqlite3_file* file,
                    sqlite3_int64 size) { return ours(file).layer->truncate(ours(file), size); },
    .xSync = [](sqlite3_file* file, int) { return ours(file).layer->sync(ours(file)); },
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

}

DiskLayer::DiskLayer(const char* name) : below_(sqlite3_vfs_find(nullptr)), vfs_(*below_) {
    vfs_.zName = name;
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + below_->szOsFile;
    vfs_.pAppData = this;
    vfs_.xOpen = [](sqlite3_vfs* vfs, const char* file_name, sqlite3_file* file, int flags, int* out_flags) {
        ours(file).layer = &layer_of(vfs);
        return layer_of(vfs).open(file_name, ours(file), flags, out_flags);
    };
    vfs_.xDelete = [](sqlite3_vfs* vfs, const char* file_name, int sync_folder) {
        return layer_of(vfs).remove(file_name, sync_folder);
    };
    sqlite3_vfs_register(&vfs_, 1);
}

DiskLayer::~DiskLayer() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(below_, 1);
}

int DiskLayer::open(const char* name, File& file, int flags, int* out_flags) {
    const int result = below_->xOpen(below_, name, file.below(), flags, out_flags);
    // SQLite closes a file only if it has methods, and the one below may have them after a failure too.
    file.base.pMethods = file.below()->pMethods ? &methods : nullptr;
    return result;
}

int DiskLayer::write(File& file, const void* bytes, int size, sqlite3_int64 at) {
    return pass_on<&sqlite3_io_methods::xWrite>(&file.base, bytes, size, at);
}

int DiskLayer::truncate(File& file, sqlite3_int64 size) {
    return pass_on<&sqlite3_io_methods::xTruncate>(&file.base, size);
}

int DiskLayer::sync(File&) {
    return SQLITE_OK;
}

int DiskLayer::remove(const char* name, int sync_folder) {
    return below_->xDelete(below_, name, sync_folder);
}

}
