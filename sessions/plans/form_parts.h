#pragma once

#include <utility>

#include "sessions/plans/limits.h"
#include "sessions/plans/plan_form.h"

namespace plenary {

// How fields are put together. A place is a function that finds, in a plan that may be const or not, what a
// field sets: places are made of one another.

inline auto step_place(std::size_t step) {
    return [step](auto& plan) -> auto& {
        return plan.steps.at(step);
    };
}

template <class Content>
auto content_place(std::size_t step) {
    return [step](auto& plan) -> auto& {
        return std::get<Content>(plan.steps.at(step).content);
    };
}

template <class Picture>
auto picture_place(std::size_t step) {
    return [step](auto& plan) -> auto& {
        return std::get<Picture>(std::get<SlideStep>(plan.steps.at(step).content).picture);
    };
}

template <class Place, class Member>
auto within(Place place, Member member) {
    return [ place, member ](auto& plan) -> auto& {
        return place(plan).*member;
    };
}

template <class Place>
auto at_row(Place list, std::size_t row) {
    return [ list, row ](auto& plan) -> auto& {
        return list(plan).at(row);
    };
}

template <class Value, class Place>
FormField field_at(std::string id, std::string label, FieldKind kind, Place place) {
    FormField field{.id = std::move(id), .label = std::move(label), .kind = kind};
    field.get = [place](const Plan& plan) { return FieldValue(Value(place(plan))); };
    field.set = [place](Plan& plan, const FieldValue& value) { place(plan) = std::get<Value>(value); };
    return field;
}

template <class Place>
FormField words_field(std::string id, std::string label, Place place, std::string hint = {}) {
    FormField field = field_at<std::string>(std::move(id), std::move(label), FieldKind::line, place);
    field.hint = std::move(hint);
    return field;
}

template <class Place>
FormField needed_field(std::string id, std::string label, Place place) {
    FormField field = words_field(std::move(id), std::move(label), place);
    field.needed = true;
    return field;
}

template <class Place>
FormField lines_field(std::string id, std::string label, Place place, std::string hint = {}) {
    FormField field = words_field(std::move(id), std::move(label), place, std::move(hint));
    field.kind = FieldKind::text;
    return field;
}

template <class Place>
FormField number_field(std::string id, std::string label, Place place, int least, int most,
                       std::string hint = {}) {
    FormField field = field_at<int>(std::move(id), std::move(label), FieldKind::number, place);
    field.least = least;
    field.most = most;
    field.hint = std::move(hint);
    return field;
}

template <class Place>
FormField flag_field(std::string id, std::string label, Place place) {
    return field_at<bool>(std::move(id), std::move(label), FieldKind::flag, place);
}

/// A list of whatever: `about` says all but what is done with the rows; `make` makes a new one of words, and
/// `fields` gives the fields of the one at a place.
template <class Place, class Make, class Fields>
FormField rows_field(const Plan& plan, std::string id, std::string label, FormRows about, Place list,
                     Make make, Fields fields) {
    FormField field{.id = std::move(id), .label = std::move(label), .kind = FieldKind::rows};
    about.add = [list, make](Plan& changed, const std::string& words) {
        list(changed).push_back(make(changed, words));
    };
    about.remove = [list](Plan& changed, std::size_t row) {
        auto& rows = list(changed);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
    };
    about.move = [list](Plan& changed, std::size_t from, std::size_t to) {
        auto& rows = list(changed);
        auto moved = std::move(rows.at(from));
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(from));
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    };
    for (std::size_t row = 0; row < list(plan).size(); ++row)
        about.rows.push_back(fields(at_row(list, row), row));
    field.rows = std::move(about);
    return field;
}

/// A list of texts. Where one alone is too few, `another` stands beside the first one.
template <class Place>
FormField texts_field(const Plan& plan, std::string id, std::string label, FormRows about, Place list,
                      const std::string& another = {}) {
    FormField field = rows_field(
        plan, std::move(id), std::move(label), std::move(about), list,
        [](const Plan&, const std::string& words) { return words; },
        [](auto place, std::size_t) { return Form{needed_field("words", "", place)}; });
    if (!another.empty())
        field.rows.add = [list, another](Plan& changed, const std::string& words) {
            auto& texts = list(changed);
            texts.push_back(words);
            if (texts.size() == 1)
                texts.push_back(another);
        };
    return field;
}

/// The fields of a ladder: a known one, or rungs and bands of its own.
template <class Place>
void add_ladder_fields(const Plan& plan, Place ladder, Form& form);
/// Which picture a slide shows, and all that the picture says.
void add_slide_fields(const Plan& plan, std::size_t step, Form& form);

/// Which known ladder this is: "children", "citizens", or "own".
std::string known_ladder(const Ladder& ladder);
void choose_ladder(Ladder& ladder, std::string_view word);
/// What is wrong with the bands; empty if nothing is.
std::string band_objection(const Ladder& ladder);
/// Bands that reach beyond the rungs are cut, or go.
void fit_bands(Ladder& ladder);
Band new_band(const Ladder& ladder, const std::string& name);

}

template <class Place>
void plenary::add_ladder_fields(const Plan& plan, Place ladder, Form& form) {
    FormField known{.id = "ladder",
                    .label = "Which ladder",
                    .kind = FieldKind::choice,
                    .choices = {{"children", "Children’s participation (Roger Hart)"},
                                {"citizens", "Citizen participation (Sherry Arnstein)"},
                                {"own", "One of our own"}}};
    known.get = [ladder](const Plan& from) { return FieldValue(known_ladder(ladder(from))); };
    known.set = [ladder](Plan& changed, const FieldValue& value) {
        choose_ladder(ladder(changed), std::get<std::string>(value));
    };
    form.push_back(std::move(known));
    if (known_ladder(ladder(plan)) != "own")
        return;
    FormField rungs = rows_field(
        plan, "rungs", "Rungs, the lowest first",
        {.one = "a rung", .fewest = limits::fewest_rungs, .most = limits::most_rungs},
        within(ladder, &Ladder::rungs), [](const Plan&, const std::string& words) { return Rung{words}; },
        [](auto place, std::size_t) { return Form{needed_field("name", "", within(place, &Rung::name))}; });
    rungs.rows.remove = [ladder, remove = rungs.rows.remove](Plan& changed, std::size_t row) {
        remove(changed, row);
        fit_bands(ladder(changed));
    };
    form.push_back(std::move(rungs));
    const auto objection = [ladder](const Plan& changed) { return band_objection(ladder(changed)); };
    const int height = ladder(plan).height();
    FormField bands = rows_field(
        plan, "bands", "Bands of neighbouring rungs",
        {.one = "a band", .fewest = 0, .most = limits::most_rungs}, within(ladder, &Ladder::bands),
        [ladder](const Plan& changed, const std::string& words) { return new_band(ladder(changed), words); },
        [height, objection](auto place, std::size_t) {
            Form fields{needed_field("name", "Name", within(place, &Band::name)),
                        number_field("lowest", "From rung", within(place, &Band::lowest), 1, height),
                        number_field("highest", "To rung", within(place, &Band::highest), 1, height)};
            for (FormField& field : fields)
                field.objection = objection;
            return fields;
        });
    bands.objection = objection;
    form.push_back(std::move(bands));
}
