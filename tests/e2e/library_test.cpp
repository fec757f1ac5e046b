// The start page in the real window: sessions are listed and searched by a thread, and go to a real bin.

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <random>

#include "sessions/plans/read_plan.h"
#include "sessions/workshop/workshop.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using test_support::Program;
using test_support::Screen;

namespace fs = std::filesystem;

constexpr const char* plan = PLENARY_BUILD "/assets/plans/what-does-partnership-working-mean.toml";

struct LibraryWindow : testing::Test {
    fs::path data = fs::temp_directory_path() / ("plenary-e2e-" + std::to_string(std::random_device{}()));
    fs::path sessions = data / "plenary" / "sessions";
    std::unique_ptr<Program> program;

    LibraryWindow() { fs::create_directories(sessions); }
    ~LibraryWindow() override {
        program.reset();
        fs::remove_all(data);
    }

    void make(const std::string& name, const std::string& place, const std::string& card) const {
        const SystemClock clock;
        auto workshop = std::move(*Workshop::begin(sessions / name, *load_plan_text(plan), clock));
        workshop->post(SetPlace{place});
        workshop->post(AddCard{workshop->snapshot()->lanes(StepId{8}).front()->id, card});
        workshop->work();
    }
    void start() {
        // The bin is that of a home on the same disk.
        program = std::make_unique<Program>(test_support::ProgramOptions{
            .program = PLENARY_BUILD "/plenary",
            .arguments = {"--size", "1920", "1080"},
            .environment = {{"XDG_DATA_HOME", data.string()}, {"HOME", data.string()}, {"TZ", "UTC"}}});
    }
    void wait_for_first(const std::string& name) const {
        program->wait_until(name + " is first in the list",
                            [&](const Screen& screen) { return screen.text("session:0:name") == name; });
    }
};

TEST_F(LibraryWindow, SearchesWhatIsTypedAndTakesUpWhatWasFound) {
    make("leeds.plenary", "Leeds", "We need more trust");
    for (int i = 0; i < 60; ++i)
        fs::copy_file(sessions / "leeds.plenary", sessions / ("copy" + std::to_string(i) + ".plenary"));
    make("york.plenary", "York", "Größere Räume");
    start();
    wait_for_first("York");
    program->type("no such words");
    program->wait_for("sessions:nothing");
    program->press("Escape");
    program->wait_for("session:1:open");
    EXPECT_TRUE(program->rests_for(std::chrono::milliseconds(300)));
    program->type("grossere");
    program->wait_gone("session:1:open");
    wait_for_first("York");
    program->click("session:0:open");
    program->wait_for("step");
}

TEST_F(LibraryWindow, MovesASessionToTheBin) {
    make("leeds.plenary", "Leeds", "We need more trust");
    start();
    program->click("session:0:more");
    program->click("deed:bin");
    program->click("bin:first");
    program->wait_gone("session:0:more");
    EXPECT_FALSE(fs::exists(sessions / "leeds.plenary"));
    EXPECT_TRUE(fs::exists(data / "Trash" / "files" / "leeds.plenary"));
}

}
