#include <algorithm>
#include <map>

#include "sessions/plans/nearest_name.h"
#include "sessions/plans/step_settings.h"

namespace plenary {

namespace {

class References {
public:
    References(std::span<const ReadStep> steps, bool all_there, Mistakes& mistakes)
        : steps_(steps), all_there_(all_there), mistakes_(mistakes) {}

    void check() {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            check_id(steps_[i]);
            if (!steps_[i].understood)
                continue;
            if (const auto* board = std::get_if<BoardStep>(&steps_[i].step.content))
                check_shows(i, *board);
            if (sources(steps_[i].step.content) != nullptr)
                check_from(i);
        }
    }

private:
    void check_id(const ReadStep& read) {
        if (read.step.name.empty())
            return;
        auto [first, is_new] = first_line_.try_emplace(read.step.name, read.table->place.line);
        if (!is_new)
            mistakes_.add(read.table->find("id")->value.place,
                          "The step in line " + std::to_string(first->second) + " already has the id '"
                              + read.step.name + "'. Choose another.");
    }

    void check_shows(std::size_t from, const BoardStep& board) {
        const TomlSetting* shows = steps_[from].table->find("shows");
        const Step* other =
            shows && !board.shows.empty() ? earlier(from, board.shows, shows->value.place) : nullptr;
        if (!other)
            return;
        const auto* source = std::get_if<BoardStep>(&other->content);
        if (!source)
            mistakes_.add(shows->value.place, refuse(*other, "only a board can be shown again."));
        else if (!source->shows.empty())
            mistakes_.add(shows->value.place, only_shows(*other, source->shows));
    }

    void check_from(std::size_t from) {
        const TomlSetting* written = steps_[from].table->find("from");
        const auto* list = written ? written->value.as<TomlList>() : nullptr;
        if (!list)
            return;
        std::vector<std::string> seen;
        for (const TomlValue& entry : *list) {
            const auto* name = entry.as<std::string>();
            const Step* other = name && !name->empty() ? earlier(from, *name, entry.place) : nullptr;
            if (!other)
                continue;
            const auto* board = std::get_if<BoardStep>(&other->content);
            if (board && !board->shows.empty())
                mistakes_.add(entry.place, only_shows(*other, board->shows));
            else if (!holds_cards(other->content))
                mistakes_.add(entry.place, refuse(*other, "it holds no cards to bring in."));
            else if (std::find(seen.begin(), seen.end(), *name) != seen.end())
                mistakes_.add(entry.place, "'" + shown_name(*name) + "' is named twice in this list.");
            seen.push_back(*name);
        }
    }

    /// The step of that id if it is known and comes before this one; otherwise that is a mistake.
    const Step* earlier(std::size_t from, std::string_view name, Place place) {
        auto named = [&](const ReadStep& read) { return read.step.name == name; };
        auto begin = steps_.begin();
        auto here = begin + static_cast<std::ptrdiff_t>(from);
        if (auto found = std::find_if(begin, here, named); found != here)
            return found->understood ? &found->step : nullptr;
        const std::string quoted = "'" + shown_name(name) + "'";
        if (named(*here))
            mistakes_.add(place, quoted + " is this step itself: name an earlier one.");
        else if (std::any_of(here, steps_.end(), named))
            mistakes_.add(place,
                          quoted + " comes later in the plan: only an earlier step can be named here.");
        else if (all_there_)
            mistakes_.add(place, unknown(from, quoted, name));
        return nullptr;
    }

    std::string unknown(std::size_t from, const std::string& quoted, std::string_view name) const {
        std::vector<std::string_view> names;
        for (const ReadStep& read : steps_.first(from))
            if (!read.step.name.empty())
                names.push_back(read.step.name);
        if (std::string_view meant = nearest_name(name, names); !meant.empty())
            return "No step has the id " + quoted + ": did you mean '" + std::string(meant) + "'?";
        return "No step has the id " + quoted + ". Give the step that is meant the line id = \"…\".";
    }

    static std::string refuse(const Step& other, std::string_view why) {
        return "'" + other.name + "' is a step of kind " + std::string(kind_word(other.content)) + ": "
               + std::string(why);
    }

    static std::string only_shows(const Step& other, std::string_view source) {
        return "'" + other.name + "' only shows the cards of '" + shown_name(source)
               + "': name that one instead.";
    }

    std::span<const ReadStep> steps_;
    bool all_there_;
    Mistakes& mistakes_;
    std::map<std::string, int> first_line_;
};

}

bool holds_cards(const StepContent& content) {
    return !std::holds_alternative<WelcomeStep>(content) && !std::holds_alternative<SlideStep>(content)
           && !std::holds_alternative<BreakStep>(content) && !std::holds_alternative<CloseStep>(content);
}

void check_references(std::span<const ReadStep> steps, bool all_there, Mistakes& mistakes) {
    References(steps, all_there, mistakes).check();
}

}
