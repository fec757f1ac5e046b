#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace plenary::record {

/// Writes HTML that is balanced and escaped whatever is written: an element ends when the object that
/// stands for it does, and text can get in by no other way than text() and attribute values.
class HtmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    class [[nodiscard]] Element {
    public:
        ~Element() { writer_.end(tag_, spread_); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        friend class HtmlWriter;
        Element(HtmlWriter& writer, std::string_view tag, bool spread)
            : writer_(writer), tag_(tag), spread_(spread) {}
        HtmlWriter& writer_;
        std::string_view tag_;
        bool spread_;
    };

    /// An element that is spread over several lines, its content indented.
    Element block(std::string_view tag, Attributes attributes = {});
    /// An element on a line of its own, for content in which white space counts.
    Element line(std::string_view tag, Attributes attributes = {});
    /// An element within a line.
    Element inside(std::string_view tag, Attributes attributes = {});

    void line(std::string_view tag, Attributes attributes, std::string_view text);
    void inside(std::string_view tag, Attributes attributes, std::string_view text);
    /// An element that has no content and no end tag: meta.
    void lone(std::string_view tag, Attributes attributes);
    void text(std::string_view text);
    /// The content of a style element, where nothing can be escaped. Contract: a text of our own.
    void style(std::string_view rules);

    /// All that was written. Contract: every element has ended.
    std::string take();

private:
    void begin(std::string_view tag, Attributes attributes);
    void end(std::string_view tag, bool spread);
    void new_line();

    std::string out_ = "<!doctype html>";
    std::size_t depth_ = 0;
};

}
