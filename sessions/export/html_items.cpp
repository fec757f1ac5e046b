#include "sessions/export/html_items.h"

#include <algorithm>

#include "sessions/model/words.h"

namespace plenary::record {

namespace {

void write_list(HtmlWriter& out, const std::vector<Item>& items, std::string_view tag,
                std::string_view kind) {
    const auto list = out.block(tag, {{"class", kind}});
    for (const Item& item : items) {
        const auto colour = item.colour ? word_of(*item.colour) : "uncoloured";
        const auto element = out.block("li", {{"class", colour}});
        write_item(out, item);
    }
}

std::string_view kind_of(const std::vector<Item>& items) {
    return std::ranges::any_of(items, [](const Item& item) { return item.colour.has_value(); }) ? "ideas"
                                                                                                : "plain";
}

}

void write_sentence(HtmlWriter& out, std::string_view tag, std::string_view kind, const Sentence& sentence) {
    const auto element = out.line(tag, {{"class", kind}});
    for (const Words& words : sentence) {
        if (words.theirs)
            out.inside("bdi", {}, words.text);
        else
            out.text(words.text);
    }
}

void write_item(HtmlWriter& out, const Item& item) {
    {
        const auto row = out.block("div", {{"class", "item"}});
        if (!item.label.empty())
            out.line("span", {{"class", "label"}}, item.label);
        out.line("div", {{"class", item.heading ? "words cluster" : "words"}, {"dir", "auto"}}, item.text);
        write_group_mark(out, item);
    }
    for (const Sentence& remark : item.remarks)
        write_sentence(out, "p", "remark", remark);
    if (!item.under.empty())
        write_list(out, item.under, "ul", kind_of(item.under));
}

void write_items(HtmlWriter& out, const ItemList& list) {
    write_list(out, list.items, list.numbered ? "ol" : "ul", list.in_a_row ? "names" : kind_of(list.items));
}

void write_group_mark(HtmlWriter& out, const Item& item) {
    if (!item.group)
        return;
    const auto mark = out.line("span", {{"class", "group group-" + std::to_string(item.group.value)}});
    out.text(group_text(item.group));
    if (item.group_name.empty())
        return;
    out.text(" · ");
    out.inside("bdi", {}, item.group_name);
}

}
