#include "app/shell/platform.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace {

// Sets a variable for one test; nothing means that it is not set at all.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name))
            old_ = old;
        value == nullptr ? unsetenv(name) : setenv(name, value, 1);
    }
    ~Variable() { old_.empty() ? unsetenv(name_) : setenv(name_, old_.c_str(), 1); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
    std::string old_;
};

TEST(PlatformTest, FindsTheAssetsBesideTheProgram) {
    const auto folder = plenary::shell::assets_folder();
    ASSERT_TRUE(folder) << folder.error();
    EXPECT_TRUE(std::filesystem::exists(*folder / "fonts" / "Inter-Regular.otf"));
}

TEST(PlatformTest, KeepsSessionsWhereTheDesktopSays) {
    const Variable data("XDG_DATA_HOME", "/somewhere/data");
    EXPECT_EQ(plenary::shell::data_folder().value(), "/somewhere/data/plenary");
}

TEST(PlatformTest, KeepsSessionsInTheHomeFolderOtherwise) {
    const Variable data("XDG_DATA_HOME", "not/absolute");
    const Variable home("HOME", "/home/zoe");
    EXPECT_EQ(plenary::shell::data_folder().value(), "/home/zoe/.local/share/plenary");
}

TEST(PlatformTest, KnowsWhetherThereIsADisplay) {
    const Variable wayland("WAYLAND_DISPLAY", nullptr);
    {
        const Variable x11("DISPLAY", nullptr);
        EXPECT_FALSE(plenary::shell::has_display());
    }
    const Variable x11("DISPLAY", ":7");
    EXPECT_TRUE(plenary::shell::has_display());
}

TEST(PlatformTest, ReadsItsOwnUse) {
    EXPECT_GT(plenary::shell::usage().resident_bytes, 1'000'000u);
    EXPECT_GE(plenary::shell::usage().cpu_seconds, 0);
}

#if defined(__linux__)
// Devices as the kernel shows them: an inner disk, a stick with one part, a card, and a drive that is read by
// a program and stands on the bus for what can be pulled out.
struct PlaceOfFileTest : testing::Test {
    std::filesystem::path sys =
        std::filesystem::path(testing::TempDir())
        / ("devices " + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));

    PlaceOfFileTest() {
        std::filesystem::remove_all(sys);
        device("8:1", "pci/ata1/block/sda/sda1");
        device("8:17", "pci/other/block/sdb/sdb1");
        write("pci/other/block/sdb/removable", "1\n");
        device("179:1", "pci/mmc0/block/mmcblk0/mmcblk0p1");
        write("pci/mmc0/block/mmcblk0/device/type", "SD\n");
        device("179:9", "pci/mmc1/block/mmcblk1/mmcblk1p1");
        write("pci/mmc1/block/mmcblk1/device/type", "MMC\n");
        device("8:33", "pci/usb2/2-1/block/sdc/sdc1");
        write("pci/usb2/2-1/block/sdc/removable", "0\n");
    }
    ~PlaceOfFileTest() override { std::filesystem::remove_all(sys); }

    void write(const std::string& name, const std::string& words) const {
        std::filesystem::create_directories((sys / name).parent_path());
        std::ofstream(sys / name) << words;
    }
    void device(const std::string& number, const std::string& folder) const {
        std::filesystem::create_directories(sys / folder);
        std::filesystem::create_directories(sys / "block");
        std::filesystem::create_directory_symlink(sys / folder, sys / "block" / number);
    }
};

TEST_F(PlaceOfFileTest, IsToldByWhatIsHungInWhere) {
    using plenary::FilePlace;
    const std::string mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                               "23 22 0:21 / /proc rw - proc proc rw\n"
                               "24 22 0:30 / /tmp rw - tmpfs tmpfs rw\n"
                               "36 22 8:17 / /media/ann/A\\040STICK rw,nosuid shared:9 - vfat /dev/sdb1 rw\n"
                               "37 22 179:1 / /media/ann/CARD rw - exfat /dev/mmcblk0p1 rw\n"
                               "38 22 179:9 / /data rw - ext4 /dev/mmcblk1p1 rw\n"
                               "39 22 8:33 / /media/ann/DRIVE rw - ntfs3 /dev/sdc1 rw\n"
                               "40 22 0:50 / /mnt/share rw - cifs //server/share rw\n"
                               "41 22 0:51 / /home rw - nfs4 server:/home rw\n"
                               "42 22 0:52 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
                               "43 22 0:53 / /home/ann rw - overlay overlay rw\n"
                               "a line that says nothing\n";
    struct Case {
        const char* file;
        FilePlace place;
    };
    for (const auto& [file, place] :
         {Case{"/home-made/x.plenary", FilePlace::this_computer},
          Case{"/tmp/x.plenary", FilePlace::this_computer},
          Case{"/media/ann/A STICK/x.plenary", FilePlace::stick},
          Case{"/media/ann/A STICK/a/b/x.plenary", FilePlace::stick},
          Case{"/media/ann/A STICKER/x.plenary", FilePlace::this_computer},
          Case{"/media/ann/CARD/x.plenary", FilePlace::stick},
          Case{"/media/ann/DRIVE/x.plenary", FilePlace::stick},
          Case{"/data/x.plenary", FilePlace::this_computer}, Case{"/mnt/share/x.plenary", FilePlace::network},
          Case{"/home/bob/x.plenary", FilePlace::network},
          Case{"/home/ann/x.plenary", FilePlace::this_computer},
          Case{"/run/user/1000/gvfs/smb-share/x.plenary", FilePlace::network}})
        EXPECT_EQ(plenary::shell::place_by_mounts(file, mounts, sys / "block"), place) << file;
    EXPECT_EQ(plenary::shell::place_by_mounts("/x.plenary", "", sys / "block"), FilePlace::this_computer);
}

TEST(PlatformTest, KnowsThatATemporaryFileLiesOnThisComputer) {
    EXPECT_EQ(plenary::shell::place_of_file(std::filesystem::temp_directory_path() / "x.plenary"),
              plenary::FilePlace::this_computer);
}
#endif

}
