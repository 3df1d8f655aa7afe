extension SettingReader {
    /// Variables that scripts and tests use; the daemon doesn't read them.
    private static let foreignNames: Set<String> = [
        "KIOSK_CAMERA_LINKS", "KIOSK_MODELS_DIR", "KIOSK_MODELS_FROM", "KIOSK_PORTRAITS", "KIOSK_SHARED",
        "KIOSK_SWIFT_BIN",
    ]

    /// The variable for a key: `web.port` is `KIOSK_WEB_PORT`, `office.timeZone` is `KIOSK_OFFICE_TIME_ZONE`.
    static func environmentName(of key: String) -> String {
        let parts = key.split(separator: ".").map { part in
            guard part != "*" else { return "*" }
            var name = ""
            for (previous, character) in zip([nil] + part.map(Optional.some), part) {
                if character.isUppercase, previous?.isLowercase == true { name += "_" }
                name += character.isASCII && (character.isLetter || character.isNumber) ? character.uppercased() : "_"
            }
            return name
        }
        return (["KIOSK"] + parts).joined(separator: "_")
    }

    /// Refuses a `KIOSK_…` variable that belongs to no key: it would be silently without effect.
    static func checkNames(of environment: [String: String]) throws(SettingError) {
        let patterns = SettingCatalog.all.map { environmentName(of: $0.key) }
        for name in environment.keys.sorted() where name.hasPrefix("KIOSK_") && !foreignNames.contains(name) {
            guard !patterns.contains(where: { matches(name, $0) }) else { continue }
            throw SettingError(
                code: .unknownKey,
                place: "environment \(name)",
                detail: "unknown variable; `kioskd config --explain` lists all names"
            )
        }
    }

    private static func matches(_ name: String, _ pattern: String) -> Bool {
        guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
        let (before, after) = (pattern[..<star], pattern[pattern.index(after: star)...])
        return name.count > before.count + after.count && name.hasPrefix(before) && name.hasSuffix(after)
    }
}
