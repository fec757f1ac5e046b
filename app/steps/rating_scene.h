#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/steps/rating.h"
#include "sessions/model/vote_results.h"

namespace plenary {

/// One frame of a rating, for the parts that draw it.
struct RatingScene {
    const View& view;
    RatingUi& state;
    const RatingStep& step;
    const Lane& lane; ///< of the statements
    const Round* unfinished = nullptr;
    std::vector<const Round*> revealed{}; ///< first to last
    float travelled = 1;                  ///< of their way, the votes of the round that is shown

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    Cards statements() const { return view.snapshot.cards(lane.id); }
    bool has_sides() const { return step.sides.size() == 2; }
    const std::string& side_name(int side) const { return step.sides.at(static_cast<std::size_t>(side - 1)); }
};

/// "statement:7", and what is written beside it behind a colon.
std::string statement_id(CardId card);
/// What of a round's candidates is still there, as it stands in the lane.
std::vector<const Card*> candidates_in(const RatingScene& scene, RoundId round);

// rating_scale.cpp

/// Across the top of the area: the points of the scale between the words for its ends, and the sides by name.
/// Returns what is left of the area.
ui::Box draw_scale(const RatingScene& scene, ui::Box area);
/// What the words for the ends need over points that are as wide as this together; nothing without words.
float end_words_height(const RatingScene& scene, float width);
/// The words for the ends at the left and the right of the box, on its lower edge.
void draw_end_words(const RatingScene& scene, ui::Box box);
/// A side's mark and its name, or what else is said of it, in as many lines as it needs. Returns the height.
float draw_side_name(const RatingScene& scene, ui::Box box, int side, std::string_view words);
float side_name_height(const RatingScene& scene, float width, std::string_view words);

// rating_statements.cpp

/// The statements to be read; while nothing is voted on, to be changed too.
void draw_statements(RatingScene& scene, ui::Box area);

// rating_points.cpp

/// A statement and one point of the scale.
struct RatedPoint {
    CardId card;
    int value = 1;
    bool operator==(const RatedPoint&) const = default;
};
struct PointLook {
    bool chosen = false;
    bool ticked = false; ///< something was counted there
};
/// Scrolled in an area of their own, or within a list that is scrolled already by the same `points`.
enum class PointsScroll { alone, with_all_around };
/// A row for each statement with a key for each point of the scale. A tap on either puts the keyboard on that
/// statement. Returns the point that was tapped.
std::optional<RatedPoint> draw_points(RatingScene& scene, ui::Box area,
                                      const std::vector<const Card*>& statements,
                                      const std::function<PointLook(RatedPoint)>& look_of,
                                      PointsScroll scrolls = PointsScroll::alone);
/// What they need where they scroll with all around them.
float points_height(const RatingScene& scene, float width, const std::vector<const Card*>& statements);
/// The statement that the keyboard is on; the first where it is on none of these. Contract: there are some.
const Card& statement_at(RatingScene& scene, const std::vector<const Card*>& statements);
/// Puts the keyboard so many statements further on, as far as there are any.
void go_on(RatingScene& scene, const std::vector<const Card*>& statements, int by);

// rating_booth.cpp

/// One voter with nothing chosen yet; nothing else is on the stage. Contract: there is a booth.
void draw_rating_booth(RatingScene& scene, ui::Box area);

// rating_hands.cpp

/// Counting hands, statement by statement. Contract: the unfinished round takes hands.
void draw_rating_hands(RatingScene& scene, ui::Box area);

// rating_tabs.cpp

/// The revealed round that is looked at. Contract: one has been revealed.
const Round& shown_round(const RatingScene& scene);
/// Across the top of the area: words, and what can be looked at once a round has been revealed, the
/// statements or one of the last rounds. Returns what is left of the area. Contract: as of shown_round().
ui::Box draw_rating_tabs(RatingScene& scene, ui::Box area, std::string_view words);
float rating_tabs_height(const RatingScene& scene, float width, std::string_view words);

// rating_results.cpp

/// How the round that is looked at came out. Contract: as of shown_round().
void draw_rating_results(RatingScene& scene, ui::Box area);

// rating_plot.cpp

/// Where the points of the scale lie across a row.
struct RatingPlot {
    float x0 = 0;     ///< the left edge of the first point's column
    float column = 0; ///< width of one
    int points = 5;

    /// Of a value that is kept as its double.
    float at(int twice) const { return x0 + (static_cast<float>(twice) / 2 - 0.5F) * column; }
    float x1() const { return x0 + column * static_cast<float>(points); }
};
/// How large things are in every row of a round.
struct PlotSizes {
    float middle = 0;  ///< across the mark of a side's middle
    float dot = 0;     ///< across one vote
    float bar = 0;     ///< where there are too many for dots: the height of one vote in a bar
    bool heaps = true; ///< else each vote is a middle, and there is nothing else to draw
};
/// For rows of this height, where at most so many votes of a side lie on one point.
PlotSizes fit_plot(const RatingScene& scene, const RatingPlot& plot, float row, int most_on_one);
/// One statement's votes and middles, on a line across the box.
void draw_rating_plot(const RatingScene& scene, ui::Box box, const RatingPlot& plot, const PlotSizes& sizes,
                      const RatedStatement& statement);

}
