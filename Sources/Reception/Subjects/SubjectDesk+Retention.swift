internal import Logging
internal import QueueModel
internal import QueueStore
internal import Subjects

extension SubjectDesk {
    /// Records written in one transaction: none keeps the queue waiting for long.
    private static let batch = 100
    private static let proofInterval: Int64 = 86_400_000

    /// Takes those out of memory whom a command has erased, and finishes an erasure that was interrupted.
    func dropErased() async throws(SubjectDeskError) {
        guard let held = gallery?.subjects else { return }
        let known = try await storing { store throws(StoreError) in Set(try await store.subjects().map(\.id)) }
        for subject in held.subtracting(known) {
            gallery?.remove(subject)
            isPurgeDue = true
        }
        let keys: Set<SubjectID>
        do throws(SubjectKeyError) { keys = Set(try keyFile.read().keys) } catch { throw .keys(error) }
        for subject in known.subtracting(keys) { _ = try await erase(subject, cause: .unreadable) }
    }

    func eraseExpired() async throws(SubjectDeskError) {
        let now = now()
        let subjects = try await storing { store throws(StoreError) in try await store.subjects() }
        for subject in subjects where subject.expiresAt <= now {
            _ = try await erase(subject.id, cause: .expired)
        }
    }

    /// Once a day; the first time it also holds old records to a shorter time that was set since.
    func dropOldProofs() async throws(SubjectDeskError) {
        let now = now()
        guard now.milliseconds(since: proofsDroppedAt ?? .epoch) >= Self.proofInterval else { return }
        let latest = now.advanced(byMilliseconds: settings.keepMilliseconds)
        try await storing { store throws(StoreError) in
            try await store.shortenRecords(to: latest)
            try await store.dropProofs(endedBefore: now.advanced(byMilliseconds: -SubjectSettings.proofMilliseconds))
        }
        proofsDroppedAt = now
    }

    /// Tries again with the next round while somebody reads.
    func purge() async {
        guard isPurgeDue else { return }
        do throws(StoreError) {
            try await store.purge()
            isPurgeDue = false
        } catch  where error.code == .busy {
            logger.debug("what was deleted is removed from the files later: they are being read")
        } catch {
            note(.notStored(error), as: "what was deleted is still in the files")
        }
    }

    /// Writes what loading found: records and keys under the current master key, and nothing without a key.
    func settle(_ outcome: RecordLoader.Outcome, with keys: MasterKeys) async throws(SubjectDeskError) {
        for subject in outcome.keyless { _ = try await erase(subject, cause: .unreadable) }
        for first in stride(from: 0, to: outcome.renewed.count, by: Self.batch) {
            let batch = Array(outcome.renewed[first..<min(first + Self.batch, outcome.renewed.count)])
            try await storing { store throws(StoreError) in try await store.reseal(batch) }
        }
        do throws(SubjectKeyError) {
            try keyFile.keep(outcome.rewrapped, under: keys.current)
            try keyFile.tidy(keeping: outcome.known)
        } catch {
            throw .keys(error)
        }
        guard !outcome.renewed.isEmpty || !outcome.rewrapped.isEmpty else { return }
        isPurgeDue = true
        logger.notice(
            "records renewed under the current key",
            metadata: ["key": "\(keys.current.id)", "records": "\(outcome.renewed.count)"]
        )
    }

    private func storing<Value: Sendable>(
        _ work: (any SubjectStore) async throws(StoreError) -> Value
    ) async throws(SubjectDeskError) -> Value {
        do throws(StoreError) { return try await work(store) } catch { throw .notStored(error) }
    }
}
