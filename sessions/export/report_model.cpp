#include "sessions/export/report_model.h"

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/local_time.h"

namespace plenary::record {

namespace {

/// Writes the sections in their order: first what people look for, then where it came from. A section is
/// begun only once there is something in it, so that no heading stands over nothing.
class Sections {
public:
    Sections(const Snapshot& snapshot, const ReportOptions& options)
        : snapshot_(snapshot), options_(options) {}

    std::vector<Section> write() {
        if (options_.reading == Reading::commissioner)
            in_brief();
        else
            at_length();
        return std::move(sections_);
    }

private:
    void in_brief() {
        each<DecisionStep>([this](StepId step, const DecisionStep&) {
            if (auto parts = decision_parts(snapshot_, step); !parts.empty())
                add(step, title(step), {parts.front()});
        });
        each<LadderStep>([this](StepId step, const LadderStep&) {
            auto parts = standing_parts(snapshot_, step);
            if (auto overview = make_overview(snapshot_, step); overview && overview->layout.marks.size() > 1)
                parts.insert(parts.begin(), std::move(*overview));
            add(step, "Where the work stands", std::move(parts));
        });
        each<ActionPlanStep>([this](StepId step, const ActionPlanStep&) { actions(step); });
    }

    void at_length() {
        each<ActionPlanStep>([this](StepId step, const ActionPlanStep&) { actions(step); });
        each<LadderStep>([this](StepId step, const LadderStep&) {
            add(step, "Where the work stands", standing_parts(snapshot_, step));
        });
        add("Who was here", people_parts(snapshot_, options_));
        votes<DecisionStep>(decision_parts);
        each<RulesStep>([this](StepId step, const RulesStep&) { rules(step); });
        add("Without an answer yet", open_parts(snapshot_));
        each<LadderStep>([this](StepId step, const LadderStep&) { ladder(step); });
        votes<ChecklistStep>(checklist_parts);
        votes<RatingStep>(rating_parts);
        votes<RankingStep>(ranking_parts);
        each<BoardStep>([this](StepId step, const BoardStep& board) {
            if (board.shows.empty())
                lanes(step);
        });
        each<BoardStep>([this](StepId step, const BoardStep& board) {
            if (!board.shows.empty())
                themes(step, board.shows);
        });
        each<BrainstormStep>([this](StepId step, const BrainstormStep&) { lanes(step); });
        each<ObjectivesStep>([this](StepId step, const ObjectivesStep&) { only_lane(step); });
        each<CloseStep>([this](StepId step, const CloseStep&) { lanes(step); });
        each<RecapStep>([this](StepId step, const RecapStep&) { recap(step); });
        each<ActionPlanStep>([this](StepId step, const ActionPlanStep&) { lanes(step, LaneRole::actions); });
        if (options_.reading == Reading::full)
            each<SlideStep>([this](StepId step, const SlideStep& slide) { picture(step, slide); });
    }

    template <class Kind, class Write>
    void each(const Write& write_one) {
        for (const StepId id : running_order(snapshot_.session()))
            if (const auto* kind = std::get_if<Kind>(&snapshot_.plan().at(id).content))
                write_one(id, *kind);
    }

    template <class Kind>
    void votes(std::vector<Part> (*parts)(const Snapshot&, StepId)) {
        each<Kind>([&](StepId step, const Kind&) { add(step, title(step), parts(snapshot_, step)); });
    }

    const std::string& title(StepId step) const { return snapshot_.plan().at(step).title; }

    /// A section under the step's own title says only its number; one under a heading of the record
    /// says the title too.
    void add(StepId step, std::string heading, std::vector<Part> parts, std::string more = {}) {
        if (parts.empty())
            return;
        Sentence source{{"Step " + std::to_string(step_number(snapshot_.session(), step))}};
        if (heading != title(step)) {
            source.push_back({", "});
            source.push_back({title(step), true});
        }
        source.push_back({std::move(more)});
        sections_.push_back({std::move(heading), std::move(source), std::move(parts), step});
    }

    /// A section that gathers what came of several steps.
    void add(std::string heading, std::vector<Part> parts) {
        if (!parts.empty())
            sections_.push_back({std::move(heading), {}, std::move(parts)});
    }

    static void add_list(std::vector<Part>& parts, ItemList list) {
        if (!list.items.empty() || !list.covered.empty())
            parts.emplace_back(std::move(list));
    }

    void rules(StepId step) {
        ItemList agreed{.title = "", .numbered = true, .items = {}, .covered = {}};
        ItemList open{.title = "Still open", .numbered = false, .items = {}, .covered = {}};
        for (const Lane* lane : snapshot_.lanes(step))
            for (const Card* card : snapshot_.cards(lane->id))
                (card->mark == Mark::agreed ? agreed : open).items.push_back(make_item(snapshot_, *card));
        std::string heading = "We agreed to";
        if (agreed.items.empty()) {
            heading = "Rules not agreed yet";
            open.title.clear();
        }
        std::vector<Part> parts;
        add_list(parts, std::move(agreed));
        add_list(parts, std::move(open));
        add(step, std::move(heading), std::move(parts));
    }

