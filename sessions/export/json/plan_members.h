#pragma once

#include "sessions/export/json/members.h"

namespace plenary::document {

// What the plan says of a step besides its title and minutes, after its kind.

/// The word by which JSON and plan files know the picture of a slide.
constexpr std::string_view picture_word(const DiagramSlide&) {
    return "diagram";
}
constexpr std::string_view picture_word(const TimelineSlide&) {
    return "timeline";
}
constexpr std::string_view picture_word(const QuoteSlide&) {
    return "quote";
}
constexpr std::string_view picture_word(const ListSlide&) {
    return "list";
}
constexpr std::string_view picture_word(const PairsSlide&) {
    return "pairs";
}
constexpr std::string_view picture_word(const LadderSlide&) {
    return "ladder";
}
constexpr std::string_view picture_word(const ImageSlide&) {
    return "image";
}

template <>
struct Members<Band> {
    static void of(auto& band, auto&& member) {
        member("name", band.name);
        member("lowest", band.lowest, rung_range);
        member("highest", band.highest, rung_range);
    }
};

template <>
struct Members<Ladder> {
    static void of(auto& ladder, auto&& member) {
        member("title", ladder.title);
        member("rungs", ladder.rungs);
        member("bands", ladder.bands);
    }
};

template <>
struct Members<DiagramSlide::Layer> {
    static void of(auto& layer, auto&& member) {
        member("name", layer.name);
        member("items", layer.items);
    }
};

template <>
struct Members<DiagramSlide> {
    static void of(auto& slide, auto&& member) {
        member("centre", slide.centre);
        member("layers", slide.layers);
        member("caption", slide.caption);
    }
};

template <>
struct Members<TimelineSlide::Entry> {
    static void of(auto& entry, auto&& member) {
        member("year", entry.year);
        member("name", entry.name);
        member("text", entry.text);
    }
};

template <>
struct Members<TimelineSlide> {
    static void of(auto& slide, auto&& member) { member("entries", slide.entries); }
};

template <>
struct Members<QuoteSlide> {
    static void of(auto& slide, auto&& member) {
        member("quote", slide.quote);
        member("who", slide.who);
    }
};

template <>
struct Members<ListSlide::Item> {
    static void of(auto& item, auto&& member) {
        member("name", item.name);
        member("text", item.text);
    }
};

template <>
struct Members<ListSlide> {
    static void of(auto& slide, auto&& member) { member("items", slide.items); }
};

template <>
struct Members<PairsSlide> {
    static void of(auto& slide, auto&& member) {
        member("left", slide.left);
        member("right", slide.right);
        member("pairs", slide.pairs);
    }
};

template <>
struct Members<LadderSlide> {
    static void of(auto& slide, auto&& member) { member("ladder", slide.ladder); }
};

template <>
struct Members<ImageSlide> {
    static void of(auto& slide, auto&& member) {
        member("file", slide.file);
        member("shows", slide.shows);
        member("caption", slide.caption);
    }
};

template <>
struct Members<SlideStep> {
    static void of(auto& slide, auto&& member) {
        member("picture", WordOf{slide.picture});
        std::visit(
            [&]<class Slide>(Slide& picture) { Members<std::remove_const_t<Slide>>::of(picture, member); },
            slide.picture);
    }
};

template <>
struct Members<WelcomeStep> {
    static void of(auto& step, auto&& member) { member("line", step.line); }
};

template <>
struct Members<RulesStep> {
    static void of(auto& step, auto&& member) { member("starters", step.starters); }
};

template <>
struct Members<RecapStep> {
    static void of(auto& step, auto&& member) { member("question", step.question); }
};

template <>
struct Members<ObjectivesStep> {
    static void of(auto& step, auto&& member) { member("aims", step.aims); }
};

template <>
struct Members<BoardManners> {
    static void of(auto& manners, auto&& member) {
        member("dots", manners.dots);
        member("most_on_one", manners.most_on_one);
        member("voters", manners.voters);
        member("covered", manners.covered);
        member("check_wording", manners.check_wording);
    }
};

template <>
struct Members<BoardStep> {
    static void of(auto& step, auto&& member) {
        member("lanes", step.lanes);
        member("shows", step.shows);
        Members<BoardManners>::of(step.manners, member);
        member("from", step.from);
        member("cards", step.cards);
    }
};

template <>
struct Members<BrainstormStep> {
    static void of(auto& step, auto&& member) {
        member("lanes", step.lanes);
        Members<BoardManners>::of(step.manners, member);
        member("from", step.from);
        member("cards", step.cards);
    }
};

template <>
struct Members<LadderStep> {
    static void of(auto& step, auto&& member) {
        member("ladder", step.ladder);
        member("why", step.why);
        member("stops", step.stops);
        member("from", step.from);
    }
};

template <>
struct Members<RatingStep> {
    static void of(auto& step, auto&& member) {
        member("statements", step.statements);
        member("scale", step.points);
        member("low", step.low);
        member("high", step.high);
        member("sides", step.sides);
        member("voters", step.voters);
        member("from", step.from);
    }
};

template <>
struct Members<RankingStep> {
    static void of(auto& step, auto&& member) {
        member("items", step.items);
        member("voters", step.voters);
        member("from", step.from);
    }
};

template <>
struct Members<ChecklistStep> {
    static void of(auto& step, auto&& member) {
        member("points", step.points);
        member("from", step.from);
    }
};

template <>
struct Members<DecisionStep> {
    static void of(auto& step, auto&& member) {
        member("options", step.options);
        member("why", step.why);
        member("from", step.from);
    }
};

template <>
struct Members<BreakStep> {
    static void of(auto& step, auto&& member) { member("line", step.line); }
};

template <>
struct Members<ActionPlanStep> {
    static void of(auto& step, auto&& member) {
        member("purpose", step.purpose);
        member("from", step.from);
    }
};

template <>
struct Members<CloseStep> {
    static void of(auto& step, auto&& member) {
        member("question", step.question);
        member("line", step.line);
    }
};

}
