#include "app/planner/step_preview.h"

#include "app/stage/head.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/pictures/plan_pictures.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

constexpr float display_shape = 16.0F / 9;

/// A session that has come to this step, with all the lines of it that come on one by one.
Session session_at(const std::shared_ptr<const Plan>& plan, StepId step, WallTime now) {
    Session session = begin_session(plan, now);
    if (auto there = judge(session, GoToStep{step}, now))
        session = std::move(there->session);
    const auto lines = static_cast<int>(lines_of(plan->at(step).content).size());
    if (auto shown = judge(session, ShowLines{step, lines}, now); lines > 0 && shown)
        session = std::move(shown->session);
    return session;
}

const ImageSlide* image_of(const Plan& plan, std::size_t step) {
    const auto* slide = std::get_if<SlideStep>(&plan.steps[step].content);
    return slide ? std::get_if<ImageSlide>(&slide->picture) : nullptr;
}

}

void StepPreview::begin_from(const std::shared_ptr<const Plan>& plan, std::size_t step, const Clock& clock,
                             const std::filesystem::path& folder) {
    // A picture follows by itself, and need not be painted again where it stays.
    const ImageSlide* image = image_of(*plan, step);
    if (!image || step_ != step)
        ui_ = {};
    plan_ = plan;
    step_ = step;
    const ClockReading now = read(clock);
    Session session = session_at(plan, StepId{static_cast<std::int64_t>(step) + 1}, now.wall);
    if (image)
        look_for_picture(image->file, folder);
    session.pictures = pictures_;
    snapshot_ = std::make_unique<const Snapshot>(session, ++revision_, Snapshot::History{}, now);
}

void StepPreview::look_for_picture(const std::string& file, const std::filesystem::path& folder) {
    std::error_code none;
    const auto changed = std::filesystem::last_write_time(picture_beside(folder, file), none);
    const auto known = pictures_.find(file);
    if (known && known->fault.empty() && changed == pictures_from_)
        return;
    auto bytes = load_picture_beside(folder, file);
    pictures_ = Pictures{
        {file, bytes ? Picture{std::move(*bytes), {}} : Picture{{}, std::move(bytes.error().sentence)}}};
    pictures_from_ = changed;
}

void StepPreview::draw(ui::Canvas& canvas, ui::Box box, const std::shared_ptr<const Plan>& plan,
                       std::size_t step, const Clock& clock, const Seeds& seeds,
                       const std::filesystem::path& folder) {
    if (plan_ != plan || step_ != step)
        begin_from(plan, step, clock, folder);
    if (!canvas_)
        canvas_.emplace(canvas.theme(), canvas.fonts());
    canvas_->set_theme(canvas.theme());
    canvas_->set_text_size(canvas.text_size());
    canvas_->set_motion(false);
    canvas_->set_covered(true);
    const float wide = std::min(box.width(), box.height() * display_shape);
    const ui::Box picture = ui::Box{box}.cut_top(wide / display_shape).centred(wide, wide / display_shape);
    ui::shadow(canvas, picture, canvas.theme().shadow, canvas.px(6), canvas.px(24), 0);
    ui::outline(canvas, picture.inset(-canvas.px(2)), canvas.theme().line, canvas.px(2), canvas.px(4));
    canvas.begin_popup("planner:preview", picture);
    ui::mark("planner:picture", picture, plan->steps[step].title);
    canvas_->begin(canvas.now());
    ImGui::PushStyleVar(ImGuiStyleVar_DisabledAlpha, 1);
    ImGui::BeginDisabled();
    draw_stage(clock, seeds);
    ImGui::EndDisabled();
    ImGui::PopStyleVar();
    canvas_->end();
    // A picture is painted beside the frames, and comes with one of the next.
    if (const auto next = canvas_->wanted_frame())
        canvas.want_frame_at(*next);
    canvas.end_popup();
}

void StepPreview::draw_stage(const Clock& clock, const Seeds& seeds) {
    Settings settings;
    settings.stage_clock = false;
    const View view{.canvas = *canvas_,
                    .snapshot = *snapshot_,
                    .step = snapshot_->step(),
                    .clock = clock,
                    .seeds = seeds,
                    .post = post_,
                    .settings = settings};
    ui::Box area = canvas_->screen();
    draw_head(view, area.cut_top(canvas_->px(104)));
    draw_step(view, area, ui_);
}

}
