#include <gtest/gtest.h>

#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

/// A plan with one mistake.
struct Broken {
    std::string name;
    std::string text;
    int line;
    std::string says; ///< a part of its sentence
};

std::ostream& operator<<(std::ostream& out, const Broken& broken) {
    return out << broken.text;
}

/// A plan whose only step starts in line 4 with its kind.
Broken step(std::string name, std::string settings, int line, std::string says) {
    return {std::move(name), "format = 1\ntitle = \"T\"\n[[step]]\n" + settings, line, std::move(says)};
}

/// A plan whose first line holds this, with all else in order.
Broken top(std::string name, std::string setting, std::string says) {
    return {std::move(name), setting + "\nformat = 1\ntitle = \"T\"\n[[step]]\nkind = \"break\"\n", 1,
            std::move(says)};
}

/// A board "one" in line 3, a break "pause" in line 6, and a third step from line 9.
Broken third(std::string name, std::string settings, int line, std::string says) {
    return {std::move(name),
            "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"board\"\nid = \"one\"\n"
            "[[step]]\nkind = \"break\"\nid = \"pause\"\n[[step]]\n"
                + settings,
            line, std::move(says)};
}

class BrokenPlans : public testing::TestWithParam<Broken> {};

TEST_P(BrokenPlans, AreReportedOnceWithTheirLineAndWhatToDo) {
    auto mistakes = read_plan(GetParam().text).mistakes;
    ASSERT_EQ(mistakes.size(), 1u) << describe(mistakes, "plan");
    EXPECT_EQ(mistakes[0].line, GetParam().line) << describe(mistakes, "plan");
    EXPECT_GE(mistakes[0].column, 1);
    EXPECT_NE(mistakes[0].sentence.find(GetParam().says), std::string::npos) << mistakes[0].sentence;
}

