#!/usr/bin/env bash
# shellcheck disable=SC2016  # stand-ins expand when they run
source "$(dirname "$0")/harness.sh"

swift_version() { stand_in swift "echo 'Swift version $1 (swift-$1-RELEASE)'"; }

# A machine that has every package but those named.
lacking() {
    stand_in dpkg-query "printf '%s\n' \"\${@:4}\" | grep -vxE '$1' | sed 's/^/installed /'; exit 1"
    stand_in apt-get ''
    stand_in sudo '[[ $1 == -v ]] || exec "$@"'
    stand_in df 'printf "Avail\n9999\n"'
    printf 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n' >os-release
    export SYSTEMD_OS_RELEASE=$PWD/os-release
}

test_no_swift_is_said_before_anything_is_installed() {
    lacking 'jq|ffmpeg'
    KIOSK_SWIFT_BIN=$PWD/nowhere run scripts/setup
    expect_last_line 'error: no Swift toolchain was found. To mend it: install Swift 6.2*'
    expect_equal "$(calls apt-get)" ""
}

test_an_old_swift_is_refused() {
    lacking none
    swift_version 6.1.3
    run scripts/setup
    expect_last_line 'error: Swift 6.1.3 is too old: 6.2 or newer is needed*'
}

test_a_new_swift_is_accepted() {
    source scripts/lib/common.sh
    source scripts/lib/swift.sh
    for version in 6.2 6.3.1 6.10 7.0; do
        swift_version "$version"
        run require_swift_version
        expect_success
    done
}

test_a_swift_that_does_not_start_is_named() {
    lacking none
    stand_in swift 'echo "swift: error while loading shared libraries: libcurl.so.4" >&2; exit 127'
    run scripts/setup
    expect_last_line 'error: the Swift toolchain does not start (*libcurl.so.4)*'
}

test_only_missing_packages_are_installed() {
    lacking 'jq|ffmpeg'
    run scripts/install-packages
    expect_success
    expect_equal "$(calls apt-get)" $'update\ninstall --yes --no-install-recommends ffmpeg jq'
}

test_nothing_is_done_when_no_package_is_missing() {
    lacking none
    run scripts/install-packages
    expect_success
    expect_equal "$output$(calls apt-get)" ""
}

test_without_root_sudo_is_used() {
    lacking jq
    stand_in id 'echo 1000'
    run scripts/install-packages
    expect_success
    [[ $(calls sudo) == *'env DEBIAN_FRONTEND=noninteractive apt-get install'* ]]
}

test_a_refused_sudo_is_named() {
    lacking jq
    stand_in id 'echo 1000'
    stand_in sudo 'exit 1'
    run scripts/install-packages
    expect_last_line 'error: sudo refused*jq*'
}

test_neither_root_nor_sudo_is_named_with_the_command_to_run() {
    lacking jq
    stand_in id 'echo 1000'
    # Where only bin is on PATH, there is no sudo.
    rm bin/sudo
    for tool in bash env dirname sed grep tail head mkdir sort cat; do ln -sf "$(command -v "$tool")" bin/; done
    PATH=$PWD/bin run scripts/install-packages
    expect_last_line 'error: *there is no sudo. To mend it: run as root: apt-get install --no-install-recommends jq.'
}

test_another_system_is_named_with_what_to_install() {
    lacking jq
    printf 'ID=fedora\nVERSION_ID=42\nPRETTY_NAME="Fedora Linux 42"\n' >os-release
    run scripts/install-packages
    expect_last_line 'error: *packages are missing (jq) and Fedora Linux 42 is not Debian 12*scripts/debian-packages*'
}

test_an_older_debian_is_refused() {
    lacking jq
    printf 'ID=debian\nVERSION_ID="11"\nPRETTY_NAME="Debian 11"\n' >os-release
    run scripts/install-packages
    expect_last_line 'error: *Debian 11 is not Debian 12*'
}

test_a_missing_network_is_named() {
    lacking jq
    stand_in apt-get 'echo "Err:1 http://deb.debian.org Temporary failure resolving deb.debian.org"; exit 100'
    run scripts/install-packages
    expect_last_line 'error: *because the network cannot be reached*'
}

test_too_little_room_is_named_before_anything_is_installed() {
    lacking jq
    stand_in df 'printf "Avail\n  120\n"'
    run scripts/install-packages
    expect_last_line 'error: the disk is too full for the Debian packages: /usr has 120 MB free of 700 MB needed*'
    expect_equal "$(calls apt-get)" ""
}

run_tests
