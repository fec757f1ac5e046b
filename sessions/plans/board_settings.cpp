#include "sessions/plans/board_settings.h"

#include <array>

#include "sessions/plans/limits.h"

namespace plenary {

namespace {

bool read_voters(Voters& into, const TomlValue& value) {
    const auto* word = value.as<std::string>();
    if (!word || (*word != "groups" && *word != "people"))
        return false;
    into = *word == "groups" ? Voters::groups : Voters::people;
    return true;
}

bool read_dots(int& into, const TomlValue& value) {
    return read_number(into, value, 1, limits::most_dots);
}

template <class Target>
constexpr Setting<Target> lanes_setting(std::string_view example) {
    return {"lanes", "a list of 1 to 8 names", example, false,
            [](Target& target, const TomlValue& value, Mistakes& mistakes) {
                return read_list(target.lanes, value, 1, limits::most_lanes, mistakes);
            }};
}

template <class Target>
constexpr Setting<Target> cards_setting() {
    return {"cards", "a list of at most 40 texts", "cards = [\"No time\", \"Nobody asked us\"]", false,
            [](Target& target, const TomlValue& value, Mistakes& mistakes) {
                return read_list(target.cards, value, 0, limits::most_cards, mistakes);
            }};
}

constexpr std::array board_settings = {
    lanes_setting<BoardStep>("lanes = [\"What helps?\", \"What hinders?\"]"),
    Setting<BoardStep>{"shows", "the id of an earlier board", "shows = \"group-work\"", false,
                       [](BoardStep& board, const TomlValue& value, Mistakes& mistakes) {
                           return read_words(board.shows, value, mistakes);
                       }},
};

constexpr std::array board_sources = {from_setting<BoardStep, 1>, cards_setting<BoardStep>()};

constexpr std::array brainstorm_settings = {
    lanes_setting<BrainstormStep>("lanes = [\"Trust\", \"Time and money\"]"),
    from_setting<BrainstormStep, 1>,
    cards_setting<BrainstormStep>(),
};

constexpr std::array manners_settings = {
    Setting<BoardManners>{"dots", "a whole number from 1 to 20, without quotes", "dots = 3", false,
                          [](BoardManners& manners, const TomlValue& value, Mistakes&) {
                              return read_dots(manners.dots, value);
                          }},
    Setting<BoardManners>{"most_on_one", "a whole number from 1 to 20, without quotes", "most_on_one = 2",
                          false,
                          [](BoardManners& manners, const TomlValue& value, Mistakes&) {
                              return read_dots(manners.most_on_one, value);
                          }},
    Setting<BoardManners>{"voters", "\"groups\" or \"people\"", "voters = \"groups\"", false,
                          [](BoardManners& manners, const TomlValue& value, Mistakes&) {
                              return read_voters(manners.voters, value);
                          }},
    Setting<BoardManners>{"covered", "true or false, without quotes", "covered = true", false,
                          [](BoardManners& manners, const TomlValue& value, Mistakes&) {
                              return read_flag(manners.covered, value);
                          }},
    Setting<BoardManners>{"check_wording", "true or false, without quotes", "check_wording = false", false,
                          [](BoardManners& manners, const TomlValue& value, Mistakes&) {
                              return read_flag(manners.check_wording, value);
                          }},
};

void check_most_on_one(const TomlTable& table, const BoardManners& manners, Mistakes& mistakes) {
    const TomlSetting* most = table.find("most_on_one");
    const TomlSetting* dots = table.find("dots");
    int readable = 0;
    if (!most || manners.most_on_one <= manners.dots || (dots && !read_dots(readable, dots->value)))
        return;
    const std::string all = std::to_string(manners.dots);
    const std::string sentence =
        "'most_on_one' is more than the " + all + " that each voter has: write 1 to " + all
        + ", or give more dots, such as dots = " + std::to_string(manners.most_on_one) + ".";
    if (dots)
        mistakes.add(most->value.place, sentence);
    else
        mistakes.miss(most->value.place, sentence);
}

void read_manners(const TomlTable& table, TableReader& reader, BoardManners& manners, Mistakes& mistakes) {
    reader.read<BoardManners>(manners_settings, manners);
    check_most_on_one(table, manners, mistakes);
}

}

StepContent read_board(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes) {
    BoardStep board;
    reader.read<BoardStep>(board_settings, board);
    const TomlSetting* shows = table.find("shows");
    if (!shows) {
        reader.read<BoardStep>(board_sources, board);
        read_manners(table, reader, board.manners, mistakes);
        if (!table.find("lanes"))
            board.lanes = {""};
        return board;
    }
    reader.call("a board that shows another");
    constexpr std::string_view hint = "it belongs to the board that is shown, where the cards are its own.";
    reader.others<BoardStep>(board_sources, hint);
    reader.others<BoardManners>(manners_settings, hint);
    if (!table.find("lanes"))
        mistakes.miss(shows->place, "'lanes' is missing: say under which themes the cards are shown, such as "
                                    "lanes = [\"Values\", \"Delivery mechanisms\"].");
    step.title = "In summary";
    return board;
}

StepContent read_brainstorm(const TomlTable& table, TableReader& reader, Step&, Mistakes& mistakes) {
    BrainstormStep brainstorm;
    reader.read<BrainstormStep>(brainstorm_settings, brainstorm);
    read_manners(table, reader, brainstorm.manners, mistakes);
    if (!table.find("lanes"))
        brainstorm.lanes = {""};
    return brainstorm;
}

}
