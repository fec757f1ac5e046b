#include <algorithm>
#include <cmath>

#include "app/steps/rating_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float largest_dot = 22;
constexpr float smallest_dot = 4;
constexpr float line_wide = 3;
constexpr float point_across = 10;
constexpr float after_middle = 5; ///< from the middles to the votes beside them
constexpr float at_edge = 7;      ///< that is kept free at a row's upper and lower edge
constexpr float arrow_high = 18;  ///< of what points to the middle of a room without sides

constexpr float middle_of_row = 0.44F;
constexpr float bar_of_middle = 0.26F; ///< the way between two middles
constexpr float dot_pitch = 1.22F;     ///< with the gap to the next
constexpr float used_of_column = 0.9F;
constexpr float bar_of_column = 0.5F;

int dots_beside(const RatingPlot& plot, float dot) {
    return static_cast<int>(plot.column * used_of_column / (dot * dot_pitch));
}

/// The room that votes have in a row, above the line or below it.
float heap_height(const RatingScene& scene, float row, float middle) {
    return scene.has_sides() ? (row - middle) / 2 - scene.px(after_middle + at_edge)
                             : row - scene.px(arrow_high + after_middle + 2 * at_edge);
}

/// "0 2 1 0 4"
std::string votes_text(const Tally& tally) {
    std::string words;
    for (const int votes : tally.on_rung)
        words += (words.empty() ? "" : " ") + std::to_string(votes);
    return words;
}

/// One statement.
class PlotPicture {
public:
    PlotPicture(const RatingScene& scene, const RatingPlot& plot, const PlotSizes& sizes,
                const RatedStatement& statement)
        : scene_(scene), canvas_(scene.canvas()), plot_(plot), sizes_(sizes), statement_(statement),
          id_(statement_id(statement.card)) {}

    void draw_sides(ui::Box box) const;
    void draw_room(ui::Box box) const;

private:
    /// On its way from the middle of the scale.
    float travelled(float x) const {
        const float start = (plot_.x0 + plot_.x1()) / 2;
        return start + (x - start) * scene_.travelled;
    }
    void draw_line(float y) const;
    void draw_heaps(const Tally& tally, int side, float edge, float up) const;
    void draw_dots(int votes, int side, ImVec2 foot, float up) const;
    void draw_bar(int votes, int side, ImVec2 foot, float up) const;
    void draw_middles(float y) const;

    const RatingScene& scene_;
    ui::Canvas& canvas_;
    const RatingPlot& plot_;
    const PlotSizes& sizes_;
    const RatedStatement& statement_;
    std::string id_;
};

void PlotPicture::draw_line(float y) const {
    const ImU32 colour = canvas_.theme().line;
    canvas_.list().AddLine({plot_.at(2), y}, {plot_.at(2 * plot_.points), y}, colour, scene_.px(line_wide));
    for (int point = 1; point <= plot_.points; ++point)
        canvas_.list().AddCircleFilled({plot_.at(2 * point), y}, scene_.px(point_across / 2), colour);
}

/// The votes of a side, or of a room without sides, in a heap on each point: from the edge up (1) or down
/// (−1).
void PlotPicture::draw_heaps(const Tally& tally, int side, float edge, float up) const {
    for (std::size_t i = 0; i < tally.on_rung.size(); ++i) {
        const float x = plot_.at(2 * (static_cast<int>(i) + 1));
        if (sizes_.bar > 0)
            draw_bar(tally.on_rung[i], side, {x, edge}, up);
        else
            draw_dots(tally.on_rung[i], side, {x, edge}, up);
    }
}

void PlotPicture::draw_dots(int votes, int side, ImVec2 foot, float up) const {
    const float pitch = sizes_.dot * dot_pitch;
    const int a_row = std::max(1, dots_beside(plot_, sizes_.dot));
    for (int vote = 0; vote < votes; ++vote) {
        const int row = vote / a_row;
        const int in_row = std::min(a_row, votes - row * a_row);
        const float aside = static_cast<float>(vote % a_row) - static_cast<float>(in_row - 1) / 2;
        const ImVec2 centre{travelled(foot.x + aside * pitch),
                            foot.y - up * (static_cast<float>(row) + 0.5F) * pitch};
        if (side == 0)
            canvas_.list().AddCircleFilled(centre, sizes_.dot / 2, canvas_.theme().spruce);
        else
            ui::side_mark(canvas_, centre, sizes_.dot, side);
    }
}

