/// That somebody was forgotten, and why: all that is left of them besides the record of their consent.
package struct Erasure: Hashable, Sendable {
    package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        /// Asked for at the kiosk.
        case citizen
        /// Asked for by whoever represents them.
        case representative
        /// Asked for at a counter.
        case desk
        /// By the administrator's command.
        case command
        /// They had not come for too long.
        case expired
        /// The key to the record was gone: an erasure was interrupted, or the file of keys was lost.
        case unreadable
    }

    /// What the citizen takes home: random, and no key to anything.
    package let receipt: String
    package let at: Timestamp
    package let cause: Cause

    package init(receipt: String, at: Timestamp, cause: Cause) {
        self.receipt = receipt
        self.at = at
        self.cause = cause
    }
}
