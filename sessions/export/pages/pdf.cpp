#include "sessions/export/pages/pdf.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <map>
#include <memory>

#include "sessions/export/pages/cairo_object.h"
#include "sessions/export/pages/painter.h"
#include "sessions/export/pages/pdf_catalogue.h"
#include "sessions/export/pages/set_text.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

const char* name_of(Tag tag) {
    switch (tag) {
    case Tag::document: return "Document";
    case Tag::h1: return "H1";
    case Tag::h2: return "H2";
    case Tag::h3: return "H3";
    case Tag::paragraph: return "P";
    case Tag::list: return "L";
    case Tag::item: return "LI";
    case Tag::table: return "Table";
    case Tag::row: return "TR";
    case Tag::head: return "TH";
    case Tag::cell: return "TD";
    case Tag::figure: break;
    }
    return "Figure";
}

/// A text within quotation marks as Cairo reads it in the attributes of a tag.
std::string quoted_attribute(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

class PdfPainter {
public:
    PdfPainter(cairo_t& cairo, cairo_surface_t& surface, const Pages& pages)
        : cairo_(cairo), surface_(surface), pages_(pages) {
        for (const Landing& landing : pages.landings)
            if (!landing.name.empty())
                places_.emplace(landing.name, &landing);
    }

    void paint() {
        for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
            for (const Landing& landing : pages_.landings)
                if (landing.page == page && !landing.name.empty())
                    destination(landing);
            for (const PlacedBox& box : pages_.pages[page].boxes) {
                if (box.text() || box.element != 0)
                    go_into(box.element);
                paint_box(cairo_, box);
            }
            go_into(0);
            cairo_show_page(&cairo_);
        }
        outline();
    }

private:
    void destination(const Landing& landing) {
        const std::string attributes = "name=" + quoted_attribute(landing.name)
                                       + " x=" + std::to_string(static_cast<int>(text_area.x))
                                       + " y=" + std::to_string(static_cast<int>(landing.y));
        cairo_tag_begin(&cairo_, CAIRO_TAG_DEST, attributes.c_str());
        cairo_tag_end(&cairo_, CAIRO_TAG_DEST);
    }

    /// Ends the parts of the structure that the next box is not in, and begins those that it is.
    void go_into(std::size_t element) {
        std::vector<std::size_t> way;
        for (std::size_t at = element; at != 0; at = pages_.elements[at].within)
            way.insert(way.begin(), at);
        std::size_t common = 0;
        while (common < way.size() && common < open_.size() && way[common] == open_[common])
            ++common;
        while (open_.size() > common)
            end();
        for (std::size_t at = common; at < way.size(); ++at)
            begin(way[at]);
    }

    bool leads_somewhere(const Element& element) const { return places_.contains(element.link); }

    void begin(std::size_t element) {
        const Element& one = pages_.elements[element];
        cairo_tag_begin(&cairo_, name_of(one.tag), "");
        if (leads_somewhere(one))
            cairo_tag_begin(&cairo_, CAIRO_TAG_LINK, ("dest=" + quoted_attribute(one.link)).c_str());
        open_.push_back(element);
    }

    void end() {
        const Element& one = pages_.elements[open_.back()];
        if (leads_somewhere(one))
            cairo_tag_end(&cairo_, CAIRO_TAG_LINK);
        cairo_tag_end(&cairo_, name_of(one.tag));
        open_.pop_back();
    }

    /// Sections under the title, pieces of work under their section.
    void outline() {
        std::map<int, int> parents{{0, CAIRO_PDF_OUTLINE_ROOT}};
        for (const Landing& landing : pages_.landings) {
            if (landing.level == 0)
                continue;
            int parent = CAIRO_PDF_OUTLINE_ROOT;
            for (const auto& [level, id] : parents)
                if (level < landing.level)
                    parent = id;
            const std::string where = "page=" + std::to_string(landing.page + 1) + " pos=["
                                      + std::to_string(static_cast<int>(text_area.x)) + " "
                                      + std::to_string(static_cast<int>(landing.y)) + "]";
            const int made = cairo_pdf_surface_add_outline(
                &surface_, parent, valid_text(landing.title).c_str(), where.c_str(),
                landing.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t{});
            parents.erase(parents.upper_bound(landing.level), parents.end());
            parents[landing.level] = made;
        }
    }

    cairo_t& cairo_;
    cairo_surface_t& surface_;
    const Pages& pages_;
    std::map<std::string, const Landing*> places_;
    std::vector<std::size_t> open_;
};

}

std::string paint_pdf(const Pages& pages, WallTime made) {
    std::string pdf;
    {
        const Owned<cairo_surface_t> surface(
            cairo_pdf_surface_create_for_stream(append, &pdf, page_wide, page_high));
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
        const std::string date = utc_text(made);
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                       valid_text(pages.title).c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Plenary");
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
        const Owned<cairo_t> cairo(cairo_create(surface.get()));
        PdfPainter(*cairo, *surface, pages).paint();
        cairo_surface_finish(surface.get());
    }
    return with_language(std::move(pdf), "en-GB");
}

}
