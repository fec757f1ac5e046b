#pragma once

#include <set>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/field.h"
#include "app/ui/scroll.h"

namespace plenary {

/// "Will this make sense tomorrow?": what is asked before a board is left, and what has been asked already.
struct WordingCheckUi {
    StepId visited;         ///< the step that is on: coming to another begins a new visit
    std::set<CardId> asked; ///< about during this visit
    StepId towards;         ///< where the facilitator was going

    std::vector<CardId> shown;
    CardId editing;
    ui::FieldState field;
    float typed_height = 0;
    ui::Scroll list;
};

enum class WordingAnswer { none, go_on, back, never };

/// The cards of the step that say little and have not been asked about during this visit. None where the
/// plan or the settings say that nobody is to be asked, and none once the session is finished.
std::vector<CardId> cards_to_complete(const View& view, const WordingCheckUi& state);

/// To be told in every frame which step is on.
void note_visit(WordingCheckUi& state, StepId step);

/// Opens the sheet with these cards, which then have been asked about.
void start_wording_check(const View& view, WordingCheckUi& state, std::vector<CardId> cards, StepId towards);

/// Draws the sheet. What is half typed when it is answered is kept.
WordingAnswer draw_wording_check(const View& view, WordingCheckUi& state);

}