std::string name_of(const testing::TestParamInfo<Broken>& info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    OfThePlan, BrokenPlans,
    testing::Values(
        Broken{"NoFormat", "title = \"T\"\n[[step]]\nkind = \"break\"\n", 1, "'format' is missing"},
        Broken{"NewerFormat", "format = 2\nsurprise = 1\n", 1, "newer Plenary"},
        Broken{"FormatZero", "format = 0\ntitle = \"T\"\n[[step]]\nkind = \"break\"\n", 1, "format = 1"},
        Broken{"FormatInQuotes", "format = \"1\"\ntitle = \"T\"\n[[step]]\nkind = \"break\"\n", 1,
               "without quotes"},
        Broken{"NoTitle", "format = 1\n[[step]]\nkind = \"break\"\n", 1, "'title' is missing"},
        Broken{"EmptyTitle", "format = 1\ntitle = \" \"\n[[step]]\nkind = \"break\"\n", 2,
               "'title' is words"},
        Broken{"MisspeltTitle", "format = 1\ntitel = \"T\"\n[[step]]\nkind = \"break\"\n", 2,
               "did you mean 'title'?"},
        Broken{"NoStep", "format = 1\ntitle = \"T\"\n", 1, "[[step]]"},
        Broken{"MisspeltStep", "format = 1\ntitle = \"T\"\n[[steps]]\nkind = \"break\"\n", 3,
               "did you mean 'step'?"},
        Broken{"StepIsNumber", "format = 1\ntitle = \"T\"\nstep = 1\n", 3, "[[step]]"},
        top("CourseIsNumber", "course = 1", "'course' is words"), top("NumberZero", "number = 0", "1 to 999"),
        top("NumberInQuotes", "number = \"2\"", "without quotes"),
        top("ThirteenGroups", "groups = 13", "from 1 to 12"), top("NoGroups", "groups = 0", "from 1 to 12"),
        top("FinishWithoutZero", "finish = \"9:30\"", "finish = \"12:30\""),
        top("FinishAt24", "finish = \"24:00\"", "23:59"), top("FinishAt60", "finish = \"12:60\"", "23:59"),
        top("FinishIsTime", "finish = 12:30:00", "between quotes"),
        top("Unknown", "colour = \"red\"", "It has: format, title, course, number, finish, groups, step.")),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfAnyStep, BrokenPlans,
    testing::Values(
        step("NoKind", "minutes = 5\nlanes = [\"A\"]\n", 3, "'kind' is missing"),
        step("MisspeltKindSetting", "knid = \"board\"\n", 4, "did you mean 'kind'?"),
        step("MisspeltKind", "kind = \"bord\"\nlanes = [\"A\"]\n", 4, "did you mean 'board'?"),
        step("KindOfLaterFormat", "kind = \"lottery\"\nsides = 2\n", 4, "There are: welcome, rules"),
        step("KindWithUnderscore", "kind = \"action_plan\"\n", 4, "did you mean 'action-plan'?"),
        step("KindIsNumber", "kind = 3\n", 4, "'kind' is a word"),
        step("IdWithCapitals", "kind = \"break\"\nid = \"Tea\"\n", 5, "lower-case"),
        step("IdEmpty", "kind = \"break\"\nid = \"\"\n", 5, "lower-case"),
        step("TitleEmpty", "kind = \"break\"\ntitle = \"\"\n", 5, "'title' is words"),
        step("MinutesNegative", "kind = \"break\"\nminutes = -1\n", 5, "from 0 to 600"),
        step("MinutesTooMany", "kind = \"break\"\nminutes = 601\n", 5, "from 0 to 600"),
        step("MinutesWithFraction", "kind = \"break\"\nminutes = 7.5\n", 5, "a whole number"),
        step("MinutesInQuotes", "kind = \"break\"\nminutes = \"10\"\n", 5, "without quotes"),
        step("MinutesEnormous", "kind = \"break\"\nminutes = 9223372036854775807\n", 5, "from 0 to 600"),
        step("EssentialInQuotes", "kind = \"break\"\nessential = \"yes\"\n", 5, "true or false"),
        step("NotesAreAList", "kind = \"break\"\nnotes = [\"a\"]\n", 5, "'notes' is text"),
        step("MisspeltMinutes", "kind = \"break\"\nminuets = 5\n", 5, "did you mean 'minutes'?"),
        step("ShortenedMinutes", "kind = \"break\"\nmin = 5\n", 5, "did you mean 'minutes'?"),
        step("SettingOfAnotherKind", "kind = \"break\"\nrungs = [\"A\", \"B\"]\n", 5, "It has: line, kind"),
        step("SettingOfThePlan", "kind = \"break\"\ngroups = 3\n", 5, "above the first [[step]]"),
        step("NameWithLineEnd", "kind = \"break\"\n\"a\\nb\" = 3\n", 5, "'a b' is not a setting"),
        Broken{"StepsTooMany",
               [] {
                   std::string text = "format = 1\ntitle = \"T\"\n";
                   for (int i = 0; i < 201; ++i)
                       text += "[[step]]\nkind = \"break\"\n";
                   return text;
               }(),
               3, "1 to 200"},
        third("IdTwice", "kind = \"break\"\nid = \"one\"\n", 11, "step in line 3")),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfOneKind, BrokenPlans,
    testing::Values(
        step("WelcomeLineIsNumber", "kind = \"welcome\"\nline = 1\n", 5, "'line' is words"),
        step("StartersAreText", "kind = \"rules\"\nstarters = \"Listen\"\n", 5, "a list"),
        step("StarterIsNumber", "kind = \"rules\"\nstarters = [\n\"Listen\",\n1]\n", 7, "Every entry"),
        step("QuestionIsList", "kind = \"recap\"\nquestion = []\n", 5, "'question' is words"),
        step("NoAims", "kind = \"objectives\"\n", 3, "'aims' is missing"),
        step("AimsEmpty", "kind = \"objectives\"\naims = []\n", 5, "1 to 12 aims"),
        step("AimEmpty", "kind = \"objectives\"\naims = [\"\"]\n", 5, "Every entry"),
        step("NineLanes",
             "kind = \"board\"\nlanes = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]\n", 5,
             "1 to 8 names"),
        step("LanesEmpty", "kind = \"board\"\nlanes = []\n", 5, "1 to 8 names"),
        step("BrainstormLanesEmpty", "kind = \"brainstorm\"\nlanes = []\n", 5, "1 to 8 names"),
        step("DotsZero", "kind = \"board\"\ndots = 0\n", 5, "from 1 to 20"),
        step("DotsTooMany", "kind = \"brainstorm\"\ndots = 21\n", 5, "from 1 to 20"),
        step("DotsInQuotes", "kind = \"board\"\ndots = \"3\"\nmost_on_one = 5\n", 5, "without quotes"),
        step("MostOnOneZero", "kind = \"board\"\nmost_on_one = 0\n", 5, "'most_on_one' is a whole number"),
        step("MostOnOneAboveTheDots", "kind = \"board\"\nmost_on_one = 5\ndots = 4\n", 5,
             "more than the 4 that each voter has"),
        step("MostOnOneAboveTheUsualDots", "kind = \"brainstorm\"\nmost_on_one = 4\n", 5,
             "more than the 3 that each voter has"),
        step("UnknownVoters", "kind = \"board\"\nvoters = \"tables\"\n", 5, "\"groups\" or \"people\""),
        step("CoveredInQuotes", "kind = \"board\"\ncovered = \"yes\"\n", 5, "true or false"),
        step("CheckWordingIsNumber", "kind = \"brainstorm\"\ncheck_wording = 1\n", 5, "true or false"),
        step("DotsOfALadder", "kind = \"ladder\"\nladder = \"children\"\ndots = 3\n", 6,
             "not a setting of a ladder"),
        step("BreakLineIsFlag", "kind = \"break\"\nline = true\n", 5, "'line' is words"),
        step("PurposeEmpty", "kind = \"action-plan\"\npurpose = \"\"\n", 5, "'purpose' is words"),
        third("ShowsWithoutThemes", "kind = \"board\"\nshows = \"one\"\n", 11, "'lanes' is missing"),
        third("ShowsNothing", "kind = \"board\"\nlanes = [\"A\"]\nshows = \"two\"\n", 12,
              "No step has the id 'two'"),
        third("ShowsMisspelt", "kind = \"board\"\nlanes = [\"A\"]\nshows = \"oen\"\n", 12,
              "did you mean 'one'?"),
        third("ShowsItself", "kind = \"board\"\nid = \"me\"\nlanes = [\"A\"]\nshows = \"me\"\n", 13,
              "this step itself"),
        third("ShowsLater",
              "kind = \"board\"\nlanes = [\"A\"]\nshows = \"late\"\n[[step]]\nkind = \"board\"\nid = "
              "\"late\"\n",
              12, "comes later"),
        third("ShowsABreak", "kind = \"board\"\nlanes = [\"A\"]\nshows = \"pause\"\n", 12, "only a board"),
        third("ShowsABoardThatShows",
              "kind = \"board\"\nid = \"two\"\nlanes = [\"A\"]\nshows = \"one\"\n"
              "[[step]]\nkind = \"board\"\nlanes = [\"A\"]\nshows = \"two\"\n",
              17, "only shows the cards of 'one'"),
        third("FromABreak", "kind = \"action-plan\"\nfrom = [\n\"one\",\n\"pause\"]\n", 13, "no cards"),
        third("FromNothing", "kind = \"action-plan\"\nfrom = [\"elsewhere\"]\n", 11, "No step has the id"),
        third("FromTwice", "kind = \"action-plan\"\nfrom = [\"one\",\n\"one\"]\n", 12, "named twice"),
        third("FromItself", "kind = \"action-plan\"\nid = \"me\"\nfrom = [\"me\"]\n", 12, "this step itself"),
        third("DotsOnABoardThatShows", "kind = \"board\"\nlanes = [\"A\"]\nshows = \"one\"\ndots = 3\n", 13,
              "'dots' is not a setting of a board that shows another: it belongs to the board that is shown"),
        third("CoveredOnABoardThatShows",
              "kind = \"board\"\nlanes = [\"A\"]\nshows = \"one\"\ncovered = true\n", 13,
              "it belongs to the board that is shown"),
        third("FromOnABoardThatShows",
              "kind = \"board\"\nlanes = [\"A\"]\nshows = \"one\"\nfrom = [\"one\"]\n", 13,
              "it belongs to the board that is shown"),
        third("BoardFromABreak", "kind = \"board\"\nfrom = [\"pause\"]\n", 11, "no cards"),
        third("BrainstormFromNothing", "kind = \"brainstorm\"\nfrom = [\"elsewhere\"]\n", 11,
              "No step has the id"),
        third("LadderFromItself", "kind = \"ladder\"\nladder = \"children\"\nid = \"me\"\nfrom = [\"me\"]\n",
              13, "this step itself"),
        third("BoardFromLater",
              "kind = \"board\"\nfrom = [\"late\"]\n[[step]]\nkind = \"board\"\nid = \"late\"\n", 11,
              "comes later"),
        third("BoardFromNone", "kind = \"board\"\nfrom = []\n", 11, "a list of ids"),
        third("FromIsText", "kind = \"action-plan\"\nfrom = \"one\"\n", 11, "a list of ids")),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfSlides, BrokenPlans,
    testing::Values(
        step("NoPicture", "kind = \"slide\"\nquote = \"Q\"\n", 3, "'picture' is missing"),
        step("PictureOutsideTheFolder", "kind = \"slide\"\npicture = \"image\"\nfile = \"../map.png\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureFromTheRoot", "kind = \"slide\"\npicture = \"image\"\nfile = \"/map.png\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureOnADrive", "kind = \"slide\"\npicture = \"image\"\nfile = \"C:/map.png\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureWithABackslash", "kind = \"slide\"\npicture = \"image\"\nfile = \"a\\\\map.png\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureOfNoKnownKind", "kind = \"slide\"\npicture = \"image\"\nfile = \"map.gif\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureInAHiddenFolder", "kind = \"slide\"\npicture = \"image\"\nfile = \".git/map.png\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureIsAFolder", "kind = \"slide\"\npicture = \"image\"\nfile = \"maps/\"\n", 6,
             "PNG, JPEG or SVG"),
        step("PictureWithoutAFile", "kind = \"slide\"\npicture = \"image\"\n", 3, "'file' is missing"),
        step("UnknownPicture", "kind = \"slide\"\npicture = \"pie\"\nslices = 3\n", 5, "\"timeline\""),
        step("SettingOfAnotherPicture",
             "kind = \"slide\"\npicture = \"quote\"\nquote = \"Q\"\nwho = \"W\"\ncentre = 1\n", 8,
             "not a setting of a quote slide"),
        step("NoCentre", "kind = \"slide\"\npicture = \"diagram\"\n[[step.layer]]\nname = \"L\"\n", 3,
             "'centre' is missing"),
        step("NoLayers", "kind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\n", 3,
             "'layer' is missing"),
        step("LayerWithoutName",
             "kind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\n[[step.layer]]\nitems = []\n", 7,
             "'name' is missing"),
        step("LayerIsText", "kind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\nlayer = [\"L\"]\n", 7,
             "[[step.layer]]"),
        step("NoEntries", "kind = \"slide\"\npicture = \"timeline\"\n", 3, "'entry' is missing"),
        step("EntryWithoutYear", "kind = \"slide\"\npicture = \"timeline\"\n[[step.entry]]\nname = \"E\"\n",
             6, "'year' is missing"),
        step("YearInQuotes",
             "kind = \"slide\"\npicture = \"timeline\"\n[[step.entry]]\nname = \"E\"\nyear = \"1997\"\n", 8,
             "without quotes"),
        step("YearsOutOfOrder",
             "kind = \"slide\"\npicture = \"timeline\"\n[[step.entry]]\nyear = 2001\nname = \"B\"\n"
             "[[step.entry]]\nyear = 1997\nname = \"A\"\n",
             9, "1997 stands after 2001"),
        step("NoWho", "kind = \"slide\"\npicture = \"quote\"\nquote = \"Q\"\n", 3, "'who' is missing"),
        step("QuoteEmpty", "kind = \"slide\"\npicture = \"quote\"\nquote = \"\"\nwho = \"W\"\n", 6,
             "'quote' is words"),
        step("NoItems", "kind = \"slide\"\npicture = \"list\"\n", 3, "'item' is missing"),
        step("ItemMisspelt", "kind = \"slide\"\npicture = \"list\"\n[[step.items]]\nname = \"A\"\n", 6,
             "did you mean 'item'?"),
        step("NotesBelowAnItem",
             "kind = \"slide\"\npicture = \"list\"\n[[step.item]]\nname = \"A\"\nnotes = \"N\"\n", 8,
             "belongs to the whole step")),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfLadders, BrokenPlans,
    testing::Values(
        step("NoRungs", "kind = \"ladder\"\n", 3, "ladder = \"children\""),
        step("SlideWithoutRungs", "kind = \"slide\"\npicture = \"ladder\"\n", 3, "ladder = \"citizens\""),
        step("UnknownLadder", "kind = \"ladder\"\nladder = \"elders\"\n", 5, "\"children\" or \"citizens\""),
        step("OneRung", "kind = \"ladder\"\nrungs = [\"A\"]\n", 5, "2 to 12"),
        step("ThirteenRungs",
             "kind = \"ladder\"\nrungs = "
             "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\"]\n",
             5, "2 to 12"),
        step("LadderAndRungs", "kind = \"ladder\"\nladder = \"children\"\nrungs = [\"A\", \"B\"]\n", 6,
             "Keep one"),
        step("NamedLadderWithBand",
             "kind = \"ladder\"\nladder = \"children\"\n[[step.band]]\nname = \"B\"\nlowest = 1\nhighest = "
             "2\n",
             6, "brings its own bands"),
        step("BandBeyond",
             "kind = \"ladder\"\nrungs = [\"A\", \"B\"]\n[[step.band]]\nname = \"B\"\nlowest = 1\nhighest = "
             "3\n",
             6, "2 rungs"),
        step("BandUpsideDown",
             "kind = \"ladder\"\nrungs = [\"A\", \"B\"]\n[[step.band]]\nname = \"B\"\nlowest = 2\nhighest = "
             "1\n",
             6, "'lowest' is above 'highest'"),
        step("BandsOverlap",
             "kind = \"ladder\"\nrungs = [\"A\", \"B\", \"C\"]\n[[step.band]]\nname = \"L\"\nlowest = "
             "1\nhighest = 2\n"
             "[[step.band]]\nname = \"H\"\nlowest = 2\nhighest = 3\n",
             10, "shares a rung with 'L'"),
        step("BandWithoutHighest",
             "kind = \"ladder\"\nrungs = [\"A\", \"B\"]\n[[step.band]]\nname = \"B\"\nlowest = 1\n", 6,
             "'highest' is missing"),
        step("BandOnRungZero",
             "kind = \"ladder\"\nrungs = [\"A\", \"B\"]\n[[step.band]]\nname = \"B\"\nlowest = 0\nhighest = "
             "1\n",
             8, "counted from 1"),
        step("WhyEmpty", "kind = \"ladder\"\nladder = \"children\"\nwhy = \"\"\n", 6, "'why' is words")),
    name_of);

