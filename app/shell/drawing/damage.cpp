#include "app/shell/drawing/damage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>
#include <unordered_map>

namespace plenary::shell {
namespace {

// A piece ends at a triangle that is told by such a number, one of sixteen on average: where it ends depends
// on the triangles alone, so that what was drawn before them does not matter.
constexpr std::uint64_t ends_piece = 15;
constexpr unsigned most_indices = 3 * 256;
// And where the next triangle is further away than this, or the box of the piece would be full of what it
// does not touch.
constexpr float furthest = 48;

// More boxes than that are not worth their overhead.
constexpr std::size_t most_boxes = 6;
// Two boxes become one where that has at most this much more to draw.
constexpr double waste = 1.25;

// The finaliser of SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators", OOPSLA 2014.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

constexpr std::uint64_t joined(std::uint64_t sum, std::uint64_t next) {
    return (std::rotl(sum, 27) ^ next) * 0x9E3779B97F4A7C15U;
}

std::uint64_t bits(const void* from, std::size_t size) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, size);
    return value;
}

std::uint64_t told_by(const ImDrawVert& vertex) {
    static_assert(sizeof(ImDrawVert) == 20);
    return mixed(joined(joined(bits(&vertex.pos, 8), bits(&vertex.uv, 8)), vertex.col));
}

// How many are the same from the front on, byte by byte.
template <class Value>
std::size_t same_from_front(const std::vector<Value>& had, const ImVector<Value>& has) {
    static_assert(std::is_trivially_copyable_v<Value>);
    constexpr std::size_t many = 256; // are compared sooner than one by one
    const std::size_t end = std::min(had.size(), static_cast<std::size_t>(has.Size));
    const auto same = [&](std::size_t at, std::size_t count) {
        return std::memcmp(had.data() + at, has.Data + at, count * sizeof(Value)) == 0;
    };
    std::size_t at = 0;
    while (at + many <= end && same(at, many))
        at += many;
    while (at < end && same(at, 1))
        ++at;
    return at;
}

struct Bounds {
    float x0 = std::numeric_limits<float>::max(), y0 = x0, x1 = -x0, y1 = -x0;

    void add(const ImVec2& point) {
        x0 = std::min(x0, point.x);
        y0 = std::min(y0, point.y);
        x1 = std::max(x1, point.x);
        y1 = std::max(y1, point.y);
    }
    void add(const Bounds& other) {
        x0 = std::min(x0, other.x0);
        y0 = std::min(y0, other.y0);
        x1 = std::max(x1, other.x1);
        y1 = std::max(y1, other.y1);
    }
    bool far_from(const Bounds& other) const {
        return other.x0 > x1 + furthest || other.x1 < x0 - furthest || other.y0 > y1 + furthest
               || other.y1 < y0 - furthest;
    }
};

int pixel(float at, bool end) {
    constexpr float widest = 1 << 20;
    return static_cast<int>(end ? std::ceil(std::min(at, widest)) : std::floor(std::max(at, -widest)));
}

PixelBox pixels(const Bounds& bounds, ImVec2 corner, ImVec2 scale) {
    return {pixel((bounds.x0 - corner.x) * scale.x, false), pixel((bounds.y0 - corner.y) * scale.y, false),
            pixel((bounds.x1 - corner.x) * scale.x, true), pixel((bounds.y1 - corner.y) * scale.y, true)};
}

// One with those that it touches or nearly does.
void join(std::vector<PixelBox>& boxes, PixelBox box) {
    for (auto near = boxes.begin(); near != boxes.end();) {
        const PixelBox both = near->with(box);
        if (!near->meets(box)
            && static_cast<double>(both.area()) > waste * static_cast<double>(near->area() + box.area())) {
            ++near;
            continue;
        }
        box = both;
        boxes.erase(near);
        near = boxes.begin();
    }
    boxes.push_back(box);
}

void join_nearest(std::vector<PixelBox>& boxes) {
    std::size_t first = 0, second = 1;
    auto least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            if (const auto more = boxes[i].with(boxes[j]).area() - boxes[i].area() - boxes[j].area();
                more < least) {
                least = more;
                first = i;
                second = j;
            }
    const PixelBox both = boxes[first].with(boxes[second]);
    boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(second));
    boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(first));
    join(boxes, both);
}

}

void add_box(std::vector<PixelBox>& boxes, const PixelBox& box) {
    join(boxes, box);
    while (boxes.size() > most_boxes)
        join_nearest(boxes);
}

