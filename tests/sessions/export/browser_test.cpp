// The record as a web page in a real browser: nothing that people wrote runs there, all of it can be read, on
// the screen and on paper, and the page is valid.

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>

#include "sessions/export/report.h"
#include "tests/sessions/export/hostile_room.h"
#include "tests/sessions/export/reading.h"
#include "tests/support/long_session.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

bool is_here(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// A folder for one test, gone with it.
class Scratch {
public:
    Scratch() { fs::create_directories(folder_); }
    ~Scratch() { fs::remove_all(folder_); }
    fs::path path(const std::string& name) const { return folder_ / name; }
    fs::path write(const std::string& name, const std::string& content) const {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }
    static std::string read(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    fs::path folder_ =
        fs::temp_directory_path() / ("plenary-browser-" + std::to_string(std::random_device{}()));
};

/// What Chromium says of a page, or does with it.
bool chromium(const Scratch& scratch, const std::string& wish, const fs::path& page, const fs::path& out) {
    const std::string command = "chromium --headless=new --no-sandbox --disable-gpu --no-first-run "
                                "--disable-extensions --user-data-dir='"
                                + scratch.path("profile").string() + "' " + wish + " 'file://" + page.string()
                                + "' >'" + out.string() + "' 2>/dev/null";
    return std::system(command.c_str()) == 0;
}

/// A page that says of each of these what became of it in a frame of its own.
std::string observing(const std::vector<std::string>& pages) {
    std::string page = "<!doctype html><meta charset=\"utf-8\"><title>observed</title><body>";
    for (const std::string& one : pages)
        page += "<iframe srcdoc=\"" + replaced(replaced(one, "&", "&amp;"), "\"", "&quot;") + "\"></iframe>";
    return page + R"(<script>
addEventListener("load", () => {
    const seen = [...document.querySelectorAll("iframe")].map(frame => ({
        ran: frame.contentWindow.ran === 1,
        title: frame.contentDocument.title,
        elements: [...frame.contentDocument.querySelectorAll("*")].map(element => element.localName).join(" "),
        handlers: [...frame.contentDocument.querySelectorAll("*")].filter(element =>
            [...element.attributes].some(attribute => attribute.name.startsWith("on"))).length,
        text: frame.contentDocument.body.textContent}));
    document.body.textContent = "seen:" + encodeURIComponent(JSON.stringify(seen)) + ":seen";
});
</script>)";
}

std::string without_percents(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '%') {
            plain += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
            at += 2;
        } else {
            plain += text[at];
        }
    return plain;
}

nlohmann::json observe(const std::vector<std::string>& pages) {
    const Scratch scratch;
    const fs::path page = scratch.write("observed.html", observing(pages));
    if (!chromium(scratch, "--virtual-time-budget=60000 --dump-dom", page, scratch.path("dom")))
        return {};
    const std::string dom = Scratch::read(scratch.path("dom"));
    // The first is in the script.
    const std::size_t from = dom.find("seen:%"), to = dom.find(":seen", from);
    if (from == std::string::npos || to == std::string::npos)
        return {};
    return nlohmann::json::parse(without_percents(std::string_view(dom).substr(from + 5, to - from - 5)));
}

std::string page_of(const Snapshot& snapshot) {
    return write_report(snapshot, ReportFormat::html, ClockReading{});
}

/// So that what people wrote is kept from running by being text, and by nothing else.
std::string without_policy(const std::string& page) {
    const std::size_t from = page.find("<meta http-equiv=\"Content-Security-Policy\"");
    const std::size_t to = page.find('>', from);
    EXPECT_NE(from, std::string::npos);
    return page.substr(0, from) + page.substr(to + 1);
}

TEST(RecordInABrowser, RunsNothingThatSomebodyWrote) {
    if (!is_here("chromium"))
        GTEST_SKIP() << "Chromium is not here";
    // They would tell, if they ran.
    std::vector<std::string> texts, pages;
    for (const std::string& text : hostile_texts()) {
        texts.push_back(replaced(replaced(text, "alert(1)", "window.ran=1"), "src=x", "src=nowhere:x"));
        pages.push_back(without_policy(page_of(room_full_of(texts.back()).snapshot())));
    }
    pages.push_back(page_of(room_full_of("harmless").snapshot()));
    pages.push_back("<body><script>window.ran=1</script><p onclick=\"x\">");
    const nlohmann::json seen = observe(pages);
    ASSERT_EQ(seen.size(), pages.size());
    const nlohmann::json& harmless = seen[texts.size()];
    const nlohmann::json& harmful = seen[texts.size() + 1];
    ASSERT_TRUE(harmful["ran"] == true && harmful["handlers"] == 1) << "else nothing is shown by the others";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const nlohmann::json& one = seen[i];
        EXPECT_EQ(one["ran"], false) << texts[i];
        EXPECT_EQ(one["handlers"], 0) << texts[i];
        EXPECT_EQ(one["title"], harmless["title"]) << texts[i];
        // One more for the policy that was taken out.
        EXPECT_TRUE(replaced(one["elements"].get<std::string>(), "html head ", "html head meta ")
                    == harmless["elements"])
            << texts[i];
        EXPECT_THAT(on_one_line(one["text"].get<std::string>()), HasSubstr(on_one_line(texts[i])));
    }
}

TEST(RecordInABrowser, LosesNoWordOnItsWayToPaper) {
    if (!is_here("chromium"))
        GTEST_SKIP() << "Chromium is not here";
    const Scratch scratch;
    const Session session = long_session();
    const fs::path page = scratch.write("record.html", page_of(Snapshot(session, 1, {}, {})));
    const fs::path paper = scratch.path("record.pdf");
    ASSERT_TRUE(chromium(scratch, "--no-pdf-header-footer --print-to-pdf='" + paper.string() + "'", page,
                         scratch.path("said")));
    const std::string read = without_spaces(text_of_pdf(Scratch::read(paper)));
    for (const auto& card : session.cards.rows())
        EXPECT_THAT(read, HasSubstr(without_spaces(card->text)));
}

TEST(RecordInABrowser, IsAValidPage) {
    if (!is_here("tidy"))
        GTEST_SKIP() << "HTML Tidy is not here";
    const Scratch scratch;
    const Snapshot sessions[] = {Snapshot(long_session(), 1, {}, {}), example_room().snapshot(),
                                 ExampleRoom().snapshot(), room_full_of(hostile_texts()[3]).snapshot()};
    for (const Snapshot& snapshot : sessions)
        for (const Reading reading : {Reading::full, Reading::room, Reading::commissioner}) {
            const fs::path page = scratch.write(
                "record.html", write_report(snapshot, ReportFormat::html, {}, {.reading = reading}));
            const fs::path said = scratch.path("said");
            EXPECT_EQ(std::system(("tidy -quiet -errors -utf8 --drop-empty-elements no '" + page.string()
                                   + "' 2>'" + said.string() + "'")
                                      .c_str()),
                      0)
                << Scratch::read(said);
        }
}

}
}
