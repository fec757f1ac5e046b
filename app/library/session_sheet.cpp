#include <algorithm>
#include <vector>

#include "app/library/home_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_wide = 820;
constexpr float row_high = 64;
constexpr float row_gap = 12;
constexpr float words_size = 22;

struct Offer {
    std::string_view id;
    std::string_view words;
    SessionDeed deed;
};

/// What cannot be read cannot be copied either.
std::vector<Offer> offers(const SessionEntry& entry, const BroughtCopy* brought) {
    std::vector<Offer> list;
    if (brought != nullptr && entry.problem.empty())
        list.push_back({"deed:copy-back", "Copy it back", SessionDeed::copy_back});
    if (entry.problem.empty())
        list.insert(list.end(), {{"deed:duplicate", "Duplicate", SessionDeed::duplicate},
                                 {"deed:send", "Make a copy to send", SessionDeed::send_copy}});
    list.push_back({"deed:show", "Show in folder", SessionDeed::show_in_folder});
    if (entry.archived)
        list.push_back({"deed:unarchive", "Take out of the archive", SessionDeed::take_out_of_archive});
    else
        list.push_back({"deed:archive", "Archive: hide it from the list", SessionDeed::archive});
    if (entry.problem.empty())
        list.push_back({"deed:names", "Remove all names for good …", SessionDeed::forget_names});
    list.push_back({"deed:bin", "Delete", SessionDeed::move_to_bin});
    return list;
}

std::string words_about(const SessionEntry& entry, const BroughtCopy* brought) {
    std::string words = entry.problem;
    if (words.empty() && !entry.place.empty())
        words = entry.title;
    words += (words.empty() ? "" : "\n") + utf8(entry.file);
    if (brought != nullptr)
        words += "\nCame from " + utf8(brought->origin.file)
                 + (brought->has_news ? ". What was done since is only on this computer." : "");
    return words;
}

HomeWish draw_offers(ui::Canvas& canvas, const SessionEntry& entry, const BroughtCopy* brought,
                     HomeUi& state) {
    const std::vector<Offer> list = offers(entry, brought);
    const std::string words = words_about(entry, brought);
    const ui::TextStyle style{
        .size = canvas.px(words_size), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
    // As wide as the sheet's inside.
    const float wide = ui::sheet_box(canvas, sheet_wide, 0).width() - 2 * canvas.px(48);
    const float words_high = ui::text_size(canvas, words, style, wide).y + canvas.px(20);
    const std::size_t rows = list.size() + (entry.problem.empty() ? 1 : 2);
    const float rows_high = canvas.px((row_high + row_gap) * static_cast<float>(rows));
    const float high = words_high + rows_high;
    const float design = high / canvas.px(1) + 72 + 80;
    const ui::Box inner = ui::draw_sheet(canvas, sheet_wide, design, session_name(entry));
    ui::Box column = ui::begin_scroll(canvas, "deeds", inner, state.sheet, high);
    ui::text(canvas, column.min(), column.width(), words, style);
    ui::mark("deeds:words", ui::Box{column}.cut_top(words_high), words);
    column.cut_top(words_high);
    const auto row = [&](std::string_view id, std::string_view label, ui::Rank rank) {
        const ui::Box box = column.cut_top(canvas.px(row_high));
        column.cut_top(canvas.px(row_gap));
        const bool pressed = ui::button(canvas, id, box, label, rank);
        ui::follow_button(canvas, state.sheet, id, box);
        return pressed;
    };
    HomeWish wish;
    if (!entry.problem.empty() && row("deed:open", "Open it, or save what can be read", ui::Rank::quiet))
        wish = OpenSession{entry.file};
    for (const Offer& offer : list) {
        if (!row(offer.id, offer.words, ui::Rank::quiet))
            continue;
        if (offer.deed == SessionDeed::move_to_bin || offer.deed == SessionDeed::forget_names)
            state.asked = offer.deed;
        else
            wish = DoWithSession{entry.file, offer.deed};
    }
    if (row("deeds:close", "Close", ui::Rank::plain))
        state.chosen.clear();
    ui::end_scroll(canvas, state.sheet);
    canvas.hit_by_hand("deeds:sheet", ui::sheet_box(canvas, sheet_wide, design));
    return wish;
}

QuestionSheet question_about(const SessionEntry& entry, SessionDeed deed) {
    const std::string name = "“" + session_name(entry) + "”";
    if (deed == SessionDeed::forget_names)
        return question_about_names(name);
    return {.id = "bin",
            .title = "Delete this session?",
            .words = name
                     + " goes to the desktop's bin, with all that was said in it. From there it can be "
                       "taken out again until the bin is emptied.",
            .first = "Move it to the bin",
            .second = "Keep it"};
}

HomeWish ask_first(ui::Canvas& canvas, const SessionEntry& entry, HomeUi& state) {
    const SessionDeed deed = *state.asked;
    const QuestionSheet question = question_about(entry, deed);
    const QuestionAnswer answer = draw_question_sheet(canvas, question);
    canvas.hit_by_hand(std::string(question.id) + ":sheet", ui::sheet_box(canvas, 900, 380));
    if (answer == QuestionAnswer::second)
        state.chosen.clear();
    if (answer == QuestionAnswer::first)
        return DoWithSession{entry.file, deed};
    return {};
}

}

QuestionSheet question_about_names(const std::string& called) {
    return {.id = "names",
            .title = "Remove all names for good?",
            .words = "Who was in " + called
                     + " becomes Person 1, Person 2 and so on, and no action has an owner by name. What was "
                       "said and voted stays. Nobody can take this back.",
            .first = "Remove the names",
            .second = "Keep them",
            .destroys = true};
}

HomeWish draw_session_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    if (state.chosen.empty())
        return {};
    const auto& sessions = shelf.sessions->sessions;
    const auto entry = std::ranges::find(sessions, state.chosen, &SessionEntry::file);
    if (entry == sessions.end()) {
        state.chosen.clear();
        return {};
    }
    const bool asks = state.asked.has_value();
    canvas.begin_overlay(asks ? "question" : "deeds");
    if (ImGui::IsWindowAppearing())
        state.sheet = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    HomeWish wish = asks ? ask_first(canvas, *entry, state)
                         : draw_offers(canvas, *entry, shelf.brought_copy(entry->file), state);
    if (canvas.hit_by_hand("deeds:beside", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape)
        || !std::holds_alternative<std::monostate>(wish))
        state.chosen.clear();
    canvas.end_overlay();
    if (state.chosen.empty() || state.asked.has_value() != asks)
        canvas.want_next_frame();
    return wish;
}

}
