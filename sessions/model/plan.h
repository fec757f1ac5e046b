#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sessions/model/id.h"

namespace plenary {

/// One rung of a ladder, or one band of neighbouring rungs. Rungs count from 1, the lowest.
struct Rung {
    std::string name;
    bool operator==(const Rung&) const = default;
};

struct Band {
    std::string name;
    int lowest = 1;
    int highest = 1;
    bool operator==(const Band&) const = default;
};

/// Two to twelve rungs, lowest first.
struct Ladder {
    std::string title;
    std::vector<Rung> rungs;
    std::vector<Band> bands;

    int height() const { return static_cast<int>(rungs.size()); }
    bool has(int rung) const { return rung >= 1 && rung <= height(); }
    const Rung& at(int rung) const { return rungs.at(static_cast<std::size_t>(rung - 1)); }
    bool operator==(const Ladder&) const = default;
};

/// The two ladders of participation that a plan can name instead of listing rungs.
const Ladder& children_ladder();
const Ladder& citizens_ladder();

struct WelcomeStep {
    std::string line; ///< one sentence under the title
    bool operator==(const WelcomeStep&) const = default;
};

struct RulesStep {
    std::vector<std::string> starters;
    bool operator==(const RulesStep&) const = default;
};

struct RecapStep {
    std::string question; ///< what to ask the room when there is no earlier session
    bool operator==(const RecapStep&) const = default;
};

struct ObjectivesStep {
    std::vector<std::string> aims;
    bool operator==(const ObjectivesStep&) const = default;
};

/// Layers around a centre, innermost first.
struct DiagramSlide {
    struct Layer {
        std::string name;
        std::vector<std::string> items;
        bool operator==(const Layer&) const = default;
    };
    std::string centre;
    std::vector<Layer> layers;
    std::string caption;
    bool operator==(const DiagramSlide&) const = default;
};

struct TimelineSlide {
    struct Entry {
        int year = 0;
        std::string name;
        std::string text; ///< may be empty
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries; ///< in order of year
    bool operator==(const TimelineSlide&) const = default;
};

struct QuoteSlide {
    std::string quote;
    std::string who;
    bool operator==(const QuoteSlide&) const = default;
};

/// Lines that the facilitator brings on one by one.
struct ListSlide {
    struct Item {
        std::string name;
        std::string text; ///< may be empty
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;
    bool operator==(const ListSlide&) const = default;
};

/// Two things side by side on each line, such as a word and what it means. The lines come on one by one.
struct PairsSlide {
    std::string left;                   ///< over the names; may be empty
    std::string right;                  ///< over the texts; may be empty
    std::vector<ListSlide::Item> pairs; ///< the name stands left, its text right
    bool operator==(const PairsSlide&) const = default;
};

struct LadderSlide {
    Ladder ladder;
    bool operator==(const LadderSlide&) const = default;
};

/// A photograph, a drawing, a map.
struct ImageSlide {
    std::string file;    ///< its name from the plan's own folder on, such as "pictures/map.png"
    std::string shows;   ///< what is to be seen on it, for whoever cannot see it; may be empty
    std::string caption; ///< under it; may be empty
    bool operator==(const ImageSlide&) const = default;
};

struct SlideStep {
    std::variant<DiagramSlide, TimelineSlide, QuoteSlide, ListSlide, PairsSlide, LadderSlide, ImageSlide>
        picture;
    bool operator==(const SlideStep&) const = default;
};

/// Who casts votes: each group one ballot, or each person one, or each of the sides of a step.
enum class Voters { groups, people, sides };

/// What boards and brainstorms have in common.
struct BoardManners {
    int dots = 3;        ///< that a voter has in a dot vote, 1 to 20
    int most_on_one = 0; ///< of them on one card; 0: all
    Voters voters = Voters::groups;
    bool covered = false;      ///< lanes start covered: what is written stays hidden until revealed
    bool check_wording = true; ///< cards of one or two words are pointed out before the step is left
    bool operator==(const BoardManners&) const = default;
};

struct BoardStep {
    std::vector<std::string> lanes;
    /// The id of an earlier board whose cards are shown here under these lanes as themes; empty
    /// for a board with cards of its own.
    std::string shows;
    BoardManners manners;
    std::vector<std::string> from{}; ///< ids of the steps whose cards are offered here; empty: of all
    /// To think about, or to sort: they are in the first lane when the step begins. None where another board
    /// is shown.
    std::vector<std::string> cards{};
    bool operator==(const BoardStep&) const = default;
};

/// Barriers in lanes; the ideas that answer a barrier hang under it.
struct BrainstormStep {
    std::vector<std::string> lanes;
    BoardManners manners;
    std::vector<std::string> from{};  ///< as of a board
    std::vector<std::string> cards{}; ///< the same
    bool operator==(const BrainstormStep&) const = default;
};

struct LadderStep {
    Ladder ladder;
    std::string why;                 ///< heading over the reasons
    std::string stops;               ///< heading over what stops a piece moving up
    std::vector<std::string> from{}; ///< as of a board
    bool operator==(const LadderStep&) const = default;
};

/// Statements that each voter rates on a scale from 1, and that two sides may rate against each other.
struct RatingStep {
    std::vector<std::string> statements; ///< more may be written, or brought in, in the room
    int points = 5;                      ///< the top of the scale, 2 to 10
    std::string low;                     ///< what 1 means; may be empty
    std::string high;                    ///< what the top means; may be empty
    std::vector<std::string> sides;      ///< none, or the names of the two
    Voters voters = Voters::groups;      ///< usually; a round may be opened for others
    std::vector<std::string> from{};     ///< as of a board
    bool operator==(const RatingStep&) const = default;
};

/// What each voter puts in order.
struct RankingStep {
    std::vector<std::string> items; ///< as of a rating
    Voters voters = Voters::groups;
    std::vector<std::string> from{};
    bool operator==(const RankingStep&) const = default;
};

/// Points that the room answers yes, not yet or not us, each with an owner.
struct ChecklistStep {
    std::vector<std::string> points; ///< as of a rating
    std::vector<std::string> from{};
    bool operator==(const ChecklistStep&) const = default;
};

/// What the room decides between, by a show of hands or by consent, with the reasons.
struct DecisionStep {
    std::vector<std::string> options; ///< as of a rating
    std::string why;                  ///< heading over the reasons
    std::vector<std::string> from{};
    bool operator==(const DecisionStep&) const = default;
};

struct BreakStep {
    std::string line; ///< one sentence under the clock
    bool operator==(const BreakStep&) const = default;
};

struct ActionPlanStep {
    std::string purpose;           ///< heading over what the partnership is for
    std::vector<std::string> from; ///< ids of the steps whose ideas and barriers can be brought in
    bool operator==(const ActionPlanStep&) const = default;
};

/// The end: what became of the aims, and what people take with them.
struct CloseStep {
    std::string question; ///< asked of everybody; may be empty
    std::string line;     ///< the last sentence on the wall; may be empty
    bool operator==(const CloseStep&) const = default;
};

using StepContent = std::variant<WelcomeStep, RulesStep, RecapStep, ObjectivesStep, SlideStep, BoardStep,
                                 BrainstormStep, LadderStep, RatingStep, RankingStep, ChecklistStep,
                                 DecisionStep, BreakStep, ActionPlanStep, CloseStep>;

struct Step {
    std::string name; ///< the id in the plan file, by which later steps refer to this one; may be empty
    std::string title;
    int minutes = 5;
    bool essential = false;
    std::string notes; ///< for the facilitator only: never on the stage, never in a report
    StepContent content;
    bool operator==(const Step&) const = default;
};

/// Of a board that has cards of its own, or a brainstorm; nothing for any other step.
const BoardManners* board_manners(const StepContent& content);
/// The steps whose cards can be brought into this one: by their ids, in the plan's order; empty where they
/// can be brought from all. Nothing for a step that takes no cards.
const std::vector<std::string>* sources(const StepContent& content);

/// The lines of a slide that come on one by one; none of any other step.
std::span<const ListSlide::Item> lines_of(const StepContent& content);

/// The word for a kind of step as plan files write it: "action-plan".
std::string_view kind_word(const StepContent& content);

struct Plan {
    std::string title;
    std::string course; ///< empty: the session stands alone
    int number = 0;     ///< place in its course, 0 if it has none
    std::string finish; ///< "12:30", the promise to the room; empty if none was made
    int groups = 4;     ///< how many groups a new session starts with
    std::vector<Step> steps;

    int minutes() const;
    /// Contract: the id is one of this plan's steps.
    const Step& at(StepId id) const { return steps.at(static_cast<std::size_t>(id.value - 1)); }
    StepId step_named(std::string_view name) const; ///< zero if there is none
    bool operator==(const Plan&) const = default;
};

/// The files that its slides show, each once, in the order of the steps.
std::vector<std::string> picture_files(const Plan& plan);

/// The sides that a step sets against each other, by name; empty for most. Contract: as of Plan::at().
std::span<const std::string> sides_of(const Plan& plan, StepId step);

}
