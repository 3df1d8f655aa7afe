/// A citizen who agreed to be remembered. It holds nothing that names or shows them; what their face looks like lies
/// sealed elsewhere.
package struct Subject: Hashable, Sendable {
    package let id: SubjectID
    package let enrolledAt: Timestamp
    /// When the record is erased unless they come again before.
    package var expiresAt: Timestamp
    /// Not the moment: a day is enough to know when to forget somebody.
    package var lastSeenDay: ServiceDay
    package var visits: Int

    package init(
        id: SubjectID,
        enrolledAt: Timestamp,
        expiresAt: Timestamp,
        lastSeenDay: ServiceDay,
        visits: Int = 1
    ) {
        self.id = id
        self.enrolledAt = enrolledAt
        self.expiresAt = expiresAt
        self.lastSeenDay = lastSeenDay
        self.visits = visits
    }
}

/// 128 random bits as 32 hexadecimal digits.
package typealias SubjectID = Identifier<Subject>
