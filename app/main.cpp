#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands.h"
#include "sessions/model/path_text.h"

int main(int argc, char** argv) {
    using namespace plenary;
    CLI::App app("Takes a trainer and a room through a workshop session on a shared display.", "plenary");
    app.set_version_flag("--version", "plenary " PLENARY_VERSION);
    app.require_subcommand(0, 1);
    WindowOptions window;
    std::string ui_map;
    // For tests from outside: where every item of the last frame is.
    app.add_option("--ui-map", ui_map)->group("");
    app.add_flag("--figures", window.figures)->group("");
    app.add_flag("--opengl", window.opengl, "Draw with OpenGL also where the processor does it sooner")
        ->group("");
    app.add_flag("--tint", window.tint, "Colour what is drawn anew")->group("");
    app.add_option("--size", window.size, "Width and height of the window")
        ->expected(2)
        ->allow_extra_args(false)
        ->check(CLI::PositiveNumber);
    app.add_flag("--fullscreen", window.fullscreen, "Fill the display");

    std::string file;
    app.add_option("FILE", file, "A session or a plan to open, as by a double click on it");

    std::string plan;
    CLI::App* run = app.add_subcommand("run", "Start a session from a plan");
    run->add_option("PLAN", plan, "A plan file (.toml), or a package of a plan (.plenaryplan)")->required();
    run->add_flag("--rehearse", window.rehearsal, "Keep nothing of the session");

    std::string session;
    CLI::App* open = app.add_subcommand("open", "Open a session where it stopped");
    open->add_option("SESSION", session, "A session file (.plenary)")->required();

    std::vector<std::string> plans;
    CLI::App* check = app.add_subcommand("check", "Say what is wrong in plans, all of it; needs no display");
    check->add_option("PLAN", plans, "Plan files (.toml), packages of plans (.plenaryplan)");
    bool format_only = false;
    check->add_flag("--format-help", format_only, "Instead: print everything that a plan may say");
    check->require_option(1);

    CLI::App* beginning = app.add_subcommand("new", "Write a plan to begin with; needs no display");
    beginning->add_option("PLAN", plan, "The new file (.toml)")->required();
    CLI::Option* of_session = beginning->add_option(
        "--from", session, "A session file (.plenary): the steps that were run, with the minutes they took");

    std::string package;
    CLI::App* packing =
        app.add_subcommand("pack", "Put a plan and its pictures into one file to send; needs no display");
    packing->add_option("PLAN", plan, "A plan file (.toml)")->required();
    packing->add_option("TO", package, "The new file (.plenaryplan)")->required();

    ExportWishes wishes;
    bool no_names = false;
    std::string out;
    CLI::App* record = app.add_subcommand("export", "Write the record of a session; needs no display");
    record->add_option("SESSION", session, "A session file (.plenary)")->required();
    record->add_option(
        "--format", wishes.format,
        "pdf, docx, html, md or json; into a folder also csv, png, svg or all. Without it: all into a "
        "folder, else as the file's ending says, else html");
    record
        ->add_option("--reading", wishes.reading,
                     "full; room, for those who were there; or commissioner, on one page")
        ->capture_default_str();
    record->add_flag("--no-names", no_names, "Leave out the names of people and of owners of actions");
    record->add_option(
        "--out", out,
        "The file to write, or a folder, into which comes one named after session and date; without "
        "it the record goes to standard output");

    std::vector<std::string> two;
    CLI::App* comparing = app.add_subcommand(
        "compare", "Write what became of one session in another of its course; needs no display");
    comparing->add_option("SESSION", two, "Two session files (.plenary), in whichever order")
        ->required()
        ->expected(2);
    comparing->add_option(
        "--format", wishes.format,
        "pdf, docx, html or md; into a folder also all. Without it: all into a folder, else as "
        "the file's ending says, else html");
    comparing->add_flag("--no-names", no_names, "Leave out the names of people and of owners of actions");
    comparing->add_option(
        "--out", out,
        "The file to write, or a folder, into which comes one named after the course and the "
        "date; without it the comparison goes to standard output");

    CLI::App* importing = app.add_subcommand(
        "import", "Make a session of a record that was exported as JSON; needs no display");
    std::string json;
    importing->add_option("FILE", json, "The record (.json)")->required();
    importing->add_option("--out", out,
                          "The new session file (.plenary); without it, one among the sessions");

    CLI::App* schema =
        app.add_subcommand("schema", "Print the JSON Schema of the record as JSON; needs no display");

    bool archived = false;
    CLI::App* list = app.add_subcommand("list", "List the sessions on this computer; needs no display");
    list->add_flag("--archived", archived, "List those in the archive instead");

    std::string copy;
    CLI::App* copying = app.add_subcommand("copy", "Make one clean copy of a session; needs no display");
    copying->add_option("SESSION", session, "A session file (.plenary)")->required();
    copying->add_option("TO", copy, "The new file")->required();

    CLI::App* forgetting =
        app.add_subcommand("forget-names", "Remove all names from a session for good; needs no display");
    int days = 0;
    bool only_list = false;
    CLI::Option* one = forgetting->add_option("SESSION", session, "A session file (.plenary)");
    CLI::Option* old = forgetting
                           ->add_option("--older-than", days,
                                        "Instead: all sessions on this computer older than so many days")
                           ->check(CLI::Range(1, 36'500))
                           ->excludes(one);
    forgetting->add_flag("--dry-run", only_list, "Only list them, with how many names there are")->needs(old);
    forgetting->require_option(1, 2);

    CLI::App* salvaging =
        app.add_subcommand("salvage", "Save what can be read of a damaged session; needs no display");
    salvaging->add_option("SESSION", session, "A session file (.plenary); it is not changed")->required();
    salvaging->add_option("TO", copy, "The new file")->required();

    CLI11_PARSE(app, argc, argv);

    window.ui_map = path_from_utf8(ui_map);
    if (*check)
        return format_only ? print_format_help() : check_plans(plans);
    if (*of_session)
        return write_plan_of_session(path_from_utf8(plan), path_from_utf8(session));
    if (*beginning)
        return write_starter_plan(path_from_utf8(plan));
    if (*packing)
        return pack_plan(path_from_utf8(plan), path_from_utf8(package));
    wishes.names = !no_names;
    wishes.out = path_from_utf8(out);
    if (*record)
        return export_session(path_from_utf8(session), wishes);
    if (*comparing)
        return compare_sessions(path_from_utf8(two.front()), path_from_utf8(two.back()), wishes);
    if (*importing)
        return import_one_session(path_from_utf8(json), path_from_utf8(out));
    if (*schema)
        return print_json_schema();
    if (*list)
        return list_all_sessions(archived);
    if (*copying)
        return copy_one_session(path_from_utf8(session), path_from_utf8(copy));
    if (*old)
        return forget_old_names(days, only_list);
    if (*forgetting)
        return forget_names_of(path_from_utf8(session));
    if (*salvaging)
        return salvage_one_session(path_from_utf8(session), path_from_utf8(copy));
    window.file = path_from_utf8(file);
    if (*run)
        window.plan = path_from_utf8(plan);
    if (*open)
        window.session = path_from_utf8(session);
    return show_window(window);
}
