#!/usr/bin/env python3
"""Makes the packages of a release from the archives that Maven has built.

usage: packages.py [--incomplete] BUILT OUT

BUILT has the zip, the jar, the engine in JavaScript and an image for each platform of platforms.tsv; without the image of a platform this stops, or
with --incomplete leaves out the packages for it and writes zeros for its checksum. OUT is emptied and gets these files, the
packages for npm and Debian made of them, the entries for other registries, the notes, a bill of materials, a statement
of provenance and the checksums of all. The same input gives the same bytes.
"""
import base64
import csv
import datetime
import email.utils
import gzip
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
REGISTRIES = HERE.parent / "registries"
ROOT = HERE.parents[3]
NOTICES = ROOT / "server/src/web/page/engine-notices.txt"
NAME = "dockerfile-stages"
HOME = f"https://github.com/dockerfilestages/{NAME}"
ENGINE = [f"{part}.{kind}" for part in ("command", "engine", "host", "remote", "serve", "worker") for kind in ("js", "d.ts")]
POM = "{http://maven.apache.org/POM/4.0.0}"


class Problem(Exception):
    """Why there is no release, in a sentence."""


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--incomplete"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    try:
        release = Release(*map(pathlib.Path, arguments), incomplete="--incomplete" in sys.argv)
        release.make()
    except Problem as problem:
        sys.exit(f"packages.py: {problem}")


