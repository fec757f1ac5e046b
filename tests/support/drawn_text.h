// What a frame really says: its letters, read back from the triangles.
#pragma once

#include <string>
#include <string_view>

#include "imgui.h"

namespace test_support {

// Every letter of our own fonts among the triangles, in the order in which they were drawn, whatever its
// colour and whether or not something lies over it. Spaces draw nothing, so there are none. Texts that the
// system's fonts draw are pictures and are not read. Contract: the context that drew it is current.
std::string drawn_letters(const ImDrawData& data);

// As drawn_letters() would say it.
std::string without_spaces(std::string_view text);

}
