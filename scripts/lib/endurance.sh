# shellcheck shell=bash
# Campaigns against the built daemon, in plain Python: `run_campaign FILE` starts Tests/Endurance/FILE. KIOSKD names
# another program than .build/release/kioskd.

run_campaign() {
    local program=${KIOSKD:-.build/release/kioskd}
    [[ -x $program ]] || die "there is no $program" "run make build"
    ulimit -n "$(ulimit -Hn)"
    exec "${PYTHON:-/usr/bin/python3}" -B "Tests/Endurance/$1"
}
