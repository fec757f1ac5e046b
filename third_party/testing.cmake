# GoogleTest: typed and named tests whose failures print both sides. Google Benchmark: timings with their noise.
# XTest (of X11): key presses and pointer moves as a keyboard and a mouse would send them, none of them lost.
find_package(GTest QUIET)
find_package(benchmark QUIET)
find_package(X11 QUIET)
set(PLENARY_TESTING_FOUND OFF)
if(GTest_FOUND AND TARGET GTest::gmock AND benchmark_FOUND AND X11_FOUND AND TARGET X11::Xtst)
    set(PLENARY_TESTING_FOUND ON)
endif()
