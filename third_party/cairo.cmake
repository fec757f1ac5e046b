# Cairo: the pages of the record as PDF with its structure, outline and fonts, pictures as PNG and SVG, all from
# the same strokes.
find_package(PkgConfig QUIET)
if(NOT PKG_CONFIG_FOUND)
    plenary_missing(pkg-config pkg-config)
endif()
pkg_check_modules(CAIRO QUIET IMPORTED_TARGET cairo-pdf>=1.16 cairo-svg>=1.16 cairo-png>=1.16)
if(NOT CAIRO_FOUND)
    plenary_missing(Cairo libcairo2-dev)
endif()
add_library(plenary_cairo INTERFACE)
target_link_libraries(plenary_cairo INTERFACE PkgConfig::CAIRO)
add_library(plenary::cairo ALIAS plenary_cairo)
