#!/usr/bin/env python3
"""Installs the packages for npm from a registry on this machine, as a plain user without a Java, and runs them.

usage: try_npm.py RELEASE
"""
import base64
import functools
import hashlib
import http.server
import json
import os
import pathlib
import platform
import re
import signal
import shutil
import subprocess
import sys
import tarfile
import threading
import urllib.parse

from trial import (
    DOCKERFILE,
    STRICT,
    check_finds_the_mistake,
    link_tools,
    plain_user,
    plain_user_folder,
    run,
    send,
    session_finds_the_mistake,
)

COMPOSE = "services:\n  web:\n    build: {context: ., target: build}\n"
FALLBACK = "dockerfile-stages: No Java found; using the built-in engine, which has check, stages and rename.\n"
ARCHITECTURE = {"x86_64": "x64", "aarch64": "arm64"}[platform.machine()]


class Registry(http.server.BaseHTTPRequestHandler):
    """Serves the packages of one folder, and knows no others."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        super().__init__(*arguments)

    def do_GET(self):
        path = urllib.parse.unquote(self.path).lstrip("/")
        archive = self.folder / path
        if path.endswith(".tgz") and archive.is_file():
            self.answer(200, archive.read_bytes())
        else:
            found = [package for package in map(self.describe, self.folder.glob("*.tgz")) if package["name"] == path]
            self.answer(200 if found else 404, json.dumps(found[0] if found else {}).encode())

    def describe(self, archive):
        with tarfile.open(archive) as files:
            manifest = json.load(files.extractfile("package/package.json"))
        integrity = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        tarball = f"http://{self.headers['Host']}/{archive.name}"
        version = {**manifest, "dist": {"tarball": tarball, "integrity": integrity}}
        number = manifest["version"]
        return {"name": manifest["name"], "dist-tags": {"latest": number}, "versions": {number: version}}

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    packages = pathlib.Path(sys.argv[1]).resolve() / "npm"
    with plain_user_folder() as folder, http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Registry, packages)
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        link_tools(folder / "tools", "node", "npm", "npx", "sh", "readlink", "env")
        trial = Trial(folder, f"http://127.0.0.1:{server.server_port}")
        for name in [name for name in dir(Trial) if name.startswith("test_")]:
            getattr(trial, name)()
            print(f"  {name[5:].replace('_', ' ')}")
        server.shutdown()


class Trial:
    def __init__(self, folder, registry):
        self.folder = folder
        self.tools = folder / "tools"
        self.here = {"cwd": folder / "project", "env": self.environment(self.tools, npm_config_registry=registry)}

    def environment(self, *path, **more):
        return {"PATH": ":".join(map(str, path)), "HOME": str(self.folder / "home"), "npm_config_update_notifier": "false", **more}

    def install(self, name, *options):
        """The command, in a prefix of this name that was empty before the first call."""
        prefix = self.folder / "home" / name
        command = prefix / "node_modules/.bin/dockerfile-stages"
        if not command.exists():
            install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", prefix, *options, "dockerfile-stages"]
            done = run(install, **self.here)
            assert done.returncode == 0, done
        return command

    def only(self, *tools):
        """An environment whose PATH has only these programs."""
        folder = self.folder / "home" / ("only-" + "-".join(tools))
        folder.mkdir(exist_ok=True)
        for tool in tools:
            (folder / tool).unlink(missing_ok=True)
        link_tools(folder, *tools)
        return {**self.here, "env": self.environment(folder)}

    def test_npx_checks(self):
        check_finds_the_mistake(["npx", "--yes", "dockerfile-stages"], **self.here)

    def test_after_its_installation_it_needs_neither_node_nor_java(self):
        command = self.install("usual")
        bare = self.only("readlink")
        bare["env"] |= STRICT
        check_finds_the_mistake([command], **bare)
        session_finds_the_mistake([command], **bare)

    def test_the_files_for_editors_have_the_same_place_on_every_platform(self):
        editors = self.install("usual").resolve().parents[1] / "editors"
        assert editors.parent.name == "dockerfile-stages", editors
        for file in ("neovim/lsp/dockerfile_stages.lua", "neovim/lua/dockerfile_stages.lua", "emacs/dockerfile-stages.el"):
            assert (editors / file).is_file(), file

    def test_it_works_without_the_script_of_its_installation(self):
        command = self.install("unscripted", "--ignore-scripts")
        here = self.only("node", "sh", "env", "readlink")
        here["env"] |= STRICT
        assert command.read_text().startswith("#!/usr/bin/env node\n")
        check_finds_the_mistake([command], **here)
        session_finds_the_mistake([command], **here)

    def test_a_signal_ends_it(self):
        command = self.install("unscripted", "--ignore-scripts")
        server = subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **plain_user(), **self.here)
        send(server, id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
        server.stdout.readline()
        server.send_signal(signal.SIGTERM)
        # Only when the Java behind it has ended too, this output ends.
        server.stdout.read()
        assert server.wait(60) in (-signal.SIGTERM, 128 + signal.SIGTERM), server.returncode

    def test_without_the_platforms_package_it_takes_a_java(self):
        command = self.install("omitted", "--omit=optional")
        here = self.only("node", "sh", "env", "readlink")
        here["env"]["JAVA_HOME"] = java_home()
        check_finds_the_mistake([command], **here)
        session_finds_the_mistake([command], **here)

    def test_without_a_java_too_the_engine_in_javascript_finds_the_mistake(self):
        done = check_finds_the_mistake([self.install("omitted", "--omit=optional")], **self.only("node", "env"))
        assert done.stderr == FALLBACK, done

    def test_without_a_java_a_session_is_refused_in_one_sentence(self):
        command = self.install("omitted", "--omit=optional")
        for words in (["--stdio"], ["paths"], []):
            without = run([command, *words], **self.only("node", "env"))
            package = f"@dockerfile-stages/linux-{ARCHITECTURE}"
            assert without.returncode == 2 and without.stderr.startswith("dockerfile-stages: Java is not found. "), without
            assert package in without.stderr and len(without.stderr.splitlines()) == 1, without

    def test_help_and_version_are_the_same_without_a_java(self):
        command = self.install("omitted", "--omit=optional")
        java = self.only("node", "sh", "env", "readlink")
        java["env"]["JAVA_HOME"] = java_home()
        for words in (["--help"], ["-h"], ["--version"], ["check", "--help"], ["rename", "-h"], ["stages", "x", "-V"]):
            expected, answer = (run([command, *words], **here) for here in (java, self.only("node", "env")))
            assert (answer.returncode, answer.stdout, answer.stderr) == (0, expected.stdout, ""), (words, answer, expected)

    def test_without_a_java_a_stage_is_renamed_in_all_files(self):
        command = self.install("omitted", "--omit=optional")
        project = self.project("renamed", {"compose.yaml": COMPOSE})
        here = {**self.only("node", "env"), "cwd": project}
        renamed = run([command, "rename", "Dockerfile", "build", "compile", "--write"], **here)
        assert renamed.stdout == "Renamed to 'compile' in 3 places of Dockerfile and compose.yaml.\n", renamed
        assert renamed.returncode == 0, renamed
        assert (project / "compose.yaml").read_text() == COMPOSE.replace("build}", "compile}"), project
        assert (project / "Dockerfile").read_text() == DOCKERFILE.replace("build\n", "compile\n"), project

    def test_a_platform_without_a_package_and_a_java_has_the_engine_in_javascript(self):
        other = self.on_another_platform("check", "Dockerfile")
        assert other.returncode == 1 and other.stderr == FALLBACK, other
        assert "warning[UnknownStage]" in other.stdout, other
        refused = self.on_another_platform("--stdio")
        assert refused.returncode == 2 and "there is no package for linux-riscv64" in refused.stderr, refused

    def test_the_example_of_the_engine_checks_a_folder(self):
        prefix = self.folder / "home/engine"
        install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", prefix, "@dockerfile-stages/engine"]
        done = run(install, **self.here)
        assert done.returncode == 0, done
        example = prefix / "node_modules/@dockerfile-stages/engine/example/check.mjs"
        checked = run(["node", example, self.folder / "project"], **self.only("node"))
        assert checked.returncode == 1 and checked.stderr == "", checked
        assert checked.stdout.startswith("Dockerfile:3:13: warning[UnknownStage]"), checked
        lines = example.read_text().splitlines()
        assert len(lines) <= 20 and example.read_text() in example.parents[1].joinpath("README.md").read_text(), lines

    def on_another_platform(self, *words):
        launcher = self.install("usual").resolve().parent.parent / "launch.js"
        script = f"Object.defineProperty(process, 'arch', {{ value: 'riscv64' }}); require({json.dumps(str(launcher))});"
        return run(["node", "-e", script, "node", *words], **self.only("node"))

    def project(self, name, more):
        """A copy of the project with more files, which the plain user can change."""
        project = self.folder / "home" / name
        shutil.copytree(self.folder / "project", project)
        for file, text in more.items():
            (project / file).write_text(text)
        for path in [project, *project.rglob("*")]:
            shutil.chown(path, self.folder.stat().st_uid, self.folder.stat().st_gid)
        return project

    def test_node_reads_the_launcher_for_sh_too(self):
        command = self.install("usual")
        assert command.read_text().startswith("#!/bin/sh\n")
        check_finds_the_mistake(["node", command.resolve()], **self.only("node", "sh", "readlink"))


def java_home():
    java = os.path.realpath(shutil.which("java"))
    return re.sub(r"/bin/java$", "", java)


if __name__ == "__main__":
    main()
