#pragma once

#include <memory>
#include <vector>

#include "sessions/export/pages/picture.h"

namespace plenary::record {

/// All pictures on one sheet as on a wall: in columns that are read from the top down, as many as make the
/// sheet wide, and about as long as each other. Contract: there are some.
Picture wall_picture(const std::vector<std::shared_ptr<const Picture>>& pictures, const PictureTitle& title);

}
