#include "sessions/export/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/without_names.h"
#include "tests/sessions/export/example_session.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using Rows = std::vector<std::vector<std::string>>;

/// Reads RFC 4180 strictly: a bare quotation mark or line end fails the test.
Rows rows_of(std::string_view csv) {
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"));
    csv.remove_prefix(3);
    Rows rows{{}};
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
            cell += '"';
            ++at;
        } else if (quoted) {
            quoted = c != '"';
            if (quoted)
                cell += c;
        } else if (c == '"') {
            EXPECT_TRUE(cell.empty()) << "a quotation mark in the middle of a cell";
            quoted = true;
        } else if (c == ',' || c == '\r') {
            rows.back().push_back(std::move(cell));
            cell.clear();
            if (c == '\r') {
                EXPECT_EQ(csv[++at], '\n');
                rows.emplace_back();
            }
        } else {
            cell += c;
        }
    }
    EXPECT_TRUE(rows.back().empty()) << "the last line has no end";
    rows.pop_back();
    return rows;
}

std::string table(const Snapshot& snapshot, std::string_view name) {
    for (const auto& one : record::csv_tables(snapshot, {}))
        if (one.name == name)
            return one.content;
    return {};
}

TEST(Csv, MakesHarmlessWhatASpreadsheetWouldTakeForAFormula) {
    EXPECT_EQ(record::csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(record::csv_cell("+44 114"), "'+44 114");
    EXPECT_EQ(record::csv_cell("-1"), "'-1");
    EXPECT_EQ(record::csv_cell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(record::csv_cell("\tx"), "'\tx");
    EXPECT_EQ(record::csv_cell("\r=x"), "\"'\r=x\"");
    EXPECT_EQ(record::csv_cell("1-1"), "1-1");
    EXPECT_EQ(record::csv_cell(""), "");
}

TEST(Csv, QuotesWhatWouldEndACell) {
    EXPECT_EQ(record::csv_cell("a, b"), "\"a, b\"");
    EXPECT_EQ(record::csv_cell("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(record::csv_cell("a\nb"), "\"a\nb\"");
    EXPECT_EQ(record::csv_cell("=\"a\""), "\"'=\"\"a\"\"\"");
}

TEST(Csv, HasAsManyCellsInEveryRowAsInTheHeader) {
    const Snapshot snapshot(long_session(), 1, {}, {});
    for (const auto& one : record::csv_tables(snapshot, {})) {
        const Rows rows = rows_of(one.content);
        ASSERT_GT(rows.size(), 1u) << one.name;
        for (const auto& row : rows)
            EXPECT_EQ(row.size(), rows.front().size()) << one.name;
    }
}

TEST(Csv, HoldsEveryCardActionVoteAndStep) {
    const ExampleRoom room = example_room();
    EXPECT_EQ(rows_of(table(room.snapshot(), "cards")).size(), 1 + room.session.cards.size());
    EXPECT_EQ(rows_of(table(room.snapshot(), "times")).size(), 1 + room.session.plan->steps.size());
    EXPECT_THAT(rows_of(table(room.snapshot(), "actions"))[1],
                ElementsAre("11", "A partnership to build", "Ask the drop-in what they would want from it",
                            "Youth service", "29 Nov", HasSubstr("an answer to “Budget")));
    EXPECT_THAT(table(room.snapshot(), "votes"), HasSubstr("10,Which rung is it on?,1,now,tokens,"));
}

TEST(Csv, TellsOfNoVoteThatIsNotRevealed) {
    ExampleRoom low;
    const CardId piece = low.card(10, 0, "Young carers’ drop-in");
    ExampleRoom high = low;
    low.vote(piece, {1, 1, 2}, false);
    high.vote(piece, {8, 7, 8}, false);
    ASSERT_NE(low.session, high.session);
    for (const char* name : {"cards", "votes"})
        EXPECT_EQ(table(low.snapshot(), name), table(high.snapshot(), name));
    EXPECT_EQ(rows_of(table(low.snapshot(), "votes")).size(), 1u);
}

TEST(Csv, SaysOfACoveredCardOnlyThatItIsThere) {
    ExampleRoom room;
    room.run(CoverLane{room.lane(6, 0), true});
    room.card(6, 0, "Nobody may read this");
    const std::string cards = table(room.snapshot(), "cards");
    EXPECT_THAT(cards, AllOf(Not(HasSubstr("Nobody may")), HasSubstr(",yes\r\n")));
}

TEST(Csv, HasNoNamesWhereTheyAreLeftOut) {
    ExampleRoom room;
    room.run(AddPerson{"Ayesha Khan"});
    room.run(SetAction{room.card(11, 4, "Write"), "Carmen Díaz", ""});
    EXPECT_THAT(table(room.snapshot(), "people"), HasSubstr("Ayesha Khan"));
    const Snapshot without = record::without_names(room.snapshot(), {});
    for (const auto& one : record::csv_tables(without, {}))
        EXPECT_THAT(one.content, AllOf(Not(HasSubstr("Ayesha")), Not(HasSubstr("Carmen"))));
}

}
}
