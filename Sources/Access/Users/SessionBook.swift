import QueueModel
import Synchronization

/// The sessions of an office: the store's, and beside them what the store could not be told.
///
/// While the disk takes nothing people sign in, stay signed in and sign out all the same. That lasts as long as the process.
final class SessionBook: Sendable {
    /// What the store does not know.
    private struct Unwritten {
        var begun: [TokenDigest: UserSession] = [:]
        var used: [TokenDigest: Timestamp] = [:]
        var ended: [TokenDigest: Timestamp] = [:]
        var endings: [Ending] = []
    }

    /// All sessions of a user that began until then, but one, are over.
    private struct Ending {
        let user: UserName
        let kept: TokenDigest?
        let at: Timestamp

        func covers(_ session: UserSession) -> Bool {
            session.user == user && session.digest != kept && session.createdAt <= at
        }
    }

    private let store: any AccessStore
    private let now: @Sendable () -> Timestamp
    private let unwritten = Mutex(Unwritten())

    init(store: any AccessStore, now: @escaping @Sendable () -> Timestamp) {
        self.store = store
        self.now = now
    }

    func session(_ digest: TokenDigest) async throws(AccessError) -> UserSession? {
        if let begun = unwritten.withLock({ $0.begun[digest] }) { return begun }
        guard var session = try await store.session(digest) else { return nil }
        return unwritten.withLock { unwritten in
            guard unwritten.ended[digest] == nil, !unwritten.endings.contains(where: { $0.covers(session) }) else {
                return nil
            }
            session.usedAt = max(session.usedAt, unwritten.used[digest] ?? session.usedAt)
            return session
        }
    }

    func add(_ session: UserSession) async throws(AccessError) {
        guard try await !isStored({ () async throws(AccessError) in try await store.add(session) }) else { return }
        unwritten.withLock { $0.begun[session.digest] = session }
    }

    /// Notes that a person used it; one that was not stored is, where that can be done by now.
    func use(_ session: UserSession, at moment: Timestamp) async throws(AccessError) {
        let digest = session.digest
        guard unwritten.withLock({ $0.begun[digest] != nil }) else {
            let isStored = try await isStored { () async throws(AccessError) in try await store.use(digest, at: moment)
            }
            return unwritten.withLock { $0.used[digest] = isStored ? nil : moment }
        }
        var used = session
        used.usedAt = moment
        let isStored = try await isStored { [used] () async throws(AccessError) in try await store.add(used) }
        let isOver = unwritten.withLock { unwritten in
            let isOver = unwritten.begun[digest] == nil
            unwritten.begun[digest] = isOver || isStored ? nil : used
            return isOver
        }
        if isOver, isStored { try await end(digest) }
    }

    func end(_ digest: TokenDigest) async throws(AccessError) {
        unwritten.withLock { $0.begun[digest] = nil }
        guard try await !isStored({ () async throws(AccessError) in try await store.end(digest) }) else { return }
        unwritten.withLock { $0.ended[digest] = now() }
    }

    /// Ends all sessions of a user but `kept`.
    func endAll(of name: UserName, except kept: TokenDigest?) async throws(AccessError) {
        unwritten.withLock { unwritten in
            unwritten.begun = unwritten.begun.filter { $0.value.user != name || $0.key == kept }
        }
        let isStored = try await isStored { () async throws(AccessError) in
            try await store.endSessions(of: name, except: kept)
        }
        guard !isStored else { return }
        unwritten.withLock { $0.endings.append(Ending(user: name, kept: kept, at: now())) }
    }

    /// Forgets those that began before `moment`, and all that is known of them.
    func drop(createdBefore moment: Timestamp) async throws(AccessError) {
        unwritten.withLock { unwritten in
            unwritten.begun = unwritten.begun.filter { $0.value.createdAt >= moment }
            unwritten.used = unwritten.used.filter { $0.value >= moment }
            unwritten.ended = unwritten.ended.filter { $0.value >= moment }
            unwritten.endings.removeAll { $0.at < moment }
        }
        try await store.dropSessions(createdBefore: moment)
    }

    /// Whether the store was told; it does not matter why not.
    private func isStored(_ tell: () async throws(AccessError) -> Void) async throws(AccessError) -> Bool {
        do throws(AccessError) {
            try await tell()
            return true
        } catch .notStored {
            return false
        }
    }
}
