#include "sessions/plans/write_back.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "sessions/plans/counterparts.h"
#include "sessions/plans/list_edit.h"
#include "sessions/plans/parse_toml.h"
#include "sessions/plans/plan_layout.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_settings.h"
#include "sessions/plans/toml_scanner.h"

namespace plenary {

namespace {

/// A block in the text in which it stands.
struct Block {
    std::string_view text;
    const PlanBlock* laid;

    /// As it is written; empty where the setting is not there.
    std::string_view value(std::string_view name) const {
        const PlacedSetting* setting = laid->find(name);
        return setting ? setting->value.of(text) : std::string_view();
    }
    std::string_view words() const { return laid->lines.of(text); }
};

/// The head of a plan, or a step: the block with its own settings, then one for each of its parts.
struct Passage {
    std::string_view text;
    std::span<const PlanBlock> blocks;

    Block own() const { return {text, &blocks.front()}; }
    std::size_t parts() const { return blocks.size() - 1; }
    Block part(std::size_t at) const { return {text, &blocks[at + 1]}; }
    std::vector<std::string_view> parts_in_words() const {
        std::vector<std::string_view> words;
        for (std::size_t i = 0; i < parts(); ++i)
            words.push_back(part(i).words());
        return words;
    }
    /// Without the blank lines at its end.
    std::string_view whole() const {
        return Stretch{blocks.front().lines.begin, blocks.back().lines.end}.of(text);
    }
};

std::string with_line_ends(std::string_view line_end, std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c == '\n')
            result += line_end;
        else
            result += c;
    return result;
}

/// What the program itself would write, with the line ends of the file.
class OwnWords {
public:
    OwnWords(const Plan& plan, std::string_view line_end)
        : OwnWords(with_line_ends(line_end, plan_head_text(plan)), 0) {}
    OwnWords(const Step& step, std::string_view line_end)
        : OwnWords(with_line_ends(line_end, step_text(step)), 1) {}

    const std::string& text() const { return text_; }
    Passage passage() const { return {text_, std::span(blocks_).subspan(first_)}; }

private:
    OwnWords(std::string text, std::size_t first)
        : text_(std::move(text)), blocks_(plan_layout(text_)), first_(first) {}

    std::string text_;
    std::vector<PlanBlock> blocks_;
    std::size_t first_; ///< a step's blocks come after those above any header
};

/// A text, and which of the old ones it was.
struct Piece {
    std::string text;
    std::optional<std::size_t> was;
};

bool is_list(std::string_view value) {
    return value.starts_with('[');
}

std::string edited_value(std::string_view written, std::string_view before, std::string_view now) {
    return is_list(written) && is_list(before) && is_list(now) ? edited_list(written, before, now)
                                                               : std::string(now);
}

/// Whether the author has put equals signs below one another.
bool aligns(const Block& written) {
    return std::ranges::any_of(written.laid->settings, [&](const PlacedSetting& setting) {
        return written.text.substr(setting.lines.begin, setting.equals - setting.lines.begin).ends_with("  ");
    });
}

/// Indented like the setting above, where there is one, and aligned with it where the author aligns.
std::string added_line(const Block& written, std::string_view name, std::string_view value) {
    std::string line;
    std::string padded = std::string(name) + " ";
    if (!written.laid->settings.empty()) {
        const PlacedSetting& above = written.laid->settings.back();
        const std::string_view left =
            written.text.substr(above.lines.begin, above.equals - above.lines.begin);
        line = left.substr(0, left.find_first_not_of(" \t"));
        if (aligns(written))
            padded.resize(std::max(padded.size(), left.size() - line.size()), ' ');
    }
    return line.append(padded).append("= ").append(value).append(line_end_of(written.text));
}

/// Whether a step is to say each of its settings, also what would go without saying: that may depend on
/// others which have changed.
enum class Says { what_changed, everything };

std::string edited_block(const Block& written, const Block& before, const Block& now, Says says) {
    std::string result;
    std::size_t copied = written.laid->lines.begin;
    auto copy_to = [&](std::size_t end) {
        result.append(written.text.substr(copied, end - copied));
        copied = end;
    };
    for (const PlacedSetting& setting : written.laid->settings) {
        const std::string_view was = before.value(setting.name);
        const std::string_view is = now.value(setting.name);
        if (is.empty() && (!was.empty() || says == Says::everything)) {
            copy_to(setting.lines.begin);
            copied = setting.lines.end;
        } else if (is != was) {
            copy_to(setting.value.begin);
            result += edited_value(setting.value.of(written.text), was, is);
            copied = setting.value.end;
        }
    }
    copy_to(written.laid->settings.empty() ? written.laid->lines.end
                                           : written.laid->settings.back().lines.end);
    for (const PlacedSetting& setting : now.laid->settings) {
        const std::string_view is = setting.value.of(now.text);
        if (written.laid->find(setting.name)
            || (is == before.value(setting.name) && says == Says::what_changed))
            continue;
        if (!result.ends_with('\n'))
            result += line_end_of(written.text);
        result += added_line(written, setting.name, is);
    }
    copy_to(written.laid->lines.end);
    return result;
}

/// The pieces one below the other, with the blank lines that there were behind each; `gaps` holds these. What
/// is last now ends as the last one did, and what is new stands apart as the last one stood from the one
/// before.
std::string arranged(const std::vector<Piece>& pieces, const std::vector<std::string_view>& gaps,
                     std::string_view line_end) {
    const std::string_view usual = gaps.size() > 1 ? gaps[gaps.size() - 2] : line_end;
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_last = i + 1 == pieces.size();
        const auto& was = pieces[i].was;
        text += pieces[i].text;
        if (!is_last && !text.ends_with('\n'))
            text += line_end;
        if (is_last)
            text += gaps.back();
        else
            text += was && *was + 1 < gaps.size() ? gaps[*was] : usual;
    }
    return text;
}