/// "[\"0\", \"1\", …]"
std::string list_of(int length) {
    std::string text = "[";
    for (int i = 0; i < length; ++i)
        text += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\"";
    return text + "]\n";
}

/// A step that votes, of this kind, whose setting in line 5 is wrong.
Broken vote(std::string name, const std::string& kind, const std::string& setting, std::string says) {
    return step(std::move(name), "kind = \"" + kind + "\"\n" + setting + "\n", 5, std::move(says));
}

INSTANTIATE_TEST_SUITE_P(
    OfVotes, BrokenPlans,
    testing::Values(
        vote("NoStatements", "rating", "statements = []", "'statements' is a list of 1 to 24 statements"),
        vote("TooManyStatements", "rating", "statements = " + list_of(25), "1 to 24 statements"),
        vote("StatementEmpty", "rating", "statements = [\" \"]", "Every entry of this list is words"),
        vote("ScaleOfOne", "rating", "scale = 1", "'scale' is a whole number from 2 to 10"),
        vote("ScaleOfEleven", "rating", "scale = 11", "from 2 to 10"),
        vote("ScaleInQuotes", "rating", "scale = \"5\"", "without quotes"),
        vote("LowEmpty", "rating", "low = \"\"", "'low' is words"),
        vote("HighIsNumber", "rating", "high = 5", "'high' is words"),
        vote("OneSide", "rating", "sides = [\"Council\"]", "'sides' is a list of two names"),
        vote("ThreeSides", "rating", "sides = " + list_of(3), "'sides' is a list of two names"),
        vote("SideEmpty", "rating", "sides = [\"Council\", \"\"]", "Every entry of this list is words"),
        vote("SidesAlike", "rating", "sides = [\"Council\", \"council \"]",
             "The two sides have the same name: tell them apart."),
        vote("SidesThatAreMissing", "rating", "voters = \"sides\"",
             "'sides' is missing: say which two vote, such as sides = [\"Commissioners\", \"Voluntary "
             "sector\"]."),
        vote("RatingVotersUnknown", "rating", "voters = \"tables\"",
             "'voters' is \"groups\", \"people\" or \"sides\""),
        vote("RatingVotersAreNumber", "rating", "voters = 2", "\"groups\", \"people\" or \"sides\""),
        vote("RatingMisspelt", "rating", "statement = [\"A\"]", "did you mean 'statements'?"),
        vote(
            "RatingOfDots", "rating", "dots = 3",
            "'dots' is not a setting of a rating. It has: statements, scale, low, high, sides, voters, from"),
        vote("OneItem", "ranking", "items = [\"A\"]", "'items' is a list of 2 to 20 items"),
        vote("TooManyItems", "ranking", "items = " + list_of(21), "2 to 20 items"),
        vote("ItemIsNumber", "ranking", "items = [\"A\", 2]", "Every entry of this list is words"),
        vote("RankingBySides", "ranking", "voters = \"sides\"", "'voters' is \"groups\" or \"people\""),
        vote("RankingWithSides", "ranking", "sides = [\"A\", \"B\"]",
             "'sides' is not a setting of a ranking. It has: items, from, voters"),
        vote("NoPoints", "checklist", "points = []", "'points' is a list of 1 to 40 points"),
        vote("TooManyPoints", "checklist", "points = " + list_of(41), "1 to 40 points"),
        vote("PointsAreText", "checklist", "points = \"A\"", "1 to 40 points"),
        vote("ChecklistWithVoters", "checklist", "voters = \"people\"",
             "'voters' is not a setting of a checklist: who votes is chosen in the room"),
        vote("DecisionWithVoters", "decision", "voters = \"people\"", "who votes is chosen in the room"),
        vote("ChecklistWithScale", "checklist", "scale = 3",
             "'scale' is not a setting of a checklist. It has: points, from"),
        vote("OneOption", "decision", "options = [\"Go on\"]", "'options' is a list of 2 to 12 options"),
        vote("TooManyOptions", "decision", "options = " + list_of(13), "2 to 12 options"),
        vote("DecisionWhyEmpty", "decision", "why = \"\"", "'why' is words"),
        vote("DecisionWithStops", "decision", "stops = \"And?\"",
             "'stops' is not a setting of a decision. It has: options, why, from"),
        vote("RatingFromNone", "rating", "from = []", "'from' is a list of ids"),
        third("RatingFromABreak", "kind = \"rating\"\nfrom = [\"pause\"]\n", 11, "no cards"),
        third("RankingFromNothing", "kind = \"ranking\"\nfrom = [\"noe\"]\n", 11, "did you mean 'one'?"),
        third("ChecklistFromTwice", "kind = \"checklist\"\nfrom = [\"one\", \"one\"]\n", 11, "named twice"),
        third("DecisionFromItself", "kind = \"decision\"\nid = \"me\"\nfrom = [\"me\"]\n", 12,
              "this step itself"),
        third("RatingFromLater",
              "kind = \"rating\"\nfrom = [\"late\"]\n[[step]]\nkind = \"decision\"\nid = \"late\"\n", 11,
              "comes later"),
        third("RankingFromABoardThatShows",
              "kind = \"board\"\nid = \"two\"\nlanes = [\"A\"]\nshows = \"one\"\n"
              "[[step]]\nkind = \"ranking\"\nfrom = [\"two\"]\n",
              16, "only shows the cards of 'one'"),
        third(
            "ShowsARating",
            "kind = \"rating\"\nid = \"two\"\n[[step]]\nkind = \"board\"\nlanes = [\"A\"]\nshows = \"two\"\n",
            15, "only a board can be shown again")),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfSyntax, BrokenPlans,
    testing::Values(
        top("CurlyQuotes", "course = “Together”", "straight quotes"),
        top("CurlySingleQuotes", "course = ‘Together’", "straight quotes"),
        top("PointedQuotes", "course = «Together»", "straight quotes"),
        top("LowQuotes", "course = „Together“", "straight quotes"),
        top("CurlyAtTheEnd", "course = \"Together”", "no quote at its end"),
        top("OddSpace", "course =\u00A0\"Together\"", "odd space"),
        top("OddSpaceInFront", "\u00A0course = \"Together\"", "odd space"),
        top("UnseenSpace", "course\u200B = \"Together\"", "odd space"),
        top("SlashesForAComment", "// What we do", "A comment begins with #"),
        top("SemicolonForAComment", "; What we do", "A comment begins with #"),
        top("DashesForAComment", "-- What we do", "A comment begins with #"),
        top("ColonForEquals", "course: \"Together\"", "an equals sign"),
        top("BareFlagInCapitals", "number = True", "true or false"),
        step("FlagInCapitals", "kind = \"break\"\nessential = True\n", 5,
             "Write true or false here, in small letters"),
        step("FlagAsYes", "kind = \"break\"\nessential = yes # always\n", 5, "Write true or false here"),
        step("ListWithOddSpace", "kind = \"board\"\nlanes = [\"A\",\u00A0\"B\"]\n", 5, "odd space"),
        step("ListWithCurlySingleQuotes", "kind = \"board\"\nlanes = [‘A’]\n", 5, "not the curly ones"),
        top("NoQuotes", "course = Together", "course = \"Together\""),
        top("NoQuotesAndAccents", "course = Größe", "course = \"Größe\""),
        top("NoQuotesInJapanese", "course = あした", "course = \"あした\""),
        top("NameWithAccents", "café = 1", "an equals sign"),
        top("NoClosingQuote", "course = \"Together", "no quote at its end"),
        top("NoValue", "course =", "has no value"), top("NoEquals", "course", "an equals sign"),
        top("Unit", "number = 2 nd", "whole number"),
        top("TimeWithoutQuotes", "finish = 12:30", "straight quotes"),
        top("NumberTooLong", "number = 99999999999999999999", "whole number"),
        top("Backslash", "course = \"C:\\dir\"", "backslash"),
        top("TwoOnALine", "course = \"A\" number = 2", "line of its own"),
        Broken{"SetTwice", "format = 1\ntitle = \"T\"\ntitle = \"U\"\n[[step]]\nkind = \"break\"\n", 3,
               "'title' is set twice"},
        top("Unseen", std::string("course = \"a\0b\"", 14), "(U+0000)"),
        top("NotUtf8", "course = \"caf\xE9\"", "UTF-8"),
        Broken{"Utf16",
               std::string("\xFF\xFE"
                           "f\0o\0",
                           6),
               1, "UTF-16"},
        step("CommaMissing", "kind = \"board\"\nlanes = [\n\"A\"\n\"B\"\n]\n", 7, "comma"),
        step("ListNotClosed", "kind = \"board\"\nlanes = [\"A\",\n[[step]]\nkind = \"break\"\n", 5,
             "no ] at its end"),
        step("ListNotClosedBeforeSetting", "kind = \"board\"\nlanes = [\"A\"\nminutes = 5\n", 5,
             "no ] at its end"),
        step("ListNotClosedAtTheEnd", "kind = \"board\"\nlanes = [\"A\"\n", 5, "no ] at its end"),
        step("ListWithWrongBracket", "kind = \"board\"\nlanes = [\"A\", }\n", 5, "comma"),
        step("ListWithLineSeparator", "kind = \"board\"\nlanes = [\n\xE2\x80\xA8\"A\"]\n", 6, "list"),
        step("ListWithoutQuotes", "kind = \"board\"\nlanes = [Trust, Money]\n", 5, "Each entry of this list"),
        step("ListOfWordsWithAccents", "kind = \"board\"\nlanes = [Größe, Café]\n", 5,
             "Each entry of this list"),
        step("ListWithCurlyQuotes", "kind = \"board\"\nlanes = [\"Trust\", “Money”]\n", 5,
             "not the curly ones"),
        step("LongTextNotClosed", "kind = \"board\"\nnotes = \"\"\"a\nb\n[[step]]\nkind = \"break\"\n", 5,
             "no three quotes"),
        step("HeaderNotClosed", "kind = \"break\"\n[[step]\nkind = \"break\"\n", 5, "such as [[step]]"),
        step("HeaderWithoutName", "kind = \"break\"\n[[,step]]\nkind = \"break\"\n", 5, "such as [[step]]"),
        Broken{"SingleBrackets", "format = 1\ntitle = \"T\"\n[step]\nkind = \"break\"\n", 3,
               "write [[step]]"},
        step("SingleBracketsInside", "kind = \"slide\"\npicture = \"list\"\n  [step.item]\n  name = \"A\"\n",
             6, "write [[step.item]]"),
        step("NestedDeeply", "kind = \"break\"\nline = " + std::string(40, '[') + "\n", 5, "nested"),
        step("NamesNestedDeeply", "kind = \"break\"\na.b.c.d.e.f.g.h.i.j = 1\n", 5, "nested")),
    name_of);

