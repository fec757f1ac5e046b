#include "sessions/plans/plan_text.h"

#include <array>
#include <cstdio>
#include <vector>

#include "sessions/model/words.h"

namespace plenary {

namespace {

/// As it stands between TOML's quotes of either length; a quote itself is left as it is.
std::string in_toml_text(char letter) {
    constexpr unsigned char first_printable = 0x20;
    constexpr unsigned char del = 0x7F;
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '\\')
        return "\\\\";
    if (byte >= first_printable && byte != del)
        return {letter};
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned{byte});
    return escape.data();
}

/// Between three quotes, on as many lines as the words have.
std::string in_long_toml_quotes(std::string_view words) {
    std::string quoted = "\"\"\"\n";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '"' && (i + 1 == words.size() || words[i + 1] == '"'))
            quoted += '\\';
        quoted += words[i] == '\n' ? "\n" : in_toml_text(words[i]);
    }
    return quoted + "\"\"\"";
}

std::string line(std::string_view name, std::string_view value) {
    return std::string(name) + " = " + std::string(value) + "\n";
}

std::string words_line(std::string_view name, std::string_view words) {
    return line(name, words.find('\n') == std::string_view::npos ? in_toml_quotes(words)
                                                                 : in_long_toml_quotes(words));
}

std::string number_line(std::string_view name, int number) {
    return line(name, std::to_string(number));
}

std::string flag_line(std::string_view name, bool flag) {
    return line(name, flag ? "true" : "false");
}

/// Nothing where nothing is said, which then goes without saying.
std::string said_line(std::string_view name, std::string_view words) {
    return words.empty() ? std::string() : words_line(name, words);
}

std::string list_line(std::string_view name, const std::vector<std::string>& list) {
    std::string text;
    for (const auto& entry : list)
        text += (text.empty() ? "" : ", ") + in_toml_quotes(entry);
    return line(name, "[" + text + "]");
}

std::string said_list_line(std::string_view name, const std::vector<std::string>& list) {
    return list.empty() ? std::string() : list_line(name, list);
}

/// A board that nobody gave lanes has one without a name.
std::string lanes_line(const std::vector<std::string>& lanes) {
    return lanes == std::vector<std::string>{""} ? std::string() : list_line("lanes", lanes);
}

std::string ladder_lines(const Ladder& ladder) {
    for (const auto& [named, word] :
         {std::pair(&children_ladder(), "children"), std::pair(&citizens_ladder(), "citizens")})
        if (ladder == *named)
            return words_line("ladder", word);
    std::vector<std::string> rungs;
    for (const Rung& rung : ladder.rungs)
        rungs.push_back(rung.name);
    return list_line("rungs", rungs);
}

/// Parts of their own, so they stand behind all other settings of a step.
std::string band_parts(const Ladder& ladder) {
    if (ladder == children_ladder() || ladder == citizens_ladder())
        return {};
    std::string text;
    for (const Band& band : ladder.bands)
        text += "[[step.band]]\n" + words_line("name", band.name) + number_line("lowest", band.lowest)
                + number_line("highest", band.highest);
    return text;
}

std::string manners_lines(const BoardManners& manners) {
    std::string text = number_line("dots", manners.dots);
    if (manners.most_on_one != 0)
        text += number_line("most_on_one", manners.most_on_one);
    return text + words_line("voters", word_of(manners.voters)) + flag_line("covered", manners.covered)
           + flag_line("check_wording", manners.check_wording);
}

/// Of a board that has cards of its own, or a brainstorm.
template <class Board>
std::string own_cards_lines(const Board& board) {
    return lanes_line(board.lanes) + manners_lines(board.manners) + said_list_line("from", board.from)
           + said_list_line("cards", board.cards);
}

