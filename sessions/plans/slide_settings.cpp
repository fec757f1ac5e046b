#include "sessions/plans/slide_settings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "sessions/model/text.h"
#include "sessions/plans/ladder_settings.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/rows.h"

namespace plenary {

namespace {

using Layer = DiagramSlide::Layer;
using Entry = TimelineSlide::Entry;
using Item = ListSlide::Item;

constexpr std::array layer_settings = {
    Setting<Layer>{"name", "words between quotes", "name = \"Where people live\"", true,
                   [](Layer& layer, const TomlValue& value, Mistakes& mistakes) {
                       return read_words(layer.name, value, mistakes);
                   }},
    Setting<Layer>{"items", "a list of at most 16 names", "items = [\"Housing\", \"Education\"]", false,
                   [](Layer& layer, const TomlValue& value, Mistakes& mistakes) {
                       return read_list(layer.items, value, 0, limits::most_layer_items, mistakes);
                   }},
};

constexpr std::array diagram_settings = {
    Setting<DiagramSlide>{"centre", "words between quotes", "centre = \"The person\"", true,
                          [](DiagramSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                              return read_words(slide.centre, value, mistakes);
                          }},
    Setting<DiagramSlide>{"caption", "text between quotes", "caption = \"Health is made at home.\"", false,
                          [](DiagramSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                              return read_text(slide.caption, value, mistakes);
                          }},
    Setting<DiagramSlide>{"layer", "1 to 6 parts of their own with name and items, innermost first",
                          "[[step.layer]]", true,
                          [](DiagramSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                              return read_rows<Layer>(slide.layers, value, layer_settings,
                                                      limits::most_layers, "a layer", mistakes);
                          },
                          [] { return forms_of<Layer>(layer_settings); }},
};

constexpr std::array entry_settings = {
    Setting<Entry>{"year", "a year in figures, without quotes", "year = 1997", true,
                   [](Entry& entry, const TomlValue& value, Mistakes&) {
                       return read_number(entry.year, value, 1, limits::latest_year);
                   }},
    Setting<Entry>{"name", "words between quotes", "name = \"Choosing Health\"", true,
                   [](Entry& entry, const TomlValue& value, Mistakes& mistakes) {
                       return read_words(entry.name, value, mistakes);
                   }},
    Setting<Entry>{"text", "text between quotes", "text = \"What changed with it.\"", false,
                   [](Entry& entry, const TomlValue& value, Mistakes& mistakes) {
                       return read_text(entry.text, value, mistakes);
                   }},
};

constexpr std::array timeline_settings = {
    Setting<TimelineSlide>{"entry", "1 to 24 parts of their own with year, name and text", "[[step.entry]]",
                           true,
                           [](TimelineSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                               return read_rows<Entry>(slide.entries, value, entry_settings,
                                                       limits::most_entries, "an entry", mistakes);
                           },
                           [] { return forms_of<Entry>(entry_settings); }},
};

constexpr std::array quote_settings = {
    Setting<QuoteSlide>{"quote", "words between quotes", "quote = \"Nothing about us without us.\"", true,
                        [](QuoteSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_text(slide.quote, value, mistakes) && !slide.quote.empty();
                        }},
    Setting<QuoteSlide>{"who", "words between quotes", "who = \"A tenant, Leeds\"", true,
                        [](QuoteSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(slide.who, value, mistakes);
                        }},
};

constexpr std::array item_settings = {
    Setting<Item>{"name", "words between quotes", "name = \"Teams\"", true,
                  [](Item& item, const TomlValue& value, Mistakes& mistakes) {
                      return read_words(item.name, value, mistakes);
                  }},
    Setting<Item>{"text", "text between quotes", "text = \"People who share one task.\"", false,
                  [](Item& item, const TomlValue& value, Mistakes& mistakes) {
                      return read_text(item.text, value, mistakes);
                  }},
};

constexpr std::array list_settings = {
    Setting<ListSlide>{"item", "1 to 24 parts of their own with name and text", "[[step.item]]", true,
                       [](ListSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                           return read_rows<Item>(slide.items, value, item_settings, limits::most_lines,
                                                  "an item", mistakes);
                       },
                       [] { return forms_of<Item>(item_settings); }},
};

constexpr std::array pair_settings = {
    Setting<Item>{"one", "words between quotes", "one = \"No time\"", true,
                  [](Item& pair, const TomlValue& value, Mistakes& mistakes) {
                      return read_words(pair.name, value, mistakes);
                  }},
    Setting<Item>{"other", "words between quotes", "other = \"Trust takes longer than the timetable.\"", true,
                  [](Item& pair, const TomlValue& value, Mistakes& mistakes) {
                      return read_text(pair.text, value, mistakes) && !pair.text.empty();
                  }},
};

constexpr std::array pairs_settings = {
    Setting<PairsSlide>{"left", "words between quotes", "left = \"What is seen\"", false,
                        [](PairsSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_line(slide.left, value, mistakes);
                        }},
    Setting<PairsSlide>{"right", "words between quotes", "right = \"What lies behind it\"", false,
                        [](PairsSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_line(slide.right, value, mistakes);
                        }},
    Setting<PairsSlide>{"pair", "1 to 12 parts of their own with one and other", "[[step.pair]]", true,
                        [](PairsSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_rows<Item>(slide.pairs, value, pair_settings, limits::most_pairs,
                                                   "a pair", mistakes);
                        },
                        [] { return forms_of<Item>(pair_settings); }},
};

constexpr std::array image_settings = {
    Setting<ImageSlide>{"file", "the name of a PNG, JPEG or SVG file beside the plan, between quotes",
                        "file = \"our-street.jpg\"", true,
                        [](ImageSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_words(slide.file, value, mistakes) && is_picture_name(slide.file);
                        }},
    Setting<ImageSlide>{"shows", "words between quotes", "shows = \"A street with closed shops\"", false,
                        [](ImageSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_line(slide.shows, value, mistakes);
                        }},
    Setting<ImageSlide>{"caption", "text between quotes", "caption = \"Our street in 1962.\"", false,
                        [](ImageSlide& slide, const TomlValue& value, Mistakes& mistakes) {
                            return read_text(slide.caption, value, mistakes);
                        }},
};

constexpr std::array ladder_slide_settings = {
    named_ladder_setting<LadderSlide>,
    rungs_setting<LadderSlide>,
    bands_setting<LadderSlide>,
};

void check(const TomlTable& table, const TimelineSlide& slide, Mistakes& mistakes) {
    const TomlSetting* written = table.find("entry");
    const auto* parts = written ? written->value.as<TomlList>() : nullptr;
    if (!parts || parts->size() != slide.entries.size())
        return;
    for (std::size_t i = 1; i < slide.entries.size(); ++i) {
        int year = slide.entries[i].year;
        int before = slide.entries[i - 1].year;
        if (year != 0 && year < before)
            mistakes.add((*parts)[i].place, std::to_string(year) + " stands after " + std::to_string(before)
                                                + ": put the entries in the order of their years.");
    }
}

void check(const TomlTable& table, const LadderSlide& slide, Mistakes& mistakes) {
    check_ladder(table, slide.ladder, mistakes);
}

void check(const TomlTable&, const auto&, Mistakes&) {}

template <class Slide, const auto& settings>
SlideStep read_picture(const TomlTable& table, TableReader& reader, Mistakes& mistakes) {
    Slide slide;
    reader.read<Slide>(settings, slide);
    check(table, slide, mistakes);
    return {std::move(slide)};
}

struct Picture {
    std::string_view word;
    std::string_view what;
    std::string_view title;
    SlideStep (*read)(const TomlTable& table, TableReader& reader, Mistakes& mistakes);
};

constexpr std::array pictures = {
    Picture{"diagram", "a diagram", "The wider picture", read_picture<DiagramSlide, diagram_settings>},
    Picture{"timeline", "a timeline", "How we got here", read_picture<TimelineSlide, timeline_settings>},
    Picture{"quote", "a quote slide", "A thought to talk about", read_picture<QuoteSlide, quote_settings>},
    Picture{"list", "a list slide", "One by one", read_picture<ListSlide, list_settings>},
    Picture{"pairs", "a slide of pairs", "Two sides of it", read_picture<PairsSlide, pairs_settings>},
    Picture{"ladder", "a ladder slide", "The ladder explained",
            read_picture<LadderSlide, ladder_slide_settings>},
    Picture{"image", "a picture slide", "Look at this", read_picture<ImageSlide, image_settings>},
};

const Picture* picture_called(std::string_view word) {
    auto at = std::find_if(pictures.begin(), pictures.end(),
                           [&](const Picture& picture) { return picture.word == word; });
    return at == pictures.end() ? nullptr : &*at;
}

constexpr std::array slide_settings = {
    Setting<const Picture*>{
        "picture", "\"diagram\", \"timeline\", \"quote\", \"list\", \"pairs\", \"ladder\" or \"image\"",
        "picture = \"list\"", true,
        [](const Picture*& picture, const TomlValue& value, Mistakes&) {
            const auto* word = value.as<std::string>();
            picture = word ? picture_called(*word) : nullptr;
            return picture != nullptr;
        }},
};

}

bool is_picture_name(std::string_view file) {
    if (file.empty() || file.find_first_of("\\:*?\"<>|") != std::string_view::npos)
        return false;
    while (true) {
        const std::size_t slash = file.find('/');
        const std::string_view part = file.substr(0, slash);
        if (part.empty() || part.starts_with('.') || part.ends_with('.') || part.ends_with(' '))
            return false;
        if (slash == std::string_view::npos)
            break;
        file.remove_prefix(slash + 1);
    }
    const std::string name = folded(file);
    return std::ranges::any_of(std::array{".png", ".jpg", ".jpeg", ".svg"},
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

std::vector<std::string_view> picture_words() {
    std::vector<std::string_view> words;
    for (const Picture& picture : pictures)
        words.push_back(picture.word);
    return words;
}

StepContent read_slide(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes) {
    const Picture* picture = nullptr;
    reader.read<const Picture*>(slide_settings, picture);
    if (!picture) {
        // Without it nobody knows which other settings belong here.
        reader.pass_unknown();
        return SlideStep{};
    }
    step.title = picture->title;
    reader.call(picture->what);
    return picture->read(table, reader, mistakes);
}

}
