# shellcheck shell=bash
# Debian's Chromium and Playwright, for what looks at the pages: `run_on_pages FILE` starts Tests/Pages/FILE with them.

readonly venv=.cache/venv requirements=Tests/Pages/requirements.txt journal=.cache/pages.log
readonly python=${PYTHON:-/usr/bin/python3} needed=(chromium python3-venv)

root=()

# A list that cannot be refreshed need not keep the packages from being found.
update_and_install() {
    "${root[@]}" apt-get update || true
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
}

install_browser() {
    local missing=() package
    for package in "${needed[@]}"; do
        dpkg-query --show --showformat '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    say "Debian packages for the pages' tests alone: ${missing[*]}"
    require_space 600 /usr "the browser"
    if (($(id -u))); then
        sudo -v || die "${missing[*]} cannot be installed without root" "ask an administrator to install: ${missing[*]}"
        root=(sudo)
    fi
    run_long "Installing" "$journal" update_and_install "${missing[@]}" ||
        die_of "$journal" "the browser could not be installed ($(last_line "$journal"))" \
            "see $journal, then try again"
}

# The list that was installed is kept in the environment, so that another list makes another environment.
install_playwright() {
    cmp -s "$requirements" "$venv/requirements.txt" && return
    require_space 300 . "Python packages"
    rm -rf "$venv"
    "$python" -m venv "$venv" || die "no Python environment could be made" "install python3-venv"
    run_long "Fetching Playwright" "$journal" "$venv/bin/pip" install --disable-pip-version-check --no-deps \
        --only-binary :all: --require-hashes --requirement "$requirements" ||
        die_of "$journal" "the Python packages could not be had ($(last_line "$journal"))" \
            "see $journal, then try again"
    cp "$requirements" "$venv/requirements.txt"
}

run_on_pages() {
    local program=${KIOSKD:-.build/release/kioskd}
    [[ -x $program ]] || die "there is no $program" "run make build"
    install_browser
    install_playwright
    exec env PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" "Tests/Pages/$1"
}
