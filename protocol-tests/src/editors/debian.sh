#!/bin/sh
# debian.sh SUITE PACKAGE DIR PROGRAM: runs a program of a newer Debian on an older one, without changing the system.
#
# Downloads the package with its dependencies, including the C library, and unpacks it into DIR/root; DIR/run then runs
# PROGRAM, a path below that root, with its own loader.
set -eu
suite=$1
package=$2
program=$4
mkdir -p "$3/apt/lists/partial" "$3/apt/archives/partial" "$3/root"
dir=$(cd "$3" && pwd)

# The mirror that this machine uses, in either of the two formats of apt's lists.
mirror=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep '/debian/\?$' | head -n 1)
[ -n "$mirror" ] || {
    echo "apt names no mirror of Debian" >&2
    exit 1
}
printf 'deb [signed-by=%s] %s %s main\n' /usr/share/keyrings/debian-archive-keyring.gpg "$mirror" "$suite" \
    >"$dir/apt/sources.list"
# Nothing counts as installed, so that apt lists every library.
: >"$dir/apt/status"

own_apt() {
    apt-get -qq -o Dir::Etc::SourceList="$dir/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$dir/apt/lists" -o Dir::State::status="$dir/apt/status" -o Dir::Cache="$dir/apt" \
        -o Dir::Cache::archives="$dir/apt/archives" -o Debug::NoLocking=1 -o APT::Install-Recommends=false \
        -o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
}

own_apt update
own_apt -y --download-only install "$package"
for deb in "$dir"/apt/archives/*.deb; do
    dpkg-deb -x "$deb" "$dir/root"
done
rm -rf "$dir/apt"

# Every folder that contains a library: a program may have its own folder.
libraries=$(find "$dir/root/usr/lib" "$dir/root/lib" -name '*.so*' -exec dirname {} + 2>/dev/null | sort -u | paste -sd :)
loader=$(find "$dir/root" -name 'ld-linux-*.so.*' | head -n 1)
cat >"$dir/run" <<END
#!/bin/sh
exec "$loader" --library-path "$libraries" --argv0 "${program##*/}" "$dir/root/$program" "\$@"
END
chmod +x "$dir/run"
