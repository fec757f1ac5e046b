#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/export/markdown_text.h"
#include "sessions/export/report.h"
#include "tests/sessions/export/hostile_room.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

class HostileText : public testing::TestWithParam<std::string> {
protected:
    /// The same room with a harmless word in the place of the text.
    static ExampleRoom harmless_room() { return room_full_of("harmless"); }

    static std::string write(const ExampleRoom& room, ReportFormat format) {
        return write_report(room.snapshot(), format, room.now());
    }

    static std::size_t times(std::string_view part, std::string_view whole) {
        std::size_t count = 0;
        for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1))
            ++count;
        return count;
    }
};

TEST_P(HostileText, StaysTextInHtml) {
    const ExampleRoom room = room_full_of(GetParam());
    const std::string html = write(room, ReportFormat::html);
    EXPECT_EQ(unbalanced_tags(html), "");
    EXPECT_EQ(elements_of_html(html), elements_of_html(write(harmless_room(), ReportFormat::html)));
    const std::string text = on_one_line(text_of_html(html));
    EXPECT_GE(times(on_one_line(GetParam()), text), 25u);
}

TEST_P(HostileText, StaysTextInMarkdown) {
    const std::string markdown = write(room_full_of(GetParam()), ReportFormat::markdown);
    const std::string text = on_one_line(text_of_markdown(markdown));
    EXPECT_GE(times(on_one_line(GetParam()), text), 25u);
}

TEST_P(HostileText, StaysTextInJson) {
    const ExampleRoom room = room_full_of(GetParam());
    const auto report = nlohmann::json::parse(write(room, ReportFormat::json));
    ASSERT_EQ(report["cards"].size(), room.session.cards.size());
    std::size_t at = 0;
    for (const auto& card : room.session.cards.rows())
        EXPECT_EQ(report["cards"][at++]["text"], card->text);
}

INSTANTIATE_TEST_SUITE_P(Texts, HostileText, testing::ValuesIn(hostile_texts()));

/// The lines of a Markdown text that CommonMark would read as the start of something.
TEST(MarkdownText, BeginsNoBlockWithAnyOfItsLines) {
    for (const std::string& text : hostile_texts()) {
        std::string block = "\n" + record::markdown_block(text, 2);
        EXPECT_THAT(block, testing::Not(testing::ContainsRegex("\n *([#>|=+*-]|[0-9]+[.)]|```|~~~)")))
            << text;
        EXPECT_EQ(record::markdown_line(text).find('\n'), std::string::npos) << text;
        EXPECT_EQ(record::markdown_cell(text).find('\n'), std::string::npos) << text;
    }
}

struct Escaped {
    const char* text;
    const char* markdown;
};

TEST(MarkdownText, EscapesWhatWouldBeMarkupAndNothingElse) {
    const Escaped table[] = {
        {"Trust takes time, about 2.5 years - or more!", "Trust takes time, about 2.5 years - or more!"},
        {"# one", "\\# one"},
        {"C# and #tag", "C# and \\#tag"},
        {"- one", "\\- one"},
        {"12. one", "12\\. one"},
        {"12) one", "12\\) one"},
        {"a*b_c`d", "a\\*b\\_c\\`d"},
        {"[a](b)", "\\[a\\](b)"},
        {"<b>&amp;", "\\<b\\>\\&amp;"},
        {"a|b\\c", "a\\|b\\\\c"},
        {"\u202Ex", "&#x202E;x"},
    };
    for (const Escaped& row : table)
        EXPECT_EQ(record::markdown_line(row.text), row.markdown);
    EXPECT_EQ(record::markdown_block("one\n\n- two", 2), "one\\\n  \\\n  \\- two");
    EXPECT_EQ(record::markdown_cell("one\n- two"), "one <br>\\- two");
    EXPECT_EQ(record::markdown_line("one\n- two"), "one \\- two");
}

}
}
