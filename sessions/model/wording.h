#pragma once

#include <string_view>

namespace plenary {

/// Whether a card says so little that the room may read anything into it: one or two words ("Trust",
/// "More money"), or emoji alone. Of scripts that put no spaces between words, such as Chinese, Japanese
/// and Thai, six letters say enough.
bool says_little(std::string_view text);

/// Whether two cards say the same but for capitals, accents, punctuation and white space.
bool look_alike(std::string_view one, std::string_view other);

}
