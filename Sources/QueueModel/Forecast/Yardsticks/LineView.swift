/// What one glance shows to a waiting ticket.
struct LineView: Hashable, Sendable {
    /// How many go before it.
    let ahead: Int
    /// Counters that serve it and are idle.
    let idle: Int
    /// Open counters that serve it, …
    let ownCounters: Int
    /// … that serve it or somebody before it, …
    let lineCounters: Int
    /// … and all.
    let openCounters: Int

    /// An idle counter is there for it.
    var isNext: Bool { ahead < idle }
}
