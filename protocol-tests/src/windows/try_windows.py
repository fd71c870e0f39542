"""Tries the program on Windows, under Wine: the launcher, the command line, and a session with an editor.

usage: try_windows.py WINE_PREFIX JAVA_HOME PROGRAM

WINE_PREFIX is a folder in which `wineboot` has made a Windows, JAVA_HOME the folder of a Java in it, as Windows calls it,
and PROGRAM the folder of the distribution, in the drive C.
"""

import os
import pathlib
import shutil
import subprocess
import sys

from session import Session

prefix = pathlib.Path(sys.argv[1])
drive = prefix / "drive_c"
environment = {
    **os.environ,
    "WINEPREFIX": str(prefix),
    "WINEDEBUG": "-all",
    "LC_ALL": "C.UTF-8",
    "JAVA_HOME": sys.argv[2],
}
launcher = ["wine", f"C:\\{sys.argv[3]}\\bin\\dockerfile-stages.bat"]

DOCKERFILE = (
    "FROM golang AS build\r\nRUN go build\r\nFROM scratch AS app\r\nCOPY --from=build /a /b\r\nCOPY --from=biuld /c /d\r\n"
)
COMPOSE = (
    "services:\r\n  app:\r\n    build:\r\n      context: .\r\n      dockerfile: docker\\Dockerfile\r\n      target: build\r\n"
    "  other:\r\n    build: {context: ., dockerfile: docker/Dockerfile, target: biuld}\r\n"
)
FILES = {
    "docker/Dockerfile": DOCKERFILE,
    "compose.yaml": COMPOSE,
    "docker-bake.hcl": 'target "x" {\r\n  dockerfile = "docker\\\\Dockerfile"\r\n  target = "build"\r\n}\r\n',
    "build.cmd": "docker build -f docker\\Dockerfile --target build .\r\n",
    "build.ps1": "docker build -f docker\\Dockerfile --target build .\r\n",
    ".github/workflows/ci.yml": "on: push\njobs:\n  a:\n    runs-on: windows-latest\n    steps:\n"
    "      - uses: docker/build-push-action@v6\n"
    "        with: {context: ., file: docker\\Dockerfile, target: build}\n",
}
PLACES = 2 + len(FILES) - 1


def project(name, top=drive, **more):
    folder = top / name
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in {**FILES, **more}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder


def run(folder, *arguments):
    """The exit code and standard output; Wine's own complaints about Java go to standard error."""
    ran = subprocess.run([*launcher, *arguments], cwd=folder, env=environment, capture_output=True, timeout=120)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode(errors="replace")


def expect(what, seen, expected):
    if seen != expected:
        sys.exit(f"{what}: {expected!r} expected, {seen!r} seen")


def findings(output):
    return [line.split("]")[0] + "]" for line in output.splitlines() if "[" in line and not line.startswith(" ")]


def the_launcher():
    code, out, err = run(drive, "--version")
    expect("--version", (code, out.split()[:1]), (0, ["dockerfile-stages"]))
    expect("an unknown option", run(drive, "--none")[0], 2)


def check():
    folder = project("a project für é")
    found = ["docker/Dockerfile:5:13: warning[UnknownStage]", "compose.yaml:8:64: error[UnknownBuildTarget]"]
    code, out, err = run(folder, "check")
    expect("check", (code, findings(out)), (1, found))
    code, out, err = run(drive, "check", "a project für é\\docker\\Dockerfile")
    expect("check of a file", (code, findings(out)), (1, ["a project für é/" + found[0]]))
    other = project("other", prefix.parent)
    code, out, err = run(folder, "check", "Z:" + str(other).replace("/", "\\"))
    expect("check of another drive", (code, len(findings(out))), (1, len(found)))


def rename():
    folder = project("a project für é")
    expect("rename", run(folder, "rename", "docker\\Dockerfile", "build", "compile", "--write")[0], 0)
    for path, text in FILES.items():
        changed = (folder / path).read_bytes().decode()
        wanted = text.replace("AS build", "AS compile").replace("=build ", "=compile ").replace('"build"', '"compile"')
        for before in ("target: build", "--target build"):
            wanted = wanted.replace(before, before.replace("build", "compile"))
        expect(f"rename in {path}", changed, wanted)


def names_in_another_case():
    compose = "services:\r\n  a:\r\n    build: {context: ., dockerfile: DOCKER\\dockerfile, target: build}\r\n"
    folder = project("case", **{"compose.yaml": compose})
    code, out, err = run(folder, "check")
    expect("names in another case", findings(out), ["docker/Dockerfile:5:13: warning[UnknownStage]"])
    code, out, err = run(folder, "rename", "docker\\Dockerfile", "build", "compile", "--write")
    expect("rename with names in another case", (folder / "compose.yaml").read_bytes().decode(), compose.replace(
        "target: build", "target: compile"))


def a_shared_folder_of_a_host():
    project("shared")
    host = prefix / "dosdevices/unc/host"
    host.mkdir(parents=True, exist_ok=True)
    if not (host / "drive").is_symlink():
        (host / "drive").symlink_to(drive)
    code, out, err = run(drive, "check", "\\\\host\\drive\\shared")
    expect("check of a shared folder", (code, len(findings(out))), (1, 2))
    session("file://host/drive/shared", "file://host/drive/shared")


def an_editor():
    project("a project für é")
    path = "a%20project%20f%C3%BCr%20%C3%A9"
    session(f"file:///c%3A/{path}", f"file:///c%3A/{path}")
    session(f"file:///C:/{path}/", f"file:///c%3A/{path.lower()}")


def session(folder, documents):
    """Opens two files of a project, and does with them what concerns paths."""
    server = Session([*launcher, "--stdio"], environment, folder)
    dockerfile, compose = documents + "/docker/Dockerfile", documents + "/compose.yaml"
    expect("diagnostics", server.open(dockerfile, DOCKERFILE), ["UnknownStage"])
    server.open(compose, COMPOSE, "yaml")
    name = (dockerfile, DOCKERFILE, "build\r\nRUN")
    references = server.until(
        lambda found: len(found) == PLACES,
        lambda: server.at("textDocument/references", *name, context={"includeDeclaration": True}),
    )
    expect("references in open files", {dockerfile, compose} <= {place["uri"] for place in references}, True)
    for document in (dockerfile, DOCKERFILE, "build /a"), (compose, COMPOSE, "build\r\n  other"):
        places = server.at("textDocument/definition", *document)
        expect("definition", [(place["uri"], place["range"]["start"]["line"]) for place in places], [(dockerfile, 0)])
    changes = server.at("textDocument/rename", *name, newName="compile")["changes"]
    expect("renamed files", len(changes), len(FILES))
    expect("renamed places", sum(map(len, changes.values())), PLACES)
    expect("the end of a session", server.end(), 0)


def the_class_archive():
    """Of the sessions above: the first one wrote it."""
    found = list(drive.glob("users/*/AppData/Local/dockerfile-stages/classes-*.jsa"))
    expect("class archives", len(found), 1)


for tried in the_launcher, check, rename, names_in_another_case, an_editor, a_shared_folder_of_a_host, the_class_archive:
    tried()
    print("  " + tried.__name__.replace("_", " "), flush=True)
