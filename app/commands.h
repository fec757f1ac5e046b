#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace plenary {

// What can be asked for on the command line. Each returns the exit status: 0 for done, 1 for a
// problem, which is then on standard error in a sentence.

int check_plans(const std::vector<std::string>& files);
/// A plan and its pictures in a new file; says on standard error which pictures are not there.
int pack_plan(const std::filesystem::path& plan, const std::filesystem::path& to);
/// Everything that a plan may say, on standard output.
int print_format_help();
/// In a new file.
int write_starter_plan(const std::filesystem::path& to);
/// The same of what was really done in a session.
int write_plan_of_session(const std::filesystem::path& to, const std::filesystem::path& session);
/// Of a file that is written about sessions.
struct RecordWishes {
    std::string
        format; ///< "pdf", "csv", "all" and so on; empty: "all" into a folder, else by the ending of the file
    bool names = true;
    /// A file, or a folder that is there, into which one is written that is named after session and date.
    /// Empty writes to standard output.
    std::filesystem::path out;
};
struct ExportWishes : RecordWishes {
    std::string reading = "full";
};
/// What became of one session in the other, whichever is given first.
int compare_sessions(const std::filesystem::path& one, const std::filesystem::path& other,
                     const RecordWishes& wishes);
int export_session(const std::filesystem::path& session, const ExportWishes& wishes);
/// The schema of the record as JSON, on standard output.
int print_json_schema();
/// Makes a session of a record as JSON: in this new file, or for an empty path among those on this computer;
/// says where on standard output.
int import_one_session(const std::filesystem::path& json, const std::filesystem::path& to);
/// Those in the archive, or those that are not.
int list_all_sessions(bool archived);
int copy_one_session(const std::filesystem::path& session, const std::filesystem::path& to);
int forget_names_of(const std::filesystem::path& session);
/// From all sessions on this computer that are so old; says of each what was done, or would be.
int forget_old_names(int days, bool only_list);
/// Says what is missing on standard output.
int salvage_one_session(const std::filesystem::path& session, const std::filesystem::path& to);

struct WindowOptions {
    std::filesystem::path plan;    ///< start this plan; empty for the start page
    std::filesystem::path session; ///< open this session
    std::filesystem::path file;    ///< either, as if it had been dropped on the window
    std::filesystem::path ui_map;  ///< write the items of each frame here
    std::vector<int> size;         ///< width and height; empty for the usual
    bool fullscreen = false;
    bool rehearsal = false; ///< of a plan: keep nothing of the session
    bool figures = false;   ///< say at the end what starting and drawing cost
    bool tint = false;      ///< colour what is drawn anew on the stage
    bool opengl = false;    ///< even where it is drawn by the processor
};
int show_window(const WindowOptions& options);

}
