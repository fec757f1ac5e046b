#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/record_desk.h"
#include "app/steps/view.h"
#include "app/ui/field.h"
#include "app/ui/picture.h"
#include "app/ui/scroll.h"
#include "sessions/export/save_folder.h"

namespace plenary {

/// What a record can be saved as, beside one another.
enum class RecordForm { pdf, docx, html, markdown, tables, pictures, json };
inline constexpr std::size_t record_form_count = 7;

/// What the sheet asks the program to do.
enum class RecordDeed { save, stop, show_saved, choose_logo, remove_logo };

struct RecordUi {
    Reading reading = Reading::room;
    bool names = true;
    std::array<bool, record_form_count> forms{true, true, true, true, true, true, true};
    std::vector<std::filesystem::path> places; ///< where it can be saved, the usual one first
    std::size_t place = 0;
    ui::FieldState organisation;
    ui::Scroll scroll;

    bool enlarged = false; ///< the page has the sheet for itself, to be read
    ui::Scroll page_scroll;
    std::size_t page = 0; ///< that is looked at
    int page_wide = 0;    ///< pixels that the display has for it
    ui::Picture picture;  ///< of the page, as it was last made
    std::shared_ptr<const RecordPreview::Shown> pictured;

    std::optional<RecordDeed> wanted; ///< the program takes it
    bool wants_organisation = false;  ///< what is in the field is to be kept; the program takes that too

    bool has(RecordForm form) const { return forms[static_cast<std::size_t>(form)]; }
    /// Contract: one form at least.
    FolderContents contents() const;
    /// It belongs to the window that drew it last.
    void forget_picture() {
        picture.reset();
        pictured.reset();
    }
};

/// Before the sheet is shown: everything may be saved, to the usual place or one of the room's.
void open_record_sheet(const View& view, RecordUi& state);

/// How the record is to be saved, beside its pages as they will be. True when it is to be closed.
bool draw_record_sheet(const View& view, RecordUi& state);

}
