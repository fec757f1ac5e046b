#include <nlohmann/json.hpp>

#include "sessions/export/formats.h"
#include "sessions/export/json_rounds.h"
#include "sessions/export/words.h"
#include "sessions/model/groups.h"
#include "sessions/model/words.h"
#include "sessions/workshop/recall.h"

namespace plenary::record {

namespace {

using Json = nlohmann::ordered_json;

Json link(auto id) {
    return id_json(id.value);
}

Json ladder_json(const Ladder& ladder) {
    Json rungs = Json::array();
    for (const Rung& rung : ladder.rungs)
        rungs.push_back(rung.name);
    Json bands = Json::array();
    for (const Band& band : ladder.bands)
        bands.push_back({{"name", band.name}, {"lowest", band.lowest}, {"highest", band.highest}});
    return {{"title", ladder.title}, {"rungs", rungs}, {"bands", bands}};
}

/// What the plan shows of a slide.
struct SlideJson {
    Json operator()(const DiagramSlide& slide) const {
        Json layers = Json::array();
        for (const auto& layer : slide.layers)
            layers.push_back({{"name", layer.name}, {"items", layer.items}});
        return {
            {"picture", "diagram"}, {"centre", slide.centre}, {"layers", layers}, {"caption", slide.caption}};
    }
    Json operator()(const TimelineSlide& slide) const {
        Json entries = Json::array();
        for (const auto& entry : slide.entries)
            entries.push_back({{"year", entry.year}, {"name", entry.name}, {"text", entry.text}});
        return {{"picture", "timeline"}, {"entries", entries}};
    }
    Json operator()(const QuoteSlide& slide) const {
        return {{"picture", "quote"}, {"quote", slide.quote}, {"who", slide.who}};
    }
    Json operator()(const ListSlide& slide) const {
        Json items = Json::array();
        for (const auto& item : slide.items)
            items.push_back({{"name", item.name}, {"text", item.text}});
        return {{"picture", "list"}, {"items", items}};
    }
    Json operator()(const LadderSlide& slide) const {
        return {{"picture", "ladder"}, {"ladder", ladder_json(slide.ladder)}};
    }
};

/// What the plan shows in a step besides its lanes and the cards in them.
struct ContentJson {
    Json operator()(const WelcomeStep& step) const { return {{"line", step.line}}; }
    Json operator()(const RulesStep&) const { return Json::object(); }
    Json operator()(const RecapStep& step) const { return {{"question", step.question}}; }
    Json operator()(const ObjectivesStep&) const { return Json::object(); }
    Json operator()(const SlideStep& step) const { return std::visit(SlideJson(), step.picture); }
    Json operator()(const BoardStep& step) const { return {{"shows", step.shows}, {"from", step.from}}; }
    Json operator()(const BrainstormStep& step) const { return {{"from", step.from}}; }
    Json operator()(const LadderStep& step) const {
        return {{"ladder", ladder_json(step.ladder)}, {"from", step.from}};
    }
    Json operator()(const RatingStep& step) const {
        return {{"scale", step.points},
                {"low", step.low},
                {"high", step.high},
                {"sides", step.sides},
                {"from", step.from}};
    }
    Json operator()(const RankingStep& step) const { return {{"from", step.from}}; }
    Json operator()(const ChecklistStep& step) const { return {{"from", step.from}}; }
    Json operator()(const DecisionStep& step) const { return {{"from", step.from}}; }
    Json operator()(const BreakStep& step) const { return {{"line", step.line}}; }
    Json operator()(const ActionPlanStep& step) const { return {{"from", step.from}}; }
};

class JsonReport {
public:
    JsonReport(const Snapshot& snapshot, const ClockReading& now)
        : snapshot_(snapshot), session_(snapshot.session()), now_(now) {}