PixelBox clip_of(const ImDrawCmd& command, ImVec2 corner, ImVec2 scale) {
    const ImVec4& rect = command.ClipRect;
    return {static_cast<int>((rect.x - corner.x) * scale.x), static_cast<int>((rect.y - corner.y) * scale.y),
            static_cast<int>((rect.z - corner.x) * scale.x), static_cast<int>((rect.w - corner.y) * scale.y)};
}

PixelBox PixelBox::within(const PixelBox& other) const {
    return {std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1), std::min(y1, other.y1)};
}

PixelBox PixelBox::with(const PixelBox& other) const {
    return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1), std::max(y1, other.y1)};
}

// What the atlas of a font takes in changes nothing that was drawn with it; whatever else is given new pixels
// is another picture.
void DrawnFrame::know_textures(const ImDrawData& data) {
    if (data.Textures == nullptr)
        return;
    for (const ImTextureData* texture : *data.Textures)
        if (texture->Status == ImTextureStatus_WantCreate || !contents_.contains(texture))
            contents_[texture] = next_content_++;
    std::erase_if(contents_, [&](const auto& known) {
        return std::ranges::find(*data.Textures, known.first) == data.Textures->end();
    });
}

std::uint64_t DrawnFrame::identity_of(const ImDrawCmd& command) const {
    if (const ImTextureData* texture = command.TexRef._TexData) {
        const auto known = contents_.find(texture);
        return joined(1, known == contents_.end() ? std::bit_cast<std::uintptr_t>(texture) : known->second);
    }
    return joined(2, static_cast<std::uint64_t>(command.TexRef._TexID));
}

bool DrawnFrame::read(const ImDrawData& data) {
    const PixelBox window{0, 0, static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x),
                          static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y)};
    const auto same = [](ImVec2 one, ImVec2 other) { return one.x == other.x && one.y == other.y; };
    if (!(window == window_ && same(corner_, data.DisplayPos) && same(scale_, data.FramebufferScale)))
        lists_.clear();
    corner_ = data.DisplayPos;
    scale_ = data.FramebufferScale;
    window_ = window;
    know_textures(data);
    pieces_.clear();
    const auto count = static_cast<std::size_t>(data.CmdLists.Size);
    bool other = lists_.size() != count;
    lists_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const ImDrawList& list = *data.CmdLists[static_cast<int>(i)];
        commands_.clear();
        for (const ImDrawCmd& command : list.CmdBuffer)
            commands_.push_back({clip_of(command, corner_, scale_).within(window_), identity_of(command),
                                 command.VtxOffset, command.IdxOffset, command.ElemCount});
        if (const auto changed = first_changed(lists_[i], list)) {
            read_list(lists_[i], list, *changed);
            other = true;
        }
        pieces_.insert(pieces_.end(), lists_[i].pieces.begin(), lists_[i].pieces.end());
    }
    return other;
}

// From which piece on the list is other than when it was read last; nothing where all of it is the same.
// Pieces are the same as long as what they are made of is: each ends where its triangles say, whatever comes
// after.
std::optional<std::size_t> DrawnFrame::first_changed(const KnownList& known, const ImDrawList& list) const {
    if (known.list != &list)
        return 0;
    const std::size_t vertices = same_from_front(known.vertices, list.VtxBuffer);
    const std::size_t indices = same_from_front(known.indices, list.IdxBuffer);
    const auto commands = static_cast<std::size_t>(std::ranges::mismatch(known.commands, commands_).in1
                                                   - known.commands.begin());
    const auto all = [](std::size_t same, std::size_t had, int has) {
        return same == had && had == static_cast<std::size_t>(has);
    };
    if (all(vertices, known.vertices.size(), list.VtxBuffer.Size)
        && all(indices, known.indices.size(), list.IdxBuffer.Size)
        && all(commands, known.commands.size(), list.CmdBuffer.Size))
        return {};
    const auto changed = std::ranges::find_if(known.pieces, [&](const DrawnPiece& piece) {
        const auto number = static_cast<std::size_t>(piece.command_number);
        if (number > commands || number >= commands_.size()
            || !commands_[number].begins_like(known.commands[number]))
            return true;
        // The first command that is another one may only be longer or shorter.
        const std::size_t end = commands_[number].first + commands_[number].count;
        return piece.first + piece.count > std::min(indices, end) || piece.vertices_end > vertices;
    });
    // The last one may go on now.
    const auto kept = static_cast<std::size_t>(changed - known.pieces.begin());
    return kept - std::min<std::size_t>(kept, 1);
}

