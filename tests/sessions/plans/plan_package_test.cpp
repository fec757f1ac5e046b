// Plans with pictures, packed into one file and unpacked from what anybody may have sent.

#include "sessions/plans/plan_package.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/plans/plan_folder.h"
#include "sessions/plans/read_plan.h"
#include "tests/sessions/plans/made_zip.h"
#include "tests/support/package.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

/// A plan of which each of these files is a slide.
std::string plan_with(const std::vector<std::string>& pictures, const std::string& title = "With pictures") {
    std::string text = "# Mine.\r\nformat = 1\ntitle = \"" + title + "\"\n";
    for (const std::string& picture : pictures)
        text += "\n[[step]]\nkind = \"slide\"\npicture = \"image\"\nfile = \"" + picture + "\"\n";
    return text + "\n[[step]]\nkind = \"break\"\n";
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

struct PlanPackages : testing::Test {
    fs::path folder =
        fs::temp_directory_path()
        / (std::string("plenary-packages-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::path plan = folder / "here" / "mine.toml";
    fs::path plans = folder / "plans";
    fs::path package = folder / "sent.plenaryplan";

    PlanPackages() {
        fs::remove_all(folder);
        fs::create_directories(plans);
    }
    ~PlanPackages() override { fs::remove_all(folder); }

    /// The plan with these pictures beside it.
    void make_plan(const std::vector<PackagePart>& pictures) const {
        std::vector<std::string> names;
        for (const PackagePart& picture : pictures) {
            names.push_back(picture.name);
            write(plan.parent_path() / picture.name, picture.content);
        }
        write(plan, plan_with(names));
    }
    void pack() const {
        const auto loaded = load_plan_and_pictures(plan);
        ASSERT_TRUE(loaded) << loaded.error().sentence;
        write(package, write_package(*loaded));
    }
    /// All files in a folder, by their names within it.
    static std::vector<std::string> files_in(const fs::path& where) {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(where))
            if (!entry.is_directory())
                names.push_back(entry.path().lexically_relative(where).generic_string());
        return names;
    }
};

const std::vector<PackagePart> two_pictures{{"map.png", std::string("\x89PNG\r\n\0\x1a", 8)},
                                            {"photos/the room.jpg", std::string(300'000, 'j')}};

TEST_F(PlanPackages, ArriveAsTheyWereSent) {
    make_plan(two_pictures);
    pack();
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_TRUE(unpacked) << unpacked.error().sentence;
    EXPECT_EQ(unpacked->file, plans / "With pictures" / "plan.toml");
    EXPECT_EQ(unpacked->sentence, "“With pictures” is among your plans now.");
    EXPECT_EQ(content_of(unpacked->file), content_of(plan));
    EXPECT_THAT(files_in(plans / "With pictures"),
                UnorderedElementsAre("plan.toml", "map.png", "photos/the room.jpg"));
    for (const PackagePart& picture : two_pictures)
        EXPECT_TRUE(content_of(unpacked->file.parent_path() / picture.name) == picture.content)
            << picture.name;
    EXPECT_THAT(files_in(plans), testing::SizeIs(3)) << "nothing is left beside it";
}

TEST_F(PlanPackages, HoldThePlanAndThePicturesThatItNamesAndNothingElse) {
    make_plan(two_pictures);
    write(plan.parent_path() / "unused.png", "not in the plan");
    pack();
    const auto parts = parts_of_package(content_of(package));
    EXPECT_THAT(parts, testing::SizeIs(3));
    EXPECT_EQ(parts.at("plan.toml"), content_of(plan));
    EXPECT_EQ(parts.at("map.png"), two_pictures[0].content);
    EXPECT_TRUE(content_of(package).find("plan.toml") == 30) << "by this a desktop knows it";
}

/// In another time zone for as long as it lives.
struct TimeZone {
    explicit TimeZone(const char* zone) { set(zone); }
    ~TimeZone() { set("UTC"); }
    static void set(const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
    }
};

TEST_F(PlanPackages, AreTheSameBytesWhereverAndWheneverTheyArePacked) {
    make_plan(two_pictures);
    const auto bytes = [&] { return write_package(load_plan_and_pictures(plan).value()); };
    const std::string first = bytes();
    fs::last_write_time(plan.parent_path() / "map.png", fs::file_time_type::min() + std::chrono::hours(1));
    for (const char* zone : {"Pacific/Auckland", "America/Los_Angeles"}) {
        const TimeZone there(zone);
        EXPECT_TRUE(bytes() == first) << zone;
    }
}

TEST_F(PlanPackages, AreWrittenWithoutThePicturesThatAreNotThere) {
    make_plan(two_pictures);
    fs::remove(plan.parent_path() / "map.png");
    const auto loaded = load_plan_and_pictures(plan);
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_THAT(loaded->missing, ElementsAre("map.png"));
    write(package, write_package(*loaded));
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_TRUE(unpacked) << unpacked.error().sentence;
    EXPECT_EQ(unpacked->sentence, "“With pictures” is among your plans now, without the picture map.png, "
                                  "which is not there.");
    EXPECT_THAT(files_in(plans),
                UnorderedElementsAre("With pictures/plan.toml", "With pictures/photos/the room.jpg"));
    EXPECT_EQ(missing_words({"a", "b", "c"}), ", without the pictures a, b and c, which are not there");
}

TEST_F(PlanPackages, AFolderInThePlaceOfAPictureIsNone) {
    make_plan({{"map.png/x", "x"}});
    write(plan, plan_with({"map.png"}));
    EXPECT_THAT(load_plan_and_pictures(plan).value().missing, ElementsAre("map.png"));
}

TEST_F(PlanPackages, AreNotMadeOfAPlanWithMistakesOrOfTooMuch) {
    write(plan, "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"bord\"\n");
    const auto wrong = load_plan_and_pictures(plan);
    ASSERT_FALSE(wrong);
    EXPECT_THAT(wrong.error().sentence, HasSubstr("mine.toml:4:"));
    EXPECT_FALSE(load_plan_and_pictures(folder / "none.toml"));
    make_plan({{"large.png", ""}});
    fs::resize_file(plan.parent_path() / "large.png", most_picture_bytes);
    EXPECT_TRUE(load_plan_and_pictures(plan));
    fs::resize_file(plan.parent_path() / "large.png", most_picture_bytes + 1);
    const auto large = load_plan_and_pictures(plan);
    ASSERT_FALSE(large);
    EXPECT_THAT(large.error().sentence, HasSubstr("large.png is larger than 20 MB"));
}

TEST_F(PlanPackages, LeaveWhatIsThereAndComeOnce) {
    make_plan(two_pictures);
    pack();
    const auto first = unpack_plan(package, plans);
    const auto again = unpack_plan(package, plans);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(again->file, first->file);
    EXPECT_EQ(again->sentence, "“With pictures” is among your plans already.");
    write(first->file.parent_path() / "map.png", "another map");
    const auto other = unpack_plan(package, plans);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->file, plans / "With pictures (2)" / "plan.toml");
    EXPECT_EQ(content_of(first->file.parent_path() / "map.png"), "another map");
}

TEST_F(PlanPackages, AreNeverLeftHalfUnpacked) {
    make_plan({{"a.png", "a"}});
    pack();
    const std::string text = plan_with({"a.png", "a.png/b.png"});
    // No file can have the name that a folder needs.
    write(package, zip_of({{"plan.toml", text}, {"a.png", "a"}, {"a.png/b.png", "b"}}));
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_FALSE(unpacked);
    EXPECT_THAT(unpacked.error().sentence, HasSubstr("Nothing was left there"));
    EXPECT_THAT(files_in(plans), IsEmpty());
    EXPECT_TRUE(fs::is_empty(plans));
}

TEST_F(PlanPackages, AreFoundAmongThePlansOnceTheyAreWhole) {
    make_plan(two_pictures);
    pack();
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_TRUE(unpacked);
    write(plans / "alone.toml", plan_with({}));
    write(plans / ".Half.part-1" / "plan.toml", plan_with({}));
    write(plans / "deeper" / "still" / "plan.toml", plan_with({}));
    write(plans / "pictures" / "a.png", "a");
    EXPECT_THAT(plan_files(plans), UnorderedElementsAre(unpacked->file, plans / "alone.toml"));
    for (const fs::path& file : plan_files(plans))
        EXPECT_TRUE(is_among(file, plans)) << file;
    EXPECT_FALSE(is_among(plans / "deeper" / "still" / "plan.toml", plans));
    EXPECT_FALSE(is_among(plan, plans));
    EXPECT_EQ(name_of_plan(unpacked->file), "With pictures");
    EXPECT_EQ(name_of_plan(plans / "alone.toml"), "alone.toml");
    EXPECT_THAT(plan_files(folder / "none"), IsEmpty());
}

TEST_F(PlanPackages, ComeIntoAFolderThatIsNotHidden) {
    for (const auto& [title, name] : {std::pair("...and then?", "and then"), {" . ", "Plan"}}) {
        const PlanPackage one{.text = plan_with({}), .plan = {.title = title}, .pictures = {}};
        const auto saved = save_plan_folder(one, plans);
        ASSERT_TRUE(saved) << saved.error().sentence;
        EXPECT_EQ(saved->parent_path().filename(), name);
    }
}

TEST_F(PlanPackages, TextIsReadWhateverItSays) {
    write(package, zip_of({{"plan.toml", "of no interest"}}));
    EXPECT_EQ(load_any_plan_text(package).value(), "of no interest");
    write(plan, "just so");
    EXPECT_EQ(load_any_plan_text(plan).value(), "just so");
}

struct HostilePackage {
    const char* what;
    std::string bytes;
    const char* said;
};

void PrintTo(const HostilePackage& package, std::ostream* out) {
    *out << package.what;
}

const std::string with_map = plan_with({"map.png"});

MadeEntry locked(MadeEntry entry) {
    entry.flags = 1;
    return entry;
}
MadeEntry said_to_be(MadeEntry entry, std::uint32_t size) {
    entry.size = size;
    return entry;
}
MadeEntry link(MadeEntry entry) {
    entry.attributes = 0120777U << 16U;
    return entry;
}
MadeEntry with_checksum(MadeEntry entry, std::uint32_t checksum) {
    entry.checksum = checksum;
    return entry;
}
MadeEntry by_method(MadeEntry entry, std::uint16_t method) {
    entry.method = method;
    return entry;
}

std::string sound_zip() {
    return zip_of({{"plan.toml", with_map}, {"map.png", "a map"}});
}

std::string bomb_of_many() {
    std::vector<std::string> names;
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 11; ++i) {
        names.push_back(std::to_string(i) + ".png");
        entries.push_back(said_to_be({names.back(), "x"}, 19U * 1024 * 1024));
    }
    entries.push_back({"plan.toml", plan_with(names)});
    return zip_of(entries);
}

std::string many_files() {
    std::vector<MadeEntry> entries{{"plan.toml", with_map}};
    for (int i = 0; i < 200; ++i)
        entries.push_back({std::to_string(i), ""});
    return zip_of(entries);
}

std::vector<HostilePackage> hostile_packages() {
    const MadeEntry text{"plan.toml", with_map};
    const MadeEntry map{"map.png", "a map"};
    const auto beside = [&](const std::string& name) { return zip_of({text, map, {name, "harm"}}); };
    return {
        {"nothing", "", "is no package of a plan"},
        {"words", "Dear all, this is no plan.", "is no package of a plan"},
        {"its first half", sound_zip().substr(0, sound_zip().size() / 2), "only a part of it arrived"},
        {"no end", sound_zip().substr(0, sound_zip().size() - 5), "only a part of it arrived"},
        {"an empty archive", zip_of({}), "holds no plan.toml"},
        {"no plan", zip_of({map}), "holds no plan.toml"},
        {"a folder with all", zip_of({{"mine/plan.toml", with_map}, {"mine/map.png", "a map"}}),
         "holds its plan.toml in a folder"},
        {"a locked plan", zip_of({locked(text), map}), "is locked with a password"},
        {"a locked picture", zip_of({text, locked(map)}), "is locked with a password"},
        {"a plan with a mistake",
         zip_of({{"plan.toml", "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"bord\"\n"}}),
         "x.plenaryplan:4:8: "},
        {"the folder above", beside("../harm"), "“../harm”, a name that leads out of the plan's folder"},
        {"further above", beside("pictures/../../harm"), "a name that leads out"},
        {"the folder above, at the end", beside("pictures/.."), "a name that leads out"},
        {"an absolute name", beside("/tmp/harm"), "a name that leads out"},
        {"a drive", beside("C:harm"), "a name that leads out"},
        {"a backslash", beside("..\\harm"), "a name that leads out"},
        {"a name with colours for a terminal", beside("../\033[31mharm"), "[31mharm”, a name that leads out"},
        {"a link", zip_of({text, link({"map.png", "/etc/passwd"})}), "holds a link, “map.png”"},
        {"a link that no plan names", zip_of({text, map, link({"a", "/"})}), "holds a link, “a”"},
        {"two plans", zip_of({text, map, {"plan.toml", plan_with({})}}),
         "holds two files called “plan.toml”"},
        {"two of a picture", zip_of({text, map, map}), "holds two files called “map.png”"},
        {"too many files", many_files(), "holds more than 200 files"},
        {"a plan that is too large", zip_of({said_to_be(text, most_plan_bytes + 1), map}),
         "larger than 1 MB"},
        {"a picture that is too large", zip_of({text, said_to_be(map, most_picture_bytes + 1)}),
         "holds a picture larger than 20 MB, “map.png”"},
        {"a picture that would fill a disk", zip_of({text, said_to_be(map, 0xfffffff0U)}),
         "holds a picture larger than 20 MB"},
        {"a picture that unpacks to too much",
         zip_package({{"plan.toml", with_map}, {"map.png", std::string(most_picture_bytes + 1, '0')}}),
         "holds a picture larger than 20 MB"},
        {"pictures that are too much together", bomb_of_many(), "holds more than 200 MB"},
        {"a picture shorter than is said", zip_of({text, said_to_be(map, 1000)}),
         "“map.png” in it cannot be read"},
        {"a picture longer than is said", zip_of({text, said_to_be(map, 2)}),
         "“map.png” in it cannot be read"},
        {"a picture with another checksum", zip_of({text, with_checksum(map, 7)}),
         "“map.png” in it cannot be read"},
        {"a plan with another checksum", zip_of({with_checksum(text, 7), map}),
         "“plan.toml” in it cannot be read"},
        {"a picture packed in no known way", zip_of({text, by_method(map, 77)}),
         "“map.png” in it cannot be read"},
        {"a picture that is not packed as is said", zip_of({text, by_method(map, 8)}),
         "“map.png” in it cannot be read"},
    };
}

struct HostilePackages : PlanPackages, testing::WithParamInterface<HostilePackage> {};

TEST_P(HostilePackages, AreRefusedWithASentenceAndNothingIsWritten) {
    write(folder / "x.plenaryplan", GetParam().bytes);
    const auto before = files_in(folder);
    const auto unpacked = unpack_plan(folder / "x.plenaryplan", plans);
    ASSERT_FALSE(unpacked);
    EXPECT_THAT(unpacked.error().sentence, HasSubstr(GetParam().said));
    EXPECT_THAT(unpacked.error().sentence, HasSubstr("x.plenaryplan"));
    EXPECT_THAT(unpacked.error().sentence, testing::Not(HasSubstr("\033")));
    EXPECT_EQ(files_in(folder), before);
    EXPECT_TRUE(fs::is_empty(plans));
}

INSTANTIATE_TEST_SUITE_P(All, HostilePackages, testing::ValuesIn(hostile_packages()));

TEST_F(PlanPackages, MayHoldFilesThatArePassedOver) {
    write(package, zip_of({{"pictures/", ""},
                           {"notes.txt", "for nobody"},
                           {"plan.toml", with_map},
                           said_to_be({"film.mp4", "x"}, 0xfffffff0U),
                           by_method({"odd", "x"}, 77),
                           {"map.png", "a map"}}));
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_TRUE(unpacked) << unpacked.error().sentence;
    EXPECT_THAT(files_in(plans), UnorderedElementsAre("With pictures/plan.toml", "With pictures/map.png"));
}

TEST_F(PlanPackages, ThatAreFarTooLargeAreNotRead) {
    write(package, "PK");
    fs::resize_file(package, most_package_bytes + std::size_t{2} * 1024 * 1024);
    const auto unpacked = unpack_plan(package, plans);
    ASSERT_FALSE(unpacked);
    EXPECT_THAT(unpacked.error().sentence, HasSubstr("larger than 200 MB"));
    EXPECT_FALSE(unpack_plan(folder, plans));
    EXPECT_FALSE(unpack_plan(folder / "none.plenaryplan", plans));
}

/// What is read of bytes that were right once: nothing, or nothing that is wrong.
void expect_no_harm(const std::string& bytes) {
    const auto read = read_package(bytes, "x.plenaryplan");
    if (!read) {
        EXPECT_FALSE(read.error().sentence.empty());
        return;
    }
    EXPECT_EQ(read->text, with_map);
    EXPECT_EQ(read->pictures.size() + read->missing.size(), 1U);
    for (const PackagePart& picture : read->pictures)
        EXPECT_EQ(picture.content, "a map");
}

TEST(PlanPackageBytes, CutOffAnywhereAreRefused) {
    const std::string whole =
        write_package({.text = with_map, .plan = {}, .pictures = {{"map.png", "a map"}}});
    ASSERT_TRUE(read_package(whole, "x"));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(read_package(whole.substr(0, size), "x")) << size;
}

TEST(PlanPackageBytes, ChangedAnywhereDoNoHarm) {
    for (const std::string& whole :
         {write_package({.text = with_map, .plan = {}, .pictures = {{"map.png", "a map"}}}), sound_zip()})
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int bit : {0, 3, 7}) {
                std::string changed = whole;
                changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
                expect_no_harm(changed);
            }
}

}
}
