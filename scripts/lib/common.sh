# shellcheck shell=bash
# Shared by every script: messages, the one-line failure, progress of long steps, disk space.
# Sourced, never run. The caller's working directory becomes the checkout.

set -euo pipefail
export LC_ALL=C.UTF-8

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly disk_full='no space left|not enough free space|disk quota exceeded'
readonly no_network='temporary failure|could not resolve|name or service not known|network is unreachable|no route to host|failed to establish a new connection|connection (timed out|refused)|failed to connect'

say() { printf '%s\n' "$*"; }

warn() { printf 'warning: %s\n' "$*" >&2; }

# die CAUSE REMEDY: the last line a failed command leaves.
die() {
    printf 'error: %s. To mend it: %s.\n' "$1" "$2" >&2
    exit 1
}

# require_space MEGABYTES DIRECTORY PURPOSE
require_space() {
    local free
    free=$(df --output=avail -m "$2" | tail -n 1)
    if ((free < $1)); then
        die "the disk is too full for $3: $2 has $((free)) MB free of $1 MB needed" \
            "free some space and run the same command again"
    fi
}

# run_long TITLE LOG COMMAND...: runs the command with its output in LOG and shows that it is alive:
# on a terminal one line that moves, elsewhere a line every 20 seconds. Returns the command's status.
run_long() {
    local title=$1 log=$2 started=$SECONDS status=0 child
    shift 2
    say "$title ..."
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null &
    child=$!
    trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$child" 2>/dev/null; do
        show_progress "$((SECONDS - started))" "$log"
        sleep 0.1
    done
    wait "$child" || status=$?
    trap - INT TERM
    [[ ! -t 1 ]] || printf '\r\e[K'
    ((status)) || say "  done in $((SECONDS - started)) s"
    return "$status"
}

last_progress=0

show_progress() {
    local elapsed=$1 line
    if [[ -t 1 ]]; then
        line=$(last_line "$2")
        printf '\r\e[K  %3d s  %.*s' "$elapsed" "$((${COLUMNS:-80} - 10))" "$line"
    elif ((elapsed == 0)); then
        last_progress=0
    elif ((elapsed >= last_progress + 20)); then
        last_progress=$elapsed
        say "  $elapsed s  $(last_line "$2")"
    fi
}

last_line() { tail -c 400 "$1" 2>/dev/null | tr '\r' '\n' | grep -v '^ *$' | tail -n 1 || true; }

# die_of LOG CAUSE REMEDY: like die, but a full disk or a missing network found in the log is named instead.
die_of() {
    if grep -qiE "$disk_full" "$1"; then
        die "$2, because the disk is full" "free some space and run the same command again"
    elif grep -qiE "$no_network" "$1"; then
        die "$2, because the network cannot be reached" "connect this machine and run the same command again, or $3"
    fi
    die "$2" "$3"
}