void PlotPicture::draw_bar(int votes, int side, ImVec2 foot, float up) const {
    if (votes == 0)
        return;
    const float half = plot_.column * bar_of_column / 2;
    const float end = foot.y - up * static_cast<float>(votes) * sizes_.bar;
    const float x = travelled(foot.x);
    const ui::Box bar{x - half, std::min(foot.y, end), x + half, std::max(foot.y, end)};
    ui::fill(canvas_, bar, side == 0 ? canvas_.theme().spruce : canvas_.theme().side(side), scene_.px(3));
}

/// Both on their line, with the way between them. Where they are closer than they are wide, they stand side
/// by side.
void PlotPicture::draw_middles(float y) const {
    const Tally& one = statement_.tally.first;
    const Tally& other = statement_.tally.second;
    float first = travelled(plot_.at(twice_median(one)));
    float second = travelled(plot_.at(twice_median(other)));
    if (one.votes > 0 && other.votes > 0) {
        canvas_.list().AddLine({first, y}, {second, y}, canvas_.theme().ink_2, sizes_.middle * bar_of_middle);
        const float least = sizes_.middle * 1.1F;
        if (std::abs(first - second) < least) {
            const float middle = (first + second) / 2;
            const float aside = first <= second ? least / 2 : -least / 2;
            first = middle - aside;
            second = middle + aside;
        }
    }
    const auto stand = [&](float x, int side, const Tally& tally) {
        if (tally.votes == 0)
            return;
        const std::string figure = middle_text(tally);
        ui::side_mark(canvas_, {x, y}, sizes_.middle, side, figure);
        ui::mark(id_ + ":middle:" + std::to_string(side),
                 ui::Box{x, y, x, y}.centred(sizes_.middle, sizes_.middle), figure);
    };
    stand(first, 1, one);
    stand(second, 2, other);
}

void PlotPicture::draw_sides(ui::Box box) const {
    const float y = box.centre().y;
    const float edge = sizes_.middle / 2 + scene_.px(after_middle);
    draw_line(y);
    if (sizes_.heaps) {
        draw_heaps(statement_.tally.first, 1, y - edge, 1);
        draw_heaps(statement_.tally.second, 2, y + edge, -1);
    }
    draw_middles(y);
    ui::mark(id_ + ":votes:1", box, votes_text(statement_.tally.first));
    ui::mark(id_ + ":votes:2", box, votes_text(statement_.tally.second));
}

void PlotPicture::draw_room(ui::Box box) const {
    const Tally& tally = statement_.tally.overall;
    const float y = box.y1 - scene_.px(at_edge + arrow_high);
    draw_line(y);
    draw_heaps(tally, 0, y - scene_.px(after_middle), 1);
    if (tally.votes > 0) {
        const float x = travelled(plot_.at(twice_median(tally)));
        const float high = scene_.px(arrow_high);
        const ui::Box arrow{x - high, y, x + high, y + high};
        canvas_.list().AddTriangleFilled({x, arrow.y0}, arrow.max(), {arrow.x0, arrow.y1},
                                         canvas_.theme().ink);
        ui::mark(id_ + ":middle", arrow, middle_text(tally));
    }
    ui::mark(id_ + ":votes", box, votes_text(tally));
}

}

PlotSizes fit_plot(const RatingScene& scene, const RatingPlot& plot, float row, int most_on_one) {
    PlotSizes sizes{.middle = row * middle_of_row};
    const float high = heap_height(scene, row, sizes.middle);
    for (sizes.dot = scene.px(largest_dot); sizes.dot >= scene.px(smallest_dot); sizes.dot -= 0.5F)
        if (dots_beside(plot, sizes.dot) * static_cast<int>(high / (sizes.dot * dot_pitch)) >= most_on_one)
            return sizes;
    sizes.bar = high / static_cast<float>(most_on_one);
    return sizes;
}

void draw_rating_plot(const RatingScene& scene, ui::Box box, const RatingPlot& plot, const PlotSizes& sizes,
                      const RatedStatement& statement) {
    const PlotPicture picture(scene, plot, sizes, statement);
    if (scene.has_sides())
        picture.draw_sides(box);
    else
        picture.draw_room(box);
}

}
