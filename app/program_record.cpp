// The record of the session that is open: shown before it is saved, and saved beside whatever else goes on.

#include <algorithm>
#include <utility>

#include "app/letterhead.h"
#include "app/program.h"
#include "sessions/model/path_text.h"
#include "sessions/pictures/picture_folder.h"

namespace plenary {

namespace fs = std::filesystem;

void Program::follow_record() {
    if (const auto saved = saver_.take()) {
        // What is saved from elsewhere is not the sheet's.
        desk_.saved = *saved && previews_ ? **saved : fs::path();
        if (*saved)
            say("Saved in " + utf8(**saved), false);
        else
            say(saved->error().sentence, true);
    }
    if (const auto done = errand_.take(); done && !*done)
        say(done->error().sentence, true);
    else if (done)
        desk_.logo = kept_logo(folders_.data);
    desk_.page = preview_.shown();
    desk_.saving.reset();
    if (saver_.busy())
        desk_.saving = saver_.progress();
}

bool Program::shows_record_sheet() const {
    return workshop_ && stage_.overlay == Overlay::record;
}

ReportOptions Program::record_options() const {
    return {.reading = stage_.record.reading,
            .names = stage_.record.names,
            .letterhead = {.organisation = settings_.organisation, .logo = desk_.logo}};
}

void Program::grant_record() {
    RecordUi& record = stage_.record;
    if (std::exchange(record.wants_organisation, false)
        && record.organisation.text != settings_.organisation) {
        Settings wanted = settings_;
        wanted.organisation = record.organisation.text;
        change(wanted);
    }
    if (const auto deed = std::exchange(record.wanted, std::nullopt))
        do_with_record(*deed);
    if (!shows_record_sheet()) {
        if (std::exchange(previews_, false)) {
            preview_.close();
            record.forget_picture();
            desk_.saved.clear();
        }
        return;
    }
    if (!previews_)
        desk_.logo = kept_logo(folders_.data);
    previews_ = true;
    if (record.page_wide > 0)
        preview_.show({.snapshot = workshop_->snapshot_for_record(),
                       .now = read(clock_),
                       .options = record_options(),
                       .page = record.page,
                       .wide = record.page_wide},
                      wake_);
}

void Program::do_with_record(RecordDeed deed) {
    canvas_.want_next_frame();
    switch (deed) {
    case RecordDeed::save: save_record(); break;
    case RecordDeed::stop: saver_.stop(); break;
    case RecordDeed::show_saved:
        if (desktop_ != nullptr && !errand_.busy())
            errand_.begin(
                [desktop = desktop_, saved = desk_.saved](const SavingProgress&) -> Result<fs::path> {
                    return desktop->show_in_folder(saved).map([&] { return saved; });
                },
                wake_);
        break;
    case RecordDeed::choose_logo:
        if (desktop_ != nullptr && !choosing_)
            choosing_.emplace(*desktop_, Chosen::for_logo, wake_);
        break;
    case RecordDeed::remove_logo:
        std::error_code error;
        fs::remove(logo_file(folders_.data), error);
        if (error)
            say("The logo could not be removed: " + error.message() + ".", true);
        desk_.logo = kept_logo(folders_.data);
        break;
    }
}

void Program::save_record() {
    if (saver_.busy())
        return;
    const fs::path into = stage_.record.places[stage_.record.place];
    desk_.saved.clear();
    saver_.begin(
        [snapshot = workshop_->snapshot_for_record(), contents = stage_.record.contents(), into,
         now = read(clock_), options = record_options()](const SavingProgress& progress) {
            return plenary::save_record(*snapshot, contents, into, now, options, progress);
        },
        wake_);
}

void Program::save_comparison(const CompareSessions& two) {
    if (saver_.busy()) {
        say("A record is still being saved. Compare the two when that is done.", true);
        return;
    }
    saver_.begin(
        [two, records = folders_.records(), now = read(clock_), organisation = settings_.organisation,
         data = folders_.data](const SavingProgress& progress) {
            const ComparisonOptions options{
                .letterhead = {.organisation = organisation, .logo = kept_logo(data)}};
            return compare_files(two.earlier, two.session, records, now, options, progress);
        },
        wake_);
    say("Comparing the two sessions …", false);
}

bool Program::take_logo(const fs::path& picture) {
    if (!shows_record_sheet() || !may_be_picture(picture))
        return false;
    if (!errand_.busy())
        errand_.begin(
            [picture, data = folders_.data](const SavingProgress&) -> Result<fs::path> {
                return keep_logo(picture, data).map([&] { return logo_file(data); });
            },
            wake_);
    return true;
}

}
