// The start page on a canvas without a window, with a list of sessions that a test makes.
#pragma once

#include "app/library/home.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

inline constexpr plenary::WallTime noon = 1'795'341'600'000;
inline constexpr plenary::WallTime day = 24 * 60 * 60 * 1000;

struct HomeScreen : testing::Test {
    plenary::SessionListing listing;
    plenary::Shelf shelf;
    plenary::HomeUi ui;
    plenary::HomeWish chosen;
    std::unique_ptr<plenary::ui::Canvas> canvas;
    std::unique_ptr<Headless> screen;

    void show(float width = 1920, float height = 1080) {
        shelf.now = noon;
        publish();
        screen = std::make_unique<Headless>(
            width, height,
            [this] {
                canvas->begin({});
                const plenary::HomeWish wish = draw_home(*canvas, shelf, ui);
                if (const auto wanted = std::exchange(ui.settings, std::nullopt))
                    shelf.settings = *wanted;
                if (!std::holds_alternative<std::monostate>(wish))
                    chosen = wish;
                canvas->end();
            },
            [this] {
                canvas = std::make_unique<plenary::ui::Canvas>(
                    plenary::ui::theme_of(plenary::ui::ThemeName::paper),
                    *plenary::ui::load_fonts(PLENARY_ASSETS "/fonts"));
            });
    }
    void publish() {
        ++listing.revision;
        shelf.sessions = std::make_shared<plenary::SessionListing>(listing);
        if (screen)
            screen->frame(2);
    }
    /// What the library would answer.
    void answer(const std::string& searched, std::vector<std::filesystem::path> found) {
        listing.searched = searched;
        listing.found = std::move(found);
        publish();
    }

    plenary::SessionEntry& add_session(const std::string& name, plenary::WallTime finished = 0,
                                       const std::string& problem = {}) {
        return listing.sessions.emplace_back(plenary::SessionEntry{.file = name + ".plenary",
                                                                   .problem = problem,
                                                                   .title = name,
                                                                   .place = {},
                                                                   .started = noon,
                                                                   .changed = noon,
                                                                   .finished = finished,
                                                                   .step = plenary::StepId{3},
                                                                   .step_number = 3,
                                                                   .steps = 15,
                                                                   .people = 14,
                                                                   .cards = 2});
    }
    std::string says(const std::string& id) const {
        const plenary::ui::Item* item = screen->map().find(id);
        return item != nullptr ? item->text : "not there";
    }
    /// The names in the list from the top down, as far as they can be seen.
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (int i = 0; screen->has("session:" + std::to_string(i) + ":name"); ++i)
            names.push_back(says("session:" + std::to_string(i) + ":name"));
        return names;
    }
    const plenary::DoWithSession* deed() const { return std::get_if<plenary::DoWithSession>(&chosen); }
    /// What of the page cannot be pressed where it is: beside the window, or without a size.
    std::string problems() const {
        std::string problems;
        for (const plenary::ui::Item& item : screen->map().items())
            if (!item.window
                && (item.full_x0 < -0.5F || item.full_x1 > canvas->screen().x1 + 0.5F
                    || item.full_x1 - item.full_x0 < 1 || item.full_y1 - item.full_y0 < 1))
                problems += item.id + "\n";
        return problems;
    }
};

}
