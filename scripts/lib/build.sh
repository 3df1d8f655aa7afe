# shellcheck shell=bash
# Builds with progress and shows the compiler's errors. Sourced after common.sh.

readonly build_log=.build/kioskd-build.log

# build ARGUMENTS...: one release build serves daemon and tests alike.
build() {
    [[ -x .build/release/kioskd ]] || require_space 4000 . "a first build"
    run_long "Building" "$build_log" swift build -c release "$@" && return
    grep -vE '^\[[0-9]+/[0-9]+\]' "$build_log" | tail -n 60 >&2
    die_of "$build_log" "the build failed" "see the errors above (whole log: $build_log)"
}
