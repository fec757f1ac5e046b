# Dear ImGui: draws everything that we show, at any text size, and is tested without a window. Debian 12
# has no version with dynamic fonts, so the source is taken at a pinned version.
set(imgui_pinned_hash e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48)
set(imgui_pinned_commit 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
set(imgui_source ${CMAKE_BINARY_DIR}/third_party/imgui)

function(imgui_unpack tarball)
    file(REMOVE_RECURSE ${imgui_source} ${imgui_source}.part)
    file(ARCHIVE_EXTRACT INPUT ${tarball} DESTINATION ${imgui_source}.part)
    file(GLOB top ${imgui_source}.part/*)
    file(RENAME ${top} ${imgui_source})
    file(REMOVE_RECURSE ${imgui_source}.part)
endfunction()

# Looks for the source in a cache of this user, then asks the machine's package mirror, then upstream.
function(imgui_fetch)
    set(cache $ENV{XDG_CACHE_HOME})
    if(NOT cache)
        set(cache $ENV{HOME}/.cache)
    endif()
    set(cached ${cache}/plenary/imgui-${imgui_pinned_hash}.tar.xz)
    if(EXISTS ${cached})
        file(SHA256 ${cached} hash)
        if(hash STREQUAL imgui_pinned_hash)
            imgui_unpack(${cached})
            return()
        endif()
    endif()
    set(fresh ${CMAKE_BINARY_DIR}/third_party/imgui.tar.xz)
    file(REMOVE ${fresh})
    execute_process(
        COMMAND sh ${CMAKE_SOURCE_DIR}/third_party/imgui/fetch.sh ${fresh} ${imgui_pinned_hash}
        RESULT_VARIABLE failed)
    if(NOT failed AND EXISTS ${fresh})
        imgui_unpack(${fresh})
        file(SHA256 ${fresh} hash)
        if(hash STREQUAL imgui_pinned_hash)
            # Only a help for the next build folder: a cache that cannot be written is no failure.
            execute_process(COMMAND ${CMAKE_COMMAND} -E make_directory ${cache}/plenary ERROR_QUIET)
            execute_process(COMMAND ${CMAKE_COMMAND} -E copy ${fresh} ${cached}.part ERROR_QUIET)
            execute_process(COMMAND ${CMAKE_COMMAND} -E rename ${cached}.part ${cached} ERROR_QUIET)
        endif()
        return()
    endif()
    message(STATUS "The source of Dear ImGui could not be had from a package mirror. Asking upstream for it; "
        "if that fails too, connect this machine to the network, or give a folder that has the source with "
        "-DFETCHCONTENT_SOURCE_DIR_IMGUI=FOLDER.")
    include(FetchContent)
    FetchContent_Populate(imgui QUIET
        GIT_REPOSITORY https://github.com/ocornut/imgui.git
        GIT_TAG ${imgui_pinned_commit}
        SOURCE_DIR ${imgui_source})
endfunction()

if(FETCHCONTENT_SOURCE_DIR_IMGUI)
    set(imgui_source ${FETCHCONTENT_SOURCE_DIR_IMGUI})
elseif(NOT EXISTS ${imgui_source}/imgui.h)
    imgui_fetch()
endif()
if(NOT EXISTS ${imgui_source}/imgui.h)
    message(FATAL_ERROR "The source of Dear ImGui is not in ${imgui_source}. Connect this machine to the "
        "network, or give a folder that has it with -DFETCHCONTENT_SOURCE_DIR_IMGUI=FOLDER.")
endif()

file(STRINGS ${imgui_source}/imgui.h imgui_version_line REGEX "^#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version ${imgui_version_line})
if(imgui_version LESS 19200)
    message(FATAL_ERROR "Dear ImGui in ${imgui_source} is older than 1.92, which brought fonts of any size. "
        "Give a newer one, or leave -DFETCHCONTENT_SOURCE_DIR_IMGUI out.")
elseif(NOT imgui_version EQUAL 19222)
    message(WARNING "Dear ImGui in ${imgui_source} is not 1.92.2b, the version that the tests are run with.")
endif()

# The core, drawing into lists of triangles: no window, no OpenGL.
add_library(plenary_imgui STATIC
    ${imgui_source}/imgui.cpp
    ${imgui_source}/imgui_draw.cpp
    ${imgui_source}/imgui_tables.cpp
    ${imgui_source}/imgui_widgets.cpp
    ${imgui_source}/misc/freetype/imgui_freetype.cpp
    ${imgui_source}/misc/cpp/imgui_stdlib.cpp
    ${CMAKE_SOURCE_DIR}/third_party/imgui/item_recorder.cpp)
target_include_directories(plenary_imgui SYSTEM PUBLIC ${imgui_source} ${imgui_source}/misc/cpp
    ${CMAKE_SOURCE_DIR}/third_party/imgui)
target_include_directories(plenary_imgui SYSTEM PRIVATE ${imgui_source}/misc/freetype)
target_compile_definitions(plenary_imgui PUBLIC IMGUI_USER_CONFIG="plenary_imconfig.h")
target_link_libraries(plenary_imgui PRIVATE Freetype::Freetype)
add_library(plenary::imgui ALIAS plenary_imgui)

# The two backends that put those lists into a window.
add_library(plenary_imgui_glfw_gl3 STATIC
    ${imgui_source}/backends/imgui_impl_glfw.cpp
    ${imgui_source}/backends/imgui_impl_opengl3.cpp)
target_include_directories(plenary_imgui_glfw_gl3 SYSTEM PUBLIC ${imgui_source}/backends)
target_compile_definitions(plenary_imgui_glfw_gl3 PUBLIC GLFW_INCLUDE_NONE)
set_source_files_properties(${imgui_source}/backends/imgui_impl_opengl3.cpp PROPERTIES
    COMPILE_OPTIONS "-include;glad/gl.h;-DIMGUI_IMPL_OPENGL_LOADER_CUSTOM")
target_link_libraries(plenary_imgui_glfw_gl3 PUBLIC plenary_imgui plenary_glad glfw)
add_library(plenary::imgui_glfw_gl3 ALIAS plenary_imgui_glfw_gl3)
