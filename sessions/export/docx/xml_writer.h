#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary::record {

/// Writes XML that is well-formed whatever is written: an element ends when the object that stands for it
/// does, and text can get in by no other way than text() and the values of attributes.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    class [[nodiscard]] Element {
    public:
        ~Element() { writer_.end(tag_); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        friend class XmlWriter;
        Element(XmlWriter& writer, std::string_view tag) : writer_(writer), tag_(tag) {}
        XmlWriter& writer_;
        std::string_view tag_;
    };

    Element element(std::string_view tag, Attributes attributes = {});
    /// An element that lasts until close(), for content that is written by several.
    void open(std::string_view tag, Attributes attributes = {});
    void close();
    /// An element without content.
    void empty(std::string_view tag, Attributes attributes = {});
    /// An element with nothing but text.
    void element(std::string_view tag, Attributes attributes, std::string_view text);
    /// Characters that XML cannot hold become U+FFFD.
    void text(std::string_view text);

    /// All that was written. Contract: every element has ended.
    std::string take() { return std::move(out_); }

private:
    void begin(std::string_view tag, Attributes attributes);
    void end(std::string_view tag);

    std::vector<std::string> opened_;
    std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
};

}
