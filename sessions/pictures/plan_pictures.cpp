#include "sessions/pictures/plan_pictures.h"

#include <atomic>
#include <thread>

#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// All of a session; its file is written and copied as a whole.
constexpr std::size_t most_bytes_together = 200'000'000;

Picture read_picture(const fs::path& folder, const std::string& file) {
    const auto bytes = load_picture_beside(folder, file);
    auto kept = bytes ? kept_picture(*bytes) : bytes;
    return kept ? Picture{.bytes = std::move(*kept), .fault = {}}
                : Picture{.bytes = {}, .fault = kept.error().sentence};
}

}

fs::path picture_beside(const fs::path& folder, const std::string& file) {
    return folder / path_from_utf8(file);
}

Result<std::string> load_picture_beside(const fs::path& folder, const std::string& file) {
    const fs::path path = picture_beside(folder, file);
    std::error_code none;
    if (!fs::exists(path, none))
        return problem("There is no such picture beside the plan.");
    return load_picture_file(path);
}

Pictures read_plan_pictures(const Plan& plan, const fs::path& folder) {
    const std::vector<std::string> files = picture_files(plan);
    std::vector<Picture> read(files.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t at = next++; at < files.size(); at = next++)
            read[at] = read_picture(folder, files[at]);
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(files.size(), std::thread::hardware_concurrency());
             ++i)
            others.emplace_back(work);
        work();
    }
    Pictures pictures;
    std::size_t together = 0;
    for (std::size_t at = 0; at < files.size(); ++at) {
        together += read[at].bytes.size();
        if (together > most_bytes_together)
            read[at] = {.bytes = {},
                        .fault = "The pictures before it take 200 MB already. Save them smaller."};
        pictures.emplace(files[at], std::move(read[at]));
    }
    return pictures;
}

std::string what_is_not_shown(const Pictures& pictures) {
    std::vector<std::string> files;
    std::string reason;
    for (const auto& [file, picture] : pictures)
        if (!picture.fault.empty()) {
            files.push_back(file);
            reason = picture.fault;
        }
    if (files.empty())
        return {};
    if (files.size() == 1)
        return "The slide with “" + files.front() + "” goes without its picture. " + reason;
    std::string names;
    for (std::size_t i = 0; i < files.size(); ++i)
        names += (i == 0 ? "“" : i + 1 == files.size() ? " and “" : ", “") + files[i] + "”";
    return std::to_string(files.size()) + " slides go without their pictures: " + names
           + ". They say why; put the files beside the plan and start it again.";
}

}
