package import QueueModel

/// The citizens of one office who agreed to be remembered: what they agreed to, and their sealed templates.
package protocol SubjectStore: Sendable {
    /// Makes a subject durable, with templates and consent, all or nothing.
    func enrol(
        _ subject: Subject,
        _ templates: [SealedRecord],
        consent: Consent
    ) async throws(StoreError)

    /// Everybody who is remembered, in order of their ids.
    func subjects() async throws(StoreError) -> [Subject]

    /// The templates of all of them.
    func sealedRecords() async throws(StoreError) -> [SealedRecord]

    /// Nil for an id that was never given, or whose proofs were dropped.
    func file(of subject: SubjectID) async throws(StoreError) -> SubjectFile?

    /// Puts records in the place of those with the same subject and index, where those are still there.
    func reseal(_ records: [SealedRecord]) async throws(StoreError)

    /// Notes one more visit; nothing for somebody who was forgotten.
    func noteVisit(
        of subject: SubjectID,
        on day: ServiceDay,
        expiresAt: Timestamp
    ) async throws(StoreError)

    /// Removes a subject and their templates; the consent stays as proof, with the time of its end.
    ///
    /// - Returns: the erasure that holds: an earlier one where there was one; nil for an unknown subject.
    func erase(_ subject: SubjectID, as erasure: Erasure) async throws(StoreError) -> Erasure?

    /// Lets nobody's record last longer than this.
    func shortenRecords(to latest: Timestamp) async throws(StoreError)

    /// Drops consents that ended before a moment, and the erasures that ended them.
    func dropProofs(endedBefore moment: Timestamp) async throws(StoreError)

    /// Removes what erased rows have left in the store's files.
    ///
    /// - Throws: `database-busy` while somebody reads them: try again later.
    func purge() async throws(StoreError)
}
