#include "app/steps/step_view.h"

#include <algorithm>

#include "sessions/model/agenda.h"

namespace plenary {
namespace {

template <class Ui>
Ui& kept(StepUi& state) {
    if (!std::holds_alternative<Ui>(state))
        state.emplace<Ui>();
    return std::get<Ui>(state);
}

/// After the last step there is only the end, unless the step itself has something more urgent to ask for.
void add_finish(const View& view, Footer& footer) {
    if (view.finished() || step_after(view.snapshot.session(), view.step)
        || std::ranges::any_of(footer.actions, &FooterAction::primary))
        return;
    footer.actions.push_back({.id = "finish", .words = "Finish session", .primary = true, .press = [&view] {
                                  view.post(FinishSession{});
                              }});
}

}

void forget_pictures(StepUi& state) {
    if (auto* slide = std::get_if<SlideUi>(&state))
        slide->image.forget_picture();
}

Footer draw_step(const View& view, ui::Box area, StepUi& state) {
    struct Draw {
        const View& view;
        ui::Box area;
        StepUi& state;

        Footer operator()(const WelcomeStep&) const {
            return draw_welcome(view, area, kept<WelcomeUi>(state));
        }
        Footer operator()(const RulesStep&) const { return draw_rules(view, area, kept<RulesUi>(state)); }
        Footer operator()(const RecapStep&) const { return draw_recap(view, area, kept<RecapUi>(state)); }
        Footer operator()(const ObjectivesStep&) const {
            return draw_objectives(view, area, kept<ObjectivesUi>(state));
        }
        Footer operator()(const SlideStep&) const { return draw_slide(view, area, kept<SlideUi>(state)); }
        Footer operator()(const BoardStep&) const { return draw_board(view, area, kept<BoardUi>(state)); }
        Footer operator()(const BrainstormStep&) const {
            return draw_brainstorm(view, area, kept<BrainstormUi>(state));
        }
        Footer operator()(const LadderStep&) const { return draw_ladder(view, area, kept<LadderUi>(state)); }
        Footer operator()(const RatingStep&) const { return draw_rating(view, area, kept<RatingUi>(state)); }
        Footer operator()(const RankingStep&) const {
            return draw_ranking(view, area, kept<RankingUi>(state));
        }
        Footer operator()(const ChecklistStep&) const {
            return draw_checklist(view, area, kept<ChecklistUi>(state));
        }
        Footer operator()(const DecisionStep&) const {
            return draw_decision(view, area, kept<DecisionUi>(state));
        }
        Footer operator()(const BreakStep&) const { return draw_break(view, area); }
        Footer operator()(const ActionPlanStep&) const {
            return draw_action_plan(view, area, kept<ActionPlanUi>(state));
        }
        Footer operator()(const CloseStep&) const { return draw_close(view, area, kept<CloseUi>(state)); }
    };
    Footer footer = std::visit(Draw{view, area, state}, view.plan().content);
    add_finish(view, footer);
    return footer;
}

}
