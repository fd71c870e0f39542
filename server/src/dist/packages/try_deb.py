#!/usr/bin/env python3
"""Installs the Debian package in new roots of Debian, runs it there as a plain user, and removes it again.

usage: try_deb.py RELEASE SUITE...

Each suite (bookworm, trixie) gets a root of its own, with the essential packages and no Java. Needs debootstrap, and root to
run it. Where lintian is installed, it must find nothing.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from trial import DOCKERFILE, STRICT, check_finds_the_mistake, session_finds_the_mistake

NAME = "dockerfile-stages"
NOBODY = "65534:65534"


def main():
    release, *suites = sys.argv[1:]
    architecture = output("dpkg", "--print-architecture").strip()
    (package,) = pathlib.Path(release).glob(f"*_{architecture}.deb")
    lint(package)
    for suite in suites:
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name) / "root"
            output("debootstrap", "--variant=minbase", suite, str(root), *mirror())
            try_in(root, package)
        print(f"  works on {suite}")


def lint(package):
    if shutil.which("lintian") is None:
        print("  lintian is not installed, and was not asked")
        return
    found = output("lintian", "--allow-root", "--fail-on=none", str(package))
    assert found == "", found
    print("  lintian finds nothing")


def try_in(root, package):
    (root / "project").mkdir()
    (root / "project/Dockerfile").write_text(DOCKERFILE)
    shutil.copy(package, root / "package.deb")
    before = names(root)
    output("chroot", str(root), "dpkg", "--install", "/package.deb")
    # With it, the loader finds the libraries of a program that are beside it.
    output("mount", "-t", "proc", "proc", str(root / "proc"))
    try:
        run_in(root)
    finally:
        output("umount", str(root / "proc"))
    output("chroot", str(root), "dpkg", "--purge", NAME)
    left = {name for name in names(root) - before if not name.startswith(("var/lib/dpkg/", "var/log/"))}
    assert not left, left


def run_in(root):
    # There is no cd among the options of chroot.
    inside = ["chroot", f"--userspec={NOBODY}", str(root), "sh", "-c", 'cd /project && exec "$@"', "sh", NAME]
    # The programs of the root, and no more of this environment.
    options = {"env": {"PATH": "/usr/bin:/bin:/usr/sbin", **STRICT}, "user": None, "group": None, "extra_groups": None}
    check_finds_the_mistake(inside, **options)
    session_finds_the_mistake(inside, **options)
    for file in ("man/man1/dockerfile-stages.1.gz", "bash-completion/completions/dockerfile-stages", f"doc/{NAME}/copyright"):
        assert (root / "usr/share" / file).is_file(), file


def names(root):
    return {str(path.relative_to(root)) for path in root.rglob("*")}


def mirror():
    """The mirror that this machine uses, as apt has it."""
    listed = output("apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", "Component: main")
    sites = [site for site in listed.splitlines() if site.rstrip("/").endswith("/debian")]
    return sites[:1]


def output(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("try_deb.py: only root can make a root of Debian.")
    main()
