#pragma once

#include <cstddef>
#include <vector>

namespace plenary {

/// Calls `look` with every way in which up to `most` votes can lie on 1 to `height`, no votes included,
/// each as a sorted list. Goes on from `votes`, which it leaves as it was.
template <class Look>
void every_distribution(std::vector<int>& votes, std::size_t most, int height, const Look& look) {
    look(votes);
    if (votes.size() == most)
        return;
    for (int rung = votes.empty() ? 1 : votes.back(); rung <= height; ++rung) {
        votes.push_back(rung);
        every_distribution(votes, most, height, look);
        votes.pop_back();
    }
}

}
