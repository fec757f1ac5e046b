// A plan with two pictures beside it and one that is missing is run in a real window; then its session is
// moved to another folder, the pictures are deleted, and it is opened again.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/support/logo_files.h"
#include "tests/support/program.h"

namespace {

using test_support::Program;
using test_support::Screen;
using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

struct PicturesTest : testing::Test {
    fs::path folder =
        fs::temp_directory_path() / ("plenary-pictures-" + std::to_string(std::random_device{}()));
    fs::path plans = folder / "plans";
    std::unique_ptr<Program> program;

    PicturesTest() {
        fs::create_directories(plans / "drawn");
        write(plans / "street.jpg",
              test_support::with_exif(test_support::two_coloured_jpeg_of(1600, 900), 6, "Amina's phone"));
        write(plans / "drawn" / "map.svg", test_support::svg_of("width=\"200\" height=\"100\""));
        std::string text = "format = 1\ntitle = \"Our street\"\n";
        for (const char* file : {"street.jpg", "drawn/map.svg", "lost.png"})
            text += "\n[[step]]\nkind = \"slide\"\npicture = \"image\"\ntitle = \"" + std::string(file)
                    + "\"\nfile = \"" + file + "\"\nshows = \"What " + file + " shows\"\n";
        write(plans / "street.toml", text);
    }
    ~PicturesTest() override {
        program.reset();
        fs::remove_all(folder);
    }

    static void write(const fs::path& file, const std::string& bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
    }
    std::map<std::string, std::string> environment() const {
        return {{"XDG_DATA_HOME", (folder / "data").string()}, {"TZ", "UTC"}};
    }
    void show(const std::vector<std::string>& what) {
        std::vector<std::string> arguments{"--size", "1280", "720"};
        arguments.insert(arguments.end(), what.begin(), what.end());
        program = std::make_unique<Program>(test_support::ProgramOptions{
            .program = PLENARY_BUILD "/plenary", .arguments = arguments, .environment = environment()});
    }
    // What it wrote, and when it failed why.
    std::string said_by(const std::vector<std::string>& arguments, int status = 0) const {
        auto without_display = environment();
        without_display["DISPLAY"] = "";
        Program command({.program = PLENARY_BUILD "/plenary",
                         .arguments = arguments,
                         .environment = without_display,
                         .window = false});
        EXPECT_EQ(command.wait_exit(), status) << command.err();
        return status == 0 ? command.out() : command.err();
    }
    void go_on() { program->press("Page_Down"); }
    fs::path session() const {
        for (const auto& entry : fs::directory_iterator(folder / "data" / "plenary" / "sessions"))
            if (entry.path().extension() == ".plenary")
                return entry.path();
        return {};
    }
    /// All three slides, one after the other, from the first.
    void see_all_slides() {
        EXPECT_EQ(program->wait_for("image:picture").text, "What street.jpg shows");
        go_on();
        program->wait_until("the drawing", [](const Screen& screen) {
            return screen.text("image:picture") == "What drawn/map.svg shows";
        });
        go_on();
        EXPECT_THAT(program->wait_for("image:missing").text, HasSubstr("There is no such picture"));
    }
};

TEST_F(PicturesTest, GoWhereTheSessionGoes) {
    EXPECT_THAT(said_by({"check", (plans / "street.toml").string()}),
                HasSubstr("street.toml:22:8: warning: There is no such picture beside the plan.\n"));
    show({"run", (plans / "street.toml").string()});
    EXPECT_THAT(program->wait_for("notice").text, HasSubstr("“lost.png” goes without its picture"));
    see_all_slides();
    program->ask_to_close();
    ASSERT_EQ(program->wait_exit(), 0);

    fs::create_directories(folder / "elsewhere");
    const fs::path moved = folder / "elsewhere" / "our street.plenary";
    fs::rename(session(), moved);
    fs::remove_all(plans);
    show({"open", moved.string()});
    program->wait_for("image:missing");
    program->press("Home");
    see_all_slides();
    program->ask_to_close();
    ASSERT_EQ(program->wait_exit(), 0);

    const fs::path as_run = folder / "as run" / "plan.toml";
    fs::create_directories(as_run.parent_path());
    said_by({"new", as_run.string(), "--from", moved.string()});
    EXPECT_THAT(said_by({"check", as_run.string()}),
                AllOf(HasSubstr("3 steps"), HasSubstr("warning: There is no such picture")));
    said_by({"new", (as_run.parent_path() / "again.toml").string(), "--from", moved.string()});
    write(as_run.parent_path() / "street.jpg", "Somebody's own");
    EXPECT_THAT(said_by({"new", (as_run.parent_path() / "third.toml").string(), "--from", moved.string()}, 1),
                HasSubstr("There is another picture"));
    EXPECT_FALSE(fs::exists(as_run.parent_path() / "third.toml"));

    const std::string page = said_by({"export", moved.string(), "--format", "html"});
    EXPECT_THAT(page, HasSubstr("alt=\"What street.jpg shows\" src=\"data:image/jpeg;base64,"));
    EXPECT_THAT(page, HasSubstr("alt=\"What drawn/map.svg shows\" src=\"data:image/png;base64,"));
    const std::string told = said_by({"export", moved.string(), "--format", "json"});
    EXPECT_EQ(nlohmann::json::parse(told)["pictures"].size(), 3u);
    const fs::path json = folder / "record.json";
    write(json, told);
    said_by({"import", json.string(), "--out", (folder / "again.plenary").string()});
    const std::string again = said_by({"export", (folder / "again.plenary").string(), "--format", "json"});
    EXPECT_TRUE(nlohmann::json::parse(again)["pictures"] == nlohmann::json::parse(told)["pictures"]);
    EXPECT_EQ((page + told).find("Amina"), std::string::npos);
}

}
