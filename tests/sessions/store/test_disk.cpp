#include "tests/sessions/store/test_disk.h"

namespace plenary {

int TestDisk::admit() {
    if (code_ == SQLITE_OK)
        return SQLITE_OK;
    if (left_-- > 0)
        return SQLITE_OK;
    failed_ = true;
    return code_;
}

int TestDisk::write(File& file, const void* bytes, int size, sqlite3_int64 at) {
    const int refused = admit();
    return refused != SQLITE_OK ? refused : DiskLayer::write(file, bytes, size, at);
}

int TestDisk::truncate(File& file, sqlite3_int64 size) {
    const int refused = admit();
    return refused != SQLITE_OK ? refused : DiskLayer::truncate(file, size);
}

int TestDisk::sync(File& file) {
    const int refused = admit();
    return refused != SQLITE_OK ? refused : DiskLayer::sync(file);
}

}
