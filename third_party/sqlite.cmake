# SQLiteCpp: statements and transactions as objects that end by themselves, over the system's SQLite,
# whose session extension gives us undo.
find_package(SQLiteCpp QUIET)
if(NOT SQLiteCpp_FOUND)
    plenary_missing(SQLiteCpp libsqlitecpp-dev)
endif()

# The system's library has both compiled in; sqlite3.h declares them only when asked to.
add_library(plenary_sqlite INTERFACE)
target_compile_definitions(plenary_sqlite INTERFACE SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
target_link_libraries(plenary_sqlite INTERFACE SQLiteCpp)
add_library(plenary::sqlite ALIAS plenary_sqlite)
