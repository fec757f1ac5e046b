#include "sessions/export/pages/wall_picture.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "sessions/export/pages/colours.h"

namespace plenary::record {

namespace {

// Points.
constexpr double column_wide = 960;
constexpr double gap = 36;
constexpr double margin = 48;

constexpr std::size_t most_columns = 3;
/// Of the sheet to its height, as a wall is.
constexpr double best_width = 16.0 / 9;

/// Two of these stand side by side.
bool is_narrow(const Picture& picture) {
    return picture.wide < column_wide * 0.6;
}

double wide_on_wall(const Picture& picture) {
    return is_narrow(picture) ? (column_wide - gap) / 2 : column_wide;
}

double scale_of(const Picture& picture) {
    return wide_on_wall(picture) / picture.wide;
}

using Pictures = std::vector<std::shared_ptr<const Picture>>;

/// What stands side by side within a column.
struct Row {
    Pictures pictures;
    double high = 0;
};

std::vector<Row> rows_of(const Pictures& pictures) {
    std::vector<Row> rows;
    for (const auto& picture : pictures) {
        const bool beside = !rows.empty() && rows.back().pictures.size() == 1
                            && is_narrow(*rows.back().pictures.front()) && is_narrow(*picture);
        if (!beside)
            rows.emplace_back();
        rows.back().pictures.push_back(picture);
        rows.back().high = std::max(rows.back().high, picture->high * scale_of(*picture));
    }
    return rows;
}

/// The rows that stand in each column: from one of these up to the next.
using Columns = std::vector<std::size_t>;

/// Column by column, none longer than told; empty where it takes more columns.
Columns fill(const std::vector<double>& high, std::size_t columns, double longest) {
    Columns first;
    double left = 0;
    for (std::size_t at = 0; at < high.size(); ++at) {
        if (first.empty() || high[at] > left) {
            first.push_back(at);
            left = longest;
        }
        left -= high[at];
    }
    return first.size() > columns ? Columns() : first;
}

/// In so many columns, the longest of them as short as it can be.
Columns balanced(const std::vector<double>& high, std::size_t columns) {
    double too_short = *std::ranges::max_element(high);
    double enough = std::accumulate(high.begin(), high.end(), 0.0);
    if (Columns first = fill(high, columns, too_short); !first.empty())
        return first;
    while (enough - too_short > 0.5) {
        const double longest = (too_short + enough) / 2;
        (fill(high, columns, longest).empty() ? too_short : enough) = longest;
    }
    return fill(high, columns, enough);
}

void hang(Picture& wall, const Row& row, double x, double y) {
    for (const auto& picture : row.pictures) {
        wall.insets.push_back({picture, x, y, scale_of(*picture)});
        x += wide_on_wall(*picture) + gap;
    }
    wall.high = std::max(wall.high, y + row.high + margin);
}

Picture arranged(const std::vector<Row>& rows, const Columns& first) {
    const auto columns = static_cast<double>(first.size());
    Picture wall{.told = {},
                 .wide = columns * column_wide + (columns - 1) * gap + 2 * margin,
                 .margin = margin,
                 .ground = wall_ground};
    for (std::size_t column = 0; column < first.size(); ++column) {
        const std::size_t end = column + 1 < first.size() ? first[column + 1] : rows.size();
        double y = 0;
        for (std::size_t at = first[column]; at < end; ++at) {
            hang(wall, rows[at], margin + static_cast<double>(column) * (column_wide + gap), y);
            y += rows[at].high + gap;
        }
    }
    return wall;
}

}

Picture wall_picture(const std::vector<std::shared_ptr<const Picture>>& pictures, const PictureTitle& title) {
    assert(!pictures.empty());
    const std::vector<Row> rows = rows_of(pictures);
    std::vector<double> high;
    for (const Row& row : rows)
        high.push_back(row.high + gap);
    Picture best;
    const auto fault = [](const Picture& wall) {
        return std::abs(std::log(wall.wide / wall.high / best_width));
    };
    for (std::size_t columns = 1; columns <= std::min(most_columns, rows.size()); ++columns) {
        Picture wall = arranged(rows, balanced(high, columns));
        if (best.insets.empty() || fault(wall) < fault(best))
            best = std::move(wall);
    }
    for (const auto& picture : pictures)
        best.told += (best.told.empty() ? "" : " ") + picture->told;
    return titled(std::move(best), title);
}

}
