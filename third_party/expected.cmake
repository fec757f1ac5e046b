# tl::expected: a result or the reason why there is none, until the standard library's own is common.
find_package(tl-expected QUIET)
if(NOT tl-expected_FOUND)
    plenary_missing(tl::expected libexpected-dev)
endif()
add_library(plenary_expected INTERFACE)
target_link_libraries(plenary_expected INTERFACE tl::expected)
add_library(plenary::expected ALIAS plenary_expected)
