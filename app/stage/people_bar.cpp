#include <algorithm>
#include <functional>

#include "app/stage/people_lot.h"
#include "app/stage/people_scene.h"
#include "app/ui/button.h"
#include "app/ui/chip.h"
#include "sessions/model/groups.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_height = 60;
constexpr float field_width = 560;

std::string name_of(const PeopleScene& scene) {
    if (const Person* person = scene.person())
        return shortened(person->name, 30);
    return shortened(group_title(scene.session(), scene.state.group), 40);
}

std::string what_to_do(const PeopleScene& scene) {
    const std::string name = name_of(scene);
    switch (scene.state.asking) {
    case PeopleUi::Asking::name: return "Enter keeps the new name, Esc the old one.";
    case PeopleUi::Asking::apart: return "Whom is " + name + " to be kept apart from? Tap the name.";
    case PeopleUi::Asking::together: return "Whom is " + name + " to be kept together with? Tap the name.";
    case PeopleUi::Asking::merge: return "Which group is " + name + " to join? Tap it.";
    case PeopleUi::Asking::nothing: break;
    }
    if (!scene.state.person)
        return "A name stands beside the letter wherever there is room for it.";
    return scene.session().groups.empty() ? "There is no group yet: add one."
                                          : "Tap a group to put " + name + " there.";
}

void rename(const PeopleScene& scene) {
    const PeopleUi& state = scene.state;
    if (const Person* person = scene.person()) {
        if (state.name.text != person->name)
            scene.view.post(RenamePerson{person->id, state.name.text});
    } else if (state.name.text != group_name(scene.session(), state.group)) {
        scene.view.post(RenameGroup{state.group, state.name.text});
    }
}

void draw_field(const PeopleScene& scene, ui::Box box) {
    ui::Canvas& canvas = scene.canvas();
    PeopleUi& state = scene.state;
    const ui::TextStyle style = people_heading(canvas);
    ui::panel(canvas, box, canvas.theme().surface, canvas.theme().spruce, scene.px(4), scene.px(14));
    const ui::Box inner = box.inset(scene.px(18), 0);
    const ui::FieldEvent event =
        ui::field(canvas, "people:name", inner.centred(inner.width(), style.size * style.leading), state.name,
                  style, state.person ? "The name" : "What the group calls itself");
    if (event == ui::FieldEvent::none)
        return;
    if (event != ui::FieldEvent::given_up)
        rename(scene);
    state.asking = PeopleUi::Asking::nothing;
    canvas.want_next_frame();
}

/// Buttons in as many rows as they need.
class Deeds {
public:
    explicit Deeds(const PeopleScene& scene) : scene_(scene) {}

    void add(std::string_view id, std::string_view words, std::function<void()> press,
             ui::Rank rank = ui::Rank::quiet) {
        deeds_.push_back({id, words, std::move(press), rank});
    }
    float height(float width) const {
        ui::ChipRows rows(scene_.canvas(), width);
        for (const Deed& deed : deeds_)
            rows.next(ui::button_size(scene_.canvas(), deed.words));
        return deeds_.empty() ? 0 : rows.height();
    }
    void draw(ui::Box area) const {
        ui::ChipRows rows(scene_.canvas(), area.width());
        for (const Deed& deed : deeds_) {
            const ui::Box box = rows.next(ui::button_size(scene_.canvas(), deed.words));
            if (!ui::button(scene_.canvas(), deed.id, box.moved(area.x0, area.y0), deed.words, deed.rank))
                continue;
            deed.press();
            scene_.canvas().want_next_frame();
            return;
        }
    }

private:
    struct Deed {
        std::string_view id;
        std::string_view words;
        std::function<void()> press;
        ui::Rank rank;
    };
    const PeopleScene& scene_;
    std::vector<Deed> deeds_;
};

void add_deeds_of_person(const PeopleScene& scene, const Person& person, Deeds& deeds) {
    PeopleUi& state = scene.state;
    const auto post = [&scene, &state](Command command) {
        scene.view.post(std::move(command));
        state.let_go();
    };
    const auto ask = [&state](PeopleUi::Asking what) { state.asking = what; };
    deeds.add("people:rename", "Rename", [&state, &person] {
        state.asking = PeopleUi::Asking::name;
        state.name.open(person.name);
    });
    if (scene.session().is_here(person.id))
        deeds.add("people:left", "Has left", [post, &person] { post(LeaveRoom{person.id}); });
    else
        deeds.add("people:back", "Came back", [post, &person] { post(ComeBack{person.id}); });
    deeds.add("people:apart", "Keep apart from…", [ask] { ask(PeopleUi::Asking::apart); });
    deeds.add("people:together", "Keep together with…", [ask] { ask(PeopleUi::Asking::together); });
    if (group_of(scene.session(), person.id))
        deeds.add("people:ungroup", "In no group", [post, &person] { post(PutInGroup{person.id, {}}); });
    deeds.add(
        "people:remove", "Remove", [post, &person] { post(RemovePerson{person.id}); }, ui::Rank::danger);
}

void add_deeds_of_group(const PeopleScene& scene, Deeds& deeds) {
    PeopleUi& state = scene.state;
    const GroupId group = state.group;
    deeds.add("people:rename", "Rename", [&scene, &state, group] {
        state.asking = PeopleUi::Asking::name;
        state.name.open(group_name(scene.session(), group));
    });
    if (scene.session().groups.size() > 1)
        deeds.add("people:merge", "Merge into…", [&state] { state.asking = PeopleUi::Asking::merge; });
    deeds.add(
        "people:dissolve", "Dissolve",
        [&scene, &state, group] {
            scene.view.post(DissolveGroup{group});
            state.let_go();
        },
        ui::Rank::danger);
}

Deeds deeds_of(const PeopleScene& scene) {
    PeopleUi& state = scene.state;
    Deeds deeds(scene);
    if (state.asking != PeopleUi::Asking::nothing) {
        deeds.add("people:cancel", "Cancel", [&state] { state.asking = PeopleUi::Asking::nothing; });
        return deeds;
    }
    if (const Person* person = scene.person())
        add_deeds_of_person(scene, *person, deeds);
    else
        add_deeds_of_group(scene, deeds);
    deeds.add("people:done", "Done", [&state] { state.let_go(); });
    return deeds;
}

/// What is picked, what to do next, and what else can be done with it.
void draw_picked(PeopleScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    const bool typing = scene.state.asking == PeopleUi::Asking::name;
    const Deeds deeds = typing ? Deeds(scene) : deeds_of(scene);
    const float row = scene.px(row_height);
    const float gap = scene.px(12);
    ui::Box content = ui::begin_scroll(canvas, "people:bar", area, scene.state.bar,
                                       row + gap + (typing ? row : deeds.height(area.width())));
    ui::Box words = content.cut_top(row);
    content.cut_top(gap);
    if (typing) {
        draw_field(scene, content.cut_top(row).cut_left(scene.px(field_width)));
    } else {
        deeds.draw(content);
    }
    if (scene.state.picks()) {
        const std::string name = name_of(scene);
        const float wide = ui::text_size(canvas, name, people_heading(canvas)).x;
        ui::line(canvas, words.cut_left(std::min(wide + 1, words.width() / 2)), name, people_heading(canvas));
        words.cut_left(scene.px(20));
        ui::line(canvas, words, what_to_do(scene), people_note(canvas));
    }
    ui::end_scroll(canvas, scene.state.bar);
}

}

void draw_people_bar(PeopleScene& scene, ui::Box area) {
    if (scene.state.picks())
        draw_picked(scene, area);
    else
        draw_lot(scene, area);
}

}
