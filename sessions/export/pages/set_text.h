#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/export/pages/page.h"

using cairo_t = struct _cairo;

namespace plenary::record {

/// How letters look. Sizes are points.
struct Type {
    double size = 10.5;
    int weight = 400; ///< 400 regular, 600 semibold, 700 bold
    Rgb colour = ink;
    double leading = 1.5; ///< from line to line, in sizes
    double tracking = 0;  ///< between letters, in sizes; kept from scripts whose letters join
};

/// A stretch of text in one look.
struct Run {
    std::string text;
    Type type;
};

/// Text broken into lines of a width, shaped for its script and writing direction, with the fonts of the
/// computer. What the layout measures and the painter draws is the same.
class SetText {
public:
    ~SetText();
    SetText(const SetText&) = delete;
    SetText& operator=(const SetText&) = delete;

    const std::string& words() const;
    std::size_t lines() const;
    /// From the top of a line to that of the next.
    double high(std::size_t line) const;
    /// From the left of the first letter to the right of the last.
    double wide(std::size_t line) const;
    /// Where the first letter stands from the left of the width: a line that runs from the right ends there.
    double left(std::size_t line) const;
    /// What the line says.
    std::string_view words(std::size_t line) const;
    double high() const;
    /// Draws one line with its top left corner, as that of the whole width, at this place.
    void draw(cairo_t& cairo, std::size_t line, double x, double y) const;

private:
    friend class Typesetter;
    struct Parts;
    explicit SetText(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Every byte that is no part of a character replaced, so that offsets stay what they are; null bytes as
/// well.
std::string valid_text(std::string text);

enum class Align { start, centre, right };

/// Sets text. Not to be used by two threads at once.
class Typesetter {
public:
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    std::shared_ptr<const SetText> set(const std::vector<Run>& runs, double width,
                                       Align align = Align::start) const;
    /// On so many lines at most, its end cut with an ellipsis where it does not fit.
    std::shared_ptr<const SetText> set_lines(const Run& run, double width, int most_lines,
                                             Align align = Align::start) const;
    std::shared_ptr<const SetText> set_line(const Run& run, double width, Align align = Align::start) const {
        return set_lines(run, width, 1, align);
    }
    /// How wide the text is on one line.
    double measure(const Run& run) const;

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}
