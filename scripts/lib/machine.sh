# shellcheck shell=bash
# Bare Debian 12 machines in folders under .cache: made with debootstrap, used as a chroot, and booted with systemd as
# process 1 in namespaces of their own (processes, mounts, names, network), so that nothing of the host is touched.
# Sourced after common.sh; needs root.

readonly bare=.cache/debian-12 archives=.cache/debian-archives machine_log=.cache/machine.log
readonly mirror=${KIOSK_DEBIAN_MIRROR:-http://deb.debian.org/debian}
readonly machine_environment=(PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)

# The booted machine's process 1, seen from here; empty while none runs.
machine=

require_root() {
    (($(id -u) == 0)) || die "a machine can only be made by root" "run it as root (sudo make ${1})"
}

# make_bare: a Debian 12 as debootstrap makes it, once.
make_bare() {
    [[ ! -f $bare.complete ]] || return 0
    command -v debootstrap >/dev/null || run_long "Installing debootstrap" "$machine_log" \
        env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends debootstrap ||
        die_of "$machine_log" "debootstrap could not be installed" "see $machine_log"
    require_space 1500 . "a bare Debian 12"
    rm -rf "$bare"
    run_long "Making a bare Debian 12" "$machine_log" debootstrap bookworm "$bare" "$mirror" ||
        die_of "$machine_log" "debootstrap failed ($(last_line "$machine_log"))" "see $machine_log, then try again"
    touch "$bare.complete"
}

# copy_bare FOLDER: a fresh machine, with the packages that were fetched before.
copy_bare() {
    remove_machine "$1"
    cp -a --reflink=auto "$bare" "$1"
    mkdir -p "$archives" "$1/var/cache/apt/archives"
    printf 'APT::Keep-Downloaded-Packages "true";\nAcquire::Retries "3";\n' >"$1/etc/apt/apt.conf.d/90test"
    cp -a "$archives/." "$1/var/cache/apt/archives/"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    copy_sources "$1"
}

# Debian's own lists of the host, because its mirror is the one that can be reached.
copy_sources() {
    local list
    for list in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
        [[ -s $list ]] || continue
        rm -f "$1/etc/apt/sources.list"
        if [[ $list == *.sources ]]; then cp "$list" "$1/etc/apt/sources.list.d/"; else cp "$list" "$1/etc/apt/"; fi
        return
    done
}

keep_archives() { cp -an "$1"/var/cache/apt/archives/*.deb "$archives/" 2>/dev/null || true; }

# in_folder FOLDER COMMAND...: as in a rescue system: with /proc and /dev, without systemd, with the host's network.
in_folder() {
    local folder=$1
    shift
    # shellcheck disable=SC2016  # the inner shell expands
    unshare --mount --pid --fork --kill-child bash -c '
        folder=$1; shift
        mount -t proc proc "$folder/proc"
        mount --rbind /dev "$folder/dev"
        mount -t sysfs -o ro sysfs "$folder/sys"
        exec chroot "$folder" env -i "$@"
    ' in_folder "$folder" "${machine_environment[@]}" "$@" </dev/null
}

# boot FOLDER, once prepared: systemd as process 1; returns when it has started what is enabled.
boot() {
    local folder
    folder=$(realpath "$1")
    unshare --mount --pid --uts --ipc --cgroup --net --fork --kill-child bash -c "$(declare -f become_machine)
        become_machine '$folder'" >"$machine_log" 2>&1 </dev/null &
    boot_guard=$!
    local waited
    for ((waited = 0; waited < 100; waited++)); do
        machine=$(pgrep --parent "$boot_guard" | head -n 1) || true
        [[ -z $machine ]] || ! in_machine systemctl is-system-running --wait >/dev/null 2>&1 || return 0
        [[ -z $machine ]] || [[ $(in_machine systemctl is-system-running 2>/dev/null) != degraded ]] || return 0
        sleep 0.3
    done
    die "the machine does not boot" "see $machine_log and $folder/var/log/journal"
}

# What has no meaning without hardware, and a journal that outlives the machine.
prepare_boot() {
    local unit
    for unit in systemd-udevd.service systemd-udevd-control.socket systemd-udevd-kernel.socket systemd-udev-trigger.service \
        systemd-modules-load.service getty.target networking.service; do
        ln -sf /dev/null "$1/etc/systemd/system/$unit"
    done
    mkdir -p "$1/var/log/journal"
}

# become_machine FOLDER: within its namespaces, up to systemd itself.
become_machine() {
    local root=$1 node
    ip link set lo up
    mount --make-rprivate /
    mount --bind "$root" "$root"
    cd "$root" || exit
    mount -t proc proc proc
    mount -t sysfs -o ro sysfs sys
    mount -t cgroup2 cgroup2 sys/fs/cgroup
    mount -t tmpfs -o mode=755 tmpfs run
    mount -t tmpfs -o mode=755 tmpfs dev
    for node in null zero full random urandom tty; do
        touch "dev/$node"
        mount --bind "/dev/$node" "dev/$node"
    done
    mkdir dev/pts dev/shm .before
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
    mount -t tmpfs tmpfs dev/shm
    ln -s pts/ptmx dev/ptmx
    ln -s /proc/self/fd dev/fd
    pivot_root . .before
    umount --lazy /.before
    rmdir /.before
    # systemd moves a unit's credentials to where all see them.
    mount --make-rshared /
    exec env -i container=test PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
}

# in_machine COMMAND...
in_machine() {
    nsenter --target "$machine" --mount --pid --uts --ipc --cgroup --net \
        env -i "${machine_environment[@]}" "$@" </dev/null
}

# ask PATH [CURL ARGUMENTS...]: the daemon of the machine, with the host's curl.
ask() {
    local path=$1
    shift
    nsenter --target "$machine" --net curl --silent --show-error --max-time 10 "$@" "http://127.0.0.1:8080$path"
}

halt() {
    [[ -n $machine ]] || return 0
    kill -s RTMIN+4 "$machine" 2>/dev/null || true
    local waited
    for ((waited = 0; waited < 60; waited++)); do
        kill -0 "$boot_guard" 2>/dev/null || break
        sleep 0.25
    done
    kill -9 "$boot_guard" 2>/dev/null || true
    machine=
}

# Nothing of the host may be mounted in it any more when it is removed.
remove_machine() {
    [[ -d $1 ]] || return 0
    ! grep -qF " $(realpath "$1")" /proc/mounts || die "$1 is still mounted somewhere" "end what uses it: fuser -vm $1"
    rm -rf --one-file-system "$1"
}
