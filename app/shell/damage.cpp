#include "app/shell/damage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
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

// Cut off, as the backend does it.
PixelBox clip_of(const ImDrawCmd& command, ImVec2 corner, ImVec2 scale) {
    const ImVec4& rect = command.ClipRect;
    return {static_cast<int>((rect.x - corner.x) * scale.x), static_cast<int>((rect.y - corner.y) * scale.y),
            static_cast<int>((rect.z - corner.x) * scale.x), static_cast<int>((rect.w - corner.y) * scale.y)};
}

// One with those that it touches or nearly does. What is drawn twice is mixed twice, so no two overlap.
void add_box(std::vector<PixelBox>& boxes, PixelBox box) {
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
    add_box(boxes, both);
}

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

std::uint64_t DrawnFrame::identity_of(const ImDrawCmd& command, std::uint64_t pictures) const {
    if (const ImTextureData* texture = command.TexRef._TexData) {
        const auto known = contents_.find(texture);
        return joined(1, known == contents_.end() ? std::bit_cast<std::uintptr_t>(texture) : known->second);
    }
    return joined(joined(2, static_cast<std::uint64_t>(command.TexRef._TexID)), pictures);
}

void DrawnFrame::read(const ImDrawData& data, std::uint64_t pictures) {
    corner_ = data.DisplayPos;
    scale_ = data.FramebufferScale;
    window_ = {0, 0, static_cast<int>(data.DisplaySize.x * scale_.x),
               static_cast<int>(data.DisplaySize.y * scale_.y)};
    know_textures(data);
    pieces_.clear();
    for (const ImDrawList* list : data.CmdLists) {
        corners_.clear();
        for (const ImDrawVert& vertex : list->VtxBuffer)
            corners_.push_back(told_by(vertex));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const PixelBox clip = clip_of(command, corner_, scale_).within(window_);
            if (command.ElemCount == 0 || clip.empty())
                continue;
            const std::uint64_t where = joined(joined(bits(&clip.x0, 8), bits(&clip.x1, 8)), 3);
            cut(*list, command, joined(where, identity_of(command, pictures)), clip);
        }
    }
}

