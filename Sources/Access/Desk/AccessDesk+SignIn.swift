import Logging
import QueueModel

extension AccessDesk {
    /// Signs a user in.
    ///
    /// A wrong name, a wrong secret, a disabled and a locked user give the same answer after the same work. Each is one
    /// failure of the address; a wrong secret is one of the user too.
    ///
    /// - Throws: `sign-in-failed`, `too-many-attempts`, `sign-in-busy`.
    package func signIn(name: String, secret text: String, from address: String) async throws(AccessError) -> SignedIn {
        try refuseIfTooMany(address)
        // Counted before the work, so that guesses sent at once are counted too.
        attempts.noteFailure(of: address, at: now())
        let secret = Secret(typed: text)
        let user = try await knownUser(name)
        let isRight = try await worker.verify(secret, against: user?.hash)
        guard let user, isRight, !user.isDisabled, !user.isLocked(at: now()) else {
            if let user, !isRight, !user.isLocked(at: now()) { try await noteFailure(of: user.name) }
            throw .signInFailed
        }
        attempts.forgiveLatest(of: address)
        let renewed = worker.isOutdated(user.hash) ? try await worker.hash(secret) : user.hash
        let moment = now()
        do throws(AccessError) {
            return try await beginSession(
                of: try await store.update(user.name) { user in
                    user.failures = 0
                    user.lockedUntil = nil
                    user.lastSignInAt = moment
                    user.hash = renewed
                }
            )
        } catch .notStored {
            // A disk that takes nothing keeps nobody from their counter.
            return try await beginSession(of: user)
        }
    }

    package func signOut(_ session: TokenDigest) async throws(AccessError) {
        try await sessions.end(session)
    }

    package func signOutEverywhere(_ name: UserName) async throws(AccessError) {
        try await sessions.endAll(of: name, except: nil)
    }

    /// Changes one's own secret; all other sessions of the user end.
    ///
    /// - Throws: `sign-in-failed` if `current` is not the secret; `secret-too-weak`.
    package func changeSecret(
        of name: UserName,
        current: String,
        to new: String,
        keeping session: TokenDigest,
        from address: String
    ) async throws(AccessError) {
        try refuseIfTooMany(address)
        guard let user = try await store.user(name) else { throw .unknownUser }
        guard try await worker.verify(Secret(typed: current), against: user.hash) else {
            attempts.noteFailure(of: address, at: now())
            throw .signInFailed
        }
        try await replaceSecret(of: user, by: new, keeping: session)
    }

    func replaceSecret(of user: User, by text: String, keeping session: TokenDigest?) async throws(AccessError) {
        let secret = try Secret(choosing: text, for: user.name, role: user.role)
        let hash = try await worker.hash(secret)
        _ = try await store.update(user.name) { user in
            user.hash = hash
            user.secretKind = secret.kind
            user.failures = 0
            user.lockedUntil = nil
        }
        try await sessions.endAll(of: user.name, except: session)
    }

    /// The name as it stands in the audit; nil for one that nobody has, which may be a secret in the wrong field.
    package func knownName(_ text: String) async -> UserName? {
        (try? await knownUser(text))?.name
    }

    private func knownUser(_ text: String) async throws(AccessError) -> User? {
        guard let name = UserName(rawValue: text) else { return nil }
        return try await store.user(name)
    }

    private func noteFailure(of name: UserName) async throws(AccessError) {
        let moment = now()
        let user: User
        do throws(AccessError) {
            user = try await store.update(name) { user in
                user.failures += 1
                user.lockedUntil = LockOut.end(afterFailures: user.failures, at: moment)
            }
        } catch .notStored {
            // The failures of the address are counted in memory.
            return
        }
        if user.lockedUntil != nil {
            logger.warning("user locked out", metadata: ["code": "user-locked", "failures": "\(user.failures)"])
        }
    }
}
