#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App app("Takes a trainer and a room through a workshop session on a shared display.", "plenary");
    app.set_version_flag("--version", "plenary " PLENARY_VERSION);
    CLI11_PARSE(app, argc, argv);
    return 0;
}