class Release:
    def __init__(self, built, out, incomplete):
        pom = ElementTree.parse(ROOT / "pom.xml")
        self.version = pom.findtext(f"{POM}version")
        self.time = datetime.datetime.fromisoformat(
            pom.findtext(f"{POM}properties/{POM}project.build.outputTimestamp").replace("Z", "+00:00")
        )
        self.built = built
        self.out = out
        self.incomplete = incomplete
        self.platforms = read_platforms()

    def make(self):
        os.environ["SOURCE_DATE_EPOCH"] = str(int(self.time.timestamp()))
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir(parents=True)
        self.take_over()
        with tempfile.TemporaryDirectory() as work:
            self.make_npm_packages(pathlib.Path(work))
            for platform in self.platforms:
                if platform["deb"] and self.image(platform).exists():
                    self.make_debian_package(platform, pathlib.Path(work) / "deb")
        self.fill_in_registries()
        self.write_notes()
        self.write_provenance()
        self.write_checksums()

    # What Maven has built

    def take_over(self):
        for name in (f"{NAME}-{self.version}.zip", f"{NAME}.jar"):
            self.copy(self.built / name)
        for platform in self.platforms:
            archive = self.built / self.image(platform).name
            if archive.exists() or not self.incomplete:
                self.copy(archive)
            else:
                print(f"not built here: {archive.name}")
        bill = self.built / "bom.json"
        if bill.exists() or not self.incomplete:
            self.copy(bill, f"{NAME}-{self.version}.cdx.json")
        for extension in sorted(self.built.glob(f"*{self.version}.vsix")):
            self.copy(extension)

    def copy(self, file, name=None):
        shutil.copyfile(self.found(file.name, "mvn -Pimage package"), self.out / (name or file.name))

    def found(self, name, maker):
        file = self.built / name
        if not file.is_file():
            raise Problem(f"{file} is missing; {maker} makes it.")
        return file

    def image(self, platform):
        return self.out / f"{NAME}-{self.version}-{platform['image']}.tar.gz"

    # npm: one package with the launcher and the jar, one with the engine, one with the image for each platform

    def make_npm_packages(self, work):
        self.pack_for_npm(self.npm_engine(work / "engine"), self.manifest("engine"))
        program = self.manifest("npm")
        # No optional one: it is for those who leave out the optional packages, or whose platform has none.
        program["dependencies"] = {f"@{NAME}/engine": self.version}
        program["optionalDependencies"] = {npm_name(platform): self.version for platform in self.platforms}
        for platform in self.platforms:
            if self.image(platform).exists():
                folder = unpack(self.image(platform), work / platform["npm"])
                self.pack_for_npm(folder, self.platform_manifest(platform, program))
        self.pack_for_npm(self.npm_program(work / NAME), program)

    def manifest(self, folder):
        return json.loads(self.fill(HERE / folder / "package.json", {}))

    def npm_engine(self, folder):
        shutil.copytree(HERE / "engine", folder)
        for part in ENGINE:
            shutil.copyfile(self.found(part, "mvn -Pweb process-classes"), folder / part)
        readme = folder / "README.md"
        readme.write_text(readme.read_text().replace("%EXAMPLE%", (folder / "example/check.mjs").read_text()))
        shutil.copy(ROOT / "LICENSE", folder)
        own = (ROOT / "LICENSE").read_text().strip()
        (folder / "THIRD-PARTY-NOTICES.txt").write_text(f"Dockerfile Stages (Apache-2.0)\n\n{own}\n\n{NOTICES.read_text()}")
        return folder

    def platform_manifest(self, platform, program):
        system, architecture = platform["npm"].split("-")
        shared = ("version", "homepage", "bugs", "repository")
        return {
            "name": npm_name(platform),
            "description": f"The image of {NAME} for {platform['npm']}, with a Java of its own",
            **{key: program[key] for key in shared},
            # Java's own licence is in the folder legal.
            "license": "Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0",
            "os": [system],
            "cpu": [architecture],
            **({"libc": ["glibc"]} if system == "linux" else {}),
            "preferUnplugged": True,
        }

    def npm_program(self, folder):
        distribution = unpack(self.out / f"{NAME}-{self.version}.zip", folder / "unpacked")
        for kept in ("LICENSE", "THIRD-PARTY-NOTICES.txt", "README.md"):
            shutil.copy(distribution / kept, folder)
        (folder / "java/bin").mkdir(parents=True)
        launcher = pathlib.Path(shutil.copy(distribution / "bin/dockerfile-stages", folder / "java/bin"))
        # Python unpacks no modes from a zip.
        launcher.chmod(0o755)
        shutil.copytree(distribution / "lib", folder / "java/lib")
        # At a place that does not depend on the platform, so that a configuration can name it.
        shutil.copytree(distribution / "editors", folder / "editors")
        shutil.copytree(distribution / "share/man/man1", folder / "man")
        shutil.rmtree(folder / "unpacked")
        shutil.copytree(HERE / "npm", folder, dirs_exist_ok=True)
        return folder

    def pack_for_npm(self, folder, manifest):
        (folder / "package.json").write_text(json.dumps(manifest, indent=2) + "\n")
        target = self.out / "npm"
        target.mkdir(exist_ok=True)
        run("npm", "pack", "--silent", "--ignore-scripts", f"--pack-destination={target.resolve()}", cwd=folder)

    # Debian

    def make_debian_package(self, platform, work):
        image = unpack(self.image(platform), work / "image")
        root = work / "root"
        home = root / "usr/lib" / NAME
        home.mkdir(parents=True)
        for part in ("bin", "conf", "lib", "release"):
            shutil.move(image / part, home / part)
        for useless in ("bin/dockerfile-stages.bat", "bin/keytool", "lib/jrt-fs.jar", "lib/jexec"):
            (home / useless).unlink(missing_ok=True)
        (root / "usr/bin").mkdir(parents=True)
        (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/bin/{NAME}")
        share = root / "usr/share"
        shutil.copytree(image / "editors", share / NAME / "editors")
        completion = share / "bash-completion/completions" / NAME
        place(image / "share/bash-completion/completions" / NAME, completion)
        # It is read by a shell and never started.
        completion.write_text(re.sub(r"^#!.*\n", "", completion.read_text()))
        place(image / "share/man/man1" / f"{NAME}.1", share / "man/man1" / f"{NAME}.1.gz")
        place(HERE / "debian/lintian-overrides", share / "lintian/overrides" / NAME)
        self.document(image, share / "doc" / NAME)
        control = root / "DEBIAN/control"
        control.parent.mkdir()
        control.write_text(self.debian_control(platform, home))
        for path in [root, *root.rglob("*")]:
            if not path.is_symlink():
                executable = path.is_dir() or path.parent.name == "bin" or path.name == "jspawnhelper"
                path.chmod(0o755 if executable else 0o644)
        sums = [f"{digest(file)[1]}  {file.relative_to(root)}\n" for file in files_in(root / "usr")]
        (root / "DEBIAN/md5sums").write_text("".join(sums))
        package = self.out / f"{NAME}_{self.debian_version()['VERSION']}_{platform['deb']}.deb"
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package.resolve()), cwd=work, quiet=True)
        shutil.rmtree(work)

    def document(self, image, folder):
        for page in ("README.md", "CHANGELOG.md", "DIAGNOSTICS.md", "THIRD-PARTY-NOTICES.txt", "bom.cdx.json"):
            if (image / page).exists():
                place(image / page, folder / page)
        shutil.copytree(image / "legal", folder / "legal", symlinks=True)
        place(HERE / "debian/copyright", folder / "copyright")
        date = email.utils.format_datetime(self.time)
        log = self.fill(HERE / "debian/changelog", {**self.debian_version(), "DATE": date})
        (folder / "changelog.gz").write_bytes(gzip.compress(log.encode(), mtime=0))

    def debian_version(self):
        # To dpkg, a hyphen would begin a revision; with this character, 1.0.0-rc.1 comes before 1.0.0.
        return {"VERSION": self.version.replace("-", "~")}

    def debian_control(self, platform, home):
        size = sum(file.stat().st_size for file in files_in(home)) // 1024
        values = {**self.debian_version(), "ARCHITECTURE": platform["deb"], "SIZE": str(size), "GLIBC": newest_glibc(home)}
        return self.fill(HERE / "debian/control", values)

    # Other registries

    def fill_in_registries(self):
        values = {}
        archives = {platform["image"]: self.image(platform) for platform in self.platforms}
        archives |= {"zip": self.out / f"{NAME}-{self.version}.zip", "jar": self.out / f"{NAME}.jar"}
        for key, archive in archives.items():
            sha256 = digest(archive)[0] if archive.exists() else "0" * 64
            values[f"URL {key}"] = f"{HOME}/releases/download/v{self.version}/{archive.name}"
            values[f"FILE {key}"] = archive.name
            values[f"SHA256 {key}"] = sha256
            values[f"SRI {key}"] = "sha256-" + base64.b64encode(bytes.fromhex(sha256)).decode()
        for template in files_in(REGISTRIES):
            filled = self.out / "registries" / template.relative_to(REGISTRIES)
            filled.parent.mkdir(parents=True, exist_ok=True)
            filled.write_text(self.fill(template, values))

    def fill(self, template, values):
        def value(match):
            if match[1] not in values:
                raise Problem(f"{template} asks for {match[0]}, which is not known.")
            return values[match[1]]

        values = {"VERSION": self.version, **values}
        return re.sub(r"%([A-Z][A-Z0-9]*(?: [a-z0-9_-]+)?)%", value, template.read_text())

    # What goes with all of them

    def write_notes(self):
        """The section of this version in the change log, or of what is not released yet in a trial."""
        sections = dict(re.findall(r"(?ms)^## (.*?)\n+(.*?)(?=^## |\Z)", (ROOT / "server/CHANGELOG.md").read_text()))
        notes = sections.get(self.version) or (sections.get("Unreleased") if self.incomplete else None)
        if not notes:
            raise Problem(f"server/CHANGELOG.md has no section {self.version}.")
        (self.out / "notes.md").write_text(notes.rstrip() + "\n")

    def write_provenance(self):
        """An in-toto statement with SLSA's predicate. The workflow signs one of its own; this one is for comparisons."""
        commit = run("git", "rev-parse", "HEAD", cwd=ROOT, output=True)
        statement = {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [
                {"name": str(file.relative_to(self.out)), "digest": {"sha256": digest(file)[0]}}
                for file in files_in(self.out)
                if file.name != "notes.md" and "registries" not in file.relative_to(self.out).parts
            ],
            "predicateType": "https://slsa.dev/provenance/v1",
            "predicate": {
                "buildDefinition": {
                    "buildType": f"{HOME}/blob/v{self.version}/.ci/release",
                    "externalParameters": {"version": self.version},
                    "resolvedDependencies": [{"uri": f"git+{HOME}", "digest": {"gitCommit": commit}}],
                },
                "runDetails": {"builder": {"id": os.environ.get("GITHUB_WORKFLOW_REF", f"{HOME}/blob/main/.ci/release")}},
            },
        }
        (self.out / "provenance.json").write_text(json.dumps(statement, indent=2) + "\n")

    def write_checksums(self):
        """Those of the files that a release on GitHub has; registries have their own."""
        files = [file for file in files_in(self.out) if file.parent == self.out and file.name != "notes.md"]
        lines = [f"{digest(file)[0]}  {file.name}\n" for file in files]
        (self.out / "SHA256SUMS").write_text("".join(lines))


