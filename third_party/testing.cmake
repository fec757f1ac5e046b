# GoogleTest: typed and named tests whose failures print both sides. Google Benchmark: timings with their noise.
# XTest (of X11): key presses and pointer moves as a keyboard and a mouse would send them, none of them lost.
# Damage (of XCB): what changes on the screen, as whoever looks at it sees it.
find_package(GTest QUIET)
find_package(benchmark QUIET)
find_package(X11 QUIET)
pkg_check_modules(XCB_DAMAGE QUIET IMPORTED_TARGET xcb-damage)
set(PLENARY_TESTING_FOUND OFF)
if(GTest_FOUND AND TARGET GTest::gmock AND benchmark_FOUND AND X11_FOUND AND TARGET X11::Xtst AND XCB_DAMAGE_FOUND)
    set(PLENARY_TESTING_FOUND ON)
endif()
