# FreeType: hinting and OpenType outlines (Inter is one) that Dear ImGui's own rasteriser does not do.
find_package(Freetype QUIET)
if(NOT Freetype_FOUND)
    plenary_missing(FreeType libfreetype-dev)
endif()
