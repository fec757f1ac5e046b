#include "app/file_choice.h"

#include <utility>

namespace plenary {

FileChoice::FileChoice(Desktop& desktop, Chosen what, std::function<void()> news)
    : what_(what), thread_([this, &desktop, what, news = std::move(news)](const std::stop_token& stop) {
          auto chosen = desktop.choose_file(what, stop);
          {
              const std::lock_guard lock(mutex_);
              answer_ = std::move(chosen);
          }
          news();
      }) {}

std::optional<Result<std::filesystem::path>> FileChoice::answer() const {
    const std::lock_guard lock(mutex_);
    return answer_;
}

}
