# utf8proc: Unicode normalisation and grapheme boundaries in one small C library.
plenary_find_pair(UTF8PROC utf8proc.h utf8proc libutf8proc-dev)
add_library(plenary_unicode INTERFACE)
target_include_directories(plenary_unicode SYSTEM INTERFACE ${UTF8PROC_INCLUDE_DIR})
target_link_libraries(plenary_unicode INTERFACE ${UTF8PROC_LIBRARY})
add_library(plenary::unicode ALIAS plenary_unicode)
