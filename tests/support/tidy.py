#!/usr/bin/env python3
"""Runs clang-tidy over the sources of the program: tidy.py BUILD_FOLDER

A source that passed before is not checked again while it and every header of ours that it includes are
unchanged; which headers those are is asked of the build. What passed is remembered per user, by content, so
that another checkout profits too. Exit status 1: at least one source did not pass.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys


def included_by_object(build):
    """Object file -> the files that were read when it was last compiled."""
    included, current = {}, []
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        if line.startswith(" "):
            current.append(line.strip())
        elif ":" in line:
            current = included.setdefault(line.split(":")[0], [])
    return included


def own_sources(build, root):
    """Every source of the program with its object file and the command that compiles it.

    Tests are left out: looking through GoogleTest's headers would take longer than all the rest.
    """
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if not any(source.is_relative_to(root / folder) for folder in ("app", "sessions")):
            continue
        yield source, re.search(r" -o (\S+)", entry["command"]).group(1), entry["command"]


def key_of(rules, root, build, source, command, included):
    """Changes whenever clang-tidy could say something else about this source."""
    digest = hashlib.sha256(rules)
    files = {source, *(pathlib.Path(os.path.normpath(build / name)) for name in included)}
    for file in sorted(files):
        if file.is_relative_to(root) and not file.is_relative_to(build):
            digest.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes())
    digest.update(command.replace(str(root), "").encode())
    return digest.hexdigest()


def check(build, source):
    command = ["clang-tidy", "-quiet", "-p", str(build), str(source)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode == 0, result.stdout


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path(__file__).resolve().parents[2]
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "plenary" / "tidy"
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    rules = version + (root / ".clang-tidy").read_bytes()
    included = included_by_object(build)

    waiting = {}
    for source, output, command in own_sources(build, root):
        key = key_of(rules, root, build, source, command, included.get(output, []))
        if not (cache / key).exists():
            waiting[source] = key
    print(f"{len(waiting)} sources to check")

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(check, build, source): source for source in waiting}
        for done in concurrent.futures.as_completed(running):
            passed, text = done.result()
            source = running[done]
            if passed:
                (cache / waiting[source]).touch()
            else:
                failed += 1
                print(f"{source.relative_to(root)}:\n{text}", flush=True)
    if failed:
        print(f"{failed} sources did not pass")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
