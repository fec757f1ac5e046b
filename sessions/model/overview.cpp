#include "sessions/model/overview.h"

#include <algorithm>
#include <tuple>

namespace plenary {

namespace {

int lowest(const OverviewPiece& piece) {
    return std::min(piece.now.value_or(*piece.want), piece.want.value_or(*piece.now));
}

int highest(const OverviewPiece& piece) {
    return std::max(piece.now.value_or(*piece.want), piece.want.value_or(*piece.now));
}

}

Overview lay_out_overview(const std::vector<OverviewPiece>& pieces) {
    Overview overview;
    std::vector<std::size_t> from_below;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].now || pieces[i].want)
            from_below.push_back(i);
        else
            overview.unplaced.push_back(pieces[i].piece);
    std::ranges::stable_sort(from_below, {}, [&](std::size_t i) { return lowest(pieces[i]); });

    // Taken from the lowest upwards, the first column that is free again is enough: no more columns are
    // made than there are pieces on the rung that most of them share.
    std::vector<int> taken_up_to;
    std::vector<int> column_of(pieces.size());
    for (const std::size_t i : from_below) {
        auto free = std::ranges::find_if(taken_up_to, [&](int top) { return top < lowest(pieces[i]); });
        if (free == taken_up_to.end())
            free = taken_up_to.insert(taken_up_to.end(), 0);
        *free = highest(pieces[i]);
        column_of[i] = static_cast<int>(free - taken_up_to.begin());
    }
    overview.columns = static_cast<int>(taken_up_to.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].now || pieces[i].want)
            overview.marks.push_back({pieces[i].piece, pieces[i].now, pieces[i].want, column_of[i]});
    return overview;
}

std::vector<OverviewPiece> overview_pieces(const Session& session, StepId step) {
    std::vector<const Card*> cards;
    for (const auto& card : session.cards.rows()) {
        const Lane* lane = session.lanes.find(card->lane);
        if (lane && lane->step == step && lane->role == LaneRole::pieces && !card->under)
            cards.push_back(card.get());
    }
    std::ranges::sort(cards, {}, [](const Card* card) { return std::tuple(card->place, card->id); });
    std::vector<OverviewPiece> pieces;
    for (const Card* card : cards) {
        OverviewPiece piece{.piece = card->id, .now = {}, .want = {}};
        if (const Agreement* agreed = session.agreements.find(card->id))
            piece.now = agreed->rung;
        if (const Want* want = session.wants.find(card->id))
            piece.want = want->rung;
        pieces.push_back(piece);
    }
    return pieces;
}

std::optional<Gap> gap_of(const Session& session, CardId piece) {
    const Agreement* now = session.agreements.find(piece);
    const Want* want = session.wants.find(piece);
    if (!now || !want || now->rung == want->rung)
        return std::nullopt;
    return Gap{now->rung, want->rung};
}

std::string gap_text(const Session& session, CardId piece, Gap gap) {
    return session.cards.find(piece)->text + ": from rung " + std::to_string(gap.now) + " to rung "
           + std::to_string(gap.want);
}

}
