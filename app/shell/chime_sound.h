// What the chime sounds like.
#pragma once

#include <vector>

namespace plenary::shell {

// Three soft bells, rising to a chord, in one channel: about a second and a half between silence and silence,
// never louder than half of what can be played. `rate` is samples to a second.
std::vector<float> chime_samples(int rate);

}
