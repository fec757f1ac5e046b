#include "sessions/export/pages/page_layout.h"

#include <algorithm>
#include <map>

#include "sessions/export/pages/flow_writer.h"
#include "sessions/export/pages/item_rows.h"
#include "sessions/export/pages/ladder_rows.h"
#include "sessions/export/pages/png.h"
#include "sessions/export/pages/table_rows.h"
#include "sessions/model/text.h"
#include "sessions/pictures/decode_picture.h"

namespace plenary::record {

namespace {

// Points.
constexpr double between_facts = 21;
constexpr double foot_at = page_high - 34;
constexpr double logo_wide = 150;
constexpr double logo_high = 40;
constexpr double beside_logo = 16;
constexpr double picture_high = 270; ///< at most, so that two stand on a page
constexpr Type organisation_type{.size = 11, .weight = 600, .colour = quiet_ink, .leading = 1.4};
constexpr Type subtitle_type{.size = 11, .colour = quiet_ink, .leading = 1.4};
constexpr Type section_type{.size = 14.9, .weight = 700, .leading = 1.25, .tracking = -0.01};
constexpr Type value_type{.size = 16.3, .weight = 700, .leading = 1.25};
constexpr Type fact_type{.size = 9.1, .colour = quiet_ink, .leading = 1.3};
constexpr Type foot_type{.size = 8.2, .colour = quiet_ink, .leading = 1.3};

class ReportPages {
public:
    ReportPages(const Report& report, const Typesetter& typesetter)
        : report_(report), writer_(typesetter), typesetter_(typesetter) {}

    Pages write() {
        opening();
        for (std::size_t at = 0; at < report_.sections.size(); ++at)
            section(report_.sections[at], place_name(at));
        if (!report_.steps.empty()) {
            heading("The session, step by step", {}, "steps");
            write_steps(writer_, report_.steps, places());
        }
        if (!report_.closing.empty())
            writer_.paragraph({{report_.closing, in_colour(body_type, quiet_ink)}}, 14);
        Pages pages = writer_.pages(report_.title);
        if (pages.pages.size() > 1)
            for (std::size_t page = 0; page < pages.pages.size(); ++page)
                foot(pages.pages[page], page + 1, pages.pages.size());
        return pages;
    }

private:
    static std::string place_name(std::size_t section) { return "section-" + std::to_string(section + 1); }

    /// Where each step is told: under its own title before anything that was gathered from it.
    std::map<StepId, std::string> places() const {
        std::map<StepId, std::string> places;
        for (const StepLine& line : report_.steps)
            for (std::size_t at = 0; at < report_.sections.size(); ++at) {
                const Section& section = report_.sections[at];
                if (section.step == line.step
                    && (section.heading == line.title || !places.contains(line.step)))
                    places[line.step] = place_name(at);
            }
        return places;
    }

    /// The organisation at the left, its logo at the right, no larger than it takes to be recognised.
    void letterhead() {
        const Letterhead& head = report_.letterhead;
        FlowRow row{.keep_with_next = true};
        Rect logo;
        if (head.logo) {
            const PngSize size = size_of_png(*head.logo);
            const double scale = std::min(logo_wide / size.wide, logo_high / size.high);
            logo = {0, 0, size.wide * scale, size.high * scale};
            const std::string told = head.organisation.empty() ? "Logo" : "Logo of " + head.organisation;
            const std::size_t element = writer_.element(Tag::figure, 0, told);
            FlowLine line{.high = logo.high, .boxes = {{logo, Image{head.logo}, element}}};
            row.cells.push_back({.x = text_area.wide - logo.wide, .lines = {std::move(line)}});
        }
        if (!head.organisation.empty()) {
            FlowCell cell;
            const double wide = text_area.wide - (head.logo ? logo.wide + beside_logo : 0);
            const double down = std::max(0.0, (logo.high - organisation_type.size * 1.4) / 2);
            writer_.add_text(cell, {{head.organisation, organisation_type}}, wide,
                             writer_.element(Tag::paragraph), Align::start, down);
            row.cells.insert(row.cells.begin(), std::move(cell));
        }
        row.pad_below = 16;
        if (!row.cells.empty())
            writer_.add(std::move(row));
    }

    void opening() {
        letterhead();
        // A long title takes smaller letters before it takes the page.
        Type type{.size = 26.9, .weight = 700, .leading = 1.1, .tracking = -0.025};
        for (const double size : {20.0, 15.0})
            if (typesetter_.set({{report_.title, type}}, text_area.wide)->lines() > 2)
                type.size = size;
        writer_.heading(Tag::h1, {{report_.title, type}}, 0, 0, {.title = report_.title, .level = 1});
        writer_.paragraph(runs_of(report_.subtitle, subtitle_type), 6);
        if (!report_.so_far.empty()) {
            const Type words{.size = 10.5, .weight = 600, .colour = spruce, .leading = 1.4};
            writer_.paragraph(runs_of(report_.so_far, words), 9, 8);
            writer_.last_row().ground = spruce_wash;
            writer_.last_row().pad_above = 4;
            writer_.last_row().pad_below = 4;
        }
        rule(19, ink, 1.5);
        facts();
        rule(0, hairline, 0.6);
    }

