#include <algorithm>
#include <array>

#include "app/steps/rating_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/rating_words.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_gap = 10;
constexpr float row_side = 24;
constexpr float row_pad = 10;
constexpr float row_radius = 16;
constexpr float figure_wide = 96;
constexpr float column_gap = 20;
constexpr float numbers_high = 34;
constexpr float after_side = 4;
constexpr float after_header = 6;
constexpr float narrow = 1100;

constexpr std::array row_heights{150.0F, 132.0F, 116.0F, 104.0F, 96.0F, 90.0F};
constexpr std::array text_sizes{34.0F, 31.0F, 28.0F, 26.0F, 24.0F, 22.0F};
constexpr float row_in_long_list = 98;
constexpr float text_in_long_list = 26;

constexpr float words_of_row = 0.37F;
constexpr float most_above_rows = 0.5F; ///< of the area; what is more scrolls along with the rows

/// One frame of what came of a round.
class Results {
public:
    Results(RatingScene& scene, const Round& round)
        : scene_(scene), canvas_(scene.canvas()), round_(round),
          rated_(rated_statements(scene.view.snapshot.session(), round)) {}

    void draw(ui::Box area);

private:
    void read_added();
    void lay_out_columns(ui::Box area);
    void fit_rows(float height);
    std::vector<const Tally*> heaps() const;
    void fit_picture();
    ui::TextStyle text_style() const {
        return {
            .size = text_, .weight = ui::Weight::semibold, .colour = canvas_.theme().ink, .leading = 1.18F};
    }
    float text_height(const Card& card) const {
        return ui::text_size(canvas_, card.text, text_style(), words_).y;
    }
    float row_height(const Card& card) const;
    float list_height() const;
    std::string side_words(int side) const;
    float sides_height() const;
    float scale_height() const;
    float header_height() const;
    void draw_header(ui::Box box) const;
    void draw_sides(ui::Box box) const;
    void draw_numbers(ui::Box box) const;
    void draw_rows(ui::Box content) const;
    bool is_furthest(const RatedStatement& statement) const;
    void draw_row(ui::Box row, const Card& card, const RatedStatement& statement) const;
    void draw_added(ui::Box row, const Card& card) const;
    void draw_words(ui::Box row, const Card& card) const;
    ui::Box picture_box(ui::Box row, const Card& card) const;

    RatingScene& scene_;
    ui::Canvas& canvas_;
    const Round& round_;
    std::vector<RatedStatement> rated_;
    std::vector<const Card*> added_; ///< since the vote

    bool stacked_ = false; ///< in a narrow area a statement stands above its picture
    float text_ = 0;       ///< size
    float picture_ = 0;    ///< the height that the picture needs
    float words_ = 0;      ///< the width of a statement
    float figure_ = 0;     ///< and that of the figure at the right
    RatingPlot plot_;
    PlotSizes sizes_;
};

void Results::read_added() {
    for (const Card* card : scene_.statements())
        if (!scene_.view.snapshot.is_candidate(round_.id, card->id))
            added_.push_back(card);
}

void Results::lay_out_columns(ui::Box area) {
    const ui::Box inner = area.inset(scene_.px(row_side), 0);
    const float gap = std::min(scene_.px(column_gap), inner.width() * 0.02F);
    stacked_ = area.width() < scene_.px(narrow);
    figure_ = scene_.px(figure_wide);
    words_ = stacked_ ? inner.width() : inner.width() * words_of_row;
    plot_.points = scene_.step.points;
    plot_.x0 = stacked_ ? inner.x0 : inner.x0 + words_ + gap;
    plot_.column = (inner.x1 - figure_ - gap - plot_.x0) / static_cast<float>(plot_.points);
}

/// The words as large as fits, then the rows; where even the smallest do not fit, the list scrolls.
void Results::fit_rows(float height) {
    for (const float text : text_sizes)
        for (const float row : row_heights) {
            text_ = scene_.px(text);
            picture_ = scene_.px(row);
            if (list_height() <= height)
                return;
        }
    text_ = scene_.px(text_in_long_list);
    picture_ = scene_.px(row_in_long_list);
}

