#include <algorithm>

#include "sessions/export/base64.h"
#include "sessions/export/formats.h"
#include "sessions/export/html_items.h"
#include "sessions/export/html_style.h"
#include "sessions/export/html_votes.h"
#include "sessions/export/html_writer.h"
#include "sessions/export/ladder_svg.h"
#include "sessions/export/words.h"
#include "sessions/pictures/kept_picture.h"

namespace plenary::record {

namespace {

constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
constexpr std::string_view policy_with_pictures =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Drawings of its own are no pictures that are loaded.
bool has_pictures(const Report& report) {
    const auto is_picture = [](const Part& part) { return std::holds_alternative<Illustration>(part); };
    return report.letterhead.logo || std::ranges::any_of(report.sections, [&](const Section& section) {
               return std::ranges::any_of(section.parts, is_picture);
           });
}

std::string data_uri(const std::string& picture) {
    return "data:" + std::string(picture_type(picture)) + ";base64," + base64(picture);
}

class HtmlReport {
public:
    std::string write(const Report& report) {
        {
            const auto html = out_.block("html", {{"lang", "en-GB"}});
            head(report);
            const auto body = out_.block("body");
            const auto main = out_.block("main");
            opening(report);
            for (const Section& one : report.sections)
                section(one);
            if (!report.steps.empty())
                steps(report.steps);
            if (!report.closing.empty())
                out_.line("p", {{"class", "quiet"}}, report.closing);
        }
        return out_.take();
    }

private:
    void head(const Report& report) {
        const auto head = out_.block("head");
        out_.lone("meta", {{"charset", "utf-8"}});
        out_.lone("meta", {{"http-equiv", "Content-Security-Policy"},
                           {"content", has_pictures(report) ? policy_with_pictures : policy}});
        out_.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        out_.line("title", {}, report.title);
        out_.style(report_style);
    }

    void opening(const Report& report) {
        const auto header = out_.block("header");
        letterhead(report.letterhead);
        out_.line("h1", {{"dir", "auto"}}, report.title);
        sentence("p", "subtitle", report.subtitle);
        if (!report.so_far.empty())
            sentence("p", "so-far", report.so_far);
        const auto facts = out_.block("ul", {{"class", "facts"}});
        for (const Fact& fact : report.facts) {
            const auto one = out_.block("li");
            out_.line("strong", {}, fact.value);
            out_.line("span", {}, fact.label);
        }
    }

    void letterhead(const Letterhead& head) {
        if (head == Letterhead{})
            return;
        const auto block = out_.block("div", {{"class", "letterhead"}});
        if (!head.organisation.empty())
            out_.line("p", {{"dir", "auto"}}, head.organisation);
        if (head.logo)
            out_.lone("img", {{"alt", head.organisation.empty() ? "Logo" : "Logo of " + head.organisation},
                              {"src", data_uri(*head.logo)}});
    }

    void section(const Section& section) {
        const auto element = out_.block("section");
        out_.line("h2", {{"dir", "auto"}}, section.heading);
        if (!section.source.empty())
            sentence("p", "source", section.source);
        for (const Part& part : section.parts)
            std::visit([this](const auto& kind) { write_part(kind); }, part);
    }

    void write_part(const Statements& statements) {
        for (const Sentence& statement : statements)
            sentence("p", "statement", statement);
    }

    void write_part(const ItemList& list) { write_list(list, "h3"); }

    void write_part(const ActionTable& actions) {
        const auto table = out_.block("table", {{"class", "actions"}});
        header_row({"Step", "Who", "By"});
        const auto body = out_.block("tbody");
        for (const Action& action : actions) {
            const auto row = out_.block("tr");
            if (action.item.heading) {
                const auto cell = out_.block("th", {{"colspan", "3"}, {"scope", "colgroup"}});
                write_item(out_, action.item);
                continue;
            }
            {
                const auto cell = out_.block("td");
                write_item(out_, action.item);
            }
            owner_cell(action.who, "Nobody yet");
            owner_cell(action.when, "No date yet");
        }
    }

    void write_part(const LadderOverview& overview) { write_ladder_picture(out_, overview); }
    void write_part(const VoteTable& table) { write_vote_table(out_, table); }
    void write_part(const Verdict& verdict) {
        sentence("p", verdict.reached ? "verdict" : "verdict open", verdict.words);
    }

    void write_part(const Illustration& illustration) {
        const auto figure = out_.block("figure");
        out_.lone("img", {{"alt", illustration.told}, {"src", data_uri(*illustration.bytes)}});
        if (!illustration.caption.empty())
            out_.line("figcaption", {{"class", "words"}, {"dir", "auto"}}, illustration.caption);
    }

