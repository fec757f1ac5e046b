#include "sessions/plans/plan_warnings.h"

#include <algorithm>
#include <map>

#include "sessions/model/local_time.h"
#include "sessions/model/text.h"
#include "sessions/plans/plan_layout.h"
#include "sessions/plans/settings.h"
#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

constexpr int most_hours = 8;

class Warnings {
public:
    Warnings(std::string_view text, const Plan& plan, const Pictures& pictures)
        : text_(text), plan_(plan), pictures_(pictures), blocks_(plan_layout(text)),
          laid_(head_and_steps(blocks_)) {}

    std::vector<PlanMistake> all() && {
        // Steps that stand in no block of their own have no place to point to.
        if (laid_.size() != plan_.steps.size() + 1)
            return {};
        warn_of_time();
        warn_of_number();
        for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
            warn_of_title(i);
            warn_of_no_minutes(i);
            warn_of_unused(i);
            warn_of_picture(i);
            for (const PlanBlock& block : laid_[i + 1])
                for (const PlacedSetting& setting : block.settings)
                    warn_of_repeated(setting);
        }
        std::ranges::stable_sort(found_, {}, [](const PlanMistake& one) {
            return Place{one.line, one.column};
        });
        return std::move(found_);
    }

private:
    const PlanBlock& head() const { return laid_.front().front(); }
    const PlanBlock& block(std::size_t step) const { return laid_[step + 1].front(); }

    void warn(std::size_t offset, std::string sentence) {
        const Place place = place_of(text_, offset);
        found_.push_back({place.line, place.column, std::move(sentence)});
    }

    /// Where the block says it, or else at the block.
    static std::size_t place_in(const PlanBlock& block, std::string_view setting) {
        const PlacedSetting* written = block.find(setting);
        return written ? written->value.begin : block.header;
    }

    void warn_of_time() {
        const int minutes = plan_.minutes();
        if (minutes > most_hours * 60)
            warn(place_in(head(), "title"), "The steps take " + minutes_text(minutes)
                                                + " together, more than " + std::to_string(most_hours)
                                                + " hours.");
        if (plan_.finish.empty())
            return;
        const int finish = std::stoi(plan_.finish.substr(0, 2)) * 60 + std::stoi(plan_.finish.substr(3));
        if (minutes > finish)
            warn(place_in(head(), "finish"), "The steps take " + minutes_text(minutes) + ": to finish at "
                                                 + plan_.finish
                                                 + ", the session would have to begin on the day before.");
    }

    void warn_of_number() {
        if (plan_.number != 0 && plan_.course.empty())
            warn(place_in(head(), "number"),
                 "'number' is the place in a course, and this plan names none: say "
                 "which, such as course = \"Working together\".");
    }

    void warn_of_title(std::size_t step) {
        const Step& here = plan_.steps[step];
        if (std::holds_alternative<BreakStep>(here.content))
            return;
        const auto [first, is_new] = titles_.try_emplace(folded(here.title), step);
        if (!is_new)
            warn(place_in(block(step), "title"),
                 "The step in line " + std::to_string(place_of(text_, block(first->second).header).line)
                     + " is also called '" + shown_name(here.title) + "': tell them apart by their titles.");
    }

    void warn_of_no_minutes(std::size_t step) {
        const Step& here = plan_.steps[step];
        if (here.minutes == 0 && !std::holds_alternative<WelcomeStep>(here.content)
            && !std::holds_alternative<SlideStep>(here.content))
            warn(place_in(block(step), "minutes"),
                 "No time is planned for this step: write how many minutes it takes.");
    }

    void warn_of_unused(std::size_t step) {
        const Step& here = plan_.steps[step];
        if (!board_manners(here.content))
            return;
        bool others_take = false;
        for (std::size_t later = step + 1; later < plan_.steps.size(); ++later) {
            const StepContent& content = plan_.steps[later].content;
            const auto* board = std::get_if<BoardStep>(&content);
            const auto* from = sources(content);
            const bool takes = from ? from->empty() || std::ranges::find(*from, here.name) != from->end()
                                    : board && board->shows == here.name;
            if (takes)
                return;
            others_take = others_take || from;
        }
        if (others_take)
            warn(place_in(block(step), "id"),
                 "No later step shows these cards or names this step in 'from'.");
    }

    void warn_of_picture(std::size_t step) {
        const auto* slide = std::get_if<SlideStep>(&plan_.steps[step].content);
        const auto* image = slide ? std::get_if<ImageSlide>(&slide->picture) : nullptr;
        const auto found = image ? pictures_.find(image->file) : pictures_.end();
        if (found != pictures_.end() && !found->second.fault.empty())
            warn(place_in(block(step), "file"), found->second.fault);
    }

    void warn_of_repeated(const PlacedSetting& setting) {
        const std::string_view value = setting.value.of(text_);
        if (!value.starts_with('['))
            return;
        std::vector<std::string> seen;
        for (const Stretch& entry : list_entries(value)) {
            const std::string_view written = entry.of(value);
            std::string words = folded(written.substr(1, written.size() - 2));
            if (std::ranges::find(seen, words) != seen.end())
                warn(setting.value.begin + entry.begin,
                     "'" + shown_name(written.substr(1, written.size() - 2))
                         + "' stands twice in this list.");
            seen.push_back(std::move(words));
        }
    }

    std::string_view text_;
    const Plan& plan_;
    const Pictures& pictures_;
    std::vector<PlanBlock> blocks_;
    std::vector<std::span<const PlanBlock>> laid_; ///< the head, then the steps
    std::map<std::string, std::size_t> titles_;    ///< by which step each was given first
    std::vector<PlanMistake> found_;
};

}

std::vector<PlanMistake> plan_warnings(std::string_view text, const Plan& plan, const Pictures& pictures) {
    return Warnings(text, plan, pictures).all();
}

}