TEST(PlanMistakes, AreAllReportedInTheOrderOfTheFile) {
    auto mistakes = read_plan("titel = \"T\"\n"
                              "groups = 99\n"
                              "course = “Together”\n"
                              "[[step]]\n"
                              "kind = \"boards\"\n"
                              "[[step]]\n"
                              "kind = \"ladder\"\n"
                              "rungs = [\"A\"]\n"
                              "lane = 3\n"
                              "[[step]\n"
                              "kind = \"action-plan\"\n"
                              "minutes = ten\n"
                              "purpose = 1\n"
                              "[[step]]\n"
                              "kind = \"board\"\n"
                              "lanes = [\"A\",\n"
                              "[step]\n"
                              "kind = \"recap\"\n"
                              "notes = \"no end\n"
                              "question = 1\n")
                        .mistakes;
    std::vector<int> lines;
    for (const PlanMistake& mistake : mistakes)
        lines.push_back(mistake.line);
    EXPECT_EQ(lines, (std::vector<int>{1, 2, 3, 5, 8, 9, 10, 12, 13, 16, 17, 19, 20}))
        << describe(mistakes, "plan");
}

TEST(PlanMistakes, OfAFileFullOfFaultsStopSomewhereAndSaySo) {
    std::string text = "format = 1\n";
    for (int i = 0; i < 300; ++i)
        text += "x = “" + std::to_string(i) + "”\n";
    auto mistakes = read_plan(text).mistakes;
    EXPECT_EQ(mistakes.size(), 101u);
    EXPECT_NE(mistakes.back().sentence.find("There may be more"), std::string::npos);
}