    Json write() const {
        const Plan& plan = snapshot_.plan();
        const Flow& flow = session_.where();
        return {{"format", "plenary-session"},
                {"version", 1},
                {"title", plan.title},
                {"course", plan.course},
                {"number", plan.number},
                {"place", session_.about().place},
                {"people", people()},
                {"groups", groups()},
                {"pairings", pairings()},
                {"lots", lots()},
                {"started", utc_text(flow.started)},
                {"finished", flow.finished ? Json(utc_text(flow.finished)) : Json(nullptr)},
                {"at_step", flow.step.value},
                {"minutes", {{"planned", plan.minutes()}, {"spent", minutes_spent()}}},
                {"steps", steps()},
                {"cards", cards()},
                {"rounds", rounds_json(snapshot_)},
                {"agreements", agreements()},
                {"wants", wants()},
                {"earlier", earlier()},
                {"asked_again", asked_again()}};
    }

private:
    /// What is recalled of the session before this one in its course.
    Json earlier() const {
        if (session_.earlier_session.empty())
            return nullptr;
        const EarlierSession& recalled = *session_.earlier_session.rows().front();
        Json decisions = Json::array();
        for (const auto& decision : session_.earlier.rows())
            decisions.push_back(earlier_decision(*decision));
        return {{"title", recalled.title},
                {"number", recalled.number},
                {"place", recalled.place},
                {"started", utc_text(recalled.begun)},
                {"decisions", decisions}};
    }

    Json earlier_decision(const EarlierDecision& decision) const {
        Json json = {{"id", decision.id.value}, {"kind", word_of(decision.kind)}, {"text", decision.text}};
        if (decision.kind == EarlierKind::rule)
            json["agreed"] = decision.agreed;
        if (decision.kind == EarlierKind::action) {
            json["who"] = decision.who;
            json["when"] = decision.when;
            json["since"] = utc_text(decision.since);
            json["state"] = word_of(state_of_action(session_, decision.id));
        }
        if (decision.kind == EarlierKind::rung) {
            json["rungs"] = decision.rungs;
            json["agreed_rung"] = decision.rung > 0 ? Json(decision.rung) : Json(nullptr);
            json["wanted_rung"] = decision.want > 0 ? Json(decision.want) : Json(nullptr);
            json["votes_now"] = earlier_votes(session_, decision, Question::now);
            json["votes_want"] = earlier_votes(session_, decision, Question::want);
        }
        return json;
    }

    Json asked_again() const {
        Json list = Json::array();
        for (const auto& asked : session_.asked_again.rows())
            list.push_back({{"piece", asked->id.value}, {"earlier", asked->earlier.value}});
        return list;
    }

    Json people() const {
        Json names = Json::array();
        Json list = Json::array();
        for (const auto& person : session_.people.rows()) {
            names.push_back(person->name);
            list.push_back({{"id", person->id.value},
                            {"name", person->name},
                            {"group", link(group_of(session_, person->id))},
                            {"left", !session_.is_here(person->id)}});
        }
        return {{"count", session_.people_present()}, {"names", names}, {"list", list}};
    }

    Json groups() const {
        Json list = Json::array();
        for (const auto& group : session_.groups.rows())
            list.push_back({{"id", group->id.value},
                            {"letter", std::string(1, group->letter())},
                            {"name", group_name(session_, group->id)}});
        return list;
    }

    Json pairings() const {
        Json list = Json::array();
        for (const auto& pairing : session_.pairings.rows())
            list.push_back({{"people", {pairing->first.value, pairing->second.value}},
                            {"kept", pairing->kind == PairingKind::apart ? "apart" : "together"}});
        return list;
    }

    Json lots() const {
        Json list = Json::array();
        for (const auto& lot : session_.lots.rows()) {
            Json members = Json::array();
            for (const auto& member : session_.lot_members.rows())
                if (member->lot == lot->id)
                    members.push_back({{"person", member->person.value}, {"group", member->group.value}});
            list.push_back(
                {{"id", lot->id.value}, {"seed", lot->seed}, {"groups", lot->groups}, {"members", members}});
        }
        return list;
    }

    std::int64_t minutes_spent() const {
        std::chrono::milliseconds all(0);
        for (const auto& progress : session_.progress.rows())
            all += snapshot_.spent(progress->id, now_);
        return std::chrono::round<std::chrono::minutes>(all).count();
    }

