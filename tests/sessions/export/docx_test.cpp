#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/export/report.h"
#include "tests/sessions/export/example_session.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/long_session.h"
#include "tests/support/package.h"

namespace plenary {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Key;
using testing::Not;

std::string docx_of(const Snapshot& snapshot, const ReportOptions& options = {}) {
    return write_report(snapshot, ReportFormat::docx, {.wall = 1'795'348'800'000}, options);
}

std::vector<std::string> values(const std::string& xml, const std::string& attribute) {
    std::vector<std::string> found;
    const std::string begin = attribute + "=\"";
    for (auto at = xml.find(begin); at != std::string::npos; at = xml.find(begin, at)) {
        at += begin.size();
        found.push_back(xml.substr(at, xml.find('"', at) - at));
    }
    return found;
}

TEST(Docx, HoldsEveryWordThatTheRoomCouldSee) {
    for (const Session& session : {example_room().session, long_session()}) {
        const std::string text = on_one_line(text_of_docx(docx_of(Snapshot(session, 1, {}, {}))));
        for (const auto& card : session.cards.rows())
            EXPECT_THAT(
                text, AllOf(HasSubstr(on_one_line(card->text)), HasSubstr(card->who), HasSubstr(card->when)));
        for (const auto& person : session.people.rows())
            EXPECT_THAT(text, HasSubstr(person->name));
        for (const Step& step : session.plan->steps)
            EXPECT_THAT(text, HasSubstr(step.title));
    }
}

TEST(Docx, IsMadeOfPartsThatAreWellFormed) {
    ExampleRoom room;
    room.card(6, 0, "<w:t>&amp;\"]]> \x01\xff and \xef\xbf\xbe", GroupId{1});
    for (const std::string& docx : {docx_of(room.snapshot()), docx_of(Snapshot(long_session(), 1, {}, {}))}) {
        const auto parts = parts_of_package(docx);
        ASSERT_FALSE(parts.empty());
        for (const auto& [name, content] : parts)
            EXPECT_TRUE(name.ends_with(".png") || is_well_formed(content)) << name;
    }
}

TEST(Docx, TellsTheKindOfEachPartAndWhereItIs) {
    const auto parts = parts_of_package(docx_of(Snapshot(long_session(), 1, {}, {})));
    const std::string& kinds = parts.at("[Content_Types].xml");
    for (const std::string& name : values(kinds, "PartName"))
        EXPECT_THAT(parts, Contains(Key(name.substr(1))));
    for (const auto& [name, content] : parts) {
        const bool by_ending = name.ends_with(".rels") || name.ends_with(".png");
        EXPECT_TRUE(by_ending || name == "[Content_Types].xml"
                    || kinds.find("\"/" + name + "\"") != kinds.npos)
            << name;
    }
    for (const std::string& target : values(parts.at("_rels/.rels"), "Target"))
        EXPECT_THAT(parts, Contains(Key(target)));
    for (const std::string& target : values(parts.at("word/_rels/document.xml.rels"), "Target"))
        EXPECT_THAT(parts, Contains(Key("word/" + target)));
}

TEST(Docx, UsesOnlyWhatItDefines) {
    const auto parts = parts_of_package(docx_of(Snapshot(long_session(), 1, {}, {})));
    const std::string& body = parts.at("word/document.xml");
    const std::string& styles = parts.at("word/styles.xml");
    for (const char* use : {"w:pStyle w:val", "w:rStyle w:val", "w:tblStyle w:val"})
        for (const std::string& style : values(body, use))
            EXPECT_THAT(styles, HasSubstr("w:styleId=\"" + style + "\""));
    for (const std::string& list : values(body, "w:numId w:val"))
        EXPECT_THAT(parts.at("word/numbering.xml"), HasSubstr("w:numId=\"" + list + "\""));
    for (const char* use : {"r:embed", "r:id"})
        for (const std::string& id : values(body, use))
            EXPECT_THAT(parts.at("word/_rels/document.xml.rels"), HasSubstr("Id=\"" + id + "\""));
}

TEST(Docx, HasRealHeadingsListsAndTablesWithAHeaderThatRepeats) {
    const auto parts = parts_of_package(docx_of(example_room().snapshot()));
    const std::string& body = parts.at("word/document.xml");
    EXPECT_THAT(body,
                AllOf(HasSubstr("<w:pStyle w:val=\"Title\"/>"), HasSubstr("<w:pStyle w:val=\"Heading1\"/>"),
                      HasSubstr("<w:pStyle w:val=\"ListNumber\"/><w:numPr>"), HasSubstr("<w:tblHeader/>")));
    EXPECT_THAT(parts.at("word/styles.xml"), HasSubstr("w:lang w:val=\"en-GB\""));
    EXPECT_THAT(parts.at("docProps/core.xml"),
                AllOf(HasSubstr("<dc:title>What does partnership working mean?</dc:title>"),
                      HasSubstr("<dc:language>en-GB</dc:language>"), HasSubstr("2026-11-22T12:00:00Z")));
}

TEST(Docx, GivesEachPictureItsWords) {
    const auto parts = parts_of_package(docx_of(Snapshot(long_session(), 1, {}, {})));
    const auto told = values(parts.at("word/document.xml"), "descr");
    ASSERT_FALSE(told.empty());
    for (const std::string& words : told)
        EXPECT_THAT(words, HasSubstr("on rung 1"));
    EXPECT_THAT(parts.at("word/media/picture1.png"), HasSubstr("PNG"));
}

TEST(Docx, BeginsEachNumberedListWithOne) {
    Plan plan = example_plan();
    plan.steps.push_back(plan.steps[1]);
    ExampleRoom room(plan);
    room.run(MarkLane{room.lane(2, 0), Mark::agreed});
    room.run(MarkLane{room.lane(16, 0), Mark::agreed});
    const auto parts = parts_of_package(docx_of(room.snapshot()));
    EXPECT_THAT(values(parts.at("word/document.xml"), "w:numId w:val"), IsSupersetOf({"3", "4"}));
}

TEST(Docx, RunsFromTheRightWhereItsWordsDo) {
    ExampleRoom room;
    room.card(6, 0, "الاجتماع الأول");
    const auto parts = parts_of_package(docx_of(room.snapshot()));
    const std::string& body = parts.at("word/document.xml");
    const std::size_t at = body.find("الاجتماع");
    ASSERT_NE(at, body.npos);
    const std::string paragraph = body.substr(body.rfind("<w:p>", at), at - body.rfind("<w:p>", at));
    EXPECT_THAT(paragraph, AllOf(HasSubstr("<w:bidi/>"), HasSubstr("<w:rtl/>")));
}

TEST(Docx, IsTheSameWhereverTheVotesOfAnOpenRoundLie) {
    ExampleRoom low;
    const CardId piece = low.card(10, 0, "Young carers’ drop-in");
    ExampleRoom high = low;
    low.vote(piece, {1, 1, 2}, false);
    high.vote(piece, {8, 7, 8}, false);
    ASSERT_NE(low.session, high.session);
    EXPECT_EQ(docx_of(low.snapshot()), docx_of(high.snapshot()));
}

TEST(Docx, IsReadByLibreOfficeWordForWord) {
    // LibreOffice can be here without the part of it that reads documents.
    constexpr auto has_writer = "at=$(command -v soffice) && "
                                "test -e \"$(dirname \"$(readlink -f \"$at\")\")/libswlo.so\"";
    if (std::system(has_writer) != 0)
        GTEST_SKIP()
            << "LibreOffice is not here: with libreoffice-writer-nogui it is asked to read the document";
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("plenary-docx-" + std::to_string(std::random_device{}()));
    fs::create_directories(folder);
    const Session session = long_session();
    std::ofstream(folder / "record.docx", std::ios::binary) << docx_of(Snapshot(session, 1, {}, {}));
    const auto converted = [&](const std::string& to, const std::string& ending) {
        const std::string command = "soffice -env:UserInstallation=file://" + (folder / "profile").string()
                                    + " --headless --convert-to '" + to + "' --outdir " + folder.string()
                                    + " " + (folder / "record.docx").string() + " >/dev/null 2>&1";
        EXPECT_EQ(std::system(command.c_str()), 0);
        std::ifstream read(folder / ("record." + ending), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(read), {});
    };
    const std::string text = on_one_line(converted("txt:Text (encoded):UTF8", "txt"));
    // Where lines are broken on the page depends on the fonts.
    const std::string page = without_spaces(text_of_pdf(converted("pdf", "pdf")));
    fs::remove_all(folder);
    for (const auto& card : session.cards.rows()) {
        EXPECT_THAT(text,
                    AllOf(HasSubstr(on_one_line(card->text)), HasSubstr(card->who), HasSubstr(card->when)));
        EXPECT_THAT(page, HasSubstr(without_spaces(card->text)));
    }
}

TEST(Docx, SaysNothingOfACoveredCard) {
    ExampleRoom room;
    room.run(CoverLane{room.lane(6, 0), true});
    room.card(6, 0, "Nobody may read this");
    EXPECT_THAT(text_of_docx(docx_of(room.snapshot())),
                AllOf(HasSubstr("1 covered card"), Not(HasSubstr("Nobody may"))));
}

}
}
