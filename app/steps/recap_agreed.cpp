#include <algorithm>
#include <string>
#include <vector>

#include "app/steps/recap_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/agenda.h"
#include "sessions/workshop/recall.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 20;
constexpr float gap = 14;
constexpr float button_high = 60;
constexpr float heading_high = 64;
constexpr float tick_wide = 44;

/// "Rung 3 of 8: Tokenism" and "Wanted on rung 6: …", each a line.
std::vector<std::string> standing_lines(const EarlierDecision& piece) {
    std::vector<std::string> lines;
    if (piece.rung > 0)
        lines.push_back("Rung " + std::to_string(piece.rung) + " of " + std::to_string(piece.rungs) + ": "
                        + piece.rung_name);
    if (piece.want > 0)
        lines.push_back("Wanted on rung " + std::to_string(piece.want) + ": " + piece.want_name);
    if (lines.empty())
        lines.emplace_back("Voted on, no rung agreed");
    return lines;
}

class Agreements {
public:
    Agreements(const View& view, RecapUi& state) : view_(view), canvas_(view.canvas), state_(state) {
        for (const auto& decision : view_.snapshot.session().earlier.rows()) {
            if (decision->kind == EarlierKind::rung)
                pieces_.push_back(decision.get());
            else if (decision->kind == EarlierKind::rule)
                rules_.push_back(decision.get());
        }
    }

    void draw(ui::Box panel) {
        const float wide = panel.width();
        ui::Box content = ui::begin_scroll(canvas_, "recap:agreed", panel, state_.agreed,
                                           walk(ui::Box::at({}, {wide, 1e6F}), false));
        walk(content, true);
        ui::end_scroll(canvas_, state_.agreed);
    }

private:
    ui::TextStyle style(float size, ui::Weight weight, bool quiet = false) const {
        return {.size = canvas_.px(size),
                .weight = weight,
                .colour = quiet ? canvas_.theme().ink_2 : canvas_.theme().ink};
    }

    /// Lays all of it out, and draws it if told. Returns how high it is.
    float walk(ui::Box rest, bool drawing) {
        const float top = rest.y0;
        heading(rest, "Where the work stood", drawing);
        if (pieces_.empty())
            say(rest, "No piece of work was placed on a ladder.", drawing);
        for (const EarlierDecision* piece : pieces_) {
            const ui::Box box = rest.cut_top(piece_height(*piece, rest.width()));
            rest.cut_top(canvas_.px(gap));
            if (drawing)
                draw_piece(*piece, box);
        }
        rest.cut_top(canvas_.px(gap));
        heading(rest, "Our ground rules", drawing);
        if (rules_.empty())
            say(rest, "No rule was written.", drawing);
        for (const EarlierDecision* rule : rules_)
            draw_rule(*rule, rest, drawing);
        return rest.y0 - top;
    }

    void heading(ui::Box& rest, std::string_view words, bool drawing) {
        ui::Box box = rest.cut_top(canvas_.px(heading_high));
        if (drawing)
            ui::line(canvas_, box.cut_top(canvas_.px(50)), words, style(34, ui::Weight::bold));
    }

    void say(ui::Box& rest, std::string_view words, bool drawing) {
        const ui::TextStyle quiet = style(26, ui::Weight::medium, true);
        if (drawing)
            ui::text(canvas_, rest.min(), rest.width(), words, quiet);
        rest.cut_top(ui::text_size(canvas_, words, quiet, rest.width()).y + canvas_.px(gap));
    }

    float piece_height(const EarlierDecision& piece, float wide) {
        wide -= canvas_.px(2 * side);
        float high = ui::text_size(canvas_, piece.text, style(27, ui::Weight::semibold), wide).y;
        for (const std::string& line : standing_lines(piece))
            high += ui::text_size(canvas_, line, style(22, ui::Weight::medium, true), wide).y + canvas_.px(4);
        if (!view_.finished())
            high += canvas_.px(button_high + 10);
        return high + canvas_.px(2 * 16);
    }

    void draw_piece(const EarlierDecision& piece, ui::Box box) {
        const ui::Theme& theme = canvas_.theme();
        ui::panel(canvas_, box, theme.surface, theme.line, canvas_.px(2), canvas_.px(14));
        const std::string id = "earlier:" + std::to_string(piece.id.value);
        ui::mark(id, box, piece.text);
        ui::Box inner = box.inset(canvas_.px(side), canvas_.px(16));
        inner.cut_top(
            ui::text(canvas_, inner.min(), inner.width(), piece.text, style(27, ui::Weight::semibold)));
        for (const std::string& line : standing_lines(piece)) {
            inner.cut_top(canvas_.px(4));
            inner.cut_top(
                ui::text(canvas_, inner.min(), inner.width(), line, style(22, ui::Weight::medium, true)));
        }
        if (!view_.finished())
            draw_asking_again(piece, id, inner.cut_bottom(canvas_.px(button_high)));
        ui::follow_button(canvas_, state_.agreed, id + ":ask", box);
        ui::follow_button(canvas_, state_.agreed, id + ":go", box);
    }

    void draw_asking_again(const EarlierDecision& piece, const std::string& id, ui::Box row) {
        const Session& session = view_.snapshot.session();
        const Card* again = asked_again_as(session, piece.id);
        if (again == nullptr) {
            const ui::Box place = row.cut_left(ui::button_size(canvas_, "Vote again").x);
            if (ui::button(canvas_, id + ":ask", place, "Vote again"))
                view_.post(AskAgain{piece.id});
            return;
        }
        const StepId step = session.lanes.find(again->lane)->step;
        const ui::Box place = row.cut_left(ui::button_size(canvas_, "Go there").x);
        if (ui::button(canvas_, id + ":go", place, "Go there"))
            view_.post(GoToStep{step});
        row.cut_left(canvas_.px(16));
        const std::string words = "On step " + std::to_string(step_number(session, step));
        ui::line(canvas_, row, words, style(22, ui::Weight::medium, true));
        ui::mark(id + ":again", row, words);
    }

    void draw_rule(const EarlierDecision& rule, ui::Box& rest, bool drawing) {
        const std::string words = rule.text + (rule.agreed ? "" : " (not agreed)");
        const ui::TextStyle text = style(26, ui::Weight::medium, !rule.agreed);
        const float wide = rest.width() - canvas_.px(tick_wide);
        const float high = ui::text_size(canvas_, words, text, wide).y;
        if (drawing) {
            if (rule.agreed)
                ui::tick(canvas_, {rest.x0 + canvas_.px(14), rest.y0 + canvas_.px(17)}, canvas_.px(20),
                         canvas_.theme().spruce);
            ui::text(canvas_, {rest.x0 + canvas_.px(tick_wide), rest.y0}, wide, words, text);
            ui::mark("earlier:" + std::to_string(rule.id.value),
                     ui::Box::at(rest.min(), {rest.width(), high}), words);
        }
        rest.cut_top(high + canvas_.px(gap));
    }

    const View& view_;
    ui::Canvas& canvas_;
    RecapUi& state_;
    std::vector<const EarlierDecision*> pieces_;
    std::vector<const EarlierDecision*> rules_;
};

}

void draw_earlier_agreements(const View& view, ui::Box panel, RecapUi& state) {
    Agreements(view, state).draw(panel);
}

}
