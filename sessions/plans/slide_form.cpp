// What a slide says, and the ladders that slides and ladder steps have.

#include <algorithm>

#include "sessions/plans/form_parts.h"
#include "sessions/plans/ladder_settings.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/settings.h"
#include "sessions/plans/step_edits.h"

namespace plenary {

namespace {

using Layer = DiagramSlide::Layer;
using Entry = TimelineSlide::Entry;
using Item = ListSlide::Item;

void add_diagram(const Plan& plan, std::size_t step, Form& form) {
    const auto slide = picture_place<DiagramSlide>(step);
    form.push_back(needed_field("centre", "In the middle", within(slide, &DiagramSlide::centre)));
    form.push_back(lines_field("caption", "Caption", within(slide, &DiagramSlide::caption), "None"));
    form.push_back(rows_field(
        plan, "layers", "Layers, the innermost first",
        {.one = "a layer", .fewest = 1, .most = limits::most_layers}, within(slide, &DiagramSlide::layers),
        [](const Plan&, const std::string& words) { return Layer{.name = words, .items = {}}; },
        [&plan](auto place, std::size_t) {
            return Form{needed_field("name", "Name", within(place, &Layer::name)),
                        texts_field(plan, "items", "In this layer",
                                    {.one = "a thing", .most = limits::most_layer_items},
                                    within(place, &Layer::items))};
        }));
}

void add_timeline(const Plan& plan, std::size_t step, Form& form) {
    const auto entries = within(picture_place<TimelineSlide>(step), &TimelineSlide::entries);
    form.push_back(rows_field(
        plan, "entries", "Entries, in the order of their years",
        {.one = "an entry", .fewest = 1, .most = limits::most_entries, .movable = false}, entries,
        [entries](const Plan& changed, const std::string& words) {
            return Entry{.year = entries(changed).back().year, .name = words, .text = {}};
        },
        [entries](auto place, std::size_t) {
            FormField year =
                number_field("year", "Year", within(place, &Entry::year), 1, limits::latest_year);
            year.set = [entries, set = year.set](Plan& changed, const FieldValue& value) {
                set(changed, value);
                std::ranges::stable_sort(entries(changed), {}, &Entry::year);
            };
            return Form{std::move(year), needed_field("name", "Name", within(place, &Entry::name)),
                        lines_field("text", "Text", within(place, &Entry::text), "None")};
        }));
}

void add_quote(std::size_t step, Form& form) {
    const auto slide = picture_place<QuoteSlide>(step);
    form.push_back(lines_field("quote", "Quote", within(slide, &QuoteSlide::quote)));
    form.back().needed = true;
    form.push_back(needed_field("who", "Who said it", within(slide, &QuoteSlide::who)));
}

void add_list(const Plan& plan, std::size_t step, Form& form) {
    form.push_back(rows_field(
        plan, "items", "Lines, brought on one by one",
        {.one = "a line", .fewest = 1, .most = limits::most_lines},
        within(picture_place<ListSlide>(step), &ListSlide::items),
        [](const Plan&, const std::string& words) { return Item{.name = words, .text = {}}; },
        [](auto place, std::size_t) {
            return Form{needed_field("name", "Name", within(place, &Item::name)),
                        lines_field("text", "Text", within(place, &Item::text), "None")};
        }));
}

void add_pairs(const Plan& plan, std::size_t step, Form& form) {
    const auto slide = picture_place<PairsSlide>(step);
    form.push_back(words_field("left", "Over the left side", within(slide, &PairsSlide::left), "Nothing"));
    form.push_back(words_field("right", "Over the right side", within(slide, &PairsSlide::right), "Nothing"));
    form.push_back(rows_field(
        plan, "pairs", "Pairs, brought on one by one",
        {.one = "a pair", .fewest = 1, .most = limits::most_pairs}, within(slide, &PairsSlide::pairs),
        [](const Plan&, const std::string& words) {
            return Item{.name = words, .text = "What stands beside it"};
        },
        [](auto place, std::size_t) {
            FormField other = lines_field("other", "Right", within(place, &Item::text));
            other.needed = true;
            return Form{needed_field("one", "Left", within(place, &Item::name)), std::move(other)};
        }));
}

void add_image(std::size_t step, Form& form) {
    const auto slide = picture_place<ImageSlide>(step);
    form.push_back(
        needed_field("file", "File beside the plan: PNG, JPEG or SVG", within(slide, &ImageSlide::file)));
    form.back().kind = FieldKind::file;
    form.push_back(words_field("shows", "What is to be seen on it, for whoever cannot see it",
                               within(slide, &ImageSlide::shows), "It is not said"));
    form.push_back(lines_field("caption", "Caption", within(slide, &ImageSlide::caption), "None"));
}

FormField picture_field(std::size_t step) {
    FormField field{.id = "picture", .label = "What it shows", .kind = FieldKind::choice};
    for (const StepKind& kind : step_kinds())
        if (!kind.picture.empty())
            field.choices.push_back({std::string(kind.picture), std::string(kind.name)});
    field.get = [step](const Plan& plan) {
        return FieldValue(std::string(step_kind(plan.steps.at(step).content).picture));
    };
    field.set = [step](Plan& plan, const FieldValue& value) {
        const auto& word = std::get<std::string>(value);
        Step& slide = plan.steps.at(step);
        if (step_kind(slide.content).picture == word)
            return;
        const auto kind = std::ranges::find(step_kinds(), word, &StepKind::picture);
        slide.content = blank_step(*kind).content;
    };
    return field;
}

}

void add_slide_fields(const Plan& plan, std::size_t step, Form& form) {
    const auto& picture = std::get<SlideStep>(plan.steps.at(step).content).picture;
    if (std::holds_alternative<DiagramSlide>(picture))
        add_diagram(plan, step, form);
    else if (std::holds_alternative<TimelineSlide>(picture))
        add_timeline(plan, step, form);
    else if (std::holds_alternative<QuoteSlide>(picture))
        add_quote(step, form);
    else if (std::holds_alternative<ListSlide>(picture))
        add_list(plan, step, form);
    else if (std::holds_alternative<PairsSlide>(picture))
        add_pairs(plan, step, form);
    else if (std::holds_alternative<ImageSlide>(picture))
        add_image(step, form);
    else
        add_ladder_fields(plan, within(picture_place<LadderSlide>(step), &LadderSlide::ladder), form);
    form.push_back(picture_field(step));
}

std::string known_ladder(const Ladder& ladder) {
    return ladder == children_ladder() ? "children" : ladder == citizens_ladder() ? "citizens" : "own";
}

void choose_ladder(Ladder& ladder, std::string_view word) {
    if (word == "own")
        ladder.title.clear();
    else
        ladder = word == "children" ? children_ladder() : citizens_ladder();
}

std::string band_objection(const Ladder& ladder) {
    for (std::size_t i = 0; i < ladder.bands.size(); ++i) {
        const Band& band = ladder.bands[i];
        if (!ladder.has(band.lowest) || !ladder.has(band.highest))
            return "The ladder has " + std::to_string(ladder.height())
                   + " rungs, and this reaches beyond them.";
        if (band.lowest > band.highest)
            return "A band goes from a lower rung to a higher one.";
        for (std::size_t j = 0; j < i; ++j)
            if (band.lowest <= ladder.bands[j].highest && ladder.bands[j].lowest <= band.highest)
                return "A rung belongs to one band, and “" + shown_name(ladder.bands[j].name) + "” and “"
                       + shown_name(band.name) + "” share one.";
    }
    return {};
}

void fit_bands(Ladder& ladder) {
    for (Band& band : ladder.bands)
        band.highest = std::min(band.highest, ladder.height());
    std::erase_if(ladder.bands, [](const Band& band) { return band.lowest > band.highest; });
}

Band new_band(const Ladder& ladder, const std::string& name) {
    int rung = 1;
    const auto taken = [&] {
        return std::ranges::any_of(
            ladder.bands, [&](const Band& band) { return band.lowest <= rung && rung <= band.highest; });
    };
    while (rung < ladder.height() && taken())
        ++rung;
    return {.name = name, .lowest = rung, .highest = rung};
}

}
