#pragma once

#include <filesystem>
#include <random>
#include <string>

#include "sessions/model/session.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/command.h"

namespace plenary {

/// A folder of its own for one test, gone afterwards.
class TestFolder {
public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    /// The names of all the files in it, in order.
    std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

/// Stands still until it is told to move.
class TestClock final : public Clock {
public:
    std::chrono::steady_clock::time_point steady() const override { return steady_; }
    WallTime wall() const override { return wall_; }
    std::optional<std::chrono::milliseconds> boot() const override { return boot_; }
    void pass(std::chrono::milliseconds time) {
        steady_ += time;
        boot_ += time;
        wall_ += time.count();
    }
    /// The lid is shut: the steady clock stands still, the others do not.
    void sleep(std::chrono::milliseconds time) {
        boot_ += time;
        wall_ += time.count();
    }
    void set_wall(WallTime time) { wall_ = time; }

private:
    std::chrono::steady_clock::time_point steady_{std::chrono::hours(5)};
    std::chrono::milliseconds boot_{std::chrono::hours(9)};
    WallTime wall_ = 1'795'341'600'000;
};

/// A plan with rules, aims, two boards, a revealed list, a ladder and an action plan.
std::string test_plan_text();
std::shared_ptr<const Plan> test_plan();

/// Steps of that plan.
struct TestPlan {
    static constexpr StepId list{4};
    static constexpr StepId board{5};
    static constexpr StepId ladder{8};
};

/// The first lane of a step in this session.
LaneId lane_of(const Session& session, StepId step);

/// Equal in every row and in their plans, wherever these lie.
bool same(const Session& a, const Session& b);

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, const std::string& bytes);

/// What would be found after a power cut: the file and what lies beside it, while it is open.
void copy_as_if_killed(const std::filesystem::path& from, const std::filesystem::path& to);

/// Commands of every kind on what a session holds at the time; some are refused, some change nothing.
class RandomCommands {
public:
    explicit RandomCommands(unsigned seed) : random_(seed) {}
    Command next(const Session& session);
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

private:
    Command ballot(const Session& session);
    Command ending(const Session& session);
    Command next_of_content(const Session& session, int kind);
    std::string text();
    template <class Row>
    auto id_from(const Table<Row>& table) {
        return table.empty() ? decltype(Row::id){} : table.rows()[random_() % table.size()]->id;
    }

    std::mt19937 random_;
};

}