void DrawnFrame::cut(const ImDrawList& list, const ImDrawCmd& command, std::uint64_t seed,
                     const PixelBox& clip) {
    const ImDrawIdx* indices = list.IdxBuffer.Data;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const std::uint64_t* told = corners_.data() + command.VtxOffset;
    const unsigned end = command.IdxOffset + command.ElemCount;
    unsigned first = command.IdxOffset;
    std::uint64_t sum = seed;
    Bounds all;
    Bounds last;
    const auto finish = [&](unsigned next) {
        if (const PixelBox box = pixels(all, corner_, scale_).within(clip); !box.empty())
            pieces_.push_back({mixed(sum), box, &list, &command, first, next - first});
        first = next;
        sum = seed;
        all = {};
    };
    for (unsigned at = first; at < end; at += 3) {
        Bounds triangle;
        std::uint64_t told_triangle = 0;
        for (unsigned corner = at; corner < at + 3; ++corner) {
            triangle.add(vertices[indices[corner]].pos);
            told_triangle = joined(told_triangle, told[indices[corner]]);
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
std::vector<PixelBox> damage(std::span<const DrawnPiece> before, std::span<const DrawnPiece> now,
                             const PixelBox& window) {
    const auto same = [](const DrawnPiece& one, const DrawnPiece& other) {
        return one.identity == other.identity && one.box == other.box;
    };
    while (!before.empty() && !now.empty() && same(before.front(), now.front())) {
        before = before.subspan(1);
        now = now.subspan(1);
    }
    while (!before.empty() && !now.empty() && same(before.back(), now.back())) {
        before = before.first(before.size() - 1);
        now = now.first(now.size() - 1);
    }
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> places;
    for (std::size_t at = 0; at < before.size(); ++at)
        places[before[at].identity].push_back(at);

    std::vector<PixelBox> boxes;
    std::size_t next = 0; // of the first frame's, after the last that is in both
    const auto differs = [&](const DrawnPiece& piece) {
        if (const PixelBox box = piece.box.within(window); !box.empty())
            add_box(boxes, box);
        while (boxes.size() > most_boxes)
            join_nearest(boxes);
    };
    for (const DrawnPiece& piece : now) {
        const auto known = places.find(piece.identity);
        std::size_t found = before.size();
        if (known != places.end())
            if (const auto at = std::ranges::lower_bound(known->second, next); at != known->second.end())
                found = *at;
        if (found == before.size() || !same(before[found], piece)) {
            differs(piece);
            continue;
        }
        for (; next < found; ++next)
            differs(before[next]);
        ++next;
    }
    for (; next < before.size(); ++next)
        differs(before[next]);
    return boxes;
}

DamageList::DamageList(const ImDrawData& data) : list_(nullptr) {
    data_.Valid = true;
    data_.DisplayPos = data.DisplayPos;
    data_.DisplaySize = data.DisplaySize;
    data_.FramebufferScale = data.FramebufferScale;
    data_.OwnerViewport = data.OwnerViewport;
    data_.Textures = data.Textures;
    data_.CmdLists.push_back(&list_);
    data_.CmdListsCount = 1;
}

void DamageList::add(std::span<const DrawnPiece> pieces, const PixelBox& box) {
    const ImVec2 corner = data_.DisplayPos;
    const ImVec2 scale = data_.FramebufferScale;
    for (const DrawnPiece& piece : pieces) {
        if (!piece.box.meets(box))
            continue;
        const PixelBox clip = clip_of(*piece.command, corner, scale).within(box);
        copy(piece, in_units(clip));
    }
}

ImVec4 DamageList::in_units(const PixelBox& box) const {
    const ImVec2 corner = data_.DisplayPos;
    const ImVec2 scale = data_.FramebufferScale;
    return {static_cast<float>(box.x0) / scale.x + corner.x, static_cast<float>(box.y0) / scale.y + corner.y,
            static_cast<float>(box.x1) / scale.x + corner.x, static_cast<float>(box.y1) / scale.y + corner.y};
}

void DamageList::tint(const PixelBox& box, ImU32 colour) {
    const ImVec4 rect = in_units(box);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    ImDrawCmd command;
    command.ClipRect = rect;
    command.TexRef = ImGui::GetIO().Fonts->TexRef;
    command.VtxOffset = static_cast<unsigned>(list_.VtxBuffer.Size);
    command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
    command.ElemCount = 6;
    list_.CmdBuffer.push_back(command);
    for (const ImVec2 corner :
         {ImVec2{rect.x, rect.y}, ImVec2{rect.z, rect.y}, ImVec2{rect.z, rect.w}, ImVec2{rect.x, rect.w}})
        list_.VtxBuffer.push_back({corner, white, colour});
    for (const ImDrawIdx index : std::to_array<ImDrawIdx>({0, 1, 2, 0, 2, 3}))
        list_.IdxBuffer.push_back(index);
}

void DamageList::copy(const DrawnPiece& piece, const ImVec4& clip) {
    constexpr int most_in_command = std::numeric_limits<ImDrawIdx>::max() - int{most_indices};
    const ImDrawCmd* last = list_.CmdBuffer.empty() ? nullptr : &list_.CmdBuffer.back();
    const bool goes_on = last != nullptr && std::memcmp(&last->ClipRect, &clip, sizeof clip) == 0
                         && last->TexRef._TexData == piece.command->TexRef._TexData
                         && last->TexRef._TexID == piece.command->TexRef._TexID
                         && static_cast<int>(last->ElemCount) < most_in_command;
    if (!goes_on) {
        ImDrawCmd command;
        command.ClipRect = clip;
        command.TexRef = piece.command->TexRef;
        command.VtxOffset = static_cast<unsigned>(list_.VtxBuffer.Size);
        command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
        list_.CmdBuffer.push_back(command);
    }
    ImDrawCmd& command = list_.CmdBuffer.back();
    const ImDrawVert* vertices = piece.list->VtxBuffer.Data + piece.command->VtxOffset;
    for (unsigned at = piece.first; at < piece.first + piece.count; ++at) {
        list_.VtxBuffer.push_back(vertices[piece.list->IdxBuffer[static_cast<int>(at)]]);
        list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(command.ElemCount++));
    }
    data_.TotalVtxCount = list_.VtxBuffer.Size;
    data_.TotalIdxCount = list_.IdxBuffer.Size;
}

}
