# shellcheck shell=bash
# A small test harness: each test_* function runs in a sandbox that holds a copy of the scripts and, first
# on PATH, stand-ins for the commands that would touch the network or the machine.

set -uo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

fail() {
    printf '    %s\n' "$@" >&2
    return 1
}

# stand_in NAME BODY: a command on PATH that notes its arguments in calls/NAME and then runs BODY.
stand_in() {
    printf '#!/bin/bash\nprintf "%%s\\n" "$*" >>"%s"\n%s\n' "$sandbox/calls/$1" "$2" >"$sandbox/bin/$1"
    chmod +x "$sandbox/bin/$1"
}

calls() { cat "$sandbox/calls/$1" 2>/dev/null; }

# run COMMAND...: leaves $status and $output (both streams).
run() {
    status=0
    output=$("$@" 2>&1) || status=$?
}

expect_success() { ((status == 0)) || fail "expected success, got $status:" "$output"; }

# expect_last_line PATTERN: the command failed, and its last line names cause and remedy.
expect_last_line() {
    ((status != 0)) || fail "expected a failure:" "$output" || return
    # shellcheck disable=SC2053  # a pattern
    [[ $(tail -n 1 <<<"$output") == $1 ]] || fail "the last line should be like: $1" "$output"
}

expect_line() { grep -qF -- "$1" <<<"$output" || fail "no line holds: $1" "$output"; }

expect_equal() { [[ $1 == "$2" ]] || fail "expected: $2" "found:    $1"; }

open_sandbox() {
    sandbox=$(mktemp -d)
    mkdir -p "$sandbox"/{bin,calls,models}
    cp -r "$checkout/scripts" "$checkout/Makefile" "$sandbox/"
    cp "$checkout/models/manifest.json" "$sandbox/models/"
    cd "$sandbox" || exit 1
    PATH=$sandbox/bin:$PATH
    unset KIOSK_MODELS_FROM KIOSK_SWIFT_BIN CAMERA PORT ARGS FILTER PYTHON MAKEFLAGS
}

run_tests() {
    local test outcome failures=0
    for test in $(compgen -A function test_); do
        # Not as a condition: there `set -e` would be ignored, and only a test's last line would count.
        (
            open_sandbox
            trap 'rm -rf "$sandbox"' EXIT
            set -e
            "$test"
        )
        outcome=$?
        if ((outcome == 0)); then
            printf '  passed  %s\n' "$(tr _ " " <<<"${test#test_}")"
        else
            printf '  FAILED  %s\n' "$(tr _ " " <<<"${test#test_}")"
            failures=$((failures + 1))
        fi
    done
    return $((failures > 0))
}
