# What app/run and tests/run have in common: install the packages that are missing, configure, build.
# Read by both with ".", from the repository's root folder; not started on its own.

build_packages="cmake g++ ninja-build libglfw3-dev python3-glad libsqlitecpp-dev libsqlite3-dev \
libtomlplusplus-dev nlohmann-json3-dev libfreetype-dev fonts-inter libutf8proc-dev libcli11-dev \
libexpected-dev pkg-config libpango1.0-dev libcairo2-dev libzip-dev librsvg2-dev libturbojpeg0-dev libglib2.0-dev libcubeb-dev libxcb-shm0-dev libgl1-mesa-dri \
ca-certificates"
test_packages="libgtest-dev libgmock-dev libbenchmark-dev libvalijson-dev libxtst-dev libxcb-damage0-dev xvfb tigervnc-standalone-server \
dbus-daemon desktop-file-utils shared-mime-info libglib2.0-bin poppler-utils chromium tidy libreoffice-writer-nogui \
clang-format"
tidy_packages="clang-tidy"
fuzz_packages="clang libclang-rt-dev"

# Where it is built, and by which preset of CMake.
folder=build preset=dev

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# missing_of PACKAGE...: those that are not installed.
missing_of() {
    printf '%s\n' "$@" | sort >"$scratch/wanted"
    dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^ii *//p' | sort >"$scratch/installed" || true
    comm -23 "$scratch/wanted" "$scratch/installed" | tr '\n' ' ' | sed 's/ $//'
}

# need PACKAGE...: installs what is missing, or ends with a sentence that names it.
need() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system, so packages are not checked. These are needed: $*"
        return
    fi
    scratch=$(mktemp -d)
    missing=$(missing_of "$@")
    rm -r "$scratch"
    [ -n "$missing" ] || return 0
    say "Packages to install: $missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        fail "These Debian packages are missing: $missing. Ask someone who may install software to run:" \
            "apt-get install $missing"
    fi
    # The lists of packages may be too old or not there at all, so the second try brings them first.
    install_packages $missing || { update_lists && install_packages $missing; } ||
        fail "These Debian packages are missing and could not be installed: $missing." \
            "The reason is above. Is this machine on a network?"
}

update_lists() {
    say "Asking for the newest list of packages"
    $as_root apt-get -q -o Acquire::Retries=1 -o Acquire::http::Timeout=20 update
}

install_packages() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o Acquire::Retries=1 -o Acquire::http::Timeout=20 "$@"
}

# configure OPTION...: nothing when the build folder was configured with the same options before.
configure() {
    if [ -f $folder/build.ninja ] && { [ $# = 0 ] || [ "$(cat $folder/options 2>/dev/null)" = "$*" ]; }; then
        return
    fi
    say "Configuring the build in $folder/"
    mkdir -p $folder
    cmake --preset $preset "$@" >$folder/configure.log 2>&1 || {
        cat $folder/configure.log >&2
        fail "The build could not be configured; the reason is above."
    }
    [ $# = 0 ] || printf '%s' "$*" >$folder/options
}

# build TARGET...: no targets means all of them.
build() {
    if [ -f $folder/.ninja_log ]; then say "Building what has changed"; else say "Building; this takes a few minutes"; fi
    if [ $# = 0 ]; then set -- all; fi
    cmake --build $folder --target "$@" || fail "The build failed; the reason is above."
}
