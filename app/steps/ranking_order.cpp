#include "app/steps/ranking_order.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plenary {

std::vector<CardId> RankingOrder::items() const {
    std::vector<CardId> items;
    for (const auto& level : levels_)
        items.insert(items.end(), level.begin(), level.end());
    return items;
}

std::map<CardId, int> RankingOrder::places() const {
    std::map<CardId, int> places;
    int place = 1;
    for (const auto& level : levels_) {
        for (const CardId item : level)
            places[item] = place;
        place += static_cast<int>(level.size());
    }
    return places;
}

std::size_t RankingOrder::level_of(CardId item) const {
    const auto level = std::ranges::find_if(
        levels_, [&](const auto& tied) { return std::ranges::find(tied, item) != tied.end(); });
    return static_cast<std::size_t>(level - levels_.begin());
}

void RankingOrder::place_beside_last(CardId item) {
    if (empty())
        place(item);
    else
        levels_.back().push_back(item);
}

void RankingOrder::put(CardId item, std::size_t at) {
    take_out(item);
    auto level = levels_.begin();
    for (; level != levels_.end() && at >= level->size(); ++level)
        at -= level->size();
    if (at == 0)
        levels_.insert(level, {item});
    else if (level == levels_.end())
        place(item);
    else
        level->insert(level->begin() + static_cast<std::ptrdiff_t>(at), item);
}

void RankingOrder::take_out(CardId item) {
    const std::size_t at = level_of(item);
    if (at == levels_.size())
        return;
    std::erase(levels_[at], item);
    if (levels_[at].empty())
        levels_.erase(levels_.begin() + static_cast<std::ptrdiff_t>(at));
}

bool RankingOrder::part(CardId item, std::size_t further) {
    const std::size_t at = level_of(item);
    if (levels_[at].size() == 1)
        return false;
    std::erase(levels_[at], item);
    levels_.insert(levels_.begin() + static_cast<std::ptrdiff_t>(at + further), {item});
    return true;
}

void RankingOrder::move_up(CardId item) {
    const std::size_t at = level_of(item);
    if (!part(item, 0) && at > 0)
        std::swap(levels_[at], levels_[at - 1]);
}

void RankingOrder::move_down(CardId item) {
    const std::size_t at = level_of(item);
    if (!part(item, 1) && at + 1 < levels_.size())
        std::swap(levels_[at], levels_[at + 1]);
}

void RankingOrder::share_or_part(CardId item) {
    const std::size_t at = level_of(item);
    if (part(item, 1) || at == 0)
        return;
    levels_[at - 1].push_back(item);
    levels_.erase(levels_.begin() + static_cast<std::ptrdiff_t>(at));
}

}
