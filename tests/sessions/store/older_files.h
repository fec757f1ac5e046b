#pragma once

#include <gtest/gtest.h>

#include "sessions/workshop/workshop.h"
#include "tests/sessions/store/session_files.h"

namespace plenary {

/// A file that the program wrote under an older schema, in a folder of its own.
class FileOfAnOlderSchema : public testing::Test {
protected:
    explicit FileOfAnOlderSchema(const std::string& fixture) {
        std::filesystem::copy_file(std::filesystem::path(PLENARY_TEST_FILES) / "store/fixtures" / fixture,
                                   file);
        std::filesystem::permissions(file, std::filesystem::perms::owner_read
                                               | std::filesystem::perms::owner_write);
    }

    static char version_of(const std::filesystem::path& file) { return bytes_of(file).at(63); }

    std::unique_ptr<Workshop> open() {
        auto opened = Workshop::open(file, clock);
        EXPECT_TRUE(opened) << opened.error().sentence;
        return std::move(*opened);
    }

    static Result<std::string> answer(Workshop& workshop, const Command& command) {
        workshop.post(command);
        workshop.work();
        return workshop.take_outcomes().front().label;
    }

    static std::vector<std::string> texts(Cards cards) {
        std::vector<std::string> texts;
        for (const Card* card : cards)
            texts.push_back(card->text);
        return texts;
    }

    TestFolder folder;
    TestClock clock;
    std::filesystem::path file = folder / "session.plenary";
};

}
