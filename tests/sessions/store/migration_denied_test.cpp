// Each change that bringing a file up to date makes is denied once: the file stays as it was, and is brought
// up to date the next time.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "sessions/store/schema.h"
#include "sessions/store/store.h"
#include "tests/sessions/store/older_files.h"
#include "tests/sessions/store/test_disk.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

/// While it lives, every connection that SQLite opens may make so many changes, and not the next.
class Denial {
public:
    explicit Denial(int allowed) {
        left = allowed;
        sqlite3_auto_extension(entry());
    }
    ~Denial() { sqlite3_cancel_auto_extension(entry()); }
    Denial(const Denial&) = delete;
    Denial& operator=(const Denial&) = delete;

    bool denied() const { return left < 0; }

private:
    static void (*entry())() { return reinterpret_cast<void (*)()>(&watch); }
    static int watch(sqlite3* database, char**, const void*) {
        return sqlite3_set_authorizer(database, &judge, nullptr);
    }
    static int judge(void*, int action, const char*, const char*, const char*, const char*) {
        switch (action) {
        case SQLITE_READ:
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_PRAGMA:
        case SQLITE_TRANSACTION: return SQLITE_OK;
        default: return left-- == 0 ? SQLITE_DENY : SQLITE_OK;
        }
    }
    static inline int left = 0;
};

class DeniedMigration : public FileOfAnOlderSchema, public testing::WithParamInterface<const char*> {
protected:
    DeniedMigration() : FileOfAnOlderSchema(GetParam()) {}
};

INSTANTIATE_TEST_SUITE_P(Schemas, DeniedMigration,
                         testing::Values("schema-1.plenary", "schema-2.plenary", "schema-3.plenary",
                                         "schema-4.plenary", "schema-5.plenary"),
                         [](const auto& fixture) { return "schema" + std::string(1, fixture.param[7]); });

TEST_P(DeniedMigration, LeavesTheOldFileOrTheNew) {
    const TestDisk quick;
    const auto before = *read_session(file);
    const auto bytes = bytes_of(file);
    const char version = version_of(file);
    int old = 0;
    for (int allowed = 0;; ++allowed) {
        SCOPED_TRACE("change " + std::to_string(allowed));
        write_bytes(file, bytes);
        bool denied = false;
        {
            const Denial denial(allowed);
            const auto opened = Store::open(file);
            denied = denial.denied();
            EXPECT_EQ(opened.has_value(), !denied);
        }
        if (version_of(file) == version) {
            EXPECT_EQ(old++, allowed) << "once it is the new one, nothing makes it the old one";
        } else {
            EXPECT_EQ(version_of(file), static_cast<char>(session_schema_version));
        }
        EXPECT_EQ(folder.names(), std::vector<std::string>{"session.plenary"});
        const auto session = read_session(file);
        ASSERT_TRUE(session) << session.error().sentence;
        EXPECT_TRUE(same(*session, before));
        auto again = Store::open(file);
        ASSERT_TRUE(again) << again.error().sentence;
        EXPECT_TRUE(same(again->session, before));
        if (!denied)
            break;
    }
    EXPECT_GT(old, 5);
}

}
}
