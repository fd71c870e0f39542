#!/usr/bin/env bash
# What action.yml does: fetches a release that needs no Java, and has it check the checkout.
#
#   VERSION, CHECKED_PATHS, FAIL_ON, OPTIONS, SARIF_FILE   the inputs of the action
#   DOWNLOADS                                              where releases are, for a test of this script
set -euo pipefail

downloads=${DOWNLOADS:-https://github.com/dockerfilestages/dockerfile-stages/releases/download}

# As the archives are called, which is as Java calls the systems.
platform() {
    local os arch
    case $(uname -s) in
        Linux) os=linux ;;
        Darwin) os=darwin ;;
        *) os=windows ;;
    esac
    case $(uname -m) in
        arm64 | aarch64) arch=aarch64 ;;
        *) arch=x86_64 ;;
    esac
    printf '%s-%s' "$os" "$arch"
}

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/dockerfile-stages.XXXXXX")
curl --fail --silent --show-error --location --retry 3 \
    "$downloads/v$VERSION/dockerfile-stages-$VERSION-$(platform).tar.gz" | tar -xz -C "$folder" --strip-components=1
program=$folder/bin/dockerfile-stages

# Words are split at blanks, and patterns in them are not expanded.
read -r -a arguments <<<"${OPTIONS:-} $CHECKED_PATHS"
if [ -n "$SARIF_FILE" ]; then
    "$program" check --format sarif --fail-on never "${arguments[@]}" >"$SARIF_FILE"
fi
# As annotations of the lines, in whatever workflow this runs.
"$program" check --format github --fail-on "$FAIL_ON" "${arguments[@]}"
