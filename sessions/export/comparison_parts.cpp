#include "sessions/export/comparison_parts.h"

#include "sessions/model/movement.h"

namespace plenary::record {

namespace {

void add_counted(std::string& text, std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0)
        text += (text.empty() ? "" : ", ") + counted(count, one, many);
}

}

void LeftOut::add(std::size_t only_then, std::size_t only_now, std::string_view one, std::string_view many) {
    add_counted(then_, only_then, one, many);
    add_counted(now_, only_now, one, many);
}

void LeftOut::add_different(std::size_t count, std::string_view one, std::string_view many,
                            std::string_view how) {
    add_counted(different_, count, one, many);
    if (count > 0)
        different_.append(" ").append(how);
}

std::string LeftOut::text() const {
    std::string text;
    const auto add = [&text](std::string_view where, const std::string& what) {
        if (!what.empty())
            text.append(text.empty() ? "" : " ").append(where).append(what).append(".");
    };
    add("Not compared: ", different_);
    add("Only then: ", then_);
    add("Only now: ", now_);
    return text;
}

VoteTable then_and_now_table(std::string title, std::string cards, VoteTable::Look look) {
    return {.title = std::move(title),
            .cards = std::move(cards),
            .columns = {{"Then", look}, {"Now", look}, {"Change", VoteTable::Look::word}},
            .rows = {}};
}

VoteTable::Cell own_cell(std::string words, bool quiet) {
    return {.text = {std::move(words)}, .quiet = quiet};
}

VoteTable::Cell shift_cell(int twice, std::string_view one, std::string_view many) {
    return own_cell(capitalised(shift_text(twice, one, many)), twice == 0);
}

VoteTable::Cell change_cell(bool changed) {
    return own_cell(changed ? "Changed" : "As then", !changed);
}

Item bare_item(const std::string& text) {
    Item item;
    item.text = text;
    return item;
}

}
