#include "sessions/export/docx/word_writer.h"

#include <algorithm>
#include <cmath>

#include "sessions/export/pages/png.h"
#include "sessions/export/words.h"
#include "sessions/pictures/decode_picture.h"

namespace plenary::record {

namespace {

std::string text_of(const std::vector<WordRun>& runs) {
    std::string text;
    for (const WordRun& run : runs)
        text += run.text;
    return text;
}

}

std::string word_picture_name(std::size_t number, const std::string& bytes) {
    return "media/picture" + std::to_string(number) + (is_jpeg(bytes) ? ".jpeg" : ".png");
}

std::vector<WordRun> word_runs(const Sentence& sentence, std::string_view style) {
    std::vector<WordRun> runs;
    for (const Words& words : sentence)
        runs.push_back({words.text, style});
    return runs;
}

WordWriter::WordWriter() {
    out_.open("w:document",
              {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
               {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
               {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
               {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
               {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    out_.open("w:body");
}

void WordWriter::paragraph(const std::vector<WordRun>& written, const WordParagraph& look) {
    cell_is_empty_ = false;
    const bool from_right = begins_from_right(text_of(written));
    const auto element = out_.element("w:p");
    {
        // Word wants these in this order.
        const auto properties = out_.element("w:pPr");
        out_.empty("w:pStyle", {{"w:val", look.style}});
        if (look.keep_with_next)
            out_.empty("w:keepNext");
        if (look.list != 0) {
            const auto list = out_.element("w:numPr");
            out_.empty("w:ilvl", {{"w:val", std::to_string(std::min(look.level, 8))}});
            out_.empty("w:numId", {{"w:val", std::to_string(look.list)}});
        }
        if (!look.stripe.empty()) {
            const auto border = out_.element("w:pBdr");
            out_.empty("w:left",
                       {{"w:val", "single"}, {"w:sz", "36"}, {"w:space", "6"}, {"w:color", look.stripe}});
        }
        if (from_right)
            out_.empty("w:bidi");
        if (look.list == 0 && look.level > 0)
            out_.empty("w:ind", {{"w:left", std::to_string(340 * std::min(look.level, 8))}});
        if (!look.align.empty())
            out_.empty("w:jc", {{"w:val", look.align}});
    }
    runs(written, from_right);
}

void WordWriter::runs(const std::vector<WordRun>& written, bool from_right) {
    for (const WordRun& run : written) {
        const auto element = out_.element("w:r");
        {
            const auto properties = out_.element("w:rPr");
            if (!run.style.empty())
                out_.empty("w:rStyle", {{"w:val", run.style}});
            if (run.bold) {
                out_.empty("w:b");
                out_.empty("w:bCs");
            }
            if (from_right)
                out_.empty("w:rtl");
        }
        std::size_t begin = 0;
        for (std::size_t end = 0; begin <= run.text.size(); begin = end + 1) {
            end = std::min(run.text.find('\n', begin), run.text.size());
            if (begin > 0)
                out_.empty("w:br");
            out_.element("w:t", {{"xml:space", "preserve"}},
                         std::string_view(run.text).substr(begin, end - begin));
        }
    }
}

void WordWriter::begin_table(const std::vector<int>& widths) {
    widths_ = widths;
    out_.open("w:tbl");
    {
        const auto properties = out_.element("w:tblPr");
        out_.empty("w:tblStyle", {{"w:val", "Record"}});
        out_.empty("w:tblW", {{"w:w", std::to_string(text_wide)}, {"w:type", "dxa"}});
        out_.empty("w:tblLayout", {{"w:type", "fixed"}});
        out_.empty("w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}});
    }
    const auto grid = out_.element("w:tblGrid");
    for (const int width : widths)
        out_.empty("w:gridCol", {{"w:w", std::to_string(width)}});
}

void WordWriter::header_row(const std::vector<std::string>& titles) {
    out_.open("w:tr");
    {
        const auto properties = out_.element("w:trPr");
        out_.empty("w:cantSplit");
        out_.empty("w:tblHeader");
    }
    column_ = 0;
    for (const std::string& title : titles) {
        begin_cell();
        paragraph({{title, "Quiet", true}}, {.keep_with_next = true});
        end_cell();
    }
    end_row();
}

void WordWriter::begin_row() {
    out_.open("w:tr");
    {
        const auto properties = out_.element("w:trPr");
        out_.empty("w:cantSplit");
    }
    column_ = 0;
}

void WordWriter::begin_cell(const WordCell& cell) {
    out_.open("w:tc");
    int width = 0;
    for (int at = 0; at < cell.columns && column_ < widths_.size(); ++at)
        width += widths_[column_++];
    const auto properties = out_.element("w:tcPr");
    out_.empty("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    if (cell.columns > 1)
        out_.empty("w:gridSpan", {{"w:val", std::to_string(cell.columns)}});
    if (!cell.fill.empty())
        out_.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", cell.fill}});
    cell_is_empty_ = true;
}

void WordWriter::end_cell() {
    // Word takes no cell without a paragraph.
    if (cell_is_empty_)
        paragraph({});
    out_.close();
}

void WordWriter::end_row() {
    out_.close();
}

void WordWriter::end_table() {
    out_.close();
    // Two tables with nothing between them are one to Word.
    paragraph({}, {.style = "Remark"});
}

void WordWriter::picture(const Picture& picture) {
    static constexpr double widest = text_wide / 20.0;
    const double scale = std::min(1.0, widest / picture.wide);
    image(paint_png(picture, 2.5), picture.wide * scale, picture.high * scale, picture.told, {});
}

void WordWriter::logo(const std::string& png, const std::string& told) {
    static constexpr double widest = 150, highest = 40;
    const PngSize size = size_of_png(png);
    const double scale = std::min(widest / size.wide, highest / size.high);
    image(png, size.wide * scale, size.high * scale, told, "right");
}

void WordWriter::illustration(const std::string& bytes, const std::string& told) {
    static constexpr double widest = text_wide / 20.0, highest = 380;
    const PictureSize size = size_of_picture(bytes);
    const double scale = std::min(widest / size.wide, highest / size.high);
    image(bytes, size.wide * scale, size.high * scale, told, {});
}

void WordWriter::image(std::string bytes, double points_wide, double points_high, const std::string& told,
                       std::string_view align) {
    static constexpr double emu_of_point = 12700;
    pictures_.push_back(std::move(bytes));
    const std::string number = std::to_string(pictures_.size());
    const std::string wide = std::to_string(std::lround(points_wide * emu_of_point));
    const std::string high = std::to_string(std::lround(points_high * emu_of_point));
    const std::string name = "Picture " + number;
    const auto paragraph = out_.element("w:p");
    if (!align.empty()) {
        const auto look = out_.element("w:pPr");
        out_.empty("w:jc", {{"w:val", align}});
    }
    const auto run = out_.element("w:r");
    const auto drawing = out_.element("w:drawing");
    const auto in_line =
        out_.element("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    out_.empty("wp:extent", {{"cx", wide}, {"cy", high}});
    out_.empty("wp:docPr", {{"id", number}, {"name", name}, {"descr", told}});
    const auto graphic = out_.element("a:graphic");
    const auto data =
        out_.element("a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
    const auto pic = out_.element("pic:pic");
    {
        const auto about = out_.element("pic:nvPicPr");
        out_.empty("pic:cNvPr", {{"id", number}, {"name", name}, {"descr", told}});
        out_.empty("pic:cNvPicPr");
    }
    {
        const auto fill = out_.element("pic:blipFill");
        out_.empty("a:blip", {{"r:embed", "rIdPicture" + number}});
        const auto stretch = out_.element("a:stretch");
        out_.empty("a:fillRect");
    }
    const auto shape = out_.element("pic:spPr");
    {
        const auto form = out_.element("a:xfrm");
        out_.empty("a:off", {{"x", "0"}, {"y", "0"}});
        out_.empty("a:ext", {{"cx", wide}, {"cy", high}});
    }
    const auto geometry = out_.element("a:prstGeom", {{"prst", "rect"}});
    out_.empty("a:avLst");
}

std::string WordWriter::numbering() const {
    XmlWriter out;
    out.open("w:numbering", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    for (const bool numbered : {false, true}) {
        const auto abstract = out.element("w:abstractNum", {{"w:abstractNumId", numbered ? "1" : "0"}});
        out.empty("w:multiLevelType", {{"w:val", "multilevel"}});
        for (int level = 0; level < 9; ++level) {
            const auto one = out.element("w:lvl", {{"w:ilvl", std::to_string(level)}});
            out.empty("w:start", {{"w:val", "1"}});
            out.empty("w:numFmt", {{"w:val", numbered ? "decimal" : "bullet"}});
            out.empty("w:lvlText",
                      {{"w:val", numbered ? "%" + std::to_string(level + 1) + "." : std::string("–")}});
            out.empty("w:lvlJc", {{"w:val", "left"}});
            const auto properties = out.element("w:pPr");
            out.empty("w:ind", {{"w:left", std::to_string(340 * (level + 1))}, {"w:hanging", "340"}});
        }
    }
    for (int list = 1; list <= lists_; ++list) {
        const auto num = out.element("w:num", {{"w:numId", std::to_string(list)}});
        out.empty("w:abstractNumId", {{"w:val", list == bullets ? "0" : "1"}});
        if (list == bullets)
            continue;
        const auto begin = out.element("w:lvlOverride", {{"w:ilvl", "0"}});
        out.empty("w:startOverride", {{"w:val", "1"}});
    }
    out.close();
    return out.take();
}

WordWriter::Document WordWriter::take() {
    {
        const auto section = out_.element("w:sectPr");
        out_.empty("w:footerReference", {{"w:type", "default"}, {"r:id", "rIdFooter"}});
        out_.empty("w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        out_.empty("w:pgMar", {{"w:top", "1134"},
                               {"w:right", "1134"},
                               {"w:bottom", "1134"},
                               {"w:left", "1134"},
                               {"w:header", "567"},
                               {"w:footer", "567"},
                               {"w:gutter", "0"}});
    }
    out_.close();
    out_.close();
    Document document{.body = out_.take()};
    document.pictures = std::move(pictures_);

    document.numbering = numbering();

    XmlWriter links;
    links.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto link = [&](const std::string& id, const std::string& type, const std::string& target) {
        links.empty("Relationship", {{"Id", id}, {"Type", kind + type}, {"Target", target}});
    };
    link("rIdStyles", "styles", "styles.xml");
    link("rIdNumbering", "numbering", "numbering.xml");
    link("rIdSettings", "settings", "settings.xml");
    link("rIdFooter", "footer", "footer1.xml");
    for (std::size_t number = 1; number <= document.pictures.size(); ++number)
        link("rIdPicture" + std::to_string(number), "image",
             word_picture_name(number, document.pictures[number - 1]));
    links.close();
    document.relationships = links.take();
    return document;
}

}
