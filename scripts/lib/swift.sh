# shellcheck shell=bash
# Finds the Swift toolchain and puts it on PATH. Sourced after common.sh.

readonly swift_needed=6.2
readonly swift_remedy="install Swift 6.2 or newer from https://www.swift.org/install/linux/ or name its folder: KIOSK_SWIFT_BIN=/path/to/usr/bin"

# KIOSK_SWIFT_BIN, where set, is the only place looked at.
find_swift() {
    local place
    if [[ -n ${KIOSK_SWIFT_BIN:-} ]]; then
        [[ ! -x $KIOSK_SWIFT_BIN/swift ]] || printf '%s\n' "$KIOSK_SWIFT_BIN"
        return
    fi
    if place=$(command -v swift); then
        dirname "$place"
        return
    fi
    for place in /opt/swift*/usr/bin /usr/local/swift*/usr/bin "${HOME:-/root}/.local/share/swiftly/bin"; do
        if [[ -x $place/swift ]]; then
            printf '%s\n' "$place"
            return
        fi
    done
}

use_swift() {
    local place
    place=$(find_swift)
    [[ -n $place ]] || die "no Swift toolchain was found" "$swift_remedy"
    PATH=$place:$PATH
}

require_swift_version() {
    local answer version
    answer=$(swift --version 2>&1) ||
        die "the Swift toolchain does not start ($(head -n 1 <<<"$answer"))" "$swift_remedy"
    version=$(grep -oE 'Swift version [0-9]+(\.[0-9]+)+' <<<"$answer" | head -n 1 | cut -d' ' -f3) || true
    if [[ -z $version || $(printf '%s\n' "$swift_needed" "$version" | sort -V | head -n 1) != "$swift_needed" ]]; then
        die "Swift ${version:-of an unknown version} is too old: $swift_needed or newer is needed" "$swift_remedy"
    fi
}
