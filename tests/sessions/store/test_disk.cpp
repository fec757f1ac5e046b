#include "tests/sessions/store/test_disk.h"

#include <string_view>

namespace plenary {

namespace {

constexpr std::size_t can_fail = 1;

}

int TestDisk::open(const char* name, File& file, int flags, int* out_flags) {
    const bool is_meant = name == nullptr || std::string_view(name).find(name_) != std::string_view::npos;
    file.number = is_meant ? can_fail : 0;
    return DiskLayer::open(name, file, flags, out_flags);
}

int TestDisk::admit(const File& file) {
    if (code_ == SQLITE_OK || file.number != can_fail)
        return SQLITE_OK;
    if (left_-- > 0)
        return SQLITE_OK;
    failed_ = true;
    return code_;
}

int TestDisk::write(File& file, const void* bytes, int size, sqlite3_int64 at) {
    const int refused = admit(file);
    return refused != SQLITE_OK ? refused : DiskLayer::write(file, bytes, size, at);
}

int TestDisk::truncate(File& file, sqlite3_int64 size) {
    const int refused = admit(file);
    return refused != SQLITE_OK ? refused : DiskLayer::truncate(file, size);
}

int TestDisk::sync(File& file) {
    const int refused = admit(file);
    return refused != SQLITE_OK ? refused : DiskLayer::sync(file);
}

}
