#!/bin/sh
# Fetches the source of Dear ImGui as Debian packages it, from the mirror that this machine's apt uses.
#
#   fetch.sh FILE SHA256
#
# Writes the source archive to FILE. The pinned file is taken where the mirror still has it; otherwise
# the newest in Debian that is at least 1.92, with its signature checked by apt. Needs no root and
# changes nothing of the system's own apt state. Exit status 1: this machine cannot fetch it this way.
set -eu

file=$1
hash=$2
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
helper=/usr/lib/apt/apt-helper

[ -x "$helper" ] || exit 1
mkdir -p "$(dirname "$file")"
folder=$(cd "$(dirname "$file")" && pwd)
file=$folder/$(basename "$file")

# Where this machine gets its packages from. Security updates and backports have no such source; a mirror
# of something else than Debian answers that it has no such file.
mirrors=$(apt-get indextargets --no-release-info --format '$(SITE)|$(RELEASE)' 'Created-By: Packages' |
    grep -v -e security -e backports | cut -d'|' -f1 | sort -u)

echo "Fetching the source of Dear ImGui 1.92.2b (1 MB) from this machine's package mirror"
for mirror in $mirrors; do
    if "$helper" -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o APT::Sandbox::User= download-file \
        "$mirror/pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz" "$file.part" "SHA256:$hash" >"$file.log" 2>&1
    then
        mv "$file.part" "$file"
        exit 0
    fi
done

# The pool has moved on. A set-up of apt's own in a folder of ours lists newer source packages.
[ -r "$keyring" ] || exit 1
private=$folder/apt
mkdir -p "$private/lists/partial" "$private/cache/archives/partial" "$private/out"
for mirror in $mirrors; do
    for suite in forky sid; do
        echo "deb-src [signed-by=$keyring] $mirror $suite main" >"$private/sources.list"
        set -- -o "Dir::Etc::sourcelist=$private/sources.list" -o Dir::Etc::sourceparts=/dev/null \
            -o "Dir::State::Lists=$private/lists" -o "Dir::Cache=$private/cache" -o APT::Sandbox::User= \
            -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o APT::Get::List-Cleanup=0
        echo "Looking for a newer Dear ImGui in Debian $suite"
        apt-get "$@" update >"$file.log" 2>&1 || continue
        version=$(apt-cache "$@" showsrc --only-source imgui 2>/dev/null | sed -n 's/^Version: //p' |
            sort -V | tail -n 1)
        dpkg --compare-versions "${version:-0}" ge 1.92 || continue
        (cd "$private/out" && apt-get "$@" source --download-only --only-source "imgui=$version") \
            >"$file.log" 2>&1 || continue
        mv "$private"/out/imgui_*.orig.tar.* "$file"
        rm -rf "$private" "$file".part*
        echo "Fetched Dear ImGui $version from Debian $suite"
        exit 0
    done
done
exit 1
