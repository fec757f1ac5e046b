#include "tests/sessions/export/hostile_room.h"

namespace plenary {
namespace {

/// The text as the meaning of a scale and as the name of a side.
Plan plan_full_of(const std::string& text) {
    Plan plan = example_plan();
    auto& rating = std::get<RatingStep>(plan.steps[11].content);
    rating.low = rating.high = text;
    rating.sides = {text, "Others"};
    return plan;
}

void vote_on_cards(ExampleRoom& room, const std::string& text) {
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

}

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

ExampleRoom room_full_of(const std::string& text) {
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

}