// Reads the list on from that piece.
void DrawnFrame::read_list(KnownList& known, const ImDrawList& list, std::size_t from) {
    known.pieces.resize(from);
    known.list = &list;
    known.vertices.assign(list.VtxBuffer.begin(), list.VtxBuffer.end());
    known.indices.assign(list.IdxBuffer.begin(), list.IdxBuffer.end());
    known.commands = commands_;
    const int first_command = from == 0 ? 0 : known.pieces.back().command_number;
    const unsigned first = from == 0 ? 0 : known.pieces.back().first + known.pieces.back().count;
    for (auto number = first_command; number < list.CmdBuffer.Size; ++number) {
        const Command& command = known.commands[static_cast<std::size_t>(number)];
        if (command.count > 0 && !command.clip.empty())
            cut(known, number, number == first_command ? std::max(first, command.first) : command.first);
    }
}

void DrawnFrame::cut(KnownList& known, int command_number, unsigned first) {
    const Command& command = known.commands[static_cast<std::size_t>(command_number)];
    const std::uint64_t seed =
        joined(joined(joined(bits(&command.clip.x0, 8), bits(&command.clip.x1, 8)), 3), command.texture);
    const ImDrawIdx* indices = known.indices.data();
    const ImDrawVert* vertices = known.vertices.data() + command.vertices;
    const unsigned end = command.first + command.count;
    unsigned vertices_end = 0;
    std::uint64_t sum = seed;
    Bounds all;
    Bounds last;
    const auto finish = [&](unsigned next) {
        if (const PixelBox box = pixels(all, corner_, scale_).within(command.clip); !box.empty())
            known.pieces.push_back(
                {mixed(sum), box, known.list, command_number, first, next - first, vertices_end});
        first = next;
        sum = seed;
        all = {};
    };
    for (unsigned at = first; at < end; at += 3) {
        Bounds triangle;
        std::uint64_t told_triangle = 0;
        for (unsigned corner = at; corner < at + 3; ++corner) {
            triangle.add(vertices[indices[corner]].pos);
            told_triangle = joined(told_triangle, told_by(vertices[indices[corner]]));
            vertices_end = std::max(vertices_end, command.vertices + indices[corner] + 1);
        }
        if (at != first && last.far_from(triangle))
            finish(at);
        sum = joined(sum, told_triangle);
        all.add(triangle);
        last = triangle;
        if (((told_triangle >> 40) & ends_piece) == 0 || at + 3 - first >= most_indices)
            finish(at + 3);
    }
    if (first != end)
        finish(end);
}

// Pieces that are in both frames in the same order draw the same; where no other piece is, nothing differs.
Difference difference(std::span<const DrawnPiece> before, std::span<const DrawnPiece> now,
                      const PixelBox& window) {
    Difference result{.boxes = {}, .fresh = std::vector<bool>(now.size())};
    std::vector<PixelBox>& boxes = result.boxes;
    std::size_t place = 0; // of now.front() among all
    const auto same = [](const DrawnPiece& one, const DrawnPiece& other) {
        return one.identity == other.identity && one.box == other.box;
    };
    while (!before.empty() && !now.empty() && same(before.front(), now.front())) {
        before = before.subspan(1);
        now = now.subspan(1);
        ++place;
    }
    while (!before.empty() && !now.empty() && same(before.back(), now.back())) {
        before = before.first(before.size() - 1);
        now = now.first(now.size() - 1);
    }
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> places;
    for (std::size_t at = 0; at < before.size(); ++at)
        places[before[at].identity].push_back(at);

    std::size_t next = 0; // of the first frame's, after the last that is in both
    const auto differs = [&](const DrawnPiece& piece) {
        if (const PixelBox box = piece.box.within(window); !box.empty())
            add_box(boxes, box);
    };
    for (const DrawnPiece& piece : now) {
        const auto known = places.find(piece.identity);
        std::size_t found = before.size();
        if (known != places.end())
            if (const auto at = std::ranges::lower_bound(known->second, next); at != known->second.end())
                found = *at;
        if (found == before.size() || !same(before[found], piece)) {
            differs(piece);
            result.fresh[place++] = true;
            continue;
        }
        for (; next < found; ++next)
            differs(before[next]);
        ++next;
        ++place;
    }
    for (; next < before.size(); ++next)
        differs(before[next]);
    return result;
}

Layers layers(std::span<const DrawnPiece> pieces, const std::vector<bool>& fresh) {
    Layers result;
    std::vector<PixelBox>& above = result.above;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const DrawnPiece& piece = pieces[at];
        const bool over =
            std::ranges::any_of(above, [&](const PixelBox& box) { return box.meets(piece.box); });
        if (!over && !fresh[at]) {
            result.lying.push_back(piece);
            continue;
        }
        result.moving.push_back(piece);
        add_box(above, piece.box);
    }
    return result;
}

}
