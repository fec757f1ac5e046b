#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "app/library/home_parts.h"
#include "app/ui/button_sheet.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/export/comparison.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"

namespace plenary {
namespace {

struct Offer {
    std::string_view id;
    std::string_view words;
    std::optional<SessionDeed> deed; ///< none: of those that are no errand of the library's
};

/// Of the same course and readable; the one that was begun last first.
std::vector<const SessionEntry*> earlier_ones(const std::vector<SessionEntry>& sessions,
                                              const SessionEntry& entry) {
    const auto place = [](const SessionEntry& session) {
        return PlaceInCourse{.course = session.course, .number = session.number, .begun = session.started};
    };
    std::vector<const SessionEntry*> earlier;
    if (entry.course.empty() || !entry.problem.empty())
        return earlier;
    for (const SessionEntry& other : sessions)
        if (other.problem.empty() && other.course == entry.course && is_earlier(place(other), place(entry)))
            earlier.push_back(&other);
    std::ranges::stable_sort(earlier, std::ranges::greater(), &SessionEntry::started);
    return earlier;
}

/// What cannot be read cannot be copied either.
std::vector<Offer> offers(const SessionEntry& entry, const BroughtCopy* brought, std::size_t earlier) {
    std::vector<Offer> list;
    if (brought != nullptr && entry.problem.empty())
        list.push_back({"deed:copy-back", "Copy it back", SessionDeed::copy_back});
    if (entry.problem.empty())
        list.push_back({"deed:plan", "Make a plan of it", std::nullopt});
    if (earlier > 0)
        list.push_back({"deed:compare",
                        earlier == 1 ? "Compare with the earlier one" : "Compare with an earlier one …",
                        std::nullopt});
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

HomeWish draw_offers(ui::Canvas& canvas, const Shelf& shelf, const SessionEntry& entry, HomeUi& state) {
    const BroughtCopy* brought = shelf.brought_copy(entry.file);
    const auto earlier = earlier_ones(shelf.sessions->sessions, entry);
    const std::vector<Offer> list = offers(entry, brought, earlier.size());
    ui::ButtonSheet sheet(canvas, "deeds", state.sheet, session_name(entry), words_about(entry, brought),
                          list.size() + (entry.problem.empty() ? 1 : 2));
    HomeWish wish;
    if (!entry.problem.empty() && sheet.button("deed:open", "Open it, or save what can be read"))
        wish = OpenSession{entry.file};
    for (const Offer& offer : list) {
        if (!sheet.button(offer.id, offer.words))
            continue;
        if (offer.id == "deed:plan")
            wish = PlanOfSession{entry.file};
        else if (!offer.deed && earlier.size() == 1)
            wish = CompareSessions{entry.file, earlier.front()->file};
        else if (!offer.deed)
            state.comparing = true;
        else if (offer.deed == SessionDeed::move_to_bin || offer.deed == SessionDeed::forget_names)
            state.asked = offer.deed;
        else
            wish = DoWithSession{entry.file, *offer.deed};
    }
    if (sheet.button("deeds:close", "Close", ui::Rank::plain))
        state.chosen.clear();
    sheet.end();
    return wish;
}

/// "Session 1 · 4 Oct · The first room · Leeds": what tells them apart comes first.
std::string earlier_text(const SessionEntry& entry, WallTime now) {
    return (entry.number > 0 ? "Session " + std::to_string(entry.number) + " · " : "")
           + day_text(entry.started, now) + " · " + entry.title
           + (entry.place.empty() ? "" : " · " + entry.place);
}

HomeWish draw_earlier_ones(ui::Canvas& canvas, const Shelf& shelf, const SessionEntry& entry, HomeUi& state) {
    const auto earlier = earlier_ones(shelf.sessions->sessions, entry);
    ui::ButtonSheet sheet(canvas, "deeds", state.sheet, "Compare with which one?",
                          "What became of it in “" + session_name(entry)
                              + "”: actions, rungs, ratings, answers, rules. It is saved with the records.",
                          earlier.size() + 1);
    HomeWish wish;
    for (std::size_t at = 0; at < earlier.size(); ++at)
        if (sheet.button("compare:" + std::to_string(at), earlier_text(*earlier[at], shelf.now)))
            wish = CompareSessions{entry.file, earlier[at]->file};
    if (sheet.button("compare:close", "Close", ui::Rank::plain))
        state.chosen.clear();
    sheet.end();
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
    const bool compares = state.comparing;
    canvas.begin_overlay(asks ? "question" : compares ? "earlier ones" : "deeds");
    if (ImGui::IsWindowAppearing())
        state.sheet = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    HomeWish wish = asks       ? ask_first(canvas, *entry, state)
                    : compares ? draw_earlier_ones(canvas, shelf, *entry, state)
                               : draw_offers(canvas, shelf, *entry, state);
    if (canvas.hit_by_hand("deeds:beside", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape)
        || !std::holds_alternative<std::monostate>(wish))
        state.chosen.clear();
    canvas.end_overlay();
    if (state.chosen.empty() || state.asked.has_value() != asks || state.comparing != compares)
        canvas.want_next_frame();
    return wish;
}

}
