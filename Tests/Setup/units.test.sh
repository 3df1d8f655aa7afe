#!/usr/bin/env bash
# The units are read by systemd itself, where it is installed.
source "$(dirname "$0")/harness.sh"

command -v systemd-analyze >/dev/null || {
    printf '  skipped: there is no systemd-analyze here\n'
    exit 0
}

# The units with programs that are everywhere, since those of the packages are not installed here.
units_to_verify() {
    local unit
    mkdir units
    for unit in "$checkout"/systemd/*.{service,timer}; do
        sed 's#^ExecStart=/[^ ]*#ExecStart=/bin/true#' "$unit" >"units/${unit##*/}"
    done
}

test_every_unit_is_understood() {
    units_to_verify
    run systemd-analyze verify --man=no --recursive-errors=no units/*
    expect_success
    expect_equal "$output" ""
}

# The threshold is in tenths: at most 1.5.
test_daemon_and_backup_are_hardened() {
    for unit in kioskd kioskd-backup; do
        run systemd-analyze security --offline=true --threshold=15 "$checkout/systemd/$unit.service"
        expect_success
    done
}

test_the_daemon_may_still_use_a_camera() {
    output=$(<"$checkout/systemd/kioskd.service")
    expect_line 'DeviceAllow=char-video4linux rw'
    expect_line 'SupplementaryGroups=video'
}

test_nothing_of_a_face_reaches_a_disk() {
    output=$(<"$checkout/systemd/kioskd.service")
    expect_line 'MemorySwapMax=0'
    expect_line 'LimitCORE=0'
}

test_the_users_of_the_units_are_made() {
    local user
    while read -r user; do
        grep -q "^u $user " "$checkout"/systemd/sysusers.d/*.conf || fail "no sysusers.d file makes $user"
    done < <(sed -nE 's/^User=//p' "$checkout"/systemd/*.service | sort -u)
}

run_tests