def read_platforms():
    lines = (HERE / "platforms.tsv").read_text().splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def npm_name(platform):
    return f"@{NAME}/{platform['npm']}"


def unpack(archive, folder):
    """The folder in an archive that has only one."""
    folder.mkdir(parents=True)
    if archive.suffix == ".zip":
        shutil.unpack_archive(archive, folder)
    else:
        with tarfile.open(archive) as files:
            files.extractall(folder)
    (only,) = folder.iterdir()
    return only


def place(file, target):
    """Copies a file, and compresses it if it shall end in .gz."""
    target.parent.mkdir(parents=True, exist_ok=True)
    content = file.read_bytes()
    target.write_bytes(gzip.compress(content, mtime=0) if target.suffix == ".gz" else content)


def newest_glibc(folder):
    """The newest version of glibc of which a program or library in a folder needs a symbol."""
    versions = set()
    for file in files_in(folder):
        content = file.read_bytes()
        if content.startswith(b"\x7fELF"):
            versions |= set(re.findall(rb"GLIBC_(\d+)\.(\d+)", content))
    return "{}.{}".format(*max((int(major), int(minor)) for major, minor in versions))


def files_in(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def digest(file):
    content = file.read_bytes()
    return hashlib.sha256(content).hexdigest(), hashlib.md5(content, usedforsecurity=False).hexdigest()


def run(*command, cwd, quiet=False, output=False):
    if shutil.which(command[0]) is None:
        raise Problem(f"{command[0]} is not installed.")
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE if quiet or output else None, text=True)
    if done.returncode != 0:
        raise Problem(f"{' '.join(command)} failed with status {done.returncode}.")
    return (done.stdout or "").strip()


if __name__ == "__main__":
    main()
