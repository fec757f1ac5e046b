#include "app/steps/answers.h"

#include <algorithm>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float pill_of_size = 2.4F; ///< how high, in sizes of the words
constexpr float between = 10;
constexpr float side = 16;
constexpr float sign_gap = 10;

ui::TextStyle words_style(const ui::Canvas& canvas, float size) {
    return {.size = canvas.px(size), .weight = ui::Weight::semibold};
}

float sign_across(const ui::Canvas& canvas, float size) {
    return canvas.px(size) * 0.85F;
}

float width_of(ui::Canvas& canvas, const Answer& answer, float size) {
    return canvas.px(2 * side + sign_gap) + sign_across(canvas, size)
           + ui::text_size(canvas, answer.words, words_style(canvas, size)).x + 1;
}

void draw_wave(ui::Canvas& canvas, ImVec2 at, float across, ImU32 ink) {
    const float half = across / 2;
    canvas.list().AddBezierCubic({at.x - half, at.y + half * 0.3F}, {at.x - half * 0.2F, at.y - half * 1.5F},
                                 {at.x + half * 0.2F, at.y + half * 1.5F}, {at.x + half, at.y - half * 0.3F},
                                 ink, across * 0.17F);
}

void draw_sign(ui::Canvas& canvas, ImVec2 at, float across, Answer::Sign sign, ImU32 ink) {
    switch (sign) {
    case Answer::Sign::tick: ui::tick(canvas, at, across, ink); break;
    case Answer::Sign::dots:
        for (const float aside : {-0.4F, 0.0F, 0.4F})
            canvas.list().AddCircleFilled({at.x + across * aside, at.y}, across * 0.13F, ink);
        break;
    case Answer::Sign::dash: ui::minus(canvas, at, across * 0.9F, ink); break;
    case Answer::Sign::wave: draw_wave(canvas, at, across, ink); break;
    case Answer::Sign::cross: ui::cross(canvas, at, across * 0.75F, ink); break;
    }
}

void draw_answer(ui::Canvas& canvas, ui::Box box, const Answer& answer, const ui::Hit& hit, bool given,
                 bool told, float size) {
    const ui::Theme& theme = canvas.theme();
    const ui::Box pill =
        box.centred(box.width(), std::min(canvas.px(size) * pill_of_size, box.height() - canvas.px(8)));
    const float radius = pill.height() / 2;
    if (given)
        ui::fill(canvas, pill, answer.ground, radius);
    if (hit.hovered)
        ui::fill(canvas, pill, ui::faded(theme.ink, hit.held ? 0.16F : 0.07F), radius);
    if (!given && told)
        ui::dashed_outline(canvas, pill, theme.ink, canvas.px(4), radius);
    else if (!given)
        ui::outline(canvas, pill, ui::faded(theme.ink_2, hit.hovered ? 1 : 0.35F), canvas.px(3), radius);
    if (hit.focused)
        ui::focus_ring(canvas, pill, radius);
    ui::TextStyle style = words_style(canvas, size);
    style.colour = given ? answer.ink : told ? theme.ink : theme.ink_2;
    ui::Box inner =
        pill.inset(canvas.px(side) * std::min(1.0F, pill.width() / width_of(canvas, answer, size)), 0);
    const float across = sign_across(canvas, size);
    draw_sign(canvas, inner.cut_left(across).centre(), across, answer.sign, style.colour);
    inner.cut_left(canvas.px(sign_gap));
    ui::line(canvas, inner, answer.words, style);
}

void draw_counted(ui::Canvas& canvas, ImVec2 at) {
    const ui::Theme& theme = canvas.theme();
    canvas.list().AddCircleFilled(at, canvas.px(13), theme.surface);
    canvas.list().AddCircleFilled(at, canvas.px(11), theme.spruce);
    ui::tick(canvas, at, canvas.px(11), theme.on_spruce);
}

}

Answers checklist_answers(const ui::Theme& theme) {
    return {Answer{.value = 3,
                   .mark = Mark::agreed,
                   .id = "yes",
                   .words = "Yes",
                   .said = "yes",
                   .sign = Answer::Sign::tick,
                   .ground = theme.spruce,
                   .ink = theme.on_spruce,
                   .row = theme.spruce_wash,
                   .border = theme.spruce,
                   .filling = ui::Filling::solid},
            Answer{.value = 2,
                   .mark = Mark::not_yet,
                   .id = "not-yet",
                   .words = "Not yet",
                   .said = "not yet",
                   .sign = Answer::Sign::dots,
                   .ground = theme.marigold,
                   .ink = theme.on_marigold,
                   .row = theme.marigold_wash,
                   .border = theme.marigold,
                   .filling = ui::Filling::striped},
            Answer{.value = 1,
                   .mark = Mark::not_us,
                   .id = "not-us",
                   .words = "Not us",
                   .said = "not us",
                   .sign = Answer::Sign::dash,
                   .ground = theme.ink_2,
                   .ink = theme.surface,
                   .row = theme.wash,
                   .border = theme.ink_2,
                   .filling = ui::Filling::hollow}};
}

