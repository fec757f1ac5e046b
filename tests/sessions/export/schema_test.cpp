#include <algorithm>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "tests/sessions/import/sample_sessions.h"

namespace plenary {
namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

class PublishedSchema {
public:
    PublishedSchema() {
        std::ifstream file(std::string(PLENARY_ASSETS) + "/schema/plenary-session-1.schema.json");
        json_ = json::parse(file);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json_), schema_);
    }

    const json& as_json() const { return json_; }

    /// What is not as the schema has it, one line each; empty: nothing.
    std::string faults_of(const json& document) const {
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(schema_, Adapter(document), &results))
            return {};
        std::string faults;
        for (const auto& error : results) {
            for (const std::string& part : error.context)
                faults += part;
            faults += ": " + error.description + "\n";
        }
        return faults.empty() ? "not valid" : faults;
    }
    bool takes(const json& document) const {
        return valijson::Validator().validate(schema_, Adapter(document), nullptr);
    }

private:
    json json_;
    valijson::Schema schema_;
};

const PublishedSchema& published_schema() {
    static const PublishedSchema schema;
    return schema;
}

json document_of(const Session& session, bool names = true) {
    return json::parse(json_of(session, names));
}

TEST(JsonSchema, HoldsForEverySample) {
    for (const SampleSession& sample : sample_sessions())
        for (const bool names : {true, false})
            EXPECT_EQ(published_schema().faults_of(document_of(sample.session, names)), "") << sample.name;
}

TEST(JsonSchema, HoldsForRandomSessions) {
    for (unsigned seed = 1; seed <= 12; ++seed)
        EXPECT_EQ(
            published_schema().faults_of(document_of(impatient_session(seed, 150 * static_cast<int>(seed)))),
            "")
            << seed;
}

/// Every value in a document that has a form, once for each member of each kind of object.
void collect(const json& value, const json::json_pointer& at, const std::string& kind,
             std::map<std::string, json::json_pointer>& places) {
    places.try_emplace(kind, at);
    if (value.is_object())
        for (const auto& [name, inside] : value.items())
            collect(inside, at / name, kind + "/" + name, places);
    if (value.is_array())
        for (std::size_t i = 0; i < std::min<std::size_t>(value.size(), 3); ++i)
            collect(value[i], at / i, kind + "/" + std::to_string(i), places);
}

std::map<std::string, json::json_pointer> places_in(const json& document) {
    std::map<std::string, json::json_pointer> places;
    collect(document, json::json_pointer(), "", places);
    return places;
}

/// Whether a member may be there or not, whatever else is.
bool may_be_missing(const std::string& pointer) {
    // Votes of groups are told with their side or, where a step has none, without.
    return pointer.find("/votes/") != pointer.npos || pointer.ends_with("/sides")
           || pointer.ends_with("/gap");
}

class StrictSchema : public testing::TestWithParam<const char*> {
protected:
    const json document_ = document_of(sample_session(GetParam()));
};

TEST_P(StrictSchema, RefusesAnObjectWithoutOneOfItsMembers) {
    int tried = 0;
    for (const auto& [kind, at] : places_in(document_)) {
        if (at.empty() || !document_[at.parent_pointer()].is_object() || may_be_missing(at.to_string()))
            continue;
        json less = document_;
        less[at.parent_pointer()].erase(at.back());
        EXPECT_FALSE(published_schema().takes(less)) << "without " << at.to_string();
        ++tried;
    }
    EXPECT_GT(tried, 150);
}

TEST_P(StrictSchema, RefusesAMemberThatIsNoneOfItsOwn) {
    for (const auto& [kind, at] : places_in(document_)) {
        if (!document_[at].is_object())
            continue;
        json more = document_;
        more[at]["stars"] = 5;
        EXPECT_FALSE(published_schema().takes(more)) << "with another member in " << at.to_string();
    }
}

TEST_P(StrictSchema, RefusesAValueOfAnotherForm) {
    for (const auto& [kind, at] : places_in(document_)) {
        json other = document_;
        other[at] = document_[at].is_string() ? json(7) : json("of another form");
        EXPECT_FALSE(published_schema().takes(other)) << at.to_string();
    }
}

std::string sample_name(const testing::TestParamInfo<const char*>& sample) {
    std::string name = sample.param;
    std::erase(name, ' ');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, StrictSchema,
                         testing::Values("finished", "voters", "course", "in the middle", "agenda"),
                         sample_name);

struct Unknown {
    const char* sample;
    const char* at;
    const char* by;
};

TEST(JsonSchema, RefusesWordsAndNumbersThatAreNoneOfItsOwn) {
    const Unknown table[] = {
        {"finished", "/format", R"("minutes")"},
        {"finished", "/version", "2"},
        {"finished", "/number", "1000"},
        {"finished", "/finish", R"("noon")"},
        {"finished", "/started", R"("2026-11-22 10:00")"},
        {"finished", "/steps/0/kind", R"("opera")"},
        {"finished", "/steps/0/kind", R"("rules")"},
        {"finished", "/steps/0/planned_minutes", "601"},
        {"finished", "/steps/4/content/picture", R"("film")"},
        {"finished", "/steps/1/lanes/0/role", R"("opera")"},
        {"finished", "/steps/8/content/voters", R"("everybody")"},
        {"finished", "/cards/0/colour", R"("puce")"},
        {"finished", "/cards/0/mark", R"("perhaps")"},
        {"finished", "/cards/0/id", "0"},
        {"finished", "/groups/0/letter", R"("M")"},
        {"finished", "/rounds/0/state", R"("lost")"},
        {"finished", "/rounds/0/state", R"("open")"},
        {"finished", "/rounds/0/method", R"("rating")"},
        {"finished", "/rounds/0/way", R"("phones")"},
        {"finished", "/rounds/2/question", R"("then")"},
        {"finished", "/rounds/2/piece", "null"},
        {"finished", "/rounds/2/cards/0/votes/0/group", "13"},
        {"finished", "/agreements/0/rung", "13"},
        {"people and lots", "/pairings/0/kept", R"("near")"},
        {"people and lots", "/pairings/0/people", "[1]"},
        {"pictures", "/pictures/1/type", R"("image/gif")"},
        {"pictures", "/pictures/1/data", R"("%%%%")"},
        {"pictures", "/pictures/1", R"({"file": "street.jpg", "type": "image/png"})"},
        {"pictures", "/pictures/0/fault", R"("")"},
        {"pictures", "/pictures", "[]"},
        {"course", "/earlier/decisions/3/state", R"("begun")"},
        {"course", "/earlier/decisions/0/kind", R"("wish")"},
        {"course", "/earlier/decisions/0/kind", R"("action")"},
    };
    for (const Unknown& row : table) {
        json document = document_of(sample_session(row.sample));
        const json::json_pointer at(row.at);
        ASSERT_TRUE(document.contains(at)) << row.at;
        document[at] = json::parse(row.by);
        EXPECT_FALSE(published_schema().takes(document)) << row.at << " " << row.by;
    }
}

void expect_described(const json& schema, const std::string& where) {
    if (!schema.is_object())
        return;
    if (schema.contains("properties") && schema.contains("additionalProperties")) {
        for (const auto& [name, member] : schema["properties"].items())
            EXPECT_TRUE(member.contains("description") || member.contains("$ref")) << where << "/" << name;
    }
    for (const auto& [name, inside] : schema.items())
        expect_described(inside, where + "/" + name);
}

TEST(JsonSchema, SaysOfEveryMemberWhatItIs) {
    expect_described(published_schema().as_json(), "");
}

}
}
