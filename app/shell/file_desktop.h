// The desktop's bin and its file manager.
#pragma once

#include "app/desktop.h"

namespace plenary::shell {

// Each failure is a sentence that says what can be done instead. On systems other than Linux it says that
// this is not there yet.
class FileDesktop final : public Desktop {
public:
    FilePlace place_of(const std::filesystem::path& file) override;
    Result<std::filesystem::path> choose_file(Chosen what, const std::stop_token& stop) override;
    Result<void> move_to_bin(const std::filesystem::path& file) override;
    Result<void> show_in_folder(const std::filesystem::path& file) override;
    std::filesystem::path documents() override;
};

}
