// Rows changed in any way that a file with right checksums could hold: what is then called sound can be
// drawn, recorded and gone on with.

#include <fuzzer/FuzzedDataProvider.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <limits>

#include "sessions/export/report.h"
#include "sessions/store/rows.h"
#include "sessions/store/soundness.h"
#include "sessions/store/store.h"
#include "sessions/workshop/judge.h"

using namespace plenary;

namespace {

using Data = FuzzedDataProvider;

Session held_by(const char* fixture) {
    auto session = read_session(std::string(PLENARY_FIXTURES "/") + fixture);
    if (session)
        return std::move(*session);
    std::cerr << session.error().sentence << '\n';
    std::abort();
}

template <std::integral Value>
void change(Value& value, Data& data) {
    value = data.ConsumeBool() ? static_cast<Value>(data.ConsumeIntegralInRange<int>(0, 20))
                               : data.ConsumeIntegral<Value>();
}
void change(bool& value, Data& data) {
    value = data.ConsumeBool();
}
template <class Tag>
void change(Id<Tag>& id, Data& data) {
    id.value = data.ConsumeIntegralInRange<std::int64_t>(-1, 500);
}
template <class Word>
requires std::is_enum_v<Word>
void change(Word& word, Data& data) {
    word = static_cast<Word>(data.ConsumeIntegralInRange<std::size_t>(0, words_of(word).size() - 1));
}
void change(std::string& text, Data& data) {
    text = data.ConsumeRandomLengthString(20);
}
template <class Value>
void change(std::optional<Value>& value, Data& data) {
    if (data.ConsumeBool())
        change(value.emplace(), data);
    else
        value.reset();
}

/// Changes one value of a row that is there or is made, or takes a row away.
template <class Row>
void change(Table<Row>& table, Data& data) {
    Row row{};
    if (!table.empty() && data.ConsumeIntegralInRange(0, 5) > 0) {
        row = *table.rows()[data.ConsumeIntegralInRange<std::size_t>(0, table.size() - 1)];
        if (data.ConsumeIntegralInRange(0, 5) == 0) {
            table.erase(row.id);
            return;
        }
    }
    std::size_t fields = 0;
    Mapping<Row>::fields(row, [&](const char*, auto&) { ++fields; });
    std::size_t left = data.ConsumeIntegralInRange<std::size_t>(0, fields - 1);
    Mapping<Row>::fields(row, [&](const char*, auto& value) {
        if (left-- == 0)
            change(value, data);
    });
    table.put(std::move(row));
}

void change(Session& session, Data& data) {
    int tables = 0;
    for_each_table([&](auto) { ++tables; });
    int left = data.ConsumeIntegralInRange(0, tables - 1);
    for_each_table([&]<class Row>(Table<Row> Session::*table) {
        // The plan follows from these, and a file has them checked one by one.
        if (left-- == 0 && !std::is_same_v<Row, AddedStep>)
            change(session.*table, data);
    });
}

void go_on(Session& session) {
    const auto give = [&](const Command& command) {
        if (auto judged = judge(session, command, 0))
            session = std::move(judged->session);
    };
    const Session before = session;
    for (const auto& progress : before.progress.rows())
        give(GoToStep{progress->id});
    for (const auto& round : before.rounds.rows())
        give(RevealRound{round->id});
    for (const auto& card : before.cards.rows()) {
        give(CarryCard{card->id, before.lanes.rows().front()->id, {}});
        give(MergeCards{card->id, before.cards.rows().front()->id});
        give(DeleteCard{card->id});
    }
    for (const auto& lane : before.lanes.rows())
        give(RemoveLane{lane->id});
    for (const auto& person : before.people.rows())
        give(RemovePerson{person->id});
    give(FinishSession{});
}

}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's own name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const std::array held{held_by("schema-1.plenary"), held_by("schema-2.plenary"),
                                 held_by("schema-3.plenary"), held_by("schema-4.plenary"),
                                 held_by("schema-5.plenary")};
    Data data(bytes, size);
    Session session = held.at(data.ConsumeIntegralInRange<std::size_t>(0, held.size() - 1));
    for (int count = data.ConsumeIntegralInRange(1, 4); count > 0; --count)
        change(session, data);
    if (unsoundness(session))
        return 0;
    const Snapshot snapshot(session, 1, {}, {});
    for (const auto format : {ReportFormat::html, ReportFormat::markdown, ReportFormat::json})
        (void)write_report(snapshot, format, {});
    go_on(session);
    return 0;
}