    Json steps() const {
        Json list = Json::array();
        for (const StepId id : running_order(session_)) {
            const Step& step = snapshot_.plan().at(id);
            Json lanes = Json::array();
            for (const Lane* lane : snapshot_.lanes(id))
                lanes.push_back(lane_json(*lane));
            const auto spent = std::chrono::round<std::chrono::seconds>(snapshot_.spent(id, now_));
            list.push_back({{"id", id.value},
                            {"name", step.name},
                            {"kind", kind_word(step.content)},
                            {"title", step.title},
                            {"planned_minutes", step.minutes},
                            {"minutes", minutes_of(session_, id)},
                            {"left_out", is_skipped(session_, id)},
                            {"spent_seconds", spent.count()},
                            {"content", std::visit(ContentJson(), step.content)},
                            {"lanes", lanes}});
        }
        return list;
    }

    /// Cards that hang under another are found by their own "under".
    Json lane_json(const Lane& lane) const {
        Json ids = Json::array();
        for (const Card* card :
             lane.role == LaneRole::theme ? snapshot_.sorted(lane.id) : snapshot_.cards(lane.id))
            ids.push_back(card->id.value);
        const LaneState state = snapshot_.lane_state(lane.id);
        return {{"id", lane.id.value},          {"role", word_of(lane.role)}, {"title", lane.title},
                {"collapsed", state.collapsed}, {"covered", state.covered},   {"cards", ids}};
    }

    Json cards() const {
        Json list = Json::array();
        for (const auto& card : session_.cards.rows())
            list.push_back(card_json(*card));
        return list;
    }

    Json card_json(const Card& card) const {
        const Sorting* sorting = session_.sortings.find(card.id);
        // Where a covered card came from would tell what it says.
        const bool covered = snapshot_.covered(card.id);
        Json json = {{"id", card.id.value},
                     {"lane", card.lane.value},
                     {"under", link(card.under)},
                     {"text", card.text},
                     {"colour", word_of(card.colour)},
                     {"group", link(card.group)},
                     {"mark", word_of(card.mark)},
                     {"who", card.who},
                     {"when", card.when},
                     {"origin", covered ? Json(nullptr) : origin(card.origin)},
                     {"theme", link(sorting ? sorting->theme : LaneId())},
                     {"heading", snapshot_.heading(card.id)},
                     {"covered", covered},
                     {"merged_from", covered ? Json::array() : parts(card.id)}};
        const DotStanding* standing = snapshot_.standing(card.id);
        json["dots"] = standing ? Json(standing->dots) : Json(nullptr);
        json["rank"] = standing ? Json(standing->rank) : Json(nullptr);
        json["tied"] = standing && standing->tied;
        return json;
    }

    /// The card that the other one came from, or is part of by now.
    Json origin(CardId card) const {
        const CardId whole = whole_of(session_, card);
        return snapshot_.covered(whole) ? Json(nullptr) : link(whole);
    }

    Json parts(CardId whole) const {
        Json list = Json::array();
        for (const MergedCard* part : snapshot_.parts(whole))
            if (part->id < whole) // as it is in every sound file: a whole is younger than its parts
                list.push_back({{"id", part->id.value},
                                {"text", part->text},
                                {"colour", word_of(part->colour)},
                                {"group", link(part->group)},
                                {"origin", origin(part->origin)},
                                {"merged_from", parts(part->id)}});
        return list;
    }

    Json agreements() const {
        Json list = Json::array();
        for (const auto& agreement : session_.agreements.rows())
            list.push_back({{"piece", agreement->id.value},
                            {"rung", agreement->rung},
                            {"was_median", agreement->was_median}});
        return list;
    }

    Json wants() const {
        Json list = Json::array();
        for (const auto& want : session_.wants.rows())
            list.push_back(
                {{"piece", want->id.value}, {"rung", want->rung}, {"was_median", want->was_median}});
        return list;
    }

    const Snapshot& snapshot_;
    const Session& session_;
    const ClockReading& now_;
};

}

std::string json_report(const Snapshot& snapshot, const ClockReading& now) {
    return JsonReport(snapshot, now).write().dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}
