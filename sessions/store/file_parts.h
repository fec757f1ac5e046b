#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "sessions/store/file.h"

namespace plenary {

// What the files behind file.h share; for them alone.

/// SQLite takes some relative names for something else than a file.
std::string full_name(const std::filesystem::path& file);

bool has_content(const std::filesystem::path& file);
/// By its permissions, or those of its folder. Others may still be missing.
bool is_read_only(const std::filesystem::path& file);

/// SQLite's hold on the file itself, under the layer that knows pages and transactions.
sqlite3_file* raw_file(const SQLite::Database& database);

constexpr std::size_t header_size = 100;
/// The first bytes, where they say that this is a session of whatever version; without locks or changes.
Result<std::string> header_of(const std::filesystem::path& file);
/// Contract: it is one that header_of() returned.
bool is_newer(std::string_view header);

void configure(SQLite::Database& database, int option, int value);
/// A file from somebody else may hold anything: nothing in its schema is run that could do harm.
void distrust(SQLite::Database& database);

}