struct PictureText {
    std::string operator()(const DiagramSlide& slide) const {
        std::string text = words_line("picture", "diagram") + words_line("centre", slide.centre)
                           + words_line("caption", slide.caption);
        for (const auto& layer : slide.layers)
            text += "[[step.layer]]\n" + words_line("name", layer.name) + list_line("items", layer.items);
        return text;
    }
    std::string operator()(const TimelineSlide& slide) const {
        std::string text = words_line("picture", "timeline");
        for (const auto& entry : slide.entries)
            text += "[[step.entry]]\n" + number_line("year", entry.year) + words_line("name", entry.name)
                    + words_line("text", entry.text);
        return text;
    }
    std::string operator()(const QuoteSlide& slide) const {
        return words_line("picture", "quote") + words_line("quote", slide.quote)
               + words_line("who", slide.who);
    }
    std::string operator()(const ListSlide& slide) const {
        std::string text = words_line("picture", "list");
        for (const auto& item : slide.items)
            text += "[[step.item]]\n" + words_line("name", item.name) + words_line("text", item.text);
        return text;
    }
    std::string operator()(const PairsSlide& slide) const {
        std::string text =
            words_line("picture", "pairs") + said_line("left", slide.left) + said_line("right", slide.right);
        for (const auto& pair : slide.pairs)
            text += "[[step.pair]]\n" + words_line("one", pair.name) + words_line("other", pair.text);
        return text;
    }
    std::string operator()(const LadderSlide& slide) const {
        return words_line("picture", "ladder") + ladder_lines(slide.ladder) + band_parts(slide.ladder);
    }
    std::string operator()(const ImageSlide& slide) const {
        return words_line("picture", "image") + words_line("file", slide.file)
               + said_line("shows", slide.shows) + said_line("caption", slide.caption);
    }
};

struct ContentText {
    std::string operator()(const WelcomeStep& step) const { return words_line("line", step.line); }
    std::string operator()(const RulesStep& step) const { return list_line("starters", step.starters); }
    std::string operator()(const RecapStep& step) const { return words_line("question", step.question); }
    std::string operator()(const ObjectivesStep& step) const { return list_line("aims", step.aims); }
    std::string operator()(const SlideStep& step) const { return std::visit(PictureText(), step.picture); }
    std::string operator()(const BoardStep& step) const {
        if (!step.shows.empty())
            return lanes_line(step.lanes) + words_line("shows", step.shows);
        return own_cards_lines(step);
    }
    std::string operator()(const BrainstormStep& step) const { return own_cards_lines(step); }
    std::string operator()(const LadderStep& step) const {
        return ladder_lines(step.ladder) + said_line("why", step.why) + said_line("stops", step.stops)
               + said_list_line("from", step.from) + band_parts(step.ladder);
    }
    std::string operator()(const RatingStep& step) const {
        return said_list_line("statements", step.statements) + number_line("scale", step.points)
               + said_line("low", step.low) + said_line("high", step.high)
               + said_list_line("sides", step.sides) + words_line("voters", word_of(step.voters))
               + said_list_line("from", step.from);
    }
    std::string operator()(const RankingStep& step) const {
        return said_list_line("items", step.items) + words_line("voters", word_of(step.voters))
               + said_list_line("from", step.from);
    }
    std::string operator()(const ChecklistStep& step) const {
        return said_list_line("points", step.points) + said_list_line("from", step.from);
    }
    std::string operator()(const DecisionStep& step) const {
        return said_list_line("options", step.options) + said_line("why", step.why)
               + said_list_line("from", step.from);
    }
    std::string operator()(const BreakStep& step) const { return words_line("line", step.line); }
    std::string operator()(const ActionPlanStep& step) const {
        return said_line("purpose", step.purpose) + said_list_line("from", step.from);
    }
    std::string operator()(const CloseStep& step) const {
        return words_line("question", step.question) + said_line("line", step.line);
    }
};

}

std::string in_toml_quotes(std::string_view words) {
    std::string quoted = "\"";
    for (const char letter : words) {
        if (letter == '"')
            quoted += '\\';
        quoted += in_toml_text(letter);
    }
    return quoted + "\"";
}

std::string plan_head_text(const Plan& plan) {
    std::string text =
        number_line("format", 1) + words_line("title", plan.title) + said_line("course", plan.course);
    if (plan.number != 0)
        text += number_line("number", plan.number);
    return text + said_line("finish", plan.finish) + number_line("groups", plan.groups);
}

std::string step_text(const Step& step) {
    return "[[step]]\n" + words_line("kind", kind_word(step.content)) + said_line("id", step.name)
           + words_line("title", step.title) + number_line("minutes", step.minutes)
           + (step.essential ? flag_line("essential", true) : std::string()) + said_line("notes", step.notes)
           + std::visit(ContentText(), step.content);
}

std::string plan_text(const Plan& plan) {
    std::string text = plan_head_text(plan);
    for (const Step& step : plan.steps)
        text += "\n" + step_text(step);
    return text;
}

}
