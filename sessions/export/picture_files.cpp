#include "sessions/export/picture_files.h"

#include <algorithm>
#include <memory>

#include "sessions/export/pages/board_picture.h"
#include "sessions/export/pages/wall_picture.h"
#include "sessions/export/report_model.h"
#include "sessions/model/agenda.h"

namespace plenary::record {

namespace {

/// Pixels for each point of a picture: sharp on paper.
constexpr double picture_scale = 3;

struct NamedPicture {
    StepId step;
    std::string name;
    std::shared_ptr<const Picture> picture;
};

/// In the order of the record.
class Pictures {
public:
    explicit Pictures(const Snapshot& snapshot) : snapshot_(snapshot) {}

    std::vector<NamedPicture> of(const Report& report) && {
        for (const Section& section : report.sections) {
            for (const Part& part : section.parts)
                add(section, part);
            add_board(section);
        }
        return std::move(pictures_);
    }

private:
    void add(const Section& section, const Part& part) {
        if (const auto* overview = std::get_if<LadderOverview>(&part))
            add_titled(section, picture_of(*overview));
        if (const auto* placing = std::get_if<Placing>(&part); placing && !placing->rounds.empty())
            add(section.step, placing->piece.text, picture_of(*placing));
        if (const auto* table = std::get_if<VoteTable>(&part))
            add_titled(section, picture_of(*table));
    }

    /// A section of a board has nothing of its own beside that.
    void add_board(const Section& section) {
        if (!section.step)
            return;
        if (auto board = board_picture(snapshot_, section.step))
            add_titled(section, std::move(*board));
    }

    void add_titled(const Section& section, Picture picture) {
        const std::string number =
            section.step ? "Step " + std::to_string(step_number(snapshot_.session(), section.step)) : "";
        add(section.step, section.heading, titled(std::move(picture), {number, section.heading}));
    }

    void add(StepId step, const std::string& name, Picture picture) {
        pictures_.push_back({step, name, std::make_shared<const Picture>(std::move(picture))});
    }

    const Snapshot& snapshot_;
    std::vector<NamedPicture> pictures_;
};

/// All pictures that there are in the order of their steps.
Picture whole_wall(const Snapshot& snapshot, const Report& report, std::vector<NamedPicture> pictures) {
    std::ranges::stable_sort(pictures, [&](const NamedPicture& a, const NamedPicture& b) {
        return comes_before(snapshot.session(), a.step, b.step);
    });
    std::vector<std::shared_ptr<const Picture>> sheets;
    for (const NamedPicture& named : pictures)
        sheets.push_back(named.picture);
    return wall_picture(sheets, {{}, report.title});
}

}

std::vector<PictureFile> picture_files(const Snapshot& snapshot, const ClockReading& now,
                                       const ReportOptions& options, const PictureFormats& formats) {
    // Every picture there is, in whichever reading.
    const Report report = make_report(snapshot, now, {.reading = Reading::room, .names = options.names});
    std::vector<NamedPicture> pictures = Pictures(snapshot).of(report);
    if (pictures.empty())
        return {};
    Picture wall = whole_wall(snapshot, report, pictures);
    pictures.insert(pictures.begin(),
                    {{}, "The whole wall", std::make_shared<const Picture>(std::move(wall))});
    std::vector<PictureFile> files;
    for (std::size_t number = 0; number < pictures.size(); ++number) {
        const std::shared_ptr<const Picture> picture = pictures[number].picture;
        const std::string title =
            (number < 10 ? "0" : "") + std::to_string(number) + " " + pictures[number].name;
        if (formats.png)
            files.push_back({title, ".png", [picture] { return paint_png(*picture, picture_scale); }});
        if (formats.svg)
            files.push_back({title, ".svg", [picture] { return paint_svg(*picture); }});
    }
    return files;
}

}
