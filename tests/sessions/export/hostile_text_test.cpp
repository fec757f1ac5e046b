#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sessions/export/markdown_text.h"
#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"

namespace plenary {
namespace {

const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts{
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><b>bold</b>",
        "</title></head><body>",
        "<!-- a comment --> and -->",
        "<![CDATA[ x ]]>",
        "<a href=\"javascript:alert(1)\">here</a>",
        "</li></ul></main></body></html>",
        "&lt;b&gt; is not bold",
        "&amp;amp; &#60; &#x3C; &copy",
        "R&D, Q&A, AT&T;",
        "# not a heading",
        "###### nor this",
        "A heading closed #",
        "- not a list",
        "+ nor this",
        "* nor this",
        "1. not numbered",
        "2) nor this",
        "1234567890. nor this",
        "> not quoted",
        "---",
        "===",
        "***",
        "___",
        "```\ncode\n```",
        "~~~\ncode\n~~~",
        "    four spaces",
        "*stars* and **more** and _lines_",
        "snake_case_name __init__",
        "~~struck~~",
        "`ticks` and ``two``",
        "[a link](javascript:alert(1))",
        "![a picture](http://example.org/x.png)",
        "[ref]: http://example.org",
        "<http://example.org>",
        "| a | table |\n| --- | --- |\n| b | row |",
        "a | pipe",
        "\\*already escaped\\* \\",
        "C:\\folder\\*.txt",
        "$x^2$ costs $5",
        "line one\nline two\n\nline four",
        "first\n# second\n- third\n1. fourth\n> fifth\n    sixth",
        "\u202Eevil txt.exe",
        "left \u2066isolated\u2069 \u202Aand\u202C \u202B\u202D \u2067\u2068",
        "مرحبا بالعالم: 3 من 5",
        "שלום | עולם *לא* מודגש",
        "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é ﷽ 漢字",
        "{{template}} ${variable} %s %n",
        "http://example.org/?a=1&b=<2>",
        std::string(10'000, 'x'),
        "0",
    };
    return texts;
}

class HostileText : public testing::TestWithParam<std::string> {
protected:
    /// The text wherever people can write something.
    static ExampleRoom room_full_of(const std::string& text) {
        ExampleRoom room(plan_full_of(text));
        room.run(SetPlace{text});
        room.run(AddPerson{text});
        const CardId rule = room.card(2, 0, text);
        room.run(MarkCard{rule, Mark::agreed});
        room.card(3, 0, text);
        room.card(4, 0, text);
        const CardId idea = room.card(6, 0, text, GroupId{1});
        room.run(SortCard{idea, room.lane(7, 0)});
        room.run(NameCluster{room.card(6, 1, text), text});
        room.run(MergeCards{room.card(6, 1, text), room.card(6, 1, text)});
        const CardId barrier = room.card(9, 0, text);
        const CardId other = room.card(9, 0, text);
        room.votes(dot_vote(StepId{9}, {.dots = 1, .most_on_one = 1}), {{{barrier, 1}}, {{other, 1}}}, true);
        const CardId answer = room.card(9, 0, text, GroupId{2}, barrier);
        const CardId piece = room.card(10, 0, text);
        room.vote(piece, {1, 2, 3}, true);
        room.card(10, 1, text, {}, piece);
        const auto action = room.made<CardId>(CarryCard{answer, room.lane(11, 4)});
        room.run(SetAction{action, text, text});
        vote_on_cards(room, text);
        return room;
    }

    /// The text as the meaning of a scale and as the name of a side.
    static Plan plan_full_of(const std::string& text) {
        Plan plan = example_plan();
        auto& rating = std::get<RatingStep>(plan.steps[11].content);
        rating.low = rating.high = text;
        rating.sides = {text, "Others"};
        return plan;
    }

    static void vote_on_cards(ExampleRoom& room, const std::string& text) {
        const CardId statement = room.card(12, 0, text);
        room.rate({statement}, {{1, {4}}, {2, {2}}});
        const CardId item = room.card(13, 0, text);
        const CardId tied = room.card(13, 0, text);
        room.votes(card_vote(StepId{13}, Method::ranking), {{{item, 1}, {tied, 1}}}, true);
        const CardId point = room.card(14, 0, text);
        room.run(MarkCard{point, Mark::not_yet});
        room.run(SetAction{point, text, ""});
        const CardId option = room.card(15, 0, text);
        room.card(15, 1, text, {}, option);
        room.run(MarkCard{option, Mark::agreed});
        const auto called_off = room.votes(card_vote(StepId{15}, Method::pick), {{{option, 1}}}, true);
        room.run(VoidRound{called_off, text});
    }

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
