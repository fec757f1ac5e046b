// Several windows in the test's own process, on a private desktop of two displays.
#pragma once

#include "app/shell/surfaces.h"

#include "tests/support/program.h"
#include "tests/support/program_desktop.h"

#include <gtest/gtest.h>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test_support {

inline constexpr Monitor laptop = {0, 0, 1280, 800};
inline constexpr Monitor projector = {1280, 0, 1024, 768};

plenary::shell::Area area_of(const Monitor& monitor);

struct SeveralWindows : testing::Test {
    explicit SeveralWindows(plenary::shell::Drawing drawing = plenary::shell::Drawing::fastest,
                            bool shares_memory = true);
    ~SeveralWindows() override;

    std::unique_ptr<plenary::shell::Surface> open(const plenary::shell::SurfaceOptions& options) const;

    // Turns without ever sleeping for long, until it is so.
    void turn_until(std::string_view what, const std::function<bool()>& holds) const;
    // Until nothing has been drawn for a while.
    void turn_until_rest(std::initializer_list<const plenary::shell::Surface*> of) const;
    static std::uint64_t frames(std::initializer_list<const plenary::shell::Surface*> of);

    // What is on the desktop to be seen, and where the window with this title is on it.
    std::vector<std::uint32_t> seen(const plenary::shell::Area& area) const;
    ShownWindow shown(std::string_view title) const;
    bool is_shown_at(std::string_view title, const plenary::shell::Area& area) const;

    Desktop desktop;
    Display screen{desktop.name()};
    std::string usual_display;
    std::optional<plenary::shell::Glfw> glfw;
    std::unique_ptr<plenary::shell::Surfaces> surfaces;
};

}
