#include <algorithm>
#include <set>

#include "sessions/model/text.h"
#include "sessions/plans/added_step.h"
#include "sessions/store/mend.h"
#include "sessions/store/soundness.h"

namespace plenary {

namespace {

constexpr const char* lane_of_recovered_cards = "Recovered cards";

bool can_be_deleted(LaneRole role) {
    return role == LaneRole::board || role == LaneRole::theme;
}

bool has_lane(const Session& session, StepId step, LaneRole role) {
    return std::ranges::any_of(session.lanes.rows(),
                               [&](const auto& lane) { return lane->step == step && lane->role == role; });
}

/// The session as it began, if its lanes were numbered then as they are now.
std::optional<Session> beginning(const Session& session) {
    const auto planned = session.plan->steps.size() - session.added_steps.size();
    auto plan = std::make_shared<Plan>(*session.plan);
    plan->steps.resize(planned);
    Session began = begin_session(std::move(plan), 0);
    for (const auto& lane : session.lanes.rows()) {
        const Lane* first = began.lanes.find(lane->id);
        if (first && (first->step != lane->step || first->role != lane->role))
            return {};
    }
    return began;
}

/// What a step begins with, for one that was added too.
std::vector<Lane> lanes_of_new(const Session& session, StepId step) {
    auto plan = std::make_shared<Plan>();
    plan->groups = 0;
    plan->steps.push_back(session.plan->at(step));
    std::vector<Lane> lanes;
    const Session began = begin_session(std::move(plan), 0);
    for (const auto& lane : began.lanes.rows())
        lanes.push_back(*lane);
    return lanes;
}

bool is_wanted(const Session& session, const Lane& lane) {
    return (!can_be_deleted(lane.role) && !has_lane(session, lane.step, lane.role))
           || std::ranges::any_of(session.cards.rows(),
                                  [&](const auto& card) { return card->lane == lane.id; })
           || std::ranges::any_of(session.sortings.rows(),
                                  [&](const auto& sorting) { return sorting->theme == lane.id; });
}

/// Lanes that the session began with are put back under their own numbers, so that their cards find them
/// again; a step whose lanes cannot be told any more gets new ones.
void mend_lanes(Mended& mended) {
    Session& session = mended.session;
    const auto steps = static_cast<std::int64_t>(session.plan->steps.size());
    drop(mended, &Session::lanes,
         [&](const Lane& lane) { return lane.step.value < 1 || lane.step.value > steps; });
    for (const auto& lane : std::vector(session.lanes.rows())) {
        const auto* board = std::get_if<BoardStep>(&session.plan->at(lane->step).content);
        if (lane->role != LaneRole::theme || (board && !board->shows.empty()))
            continue;
        Lane own = *lane;
        own.role = LaneRole::board;
        session.lanes.put(own);
    }
    std::size_t anew = 0;
    if (const auto began = mended.has_its_plan ? beginning(session) : std::nullopt) {
        Flow flow = session.where();
        flow.next_id = std::max(flow.next_id, began->where().next_id);
        session.flow.put(flow);
        for (const auto& lane : began->lanes.rows())
            if (!session.lanes.find(lane->id) && is_wanted(session, *lane)) {
                session.lanes.put(*lane);
                ++anew;
            }
    }
    for (std::int64_t number = 1; number <= steps; ++number) {
        const StepId step{number};
        for (Lane lane : lanes_of_new(session, step)) {
            if (has_lane(session, step, lane.role))
                continue;
            lane.step = step;
            lane.id = LaneId{take_id(session)};
            session.lanes.put(lane);
            ++anew;
        }
    }
    if (anew > 0)
        mended.said.push_back(counted(anew, "lane was", "lanes were")
                              + " lost, and put back as the plan has it.");
}

/// A lane of the first board or brainstorm; where there is none, of a board that is added.
LaneId add_recovered_lane(Session& session) {
    const auto add = [&](StepId step) {
        int place = 0;
        for (const auto& lane : session.lanes.rows())
            if (lane->step == step)
                place = std::max(place, lane->place + 1);
        const LaneId id{take_id(session)};
        session.lanes.put({.id = id,
                           .step = step,
                           .role = LaneRole::board,
                           .place = place,
                           .title = lane_of_recovered_cards});
        return id;
    };
    for (std::int64_t number = 1; number <= static_cast<std::int64_t>(session.plan->steps.size()); ++number)
        if (board_manners(session.plan->at(StepId{number}).content) && session.progress.find(StepId{number}))
            return add(StepId{number});
    const std::string text = added_step_text("board", lane_of_recovered_cards, 0) + "lanes = [\""
                             + lane_of_recovered_cards + "\"]\n";
    auto step = read_added_step(text);
    append_step(session, std::move(*step), text);
    return session.lanes.rows().back()->id;
}

class CardMending {
public:
    explicit CardMending(Mended& mended) : mended_(mended), session_(mended.session) {}

