#include "app/planner/planner_parts.h"
#include "app/ui/button_sheet.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

std::string words_about(const StepSending& sending, const std::string& title) {
    return sending.plans->empty() ? "You have no other plan yet: make one on the start page first."
                                  : "“" + title + "” comes at the end there, and goes from this plan.";
}

}

void draw_other_plans(ui::Canvas& canvas, Planner& planner) {
    StepSending& sending = planner.sending;
    if (!sending.open || !sending.plans || !planner.chosen)
        return;
    canvas.begin_overlay("other plans");
    if (ImGui::IsWindowAppearing())
        sending.scroll = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    const std::string& title = planner.history.now()->steps[*planner.chosen].title;
    ui::ButtonSheet sheet(canvas, "send", sending.scroll, "To which plan?", words_about(sending, title),
                          sending.plans->size() + 1);
    for (std::size_t at = 0; at < sending.plans->size(); ++at)
        if (sheet.button("send:" + std::to_string(at), (*sending.plans)[at].title))
            sending.to = (*sending.plans)[at];
    const bool closed = sheet.button("send:close", "Close", ui::Rank::plain);
    sheet.end();
    if (sending.to || closed || canvas.hit_by_hand("send:beside", canvas.screen()).clicked
        || canvas.key(ImGuiKey_Escape)) {
        sending.open = false;
        sending.plans.reset();
        canvas.want_next_frame();
    }
    canvas.end_overlay();
}

}