    void write_part(const Placing& placing) {
        {
            const auto together = out_.block("div", {{"class", "placing"}});
            placing_heading(placing);
            for (const Sentence& statement : placing.statements)
                sentence("p", "statement", statement);
            if (!placing.rounds.empty()) {
                chart(placing);
                out_.line("p", {{"class", "quiet"}}, legend(placing.rounds));
            }
        }
        for (const ItemList& list : placing.reasons)
            write_list(list, "h4");
    }

    void placing_heading(const Placing& placing) {
        {
            const auto heading = out_.line("h3");
            out_.inside("bdi", {}, placing.piece.text);
            out_.text(": " + placing.verdict);
            write_group_mark(out_, placing.piece);
        }
        for (const Sentence& remark : placing.piece.remarks)
            sentence("p", "remark", remark);
    }

    void write_list(const ItemList& list, std::string_view heading) {
        if (!list.title.empty())
            out_.line(heading, {{"dir", "auto"}}, list.title);
        if (!list.items.empty())
            write_items(out_, list);
        if (!list.covered.empty())
            out_.line("p", {{"class", "quiet"}}, list.covered);
    }

    void owner_cell(const std::string& words, std::string_view if_empty) {
        if (words.empty())
            out_.line("td", {{"class", "quiet"}}, if_empty);
        else
            out_.line("td", {{"class", "words"}, {"dir", "auto"}}, words);
    }

    void header_row(std::initializer_list<std::string_view> titles) {
        const auto head = out_.block("thead");
        const auto row = out_.block("tr");
        for (std::string_view title : titles)
            out_.line("th", {{"scope", "col"}}, title);
    }

    /// The rungs with their votes: as bars to look at, and as numbers for everybody.
    void chart(const Placing& placing) {
        const auto table = out_.block("table", {{"class", "ladder"}});
        {
            const auto head = out_.block("thead");
            const auto row = out_.block("tr");
            out_.line("th", {{"scope", "col"}, {"colspan", "2"}}, "Rung");
            out_.line("td", {{"aria-hidden", "true"}}, "");
            for (const auto& round : placing.rounds)
                out_.line("th", {{"scope", "col"}, {"class", "count"}}, capitalised(round.name));
        }
        const int full = most_votes(placing);
        const auto body = out_.block("tbody");
        for (const auto& rung : placing.rungs) {
            const auto row = out_.block("tr", {{"class", rung.agreed   ? "agreed"
                                                         : rung.wanted ? "wanted"
                                                                       : "other"}});
            out_.line("th", {{"scope", "row"}}, std::to_string(rung.number));
            out_.line("td", {{"class", "rung"}, {"dir", "auto"}}, rung.name);
            {
                const auto cell = out_.block("td", {{"aria-hidden", "true"}});
                const auto bars = out_.block("div", {{"class", "bars"}});
                if (rung.votes.size() > 1)
                    bar("bar first", rung.votes.front(), full);
                bar("bar", rung.votes.back(), full);
            }
            for (int votes : rung.votes)
                out_.line("td", {{"class", "count"}}, votes == 0 ? "" : std::to_string(votes));
        }
    }

    void bar(std::string_view kind, int votes, int full) {
        if (votes > 0)
            out_.line("span",
                      {{"class", kind}, {"style", "width:" + std::to_string(votes * 100 / full) + "%"}}, "");
    }

    void steps(const std::vector<StepLine>& lines) {
        const auto section = out_.block("section");
        out_.line("h2", {}, "The session, step by step");
        const auto table = out_.block("table", {{"class", "steps"}});
        header_row({"", "Began", "Step", "Planned", "Took", "What came of it"});
        const auto body = out_.block("tbody");
        for (const StepLine& line : lines) {
            const auto row = out_.block("tr");
            out_.line("td", {{"class", "number"}}, line.number == 0 ? "–" : std::to_string(line.number));
            out_.line("td", {{"class", "time"}}, line.began.empty() ? "–" : line.began);
            out_.line("td", {{"dir", "auto"}}, line.title);
            out_.line("td", {{"class", "time"}}, line.planned);
            out_.line("td", {{"class", "time"}}, line.took.empty() ? "–" : line.took);
            out_.line("td", {{"class", "quiet"}}, outcome_text(line));
        }
    }

    void sentence(std::string_view tag, std::string_view kind, const Sentence& sentence) {
        write_sentence(out_, tag, kind, sentence);
    }

    HtmlWriter out_;
};

}

std::string html_report(const Report& report) {
    return HtmlReport().write(report);
}

}
