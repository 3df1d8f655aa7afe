/// Every key of the configuration, in the order in which `kioskd config --explain` prints them.
enum SettingCatalog {
    static let all =
        place + web + office + queue + recognition + connection + messages + announcements + storage + demonstration

    /// The key that lists the members of a family.
    static func list(of family: String) -> Setting? {
        ["service": officeServices, "counter": officeCounters, "provider": messageProviders][family]
    }

    static func setting(for key: String) -> Setting? {
        all.first { $0.matches(key) }
    }
}