/// What is drawn of the votes: those of both sides, or of the whole room.
std::vector<const Tally*> Results::heaps() const {
    std::vector<const Tally*> heaps;
    for (const RatedStatement& statement : rated_)
        if (scene_.has_sides()) {
            heaps.push_back(&statement.tally.first);
            heaps.push_back(&statement.tally.second);
        } else {
            heaps.push_back(&statement.tally.overall);
        }
    return heaps;
}

/// All rows have votes of one size, so that heaps can be compared.
void Results::fit_picture() {
    int on_one = 1;
    int votes = 1;
    for (const Tally* tally : heaps()) {
        on_one = std::max(on_one, *std::ranges::max_element(tally->on_rung));
        votes = std::max(votes, tally->votes);
    }
    sizes_ = fit_plot(scene_, plot_, picture_, on_one);
    sizes_.heaps = !scene_.has_sides() || votes > 1;
}

float Results::row_height(const Card& card) const {
    return stacked_ ? text_height(card) + picture_ + scene_.px(row_pad)
                    : std::max(picture_, text_height(card) + 2 * scene_.px(row_pad));
}

float Results::list_height() const {
    float high = -scene_.px(row_gap);
    for (const RatedStatement& statement : rated_)
        high += row_height(*scene_.view.snapshot.card(statement.card)) + scene_.px(row_gap);
    for (const Card* card : added_)
        high += row_height(*card) + scene_.px(row_gap);
    return high;
}

/// "Commissioners · 12 people": those who rated something; of the sides themselves only the name.
std::string Results::side_words(int side) const {
    const std::string& name = scene_.side_name(side);
    if (round_.terms.voters == Voters::sides)
        return name;
    const auto rated =
        std::ranges::count_if(scene_.view.snapshot.ballots(round_.id), [&](const Ballot* each) {
            return each->side == side && !scene_.view.snapshot.choices(each->id).empty();
        });
    return name + " · " + counted_voters(round_, static_cast<int>(rated));
}

float Results::sides_height() const {
    float high = 0;
    if (scene_.has_sides())
        for (const int side : {1, 2})
            high += side_name_height(scene_, words_, side_words(side)) + scene_.px(after_side);
    return high;
}

float Results::scale_height() const {
    return end_words_height(scene_, plot_.x1() - plot_.x0) + scene_.px(numbers_high);
}

float Results::header_height() const {
    const float high = stacked_ ? sides_height() + scale_height() : std::max(sides_height(), scale_height());
    return high + scene_.px(after_header);
}

void Results::draw_sides(ui::Box box) const {
    for (const int side : {1, 2}) {
        const std::string words = side_words(side);
        const ui::Box place = box.cut_top(side_name_height(scene_, words_, words));
        draw_side_name(scene_, place, side, words);
        ui::mark("legend:" + std::to_string(side), place, words);
        box.cut_top(scene_.px(after_side));
    }
}

void Results::draw_numbers(ui::Box box) const {
    const ui::Theme& theme = canvas_.theme();
    const ui::Box figure{box.x1 - figure_, box.y0, box.x1, box.y1};
    ui::line(canvas_, figure, scene_.has_sides() ? "gap" : "middle",
             {.size = scene_.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2}, ui::Align::centre);
    box.x0 = plot_.x0;
    for (int point = 1; point <= plot_.points; ++point)
        ui::line(canvas_, box.cut_left(plot_.column), std::to_string(point),
                 {.size = scene_.px(24), .weight = ui::Weight::bold, .colour = theme.ink_2},
                 ui::Align::centre);
}

void Results::draw_header(ui::Box box) const {
    box.cut_bottom(scene_.px(after_header));
    box = box.inset(scene_.px(row_side), 0);
    ui::Box sides{box.x0, box.y0, box.x0 + words_, stacked_ ? box.y0 + sides_height() : box.y1};
    if (scene_.has_sides())
        draw_sides(sides.cut_bottom(sides_height()));
    draw_numbers(box.cut_bottom(scene_.px(numbers_high)));
    draw_end_words(scene_, {plot_.x0, box.y0, plot_.x1(), box.y1});
}

bool Results::is_furthest(const RatedStatement& statement) const {
    return statement.tally.twice_gap.value_or(0) > 0
           && statement.tally.twice_gap == rated_.front().tally.twice_gap;
}