/// Parts may also be written on one line with their step, and then stand in no block of their own.
bool has_parts_like(const Passage& written, const Passage& before) {
    return written.parts() == before.parts();
}

std::vector<Piece> edited_parts(const Passage& written, const Passage& before, const Passage& now,
                                Says says) {
    const auto parts_before = before.parts_in_words();
    const auto parts_now = now.parts_in_words();
    if (!has_parts_like(written, before) && parts_before == parts_now && says == Says::what_changed)
        return {};
    const bool are_alike = has_parts_like(written, before) && !parts_before.empty() && !parts_now.empty()
                           && before.part(0).laid->name == now.part(0).laid->name;
    const auto was =
        counterparts(are_alike ? std::span(parts_before) : std::span<const std::string_view>(), parts_now);
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < now.parts(); ++i) {
        if (!was[i])
            pieces.push_back({std::string(parts_now[i]), std::nullopt});
        else
            // The first of the pieces holds the step's own settings.
            pieces.push_back(
                {edited_block(written.part(*was[i]), before.part(*was[i]), now.part(i), says), *was[i] + 1});
    }
    return pieces;
}

std::string edited(const Passage& written, const Passage& before, const Passage& now, Says says) {
    std::vector<Piece> pieces = {{edited_block(written.own(), before.own(), now.own(), says), 0}};
    for (Piece& piece : edited_parts(written, before, now, says))
        pieces.push_back(std::move(piece));
    std::vector<std::string_view> gaps;
    for (const PlanBlock& block : written.blocks)
        gaps.push_back(block.gap.of(written.text));
    // What comes behind the whole passage stays behind it.
    gaps.back() = {};
    return arranged(pieces, gaps, line_end_of(written.text));
}

bool says_step(std::string_view text, const Step& step) {
    const auto table = parse_toml(text);
    const TomlSetting* parts = table ? table->find("step") : nullptr;
    const auto* list = parts ? parts->value.as<TomlList>() : nullptr;
    if (!list || list->size() != 1 || !list->front().as<TomlTable>())
        return false;
    Mistakes mistakes;
    const ReadStep read = read_step(*list->front().as<TomlTable>(), {}, mistakes);
    return read.understood && std::move(mistakes).in_file_order().empty() && read.step == step;
}

bool says_head(const std::string& text, Plan plan) {
    PlanReading reading = read_plan(text + "\n[[step]]\nkind = \"break\"\n");
    reading.plan.steps.clear();
    plan.steps.clear();
    return reading.mistakes.empty() && reading.plan == plan;
}

bool says_plan(std::string_view text, const Plan& plan) {
    const PlanReading reading = read_plan(text);
    return reading.mistakes.empty() && reading.plan == plan;
}

/// All comments in a text, a line for each.
std::string comments_in(std::string_view text, std::string_view line_end) {
    std::string comments;
    for (TomlScanner scanner(text); !scanner.at_end();) {
        const std::size_t begin = scanner.offset();
        scanner.advance();
        const bool is_comment = !scanner.plain() && !scanner.in_text();
        if (!is_comment)
            continue;
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        comments.append(text.substr(begin, end - begin)).append(line_end);
        while (!scanner.at_end() && scanner.offset() < end)
            scanner.advance();
    }
    return comments;
}

/// As it stands, with what changed; or else written anew below its comments.
template <class IsRight>
std::string edited_or_anew(const Passage& written, const OwnWords& before, const OwnWords& now,
                           const IsRight& is_right) {
    if (before.text() == now.text())
        return std::string(written.whole());
    for (const Says says : {Says::what_changed, Says::everything}) {
        std::string text = edited(written, before.passage(), now.passage(), says);
        if (is_right(text))
            return text;
    }
    return comments_in(written.whole(), line_end_of(written.text)) + now.text();
}

Piece piece_of(const Step& step, std::optional<std::size_t> was, const Plan& before,
               std::span<const Passage> passages) {
    const OwnWords now(step, line_end_of(passages.front().text));
    if (!was)
        return {now.text(), std::nullopt};
    const Passage& written = passages[*was + 1];
    return {edited_or_anew(written, OwnWords(before.steps.at(*was), line_end_of(written.text)), now,
                           [&](const std::string& words) { return says_step(words, step); }),
            *was + 1};
}

}

std::string written_back(std::string_view text, const Plan& plan,
                         std::span<const std::optional<std::size_t>> came_from) {
    assert(came_from.size() == plan.steps.size());
    const Plan before = read_plan(text).plan;
    const std::string_view line_end = line_end_of(text);
    const std::vector<PlanBlock> blocks = plan_layout(text);
    std::vector<Passage> passages;
    for (const auto& those : head_and_steps(blocks))
        passages.push_back({text, those});
    if (passages.size() != before.steps.size() + 1)
        return before == plan ? std::string(text)
                              : comments_in(text, line_end) + with_line_ends(line_end, plan_text(plan));
    std::vector<Piece> pieces = {
        {edited_or_anew(passages.front(), OwnWords(before, line_end), OwnWords(plan, line_end),
                        [&](const std::string& head) { return says_head(head, plan); }),
         0}};
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        pieces.push_back(piece_of(plan.steps[i], came_from[i], before, passages));
    std::vector<std::string_view> gaps;
    for (const Passage& passage : passages)
        gaps.push_back(passage.blocks.back().gap.of(text));
    std::string result = arranged(pieces, gaps, line_end);
    assert(says_plan(result, plan));
    return result;
}

}
