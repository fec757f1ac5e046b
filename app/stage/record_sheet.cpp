#include "app/stage/record_sheet.h"

#include <algorithm>
#include <string>

#include "app/stage/record_choices.h"
#include "app/stage/record_page.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_wide = 1760;
constexpr float sheet_high = 1020;
constexpr float choices_wide = 740;
constexpr float between = 40;
constexpr float foot_high = 128;
constexpr float gap = 14;
/// Of the sheet, so that a large text size leaves room for the page.
constexpr float most_for_choices = 0.55F;

/// How much of it is done, and the way to stop it.
void draw_saving(const View& view, RecordUi& state, ui::Box words, ui::Box row) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const FilesDone& files = *view.record->saving;
    const std::string said =
        files.of == 0 ? "Saving …"
                      : "Saving " + std::to_string(files.done + 1) + " of " + std::to_string(files.of) + " …";
    ui::line(canvas, words, said,
             {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::mark("record:saving", words, said);
    if (ui::button(canvas, "record:stop", row.cut_right(ui::button_size(canvas, "Stop").x), "Stop"))
        state.wanted = RecordDeed::stop;
    row.cut_right(canvas.px(gap));
    ui::Box bar = row.centred(row.width(), canvas.px(16));
    ui::fill(canvas, bar, theme.wash, bar.height() / 2);
    ui::outline(canvas, bar, theme.edge, canvas.px(2), bar.height() / 2);
    const float part = files.of == 0 ? 0 : static_cast<float>(files.done) / static_cast<float>(files.of);
    ui::fill(canvas, bar.cut_left(std::max(bar.height(), bar.width() * part)), theme.spruce,
             bar.height() / 2);
}

void draw_foot(const View& view, RecordUi& state, ui::Box foot) {
    ui::Canvas& canvas = view.canvas;
    const RecordDesk& desk = *view.record;
    ui::Box row = foot.cut_bottom(canvas.px(64)).inset(canvas.px(20), 0);
    foot.cut_bottom(canvas.px(gap));
    const ui::Box words = foot.inset(canvas.px(20), 0);
    if (desk.saving)
        return draw_saving(view, state, words, row);
    const std::string said =
        desk.saved.empty() ? "Goes into " + utf8(state.places[state.place]) : "Saved as " + utf8(desk.saved);
    ui::fitted_text(canvas, words, said,
                    {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2},
                    canvas.px(16));
    ui::mark("record:where", words, said);
    const auto press = [&](std::string_view id, std::string_view label, ui::Rank rank, RecordDeed deed) {
        if (ui::button(canvas, id, row.cut_left(ui::button_size(canvas, label).x), label, rank))
            state.wanted = deed;
        row.cut_left(canvas.px(gap));
    };
    press("record:save", desk.saved.empty() ? "Save the record" : "Save again", ui::Rank::primary,
          RecordDeed::save);
    if (!desk.saved.empty() && desk.can_ask_desktop)
        press("record:show", "Show in folder", ui::Rank::quiet, RecordDeed::show_saved);
}

}

FolderContents RecordUi::contents() const {
    FolderContents contents{.formats = {}};
    const auto format = [&](RecordForm form, ReportFormat as) {
        if (has(form))
            contents.formats.push_back(as);
    };
    format(RecordForm::pdf, ReportFormat::pdf);
    format(RecordForm::docx, ReportFormat::docx);
    format(RecordForm::html, ReportFormat::html);
    format(RecordForm::markdown, ReportFormat::markdown);
    format(RecordForm::json, ReportFormat::json);
    contents.tables = has(RecordForm::tables);
    contents.pictures = has(RecordForm::pictures);
    return contents;
}

void open_record_sheet(const View& view, RecordUi& state) {
    state.page = 0;
    state.enlarged = false;
    state.scroll = {};
    state.place = 0;
    state.places = {view.record->records};
    if (view.room != nullptr)
        std::ranges::copy(view.room->places(), std::back_inserter(state.places));
    state.organisation = {};
    state.organisation.text = view.settings.organisation;
}

bool draw_record_sheet(const View& view, RecordUi& state) {
    ui::Canvas& canvas = view.canvas;
    ui::Box sheet = ui::draw_sheet(canvas, sheet_wide, sheet_high,
                                   view.snapshot.finished() ? "Save the record" : "Save the record so far");
    const ui::Box whole = ui::sheet_box(canvas, sheet_wide, sheet_high);
    const std::string_view words = state.enlarged ? "Back" : "Close";
    const ImVec2 size = ui::button_size(canvas, words);
    const bool closed = ui::button(canvas, "record:close",
                                   ui::Box::at({sheet.x1 - size.x, whole.y0 + canvas.px(36)}, size), words);
    if (state.enlarged) {
        draw_large_page(view, state, sheet);
        canvas.hit_by_hand("record:sheet", whole);
        state.enlarged = state.enlarged && !closed;
        return false;
    }
    const float wide = std::min(canvas.px(choices_wide), sheet.width() * most_for_choices);
    // The words of the choices begin under the title's.
    ui::Box left = ui::Box{sheet}.cut_left(wide).moved(-canvas.px(20), 0);
    sheet.cut_left(wide + canvas.px(between));
    draw_foot(view, state, left.cut_bottom(std::min(canvas.px(foot_high), left.height() * 0.4F)));
    left.cut_bottom(canvas.px(gap));
    draw_record_choices(view, state, left);
    draw_record_page(view, state, sheet);
    // A press beside what can be pressed is not one on the ground, which would close the sheet.
    canvas.hit_by_hand("record:sheet", whole);
    return closed;
}

}
