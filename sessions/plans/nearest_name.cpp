#include "sessions/plans/nearest_name.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace plenary {

namespace {

constexpr std::size_t longest_name = 40;

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
        return c == '_' || c == ' ' ? '-' : static_cast<char>(std::tolower(c));
    });
    return lower;
}

// Letters to put in, take out, replace or swap with their neighbour (optimal string alignment).
std::size_t slips_between(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

std::size_t slips_allowed(std::size_t length) {
    if (length <= 2)
        return 0;
    if (length <= 4)
        return 1;
    return length <= 8 ? 2 : 3;
}

}

std::string_view nearest_name(std::string_view written, std::span<const std::string_view> known) {
    if (written.size() > longest_name)
        return {};
    const std::string sought = lower_case(written);
    std::string_view nearest;
    std::size_t fewest = slips_allowed(sought.size()) + 1;
    for (std::string_view name : known)
        if (std::size_t slips = slips_between(sought, name); slips < fewest) {
            fewest = slips;
            nearest = name;
        }
    if (nearest.empty() && sought.size() >= 3)
        for (std::string_view name : known)
            if (name.starts_with(sought))
                return name;
    return nearest;
}

}