TEST(PlanMistakes, BeyondTwoHundredAreCounted) {
    std::string text = "format = 1\ntitle = \"T\"\n[[step]]\nkind = \"break\"\n";
    for (int i = 0; i < 230; ++i)
        text += "unknown-" + std::to_string(i) + " = 1\n";
    auto mistakes = read_plan(text).mistakes;
    ASSERT_EQ(mistakes.size(), 201u);
    EXPECT_NE(mistakes.back().sentence.find(" 30 more"), std::string::npos) << mistakes.back().sentence;
}

TEST(PlanMistakes, AreDescribedOneToALineWithFileLineAndColumn) {
    EXPECT_EQ(describe({{12, 3, "First."}, {40, 1, "Second."}}, "plans/mine.toml"),
              "plans/mine.toml:12:3: First.\nplans/mine.toml:40:1: Second.\n");
    EXPECT_EQ(describe({}, "mine.toml"), "");
}

/// The sentence about a value of the wrong form ends in an example. Taking it as it stands must help.
TEST(PlanMistakes, GiveExamplesThatPutThemRight) {
    const std::string any = "kind = \"break\"\n";
    const std::vector<std::pair<std::string, std::string>> settings = {
        {"title", any},
        {"minutes", any},
        {"essential", any},
        {"notes", any},
        {"line", any},
        {"id", any},
        {"line", "kind = \"welcome\"\n"},
        {"starters", "kind = \"rules\"\n"},
        {"question", "kind = \"recap\"\n"},
        {"aims", "kind = \"objectives\"\n"},
        {"lanes", "kind = \"board\"\n"},
        {"lanes", "kind = \"brainstorm\"\n"},
        {"ladder", "kind = \"ladder\"\n"},
        {"rungs", "kind = \"ladder\"\n"},
        {"why", "kind = \"ladder\"\nladder = \"children\"\n"},
        {"stops", "kind = \"ladder\"\nladder = \"children\"\n"},
        {"statements", "kind = \"rating\"\n"},
        {"scale", "kind = \"rating\"\n"},
        {"low", "kind = \"rating\"\n"},
        {"high", "kind = \"rating\"\n"},
        {"sides", "kind = \"rating\"\n"},
        {"voters", "kind = \"rating\"\n"},
        {"items", "kind = \"ranking\"\n"},
        {"voters", "kind = \"ranking\"\n"},
        {"points", "kind = \"checklist\"\n"},
        {"options", "kind = \"decision\"\n"},
        {"why", "kind = \"decision\"\n"},
        {"purpose", "kind = \"action-plan\"\n"},
        {"quote", "kind = \"slide\"\npicture = \"quote\"\nwho = \"W\"\n"},
        {"who", "kind = \"slide\"\npicture = \"quote\"\nquote = \"Q\"\n"},
        {"centre", "kind = \"slide\"\npicture = \"diagram\"\nlayer = [{name = \"L\"}]\n"},
        {"caption", "kind = \"slide\"\npicture = \"diagram\"\ncentre = \"C\"\nlayer = [{name = \"L\"}]\n"},
    };
    for (const auto& [name, others] : settings) {
        const std::string plan = "format = 1\ntitle = \"T\"\n[[step]]\n" + others;
        auto mistakes = read_plan(plan + name + " = 1.5\n").mistakes;
        ASSERT_EQ(mistakes.size(), 1u) << name << "\n" << describe(mistakes, "plan");
        const std::string& sentence = mistakes[0].sentence;
        const std::string before = ", such as ";
        const std::size_t example = sentence.rfind(before);
        ASSERT_NE(example, std::string::npos) << sentence;
        const std::string mended =
            sentence.substr(example + before.size(), sentence.size() - example - before.size() - 1);
        EXPECT_TRUE(mended.starts_with(name + " = ")) << mended;
        auto left = read_plan(plan + mended + "\n").mistakes;
        EXPECT_TRUE(left.empty()) << mended << "\n" << describe(left, "plan");
    }
}

}
}
