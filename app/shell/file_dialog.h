// The desktop's own dialog for opening a file.
#pragma once

#include <filesystem>
#include <stop_token>

#include "app/desktop.h"
#include "sessions/model/result.h"

namespace plenary::shell {

// Waits until the person has chosen or closed it: empty then, or once `stop` is requested. A failure says
// that a file can be dropped on the window instead.
Result<std::filesystem::path> choose_file_in_dialog(Chosen what, const std::stop_token& stop);

}
