/// Whom a counter may call and whom it would rather call.
package struct CounterSkills: Hashable, Sendable {
    /// Index into `office.counters`.
    package let counter: Int32
    /// By index of `office.services`: lower first, ``notServed`` for what it does not serve.
    package let preferences: [Int32]

    package static let notServed: Int32 = -1

    package init(counter: Int32, preferences: [Int32]) {
        self.counter = counter
        self.preferences = preferences
    }

    /// `nil` when this counter may not call the ticket. One that is kept for this counter is as good as its favourites.
    package func preference(for entry: WaitingEntry) -> Int32? {
        if entry.reservedFor != WaitingEntry.anyCounter { return entry.reservedFor == counter ? 0 : nil }
        let preference = preferences[Int(entry.service)]
        return preference == Self.notServed ? nil : preference
    }
}

extension CounterSkills {
    /// The services a counter names as preferred come first in that order; all its others share the next place.
    init(of counter: Counter, at index: Int, in office: Office) {
        self.init(
            counter: Int32(index),
            preferences: office.services.map { service in
                guard counter.services.contains(service.id) else { return Self.notServed }
                return Int32(counter.preferred.firstIndex(of: service.id) ?? counter.preferred.count)
            }
        )
    }
}
