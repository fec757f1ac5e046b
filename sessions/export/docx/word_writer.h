#pragma once

#include <string>
#include <vector>

#include "sessions/export/docx/xml_writer.h"
#include "sessions/export/pages/picture.h"
#include "sessions/export/report_model.h"

namespace plenary::record {

struct WordRun {
    std::string text;
    std::string_view style{}; ///< of docx_styles, for characters
    bool bold = false;
};

struct WordParagraph {
    std::string_view style = "Normal"; ///< of docx_styles
    int list = 0;                      ///< the number of its list; 0 for none
    int level = 0;                     ///< of the list, or how far it is indented without one
    std::string_view stripe{};         ///< a colour at its left, as six digits
    std::string_view align{};          ///< "center", "right"
    bool keep_with_next = false;
};

struct WordCell {
    int columns = 1;          ///< that it spans
    std::string_view fill{};  ///< the colour of its ground, as six digits
    std::string_view align{}; ///< of a lone paragraph
};

/// Where a picture lies in a document's folder: "media/picture1.png".
std::string word_picture_name(std::size_t number, const std::string& bytes);

/// The sentence in one look.
std::vector<WordRun> word_runs(const Sentence& sentence, std::string_view style = {});

/// Writes the body of a Word document: paragraphs, tables and pictures, one after the other.
class WordWriter {
public:
    /// From the left margin to the right one, in twentieths of a point, as Word counts.
    static constexpr int text_wide = 9638;

    WordWriter();

    void paragraph(const std::vector<WordRun>& runs, const WordParagraph& look = {});
    /// A numbered list that begins with 1 again; its number is for WordParagraph::list.
    int numbered_list() { return ++lists_; }
    static constexpr int bullets = 1;

    void begin_table(const std::vector<int>& widths);
    /// The header is repeated where the table goes on over a page.
    void header_row(const std::vector<std::string>& titles);
    void begin_row();
    void begin_cell(const WordCell& cell = {});
    void end_cell();
    void end_row();
    void end_table();

    void picture(const Picture& picture);
    /// At the right, no larger than it takes to be recognised.
    void logo(const std::string& png, const std::string& told);
    /// A PNG or a JPEG, as wide as the text, unless it would be too high then.
    void illustration(const std::string& bytes, const std::string& told);

    struct Document {
        std::string body;
        std::string numbering;
        std::string relationships;
        std::vector<std::string> pictures; ///< each under its word_picture_name(), from 1
    };
    /// All that was written. Contract: every table has ended.
    Document take();

private:
    void runs(const std::vector<WordRun>& runs, bool from_right);
    /// In a paragraph of its own; lengths are points.
    void image(std::string bytes, double wide, double high, const std::string& told, std::string_view align);
    std::string numbering() const;

    XmlWriter out_;
    std::vector<int> widths_;
    std::size_t column_ = 0;
    bool cell_is_empty_ = false;
    int lists_ = 2; ///< 1 is for bullets, 2 for the style of numbered lists
    std::vector<std::string> pictures_;
};

}