    void run() {
        for (const auto& card : std::vector(session_.cards.rows()))
            mend(*card);
        for (const auto& card : std::vector(session_.cards.rows()))
            unhang(*card);
        for (const auto& part : std::vector(session_.merged.rows()))
            mend(*part);
        if (!moved_.empty())
            mended_.said.push_back(counted(moved_.size(), "card whose place is lost lies",
                                           "cards whose place is "
                                           "lost lie")
                                   + " in the lane “" + lane_of_recovered_cards + "”.");
        if (loosened_ > 0)
            mended_.said.push_back(counted(loosened_, "card no longer hangs", "cards no longer hang")
                                   + " under the one that it belonged to.");
    }

private:
    void mend(Card card) {
        if (!session_.lanes.find(card.lane)) {
            card.lane = recovered_lane();
            moved_.insert(card.id);
        }
        card.group = mended_group(card.group);
        session_.cards.put(card);
    }

    /// A card hangs under one that is there, and not in a circle; what came into the lane of recovered
    /// cards hangs only under what lies there too.
    void unhang(Card card) {
        if (!card.under)
            return;
        const Card* above = session_.cards.find(card.under);
        if (above && moved_.contains(card.id) == moved_.contains(above->id)
            && !hangs_in_a_circle(session_, card))
            return;
        card.under = {};
        ++loosened_;
        if (is_shown_only_under_another(card)) {
            card.lane = recovered_lane();
            moved_.insert(card.id);
        }
        session_.cards.put(card);
    }

    /// What was said about a piece of work would be seen nowhere without it.
    bool is_shown_only_under_another(const Card& card) const {
        const Lane& lane = *session_.lanes.find(card.lane);
        return lane.role == LaneRole::stops
               || (lane.role == LaneRole::why
                   && std::holds_alternative<LadderStep>(session_.plan->at(lane.step).content));
    }

    /// A part whose whole is lost becomes a card of its own again.
    void mend(const MergedCard& part) {
        if (session_.cards.find(part.id)) {
            session_.merged.erase(part.id);
            return;
        }
        if ((session_.cards.find(part.into) || session_.merged.find(part.into))
            && !is_part_of_itself(session_, part))
            return;
        session_.merged.erase(part.id);
        session_.cards.put({.id = part.id,
                            .lane = recovered_lane(),
                            .place = part.id.value,
                            .text = part.text,
                            .colour = part.colour,
                            .group = mended_group(part.group),
                            .origin = part.origin});
        moved_.insert(part.id);
    }

    GroupId mended_group(GroupId group) {
        if (!group || group.value < 1 || group.value > most_groups)
            return {};
        if (!session_.groups.find(group))
            session_.groups.put({group});
        return group;
    }

    LaneId recovered_lane() {
        if (!lane_)
            lane_ = add_recovered_lane(session_);
        return lane_;
    }

    Mended& mended_;
    Session& session_;
    std::set<CardId> moved_;
    std::size_t loosened_ = 0;
    LaneId lane_;
};

void mend_people(Mended& mended) {
    Session& session = mended.session;
    drop(mended, &Session::groups,
         [](const Group& group) { return group.id.value < 1 || group.id.value > most_groups; });
    const auto put_back = [&](GroupId group) {
        if (group.value >= 1 && group.value <= most_groups && !session.groups.find(group))
            session.groups.put({group});
    };
    const auto is_nobody = [&](PersonId person) { return !session.people.find(person); };
    for (const auto& member : session.members.rows())
        put_back(member->group);
    for (const auto& name : session.group_names.rows())
        put_back(name->id);
    drop(mended, &Session::members,
         [&](const Member& member) { return is_nobody(member.id) || !session.groups.find(member.group); });
    drop(mended, &Session::group_names, [&](const GroupName& name) { return !session.groups.find(name.id); });
    drop(mended, &Session::absences, [&](const Absence& absence) { return is_nobody(absence.id); });
    drop(mended, &Session::pairings, [&](const Pairing& pairing) {
        return is_nobody(pairing.first) || is_nobody(pairing.second) || pairing.first == pairing.second;
    });
    drop(mended, &Session::lot_members,
         [&](const LotMember& drawn) { return !session.lots.find(drawn.lot); });
}

/// How cards and lanes stand that are lost.
void drop_what_hangs_on_cards(Mended& mended) {
    const Session& session = mended.session;
    const auto no_card = [&](const auto& row) { return !session.cards.find(row.id); };
    drop(mended, &Session::lane_states, [&](const LaneState& state) {
        const Lane* lane = session.lanes.find(state.id);
        return !lane || (state.covered && lane->role != LaneRole::board);
    });
    drop(mended, &Session::covers, [&](const Cover& cover) {
        return no_card(cover)
               || session.lanes.find(session.cards.find(cover.id)->lane)->role != LaneRole::board;
    });
    drop(mended, &Session::headings, no_card);
    drop(mended, &Session::sortings,
         [&](const Sorting& sorting) { return no_card(sorting) || !session.lanes.find(sorting.theme); });
}

}

void mend_lanes_and_cards(Mended& mended) {
    mend_people(mended);
    mend_lanes(mended);
    CardMending(mended).run();
    drop_what_hangs_on_cards(mended);
}

}
