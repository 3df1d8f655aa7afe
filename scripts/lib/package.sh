# shellcheck shell=bash
# Puts files into a package's folder and packs it. Sourced after common.sh.

# The program's own version; a pre-release's hyphen would be Debian's revision.
package_version() {
    local text
    text=$(sed -nE 's/.*static let text = "([^"]+)".*/\1/p' Sources/KioskDaemon/Composition/Version.swift)
    [[ -n $text ]] || die "no version stands in Sources/KioskDaemon/Composition/Version.swift" "give it one"
    printf '%s\n' "${text//-/\~}"
}

# place MODE FILE DESTINATION
place() { install -D -m "$1" "$2" "$3"; }

# place_compressed FILE DESTINATION: without name and time, so that the same file is packed alike every time.
place_compressed() {
    mkdir -p "$(dirname "$2")"
    gzip -9nc "$1" >"$2"
    chmod 644 "$2"
}

# document ROOT PACKAGE: what every Debian package says of itself.
document() {
    local folder=$1/usr/share/doc/$2
    place 644 packaging/copyright "$folder/copyright"
    changelog "$2" | gzip -9nc >"$folder/changelog.gz"
    place_compressed CHANGELOG.md "$folder/CHANGELOG.md.gz"
}

# Debian's form of it; what changed stands in CHANGELOG.md.
changelog() {
    local when
    when=$(LC_ALL=C date --utc --date="@$(git log -1 --format=%ct 2>/dev/null || date +%s)" '+%a, %d %b %Y %H:%M:%S +0000')
    printf '%s (%s) bookworm; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- The FaceQueue authors <maintainers@facequeue.invalid>  %s\n' \
        "$1" "$(package_version)" "$when"
}

# pack PACKAGE ROOT FILE [LIBRARIES]: control, maintainer scripts and checksums, then the package itself.
pack() {
    local from=packaging/$1 root=$2 file=$3 size script
    size=$(du --summarize --apparent-size --block-size=1024 "$root" | cut -f1)
    mkdir -p "$root/DEBIAN"
    sed -e "s/@VERSION@/$(package_version)/" -e "s/@SIZE@/$size/" -e "s/@SHLIBS@/${4:-}/" "$from/control" >"$root/DEBIAN/control"
    place 644 "$from/conffiles" "$root/DEBIAN/conffiles"
    for script in postinst prerm postrm; do place 755 "$from/$script" "$root/DEBIAN/$script"; done
    (cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    find "$root" -type d -exec chmod 755 {} +
    find "$root/usr/lib" -name '*.resources' -exec chmod -R u=rwX,go=rX {} +
    dpkg-deb --root-owner-group -Zxz --build "$root" "$file" >/dev/null
    say "Built $file ($(du -h "$file" | cut -f1))"
}
