#include "tests/support/earlier.h"

#include "sessions/plans/added_step.h"

namespace plenary {

Earlier earlier_session() {
    const LadderStep children{.ladder = children_ladder(), .why = "Why here?", .stops = {}};
    const LadderStep steps{
        .ladder = {.title = {}, .rungs = {{"Ground"}, {"First"}, {"Roof"}}, .bands = {{"Inside", 1, 2}}},
        .why = {},
        .stops = {}};
    return {
        .session = {.title = "The first room", .number = 1, .place = "Leeds", .begun = earlier_begun},
        .decisions = {{.id = EarlierId{1}, .kind = EarlierKind::rule, .text = "Listen", .agreed = true},
                      {.id = EarlierId{2},
                       .kind = EarlierKind::rung,
                       .text = "Youth board",
                       .ladder = EarlierLadderId{1},
                       .rungs = 8,
                       .rung = 3,
                       .want = 6,
                       .rung_name = "Tokenism",
                       .want_name = "Adult-initiated, shared decisions with children"},
                      {.id = EarlierId{3},
                       .kind = EarlierKind::rung,
                       .text = "The house",
                       .ladder = EarlierLadderId{2},
                       .rungs = 3},
                      {.id = EarlierId{4},
                       .kind = EarlierKind::action,
                       .text = "Book the hall",
                       .who = "Amina",
                       .when = "by Easter",
                       .since = earlier_begun},
                      {.id = EarlierId{5}, .kind = EarlierKind::action, .text = "Ask the council"}},
        .ladders = {{EarlierLadderId{1},
                     ladder_step_text({.title = "Where it stands", .minutes = 20, .content = children})},
                    {EarlierLadderId{2},
                     ladder_step_text({.title = "The \"house\"", .minutes = 15, .content = steps})}},
        .tallies = {{.id = EarlierTallyId{1}, .piece = EarlierId{2}, .rung = 2, .votes = 1},
                    {.id = EarlierTallyId{2}, .piece = EarlierId{2}, .rung = 3, .votes = 4},
                    {.id = EarlierTallyId{3}, .piece = EarlierId{3}, .want = true, .rung = 3, .votes = 2}}};
}

}