    void actions(StepId step) {
        const Lane* lane = snapshot_.lane(step, LaneRole::actions);
        ActionTable table;
        if (lane)
            for (const Card* card : snapshot_.cards(lane->id))
                table.push_back({make_item(snapshot_, *card), card->who, card->when});
        std::vector<Part> parts;
        if (!table.empty())
            parts.emplace_back(std::move(table));
        add(step, "What we will do", std::move(parts));
    }

    void ladder(StepId step) {
        std::vector<Part> parts;
        if (auto overview = make_overview(snapshot_, step))
            parts.emplace_back(std::move(*overview));
        for (const Lane* lane : snapshot_.lanes(step)) {
            if (lane->role != LaneRole::pieces) {
                add_list(parts, make_list(snapshot_, lane->title, snapshot_.cards(lane->id)));
                continue;
            }
            for (const Card* piece : snapshot_.cards(lane->id))
                parts.emplace_back(make_placing(snapshot_, step, *piece));
        }
        add(step, title(step), std::move(parts));
    }

    void lanes(StepId step, std::optional<LaneRole> without = {}) {
        std::vector<Part> parts;
        if (auto votes = vote_statements(snapshot_, step); !votes.empty())
            parts.emplace_back(std::move(votes));
        for (const Lane* lane : snapshot_.lanes(step))
            if (lane->role != without)
                add_list(parts, make_list(snapshot_, lane->title, snapshot_.cards(lane->id)));
        add(step, title(step), std::move(parts));
    }

    void only_lane(StepId step) {
        std::vector<Part> parts;
        for (const Lane* lane : snapshot_.lanes(step))
            add_list(parts, make_list(snapshot_, "", snapshot_.cards(lane->id)));
        add(step, title(step), std::move(parts));
    }

    void recap(StepId step) {
        std::vector<Part> parts = earlier_parts(snapshot_);
        for (const Lane* lane : snapshot_.lanes(step))
            add_list(parts,
                     make_list(snapshot_, parts.empty() ? "" : lane->title, snapshot_.cards(lane->id)));
        add(step, title(step), std::move(parts));
    }

    /// What the room was shown and may have talked about; what it never came to, it did not.
    void picture(StepId step, const SlideStep& slide) {
        const auto* image = std::get_if<ImageSlide>(&slide.picture);
        const auto kept = image ? snapshot_.session().pictures.find(image->file) : nullptr;
        if (!kept || kept->bytes.empty() || is_ahead(snapshot_.session(), step))
            return;
        add(step, title(step),
            {Illustration{.bytes = {kept, &kept->bytes},
                          .told = image->shows.empty() ? image->file : image->shows,
                          .caption = image->caption}});
    }

    void themes(StepId step, const std::string& shown) {
        std::vector<Part> parts;
        for (const Lane* theme : snapshot_.lanes(step))
            add_list(parts, make_list(snapshot_, theme->title, snapshot_.sorted(theme->id)));
        add_list(parts, make_list(snapshot_, parts.empty() ? "Not sorted" : "Not sorted under any of these",
                                  unsorted_cards(snapshot_, step)));
        add(step, title(step), std::move(parts),
            ", with the ideas of step " + std::to_string(snapshot_.plan().step_named(shown).value));
    }

    const Snapshot& snapshot_;
    const ReportOptions& options_;
    std::vector<Section> sections_;
};

Sentence subtitle(const Snapshot& snapshot, const ReportOptions& options) {
    Sentence sentence;
    const std::string& place = snapshot.session().about().place;
    if (!place.empty()) {
        sentence.push_back({place, true});
        sentence.push_back({" · "});
    }
    sentence.push_back({long_date_text(snapshot.session().where().started)});
    const Plan& plan = snapshot.plan();
    if (!plan.course.empty()) {
        sentence.push_back({" · "});
        sentence.push_back({plan.course, true});
        if (plan.number > 0)
            sentence.push_back({", session " + std::to_string(plan.number)});
    }
    if (!options.names)
        sentence.push_back({" · names left out"});
    return sentence;
}

Sentence so_far(const Snapshot& snapshot) {
    if (snapshot.finished())
        return {};
    return {{"So far, at step " + std::to_string(step_number(snapshot.session(), snapshot.step())) + " of "
             + std::to_string(steps_to_run(snapshot.session()).size()) + ": "},
            {snapshot.plan().at(snapshot.step()).title, true}};
}

}

Report make_report(const Snapshot& snapshot, const ClockReading& now, const ReportOptions& options) {
    Report report{.letterhead = options.letterhead,
                  .title = snapshot.plan().title,
                  .subtitle = subtitle(snapshot, options),
                  .so_far = so_far(snapshot),
                  .facts = make_facts(snapshot, now),
                  .sections = Sections(snapshot, options).write(),
                  .steps = {}};
    if (options.reading == Reading::full)
        report.steps = make_step_lines(snapshot, now);
    if (report.sections.empty())
        report.closing = options.reading == Reading::commissioner
                             ? "Nothing was decided, placed on a ladder or taken on."
                             : "Nothing was written.";
    if (report.sections.empty() && !snapshot.finished())
        report.closing.insert(report.closing.size() - 1, " so far");
    return report;
}

}
