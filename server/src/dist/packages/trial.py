"""What the trials of all packages share: a project with a mistake, and the sessions in which a package has to find it."""
import contextlib
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

DOCKERFILE = "FROM alpine AS build\nFROM build\nCOPY --from=biuld /a /b\n"
# Makes Java refuse to start if the cache in the image does not match it.
STRICT = {"DOCKERFILE_STAGES_JAVA_OPTS": "-XX:AOTMode=on"}


@contextlib.contextmanager
def plain_user_folder():
    """A folder with a project, of a user who is not root: nobody, when this runs as root."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        for part in ("home", "project", "tools"):
            (folder / part).mkdir()
        (folder / "project/Dockerfile").write_text(DOCKERFILE)
        if os.getuid() == 0:
            nobody = pwd.getpwnam("nobody")
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
        yield folder


def plain_user():
    """How subprocess starts a program as the user of that folder."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def run(command, **options):
    options = {"stdin": subprocess.DEVNULL, "timeout": 120, **plain_user(), **options}
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)


def check_finds_the_mistake(command, **options):
    done = run([*command, "check", "Dockerfile"], **options)
    assert done.returncode == 1, (command, done)
    assert done.stdout.startswith("Dockerfile:3:13: warning[UnknownStage]"), (command, done)
    return done


def session_finds_the_mistake(command, **options):
    """Opens the project as an editor does, waits for its diagnostics, and renames the stage."""
    options = {**plain_user(), **options}
    server = subprocess.Popen(
        [*map(str, command), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )
    uri = "file:///project/Dockerfile"
    send(server, id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
    receive(server, lambda message: message.get("id") == 1)
    send(server, method="initialized", params={})
    document = {"uri": uri, "languageId": "dockerfile", "version": 1, "text": DOCKERFILE}
    send(server, method="textDocument/didOpen", params={"textDocument": document})
    published = receive(server, lambda message: message.get("method") == "textDocument/publishDiagnostics")
    codes = [diagnostic["code"] for diagnostic in published["params"]["diagnostics"]]
    assert "UnknownStage" in codes, published
    at = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 16}, "newName": "compile"}
    send(server, id=2, method="textDocument/rename", params=at)
    answer = receive(server, lambda message: message.get("id") == 2)
    assert len(answer["result"]["changes"][uri]) == 2, answer
    send(server, id=3, method="shutdown")
    receive(server, lambda message: message.get("id") == 3)
    send(server, method="exit")
    _, errors = server.communicate(timeout=60)
    assert server.returncode == 0 and errors == b"", (server.returncode, errors)


def send(server, **message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def receive(server, is_expected):
    while True:
        length = 0
        while line := server.stdout.readline().strip():
            key, value = line.split(b":")
            length = int(value) if key.lower() == b"content-length" else length
        assert length > 0, server.stderr.read()
        message = json.loads(server.stdout.read(length))
        if is_expected(message):
            return message


def link_tools(folder, *names):
    """A folder for the PATH that has these programs and no others, no Java above all."""
    for name in names:
        program = shutil.which(name)
        assert program is not None, f"{name} is not installed"
        (folder / name).symlink_to(readable(pathlib.Path(program).resolve(), folder))


def readable(program, folder):
    """The program or, if other users cannot see it, a copy with the modules around it, as where .ci/run installs Node."""
    modules = [parent for parent in program.parents if parent.name == "node_modules"]
    if not modules or all(parent.stat().st_mode & 0o001 for parent in program.parents):
        return program
    copy = folder.parent / "modules"
    if not copy.exists():
        shutil.copytree(modules[-1], copy, symlinks=True)
    return copy / program.relative_to(modules[-1])