    void rule(double before, Rgb colour, double thick) {
        FlowLine line{.high = thick, .boxes = {{{0, 0, text_area.wide, thick}, Panel{.fill = colour}, 0}}};
        writer_.add({.before = before, .cells = {{.lines = {std::move(line)}}}, .keep_with_next = true});
    }

    /// Side by side, on a second row where they do not fit.
    void facts() {
        FlowRow row{.pad_above = 9, .pad_below = 10};
        double x = 0;
        for (const Fact& fact : report_.facts) {
            const double wide = std::max(typesetter_.measure({fact.value, value_type}),
                                         typesetter_.measure({fact.label, fact_type}))
                                + 0.5;
            if (x > 0 && x + wide > text_area.wide) {
                row.pad_below = 0;
                writer_.add(std::move(row));
                row = FlowRow{.pad_above = 6, .pad_below = 10};
                x = 0;
            }
            FlowCell cell{.x = x};
            const std::size_t element = writer_.element(Tag::paragraph);
            writer_.add_text(cell, {{fact.value, value_type}}, wide, element);
            writer_.add_text(cell, {{fact.label, fact_type}}, wide, element);
            row.cells.push_back(std::move(cell));
            x += wide + between_facts;
        }
        writer_.add(std::move(row));
    }

    void heading(const std::string& words, const Sentence& source, std::string name) {
        writer_.heading(Tag::h2, {{words, section_type}}, 20, source.empty() ? 6 : 1,
                        {.name = std::move(name), .title = words, .level = 2});
        if (source.empty())
            return;
        writer_.paragraph(runs_of(source, small_type), 0);
        writer_.last_row().pad_below = 5;
        writer_.last_row().keep_with_next = true;
    }

    void section(const Section& section, std::string name) {
        heading(section.heading, section.source, std::move(name));
        for (const Part& part : section.parts)
            std::visit([this](const auto& kind) { write_part(kind); }, part);
    }

    void write_part(const Statements& statements) {
        for (const Sentence& statement : statements)
            writer_.paragraph(runs_of(statement, body_type), 2);
    }
    void write_part(const ItemList& list) { write_list(writer_, list, bold_type); }
    void write_part(const ActionTable& actions) { write_actions(writer_, actions); }
    void write_part(const LadderOverview& overview) { write_overview(writer_, overview); }
    void write_part(const Placing& placing) { write_placing(writer_, placing); }
    void write_part(const VoteTable& table) { write_votes(writer_, table); }
    void write_part(const Illustration& illustration) {
        const PictureSize size = size_of_picture(*illustration.bytes);
        if (size.wide < 1 || size.high < 1)
            return;
        const double scale = std::min(text_area.wide / size.wide, picture_high / size.high);
        const Rect at{0, 0, size.wide * scale, size.high * scale};
        const std::size_t element = writer_.element(Tag::figure, 0, illustration.told);
        FlowLine line{.high = at.high, .boxes = {{at, Image{illustration.bytes}, element}}};
        writer_.add({.before = 6,
                     .cells = {{.lines = {std::move(line)}}},
                     .keep_with_next = !illustration.caption.empty()});
        if (!illustration.caption.empty())
            writer_.paragraph({{illustration.caption, small_type}}, 5);
    }
    void write_part(const Verdict& verdict) {
        const Type open = in_colour(body_type, quiet_ink);
        const Type reached{.size = 11.5, .weight = 700, .leading = 1.4};
        writer_.paragraph(runs_of(verdict.words, verdict.reached ? reached : open), 2);
    }

    void foot(Page& page, std::size_t number, std::size_t count) const {
        const std::string words = "Page " + std::to_string(number) + " of " + std::to_string(count);
        const auto right = typesetter_.set_line({words, foot_type}, 90, Align::right);
        const auto left =
            typesetter_.set_line({shortened(report_.title, 200), foot_type}, text_area.wide - 100);
        page.boxes.push_back(writer_.line_box(right, text_area.right() - 90, foot_at, 90, 0));
        page.boxes.push_back(writer_.line_box(left, text_area.x, foot_at, text_area.wide - 100, 0));
    }

    const Report& report_;
    FlowWriter writer_;
    const Typesetter& typesetter_;
};

}

Pages lay_out_pages(const Report& report) {
    const Typesetter typesetter;
    return ReportPages(report, typesetter).write();
}

}
