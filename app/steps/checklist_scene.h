#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/steps/answers.h"
#include "app/steps/checklist.h"

namespace plenary {

/// One frame of the checklist, for the parts that draw it.
struct ChecklistScene {
    const View& view;
    ChecklistUi& state;
    const Lane& lane;
    Cards points;
    Answers answers;
    /// Takes votes now, or is closed and waits to be revealed; in a finished session it does neither.
    const Round* unfinished = nullptr;
    const Round* revealed = nullptr;             ///< the last that was revealed, while none is unfinished
    std::map<CardId, std::vector<int>> counts{}; ///< of that, by point: how many said each value

    ui::Canvas& canvas() const { return view.canvas; }
    float px(float design) const { return view.canvas.px(design); }
    bool can_change() const { return !view.finished() && unfinished == nullptr; }
    bool in_booth() const { return state.vote.booth.has_value(); }
    bool counts_hands() const {
        return unfinished != nullptr && unfinished->state == RoundState::open
               && unfinished->terms.way == WayIn::hands;
    }
    /// It was there when the round that goes on was opened; all are while none goes on.
    bool in_vote(const Card& point) const {
        return unfinished == nullptr || view.snapshot.is_candidate(unfinished->id, point.id);
    }
    /// Empty where the point was not voted on.
    std::span<const int> counts_of(const Card& point) const {
        const auto found = counts.find(point.id);
        return found == counts.end() ? std::span<const int>() : found->second;
    }
};

std::string point_id(CardId point); ///< "point:12"

/// The value of the answer that the room has given; zero for none.
int answer_given(const Card& point);
/// Gives the answer, or takes it back where it is the one given already.
void give_answer(const ChecklistScene& scene, const Card& point, int value);

// checklist_rows.cpp

/// The points with what is said about them: the room's answers and owners, or what is chosen in the booth,
/// or whose hands are counted.
void draw_points(ChecklistScene& scene, ui::Box area);

// checklist_point.cpp

/// What stands in a row beside its text, and under it.
struct PointSizes {
    float answer_size = 24; ///< of the words on the buttons, design pixels
    float answers = 0;      ///< width
    float owner = 0;        ///< width; zero where owners are not shown
    bool stacked = false;   ///< answers and owner stand under the text
    float counts = 0;       ///< height of how many said what, directly under the text
    float below = 0;        ///< height of all that stands under the text
    float right = 0;        ///< width of all that stands beside it
};
/// `around_text`: of a row's width, what is neither its text nor beside it.
PointSizes point_sizes(const ChecklistScene& scene, float row_width, float around_text);
struct PointPlaces {
    ui::Box answers;
    ui::Box owner;
    ui::Box counts; ///< empty where no vote is shown
};
/// `text` is the box that the row's words take, `in_sight` as much of the row as the screen has room for.
PointPlaces places_in(const ChecklistScene& scene, const PointSizes& sizes, ui::Box in_sight, ui::Box text,
                      float side);
void draw_owner(ChecklistScene& scene, const Card& point, ui::Box box);
/// What the owner being typed needs.
float owner_height(const ChecklistScene& scene, const Card& point);
/// How many said what, in a bar and in words.
void draw_point_counts(const ChecklistScene& scene, const Card& point, ui::Box box);

// checklist_voting.cpp

/// Who votes, or whose booth it is; returns what is left for the points.
ui::Box draw_point_vote(ChecklistScene& scene, ui::Box area);
void draw_point_vote_panels(const ChecklistScene& scene, ui::Box area);

}
