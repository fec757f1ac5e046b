#include "tests/support/scene.h"

#include "app/stage/foot.h"
#include "sessions/workshop/judge.h"

#include <sstream>
#include <stdexcept>

namespace test_support {

using namespace plenary;

Plan plan_of(StepContent content, std::string title, int minutes) {
    Plan plan;
    plan.title = "Young people on our board";
    plan.course = "Working Together";
    plan.number = 2;
    plan.steps.push_back({.name = "",
                          .title = std::move(title),
                          .minutes = minutes,
                          .notes = "",
                          .content = std::move(content)});
    return plan;
}

Scene::Scene(Plan plan, Draw draw, ImVec2 size, Foot foot)
    : draw_(std::move(draw)), foot_(foot),
      session_(begin_session(std::make_shared<const Plan>(std::move(plan)), clock_.wall())),
      step_since_(read(clock_)) {
    publish();
    screen_ = std::make_unique<Headless>(
        size.x, size.y, [this] { this->draw(); },
        [this] {
            auto fonts = ui::load_fonts(PLENARY_ASSETS "/fonts");
            if (!fonts)
                throw std::runtime_error(fonts.error().sentence);
            canvas_ = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper), *fonts);
        });
    screen_->frame();
}

void Scene::publish() {
    snapshot_ = std::make_unique<Snapshot>(session_, ++revision_, Snapshot::History{}, step_since_, unsaved_);
}

void Scene::tell_unsaved(Unsaved unsaved) {
    unsaved_ = std::move(unsaved);
    publish();
    screen_->frame();
}

void Scene::act(const Command& command) {
    auto judged = judge(session_, command, clock_.wall());
    if (!judged)
        throw std::runtime_error(judged.error().sentence);
    replace(std::move(judged->session));
}

void Scene::replace(Session session) {
    session_ = std::move(session);
    publish();
    screen_->frame(2);
}

void Scene::answer() {
    for (const Command& command : std::exchange(waiting_, {})) {
        auto judged = judge(session_, command, clock_.wall());
        if (judged)
            session_ = std::move(judged->session);
        else
            refusals_.push_back(judged.error().sentence);
        ++answered_;
    }
    publish();
}

void Scene::draw() {
    using namespace std::chrono_literals;
    clock_.advance(17ms);
    if (!hold_ && !waiting_.empty())
        answer();
    const std::function<std::uint64_t(Command)> post = [this](Command command) {
        posted_.push_back(command);
        waiting_.push_back(std::move(command));
        return ++last_ticket_;
    };
    canvas_->begin(clock_.steady());
    const View view{.canvas = *canvas_,
                    .snapshot = *snapshot_,
                    .step = snapshot_->step(),
                    .clock = clock_,
                    .seeds = seeds_,
                    .post = post,
                    .answered = answered_,
                    .record = &desk_};
    area_ = canvas_->screen();
    const ui::Box foot = area_.cut_bottom(canvas_->px(88));
    area_.cut_top(canvas_->px(104));
    footer_ = draw_(view, area_);
    if (foot_ == Foot::drawn)
        draw_foot(view, foot, footer_, {.back = [] {}, .forward = [] {}, .menu = [] {}, .go = [](StepId) {}},
                  foot_ui_);
    canvas_->end();
}

void Scene::wait(std::chrono::milliseconds time) {
    clock_.advance(time);
    screen_->frame();
}

void Scene::settle() {
    using namespace std::chrono_literals;
    screen_->frame(2);
    // More than any movement takes, so that one that never ends shows as a scene that is not idle.
    for (int i = 0; i < 120 && canvas_->wanted_frame() && *canvas_->wanted_frame() <= clock_.steady() + 20ms;
         ++i)
        screen_->frame();
}

std::vector<std::string> Scene::texts(LaneRole role) const {
    std::vector<std::string> texts;
    for (const Card* card : snapshot_->cards(snapshot_->lane(snapshot_->step(), role)->id))
        texts.push_back(card->text);
    return texts;
}

CardId Scene::card(LaneRole role, std::size_t place) const {
    const Cards cards = snapshot_->cards(snapshot_->lane(snapshot_->step(), role)->id);
    if (place >= cards.size())
        throw std::runtime_error("there are only " + std::to_string(cards.size()) + " cards");
    return cards[place]->id;
}

std::string layout_problems(Scene& scene) {
    const ui::Box window = scene.canvas().screen();
    std::ostringstream problems;
    for (const ui::Item& item : scene.screen().map().items()) {
        if (item.window)
            continue;
        const auto say = [&](const char* what) {
            problems << item.id << ' ' << what << ": " << item.full_x0 << ' ' << item.full_y0 << ' '
                     << item.full_x1 << ' ' << item.full_y1 << '\n';
        };
        if (item.full_x0 < window.x0 - 0.5F || item.full_x1 > window.x1 + 0.5F)
            say("is outside the window");
        if (item.full_x1 - item.full_x0 < 1 || item.full_y1 - item.full_y0 < 1)
            say("has no size");
    }
    return problems.str();
}

}
