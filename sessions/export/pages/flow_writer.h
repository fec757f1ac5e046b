#pragma once

#include <span>
#include <utility>

#include "sessions/export/pages/flow.h"
#include "sessions/export/pages/set_text.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

// The looks of the record's texts.
inline constexpr Type body_type{.size = 10.5};
inline constexpr Type bold_type{.size = 10.5, .weight = 700};
inline constexpr Type table_type{.size = 10, .leading = 1.4};
inline constexpr Type table_bold{.size = 10, .weight = 600, .leading = 1.4};
inline constexpr Type table_head{.size = 10, .weight = 600, .colour = quiet_ink, .leading = 1.4};
inline constexpr Type label_type{.size = 8.6, .weight = 600, .colour = spruce};
inline constexpr Type small_type{.size = 9, .colour = quiet_ink, .leading = 1.4};

/// The same look in another colour.
constexpr Type in_colour(Type type, Rgb colour) {
    type.colour = colour;
    return type;
}

/// People's words in a sentence keep their own writing direction.
std::string isolated(const Words& words);
/// The sentence in one look.
std::vector<Run> runs_of(const Sentence& sentence, const Type& type);

/// Where boxes go side by side and one under the other until they are put on pages.
class FlowWriter {
public:
    explicit FlowWriter(const Typesetter& typesetter) : typesetter_(typesetter) {}

    const Typesetter& typesetter() const { return typesetter_; }

    /// A new part of the document's structure.
    std::size_t element(Tag tag, std::size_t within = 0, std::string told = {}, std::string link = {});
    /// Adds the lines of a text to a cell.
    void add_text(FlowCell& cell, const std::vector<Run>& runs, double width, std::size_t element,
                  Align align = Align::start, double before = 0) const;
    /// A text beside which others may stand, as one box from the left of the line. Contract: it is one line.
    PlacedBox line_box(std::shared_ptr<const SetText> text, double x, double y, double width,
                       std::size_t element) const;

    void add(FlowRow row) { flow_.rows.push_back(std::move(row)); }
    /// A header that stands above the rows that name the number.
    std::size_t add_header(FlowRow row);
    /// A paragraph over the whole width, or from `x` on.
    void paragraph(const std::vector<Run>& runs, double before, double x = 0);
    /// A heading; it is led to under its name, and from the outline where it has a level there.
    void heading(Tag tag, const std::vector<Run>& runs, double before, double after, Landing landing);

    FlowRow& last_row() { return flow_.rows.back(); }
    /// What was written, on pages with so much room for it.
    Pages pages(std::string title, double high = text_area.high);

private:
    const Typesetter& typesetter_;
    Flow flow_;
    std::vector<Element> elements_{{.tag = Tag::document}};
};

}
