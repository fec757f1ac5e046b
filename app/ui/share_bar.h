#pragma once

#include <span>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary::ui {

/// How a part of a bar is filled, so that parts differ by more than their colour.
enum class Filling { solid, striped, hollow };

/// A part of a whole.
struct Share {
    int count = 0;
    Filling filling = Filling::solid;
    ImU32 colour = 0;
};

/// Parts one after another, each as wide as it is of `whole`, on a quiet track as long as the whole.
/// Contract: together they are no more than that.
void share_bar(Canvas& canvas, Box box, std::span<const Share> shares, int whole);

}