void Results::draw_words(ui::Box row, const Card& card) const {
    const float high = text_height(card);
    const float y = stacked_ ? row.y0 + scene_.px(row_pad) : row.centre().y - high / 2;
    const ui::Box place = ui::Box::at({row.x0 + scene_.px(row_side), y}, {words_, high});
    ui::text(canvas_, place.min(), words_, card.text, text_style());
    ui::mark(statement_id(card.id) + ":text", place, card.text);
}

/// Beside a statement that is longer than its picture, the picture stands in the middle, unless that would be
/// beyond the screen.
ui::Box Results::picture_box(ui::Box row, const Card& card) const {
    ui::Box box = row.inset(scene_.px(row_side), 0);
    if (stacked_)
        box.y0 += text_height(card) + scene_.px(row_pad);
    else
        box.y1 = std::min(box.y1, box.y0 + 3 * picture_);
    return box.centred(box.width(), picture_);
}

void Results::draw_row(ui::Box row, const Card& card, const RatedStatement& statement) const {
    const ui::Theme& theme = canvas_.theme();
    const bool furthest = is_furthest(statement);
    ui::panel(canvas_, row, furthest ? theme.marigold_wash : theme.surface,
              furthest ? theme.marigold : theme.line, scene_.px(furthest ? 3 : 2), scene_.px(row_radius));
    ui::mark("result:" + std::to_string(card.id.value), row, furthest ? "furthest apart" : "");
    draw_words(row, card);
    ui::Box picture = picture_box(row, card);
    draw_rating_plot(scene_, picture, plot_, sizes_, statement);
    const ui::Box figure = picture.cut_right(figure_);
    const std::string words =
        scene_.has_sides() ? gap_text(statement.tally) : middle_text(statement.tally.overall);
    ui::line(canvas_, figure, words, {.size = scene_.px(44), .weight = ui::Weight::bold, .colour = theme.ink},
             ui::Align::centre);
    ui::mark(statement_id(card.id) + ":figure", figure, words);
}

void Results::draw_added(ui::Box row, const Card& card) const {
    const ui::Theme& theme = canvas_.theme();
    ui::dashed_outline(canvas_, row, theme.line, scene_.px(3), scene_.px(row_radius));
    draw_words(row, card);
    ui::Box place = picture_box(row, card);
    place.x0 = plot_.x0;
    const std::string_view words = "Added since this round: vote again to rate it.";
    const ui::TextStyle style{.size = scene_.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2};
    place = place.centred(place.width(), ui::text_size(canvas_, words, style, place.width()).y);
    ui::text(canvas_, place.min(), place.width(), words, style);
    ui::mark(statement_id(card.id) + ":added", place, words);
}

/// Those that are scrolled away cost nothing.
void Results::draw_rows(ui::Box content) const {
    const ImVec2 top = canvas_.list().GetClipRectMin();
    const ImVec2 end = canvas_.list().GetClipRectMax();
    const auto next = [&](CardId id, const auto& draw_it) {
        const Card& card = *scene_.view.snapshot.card(id);
        const ui::Box row = content.cut_top(row_height(card));
        content.cut_top(scene_.px(row_gap));
        if (row.y1 > top.y && row.y0 < end.y)
            draw_it(row, card);
    };
    for (const RatedStatement& statement : rated_)
        next(statement.card, [&](ui::Box row, const Card& card) { draw_row(row, card, statement); });
    for (const Card* added : added_)
        next(added->id, [&](ui::Box row, const Card& card) { draw_added(row, card); });
}

void Results::draw(ui::Box area) {
    const std::string sentence = rating_sentence(scene_.view.snapshot.session(), round_, rated_);
    read_added();
    lay_out_columns(area);
    const float above = rating_tabs_height(scene_, area.width(), sentence) + header_height();
    const bool all_scrolls = above > area.height() * most_above_rows;
    fit_rows(area.height() - above);
    fit_picture();

    ui::Scroll& scroll = scene_.state.results;
    if (all_scrolls)
        area = ui::begin_scroll(canvas_, "results:list", area, scroll, above + list_height());
    area = draw_rating_tabs(scene_, area, sentence);
    draw_header(area.cut_top(header_height()));
    if (!all_scrolls)
        area = ui::begin_scroll(canvas_, "results:list", area, scroll, list_height());
    draw_rows(area);
    ui::end_scroll(canvas_, scroll);
}

}

void draw_rating_results(RatingScene& scene, ui::Box area) {
    Results(scene, shown_round(scene)).draw(area);
}

}