Answers consent_answers(const ui::Theme& theme) {
    return {Answer{.value = 3,
                   .id = "for",
                   .words = "For",
                   .said = "for",
                   .sign = Answer::Sign::tick,
                   .ground = theme.spruce,
                   .ink = theme.on_spruce,
                   .row = theme.spruce_wash,
                   .border = theme.spruce,
                   .filling = ui::Filling::solid},
            Answer{.value = 2,
                   .id = "live",
                   .words = "Can live with it",
                   .said = "can live with it",
                   .sign = Answer::Sign::wave,
                   .ground = theme.ink_2,
                   .ink = theme.surface,
                   .row = theme.wash,
                   .border = theme.spruce,
                   .filling = ui::Filling::striped},
            Answer{.value = 1,
                   .id = "against",
                   .words = "Against",
                   .said = "against",
                   .sign = Answer::Sign::cross,
                   .ground = theme.brick,
                   .ink = theme.on_brick,
                   .row = theme.surface,
                   .border = theme.brick,
                   .filling = ui::Filling::solid}};
}

const Answer& answer_of(const Answers& answers, int value) {
    return *std::ranges::find(answers, value, &Answer::value);
}

float answers_width(ui::Canvas& canvas, const Answers& answers, float size) {
    float wide = canvas.px(between) * static_cast<float>(answers.size() - 1);
    for (const Answer& answer : answers)
        wide += width_of(canvas, answer, size);
    return wide;
}

std::optional<int> draw_answers(ui::Canvas& canvas, std::string_view id, ui::Box box, const Answers& answers,
                                const AnswersLook& look) {
    std::optional<int> pressed;
    const float whole = answers_width(canvas, answers, look.size);
    const float part = std::min(1.0F, box.width() / whole);
    box = box.cut_right(whole * part);
    for (const Answer& answer : answers) {
        const ui::Box place = box.cut_left(width_of(canvas, answer, look.size) * part);
        box.cut_left(canvas.px(between) * part);
        const bool given = look.given == answer.value;
        if (!look.pressable && !given)
            continue;
        const ui::Hit hit =
            look.pressable ? canvas.hit(std::string(id) + ":" + std::string(answer.id), place) : ui::Hit{};
        const bool told = std::ranges::count(look.told, answer.value) > 0;
        draw_answer(canvas, place, answer, hit, given, told, look.size);
        if (told)
            ui::mark(std::string(id) + ":" + std::string(answer.id) + ":told", place);
        if (std::ranges::count(look.counted, answer.value) > 0) {
            draw_counted(canvas, {place.x1 - canvas.px(6), place.centre().y + canvas.px(look.size * 0.85F)});
            ui::mark(std::string(id) + ":" + std::string(answer.id) + ":counted", place);
        }
        if (hit.clicked)
            pressed = answer.value;
    }
    return pressed;
}

std::optional<int> answer_by_number(const ui::Canvas& canvas, const Answers& answers) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto offset = static_cast<int>(i);
        if (canvas.key(static_cast<ImGuiKey>(ImGuiKey_1 + offset))
            || canvas.key(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + offset)))
            return answers.at(i).value;
    }
    return std::nullopt;
}

std::string counts_words(const Answers& answers, std::span<const int> counts) {
    std::string words;
    for (const Answer& answer : answers) {
        const int count = counts[static_cast<std::size_t>(answer.value - 1)];
        words += (words.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(answer.said);
    }
    return words;
}

void draw_counts(ui::Canvas& canvas, ui::Box box, const Answers& answers, std::span<const int> counts,
                 int whole) {
    std::array<ui::Share, 3> shares;
    for (std::size_t i = 0; i < answers.size(); ++i)
        shares.at(i) = {counts[static_cast<std::size_t>(answers.at(i).value - 1)], answers.at(i).filling,
                        answers.at(i).border};
    ui::share_bar(canvas, box, shares, whole);
}

}
