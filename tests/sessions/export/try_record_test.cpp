#include "sessions/export/try_record.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct TryRecord : testing::Test {
    fs::path folder =
        fs::path(testing::TempDir())
        / ("plenary-try-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    TryRecord() {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~TryRecord() override { fs::remove_all(folder); }
};

TEST_F(TryRecord, LeavesNothingBehind) {
    ASSERT_TRUE(try_record(folder));
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(TryRecord, MakesTheFolderThatTheFirstRecordWouldMake) {
    ASSERT_TRUE(try_record(folder / "data" / "records"));
    EXPECT_TRUE(fs::is_empty(folder / "data" / "records"));
}

TEST_F(TryRecord, SaysWhatIsInTheWay) {
    std::ofstream(folder / "records") << "a file";
    const auto tried = try_record(folder / "records");
    ASSERT_FALSE(tried);
    EXPECT_THAT(tried.error().sentence, HasSubstr("records"));
}

#if defined(__linux__)
TEST_F(TryRecord, SaysThatTheFolderTakesNothing) {
    // Not even root makes a file here.
    const auto tried = try_record("/proc/self");
    ASSERT_FALSE(tried);
    EXPECT_THAT(tried.error().sentence, HasSubstr("/proc/self"));
}
#endif

}
}
