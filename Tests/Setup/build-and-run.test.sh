#!/usr/bin/env bash
source "$(dirname "$0")/harness.sh"

built_daemon() {
    mkdir -p .build/release
    printf '#!/bin/bash\nprintf "%%s\\n" "$*"\n' >.build/release/kioskd
    chmod +x .build/release/kioskd
    stand_in ss ''
}

# A port that nobody listens on, and with `taken` one that somebody does.
free_port() { /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

occupy() {
    coproc listener {
        exec /usr/bin/python3 -uc 'import socket, sys
s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(); print(s.getsockname()[1]); sys.stdin.read()'
    }
    # shellcheck disable=SC2154  # set by coproc
    read -r taken <&"${listener[0]}"
}

test_the_daemon_is_started_with_camera_port_and_data() {
    built_daemon
    mkdir cameras
    touch camera
    ln -s "$PWD/camera" cameras/usb-camera-video-index0
    port=$(free_port)
    PORT=$port KIOSK_CAMERA_LINKS=$PWD/cameras ARGS='--models elsewhere' run scripts/run
    expect_success
    expect_equal "$output" "run --camera auto --port $port --data var --models elsewhere"
}

test_without_a_camera_the_demonstration_is_started_and_said_so() {
    built_daemon
    port=$(free_port)
    PORT=$port KIOSK_CAMERA_LINKS=$PWD/none run scripts/run
    expect_success
    expect_success
    expect_line 'no camera under /dev/v4l/by-id: starting the demonstration'
    expect_line "demo --port $port"
}

test_a_taken_port_is_named_with_another_to_use() {
    built_daemon
    occupy
    stand_in ss 'echo "LISTEN 0 5 *:1 *:* users:((\"nginx\",pid=42,fd=3))"'
    PORT=$taken run scripts/run
    expect_last_line "error: port $taken is taken by nginx, process 42. To mend it: *make run PORT=$((taken + 1))."
}

test_a_camera_without_permission_is_named() {
    built_daemon
    mkdir cameras
    touch camera
    chmod 000 camera
    ln -s "$PWD/camera" cameras/usb-camera-video-index0
    chmod 755 .
    local as_nobody=()
    ((EUID)) || as_nobody=(setpriv --reuid=65534 --clear-groups --inh-caps=-all --bounding-set=-all)
    PORT=$(free_port) KIOSK_CAMERA_LINKS=$PWD/cameras run "${as_nobody[@]}" scripts/run
    expect_last_line "error: no permission on $PWD/camera. To mend it: sudo usermod -aG video *"
}

test_a_failed_build_shows_the_compilers_errors() {
    mkdir -p .build/release && touch .build/release/kioskd && chmod +x .build/release/kioskd
    stand_in swift 'echo "[7/9] Compiling A"; echo "A.swift:1:1: error: no such thing"; exit 1'
    run scripts/build
    expect_line 'A.swift:1:1: error: no such thing'
    expect_last_line 'error: the build failed*see the errors above*'
    [[ $output != *'[7/9]'* ]]
}

test_too_little_room_for_a_first_build_is_named() {
    stand_in df 'printf "Avail\n 900\n"'
    stand_in swift ''
    run scripts/build
    expect_last_line 'error: the disk is too full for a first build: . has 900 MB free of 4000 MB needed*'
    expect_equal "$(calls swift)" ""
}

test_daemon_and_tests_share_one_release_build() {
    mkdir -p .build/release Tests/Setup && touch .build/release/kioskd && chmod +x .build/release/kioskd
    printf '#!/bin/bash\n' >Tests/Setup/run && chmod +x Tests/Setup/run
    stand_in swift ''
    run scripts/test
    expect_success
    expect_equal "$(calls swift)" $'build -c release --build-tests\ntest -c release --skip-build --disable-testable-imports'
}

test_help_names_every_target() {
    run make help
    expect_success
    for target in setup build run test lint format clean; do expect_line "make $target"; done
}

run_tests
