#include "sessions/store/session_picture.h"

#include <algorithm>
#include <charconv>

#include "sessions/model/agenda.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {
namespace {

constexpr std::string_view lanes_word = "lanes ";
constexpr std::string_view ladder_word = "ladder ";

// More would be too small to be seen.
constexpr std::size_t most_lanes = 8;
constexpr std::size_t most_in_lane = 16;
constexpr int most_rungs = 12;

/// A heading is no card: those that it heads are.
void add_colours(const Snapshot& snapshot, Cards cards, std::vector<Colour>& lane) {
    for (const Card* card : cards) {
        if (snapshot.heading(card->id))
            add_colours(snapshot, snapshot.under(card->id), lane);
        else if (lane.size() < most_in_lane)
            lane.push_back(card->colour);
    }
}

SessionPicture board_picture(const Snapshot& snapshot, StepId step) {
    SessionPicture picture;
    for (const Lane* lane : snapshot.lanes(step)) {
        if (picture.lanes.size() == most_lanes)
            break;
        const bool theme = lane->role == LaneRole::theme;
        add_colours(snapshot, theme ? snapshot.sorted(lane->id) : snapshot.cards(lane->id),
                    picture.lanes.emplace_back());
    }
    const bool empty = std::ranges::all_of(picture.lanes, [](const auto& lane) { return lane.empty(); });
    return empty ? SessionPicture{} : picture;
}

SessionPicture ladder_picture(const Snapshot& snapshot, StepId step, const Ladder& ladder) {
    const Lane* pieces = snapshot.lane(step, LaneRole::pieces);
    if (pieces == nullptr || snapshot.cards(pieces->id).empty())
        return {};
    SessionPicture picture{.lanes = {}, .rungs = ladder.height(), .agreed = {}};
    for (const Card* piece : snapshot.cards(pieces->id))
        if (const Agreement* agreement = snapshot.agreement(piece->id))
            picture.agreed.push_back(agreement->rung);
    return picture;
}

SessionPicture step_picture(const Snapshot& snapshot, StepId step) {
    const StepContent& content = snapshot.plan().steps.at(static_cast<std::size_t>(step.value - 1)).content;
    if (const auto* ladder = std::get_if<LadderStep>(&content))
        return ladder_picture(snapshot, step, ladder->ladder);
    if (std::holds_alternative<BoardStep>(content) || std::holds_alternative<BrainstormStep>(content))
        return board_picture(snapshot, step);
    return {};
}

int number_at(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty())
        text.remove_prefix(1);
    return error == std::errc() ? number : 0;
}

}

SessionPicture picture_of(const Snapshot& snapshot) {
    const Session& session = snapshot.session();
    std::vector<StepId> steps = running_order(session);
    std::ranges::reverse(steps);
    for (const StepId step : steps) {
        if (is_ahead(session, step))
            continue;
        if (SessionPicture picture = step_picture(snapshot, step); picture != SessionPicture{})
            return picture;
    }
    return {};
}

std::string picture_text(const SessionPicture& picture) {
    std::string text;
    const auto comma = [&](bool first) { text += first ? "" : ","; };
    if (picture.rungs > 0) {
        text = std::string(ladder_word) + std::to_string(picture.rungs) + " ";
        for (std::size_t i = 0; i < picture.agreed.size(); ++i) {
            comma(i == 0);
            text += std::to_string(picture.agreed[i]);
        }
    } else if (!picture.lanes.empty()) {
        text = lanes_word;
        for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
            comma(i == 0);
            for (const Colour colour : picture.lanes[i])
                text += static_cast<char>('0' + static_cast<int>(colour));
        }
    }
    return text;
}

SessionPicture read_picture(std::string_view text) {
    SessionPicture picture;
    if (text.starts_with(ladder_word)) {
        text.remove_prefix(ladder_word.size());
        picture.rungs = std::clamp(number_at(text), 0, most_rungs);
        while (!text.empty())
            if (const int rung = number_at(text); rung >= 1 && rung <= picture.rungs)
                picture.agreed.push_back(rung);
    } else if (text.starts_with(lanes_word)) {
        picture.lanes.emplace_back();
        for (const char letter : text.substr(lanes_word.size())) {
            if (letter == ',')
                picture.lanes.emplace_back();
            else if (letter >= '0' && letter < '0' + colour_count)
                picture.lanes.back().push_back(static_cast<Colour>(letter - '0'));
        }
    }
    return picture;
}

}
