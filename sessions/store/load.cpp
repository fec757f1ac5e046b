#include "sessions/store/load.h"

#include <array>

#include "sessions/plans/added_step.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/schema.h"
#include "sessions/store/soundness.h"

namespace plenary {

namespace {

std::shared_ptr<const Plan> load_plan(const SQLite::Database& database) {
    PlanReading reading = read_plan(load_plan_text(database));
    if (!reading.mistakes.empty())
        throw Damage{"its plan cannot be read: " + reading.mistakes.front().sentence};
    return std::make_shared<const Plan>(std::move(reading.plan));
}

/// The plan of a session has the steps that were added to it behind its own.
void add_steps(Session& session) {
    if (session.added_steps.empty())
        return;
    const auto plan = std::make_shared<Plan>(*session.plan);
    for (const auto& added : session.added_steps.rows()) {
        auto step = read_added_step(added->text);
        if (!step || added->id.value != static_cast<std::int64_t>(plan->steps.size()) + 1)
            throw Damage{"a step that was added to its plan cannot be read"};
        plan->steps.push_back(std::move(*step));
    }
    session.plan = SharedPlan(plan);
}

}

std::string load_plan_text(const SQLite::Database& database) {
    SQLite::Statement select(database, select_text<PlanText>());
    if (!select.executeStep())
        throw Damage{"its plan is missing"};
    return read_row<PlanText>(select).text;
}

Session load_session(const SQLite::Database& database) {
    Session session = load_session_without_pictures(database);
    session.pictures = load_pictures(database);
    return session;
}

Session load_session_without_pictures(const SQLite::Database& database) {
    Session session = load_tables(database);
    session.plan = load_plan(database);
    add_steps(session);
    if (auto fault = unsoundness(session))
        throw Damage{*fault};
    return session;
}

void check_thoroughly(SQLite::Database& database) {
    if (auto fault = fault_in(database); !fault.empty())
        throw Damage{"SQLite reports “" + fault + "”"};
    constexpr auto kinds = std::to_array<std::string_view>({"content", "vote", "flow", "undo", "redo"});
    SQLite::Statement select(database, select_text<JournalRow>());
    while (select.executeStep()) {
        const auto row = read_row<JournalRow>(select);
        if (std::find(kinds.begin(), kinds.end(), row.kind) == kinds.end())
            throw Damage{"its journal holds the word “" + row.kind + "”, which is not one of Plenary's"};
        if (row.changes.has_value() != (row.kind == "content"))
            throw Damage{"its journal does not say how to undo a change"};
    }
}

WallTime last_change(const SQLite::Database& database) {
    SQLite::Statement select(database, "SELECT max(at) FROM journal");
    select.executeStep();
    return select.getColumn(0).getInt64();
}

bool history_holds_names(const SQLite::Database& database) {
    // A changeset has the name of each table that it changes, ended by a zero.
    SQLite::Statement select(database, "SELECT EXISTS (SELECT 1 FROM journal WHERE instr(changes, CAST('"
                                           + std::string(Mapping<Person>::table)
                                           + "' || char(0) AS BLOB)) > 0)");
    select.executeStep();
    return select.getColumn(0).getInt() != 0;
}

}
