#include "sessions/plans/counterparts.h"

#include <algorithm>

namespace plenary {

std::vector<std::optional<std::size_t>> counterparts(std::span<const std::string_view> before,
                                                     std::span<const std::string_view> now) {
    std::vector<std::optional<std::size_t>> was(now.size());
    std::vector<bool> taken(before.size(), false);
    auto take = [&](std::size_t one, std::size_t other) {
        was[one] = other;
        taken[other] = true;
    };
    for (std::size_t i = 0; i < now.size(); ++i)
        for (std::size_t j = 0; j < before.size() && !was[i]; ++j)
            if (!taken[j] && before[j] == now[i])
                take(i, j);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto free = std::find(taken.begin(), taken.end(), false);
        if (!was[i] && free != taken.end())
            take(i, static_cast<std::size_t>(free - taken.begin()));
    }
    return was;
}

}
