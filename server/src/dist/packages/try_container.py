#!/usr/bin/env python3
"""Makes the folder of the container's image with the script in its Dockerfile, and runs its entry point there.

usage: try_container.py RELEASE

This is no build: the base is the Debian of this machine. It shows that the script works, that the libraries are all there, and
that the entry point needs no shell. Needs root, to change the root folder.
"""
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

from trial import DOCKERFILE, run, session_finds_the_mistake

RECIPE = (pathlib.Path(__file__).resolve().parent / "container/Dockerfile").read_text()


def main():
    (archive,) = pathlib.Path(sys.argv[1]).resolve().glob(f"*-linux-{platform.machine()}.tar.gz")
    script = re.search(r"(?ms)^RUN <<EOF\n(.*?)^EOF$", RECIPE)[1]
    entry_point = json.loads(re.search(r"(?m)^ENTRYPOINT (.*)$", RECIPE)[1])
    environment = dict([re.search(r"(?m)^ENV (\w+)=(\S+)$", RECIPE).groups()])
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        (work / "unpacked").mkdir()
        subprocess.run(["tar", "-xzf", archive, "-C", work / "unpacked"], check=True)
        subprocess.run(["sh", "-c", script], cwd=work, check=True)
        root = work / "root"
        assert not list(root.rglob("sh")) and not list(root.rglob("bash")), "there is a shell in it"
        (root / "project/Dockerfile").write_text(DOCKERFILE)
        (root / "project/Dockerfile.é").write_text(DOCKERFILE)
        (root / "proc").mkdir()
        subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
        try:
            strict = [entry_point[0], "-XX:AOTMode=on", *entry_point[1:]]
            inside = [shutil.which("chroot"), "--userspec=65534:65534", str(root), *strict]
            options = {"env": environment, "user": None, "group": None, "extra_groups": None}
            named = run([*inside, "check", "project/Dockerfile.é"], **options)
            assert named.stdout.startswith("project/Dockerfile.é:3:13: "), named
            session_finds_the_mistake(inside, **options)
        finally:
            subprocess.run(["umount", root / "proc"], check=True)
    print("  the script of its Dockerfile works, and the entry point in its folder")


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("try_container.py: only root can change the root folder.")
    main()
