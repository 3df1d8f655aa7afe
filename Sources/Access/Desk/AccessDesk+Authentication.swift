package import QueueModel

extension AccessDesk {
    /// Who holds the session; nil if it is over, or its user is not what they were.
    ///
    /// - Parameter keepsAlive: whether a person asked, rather than a page by itself.
    package nonisolated func principal(session token: Token, keepsAlive: Bool) async throws(AccessError) -> Principal? {
        let moment = now()
        let digest = TokenDigest(token)
        guard let session = try await sessions.session(digest), limits.isGood(session, at: moment),
            let user = try await store.user(session.user), !user.isDisabled
        else { return nil }
        if keepsAlive, moment.milliseconds(since: session.usedAt) >= SessionLimits.usageResolution {
            try await sessions.use(session, at: moment)
        }
        return .user(name: user.name, role: user.role, session: digest)
    }

    package nonisolated func principal(device token: Token) async throws(AccessError) -> Principal? {
        guard let device = try await store.device(TokenDigest(token)) else { return nil }
        let moment = now()
        await usage.note(device.id, noted: device.usedAt, at: moment) { () async throws(AccessError) in
            try await store.useDevice(device.id, at: moment)
        }
        return .device(device)
    }

    package nonisolated func principal(apiKey token: Token) async throws(AccessError) -> Principal? {
        let moment = now()
        guard let key = try await store.apiKey(TokenDigest(token)), moment < key.expiresAt else { return nil }
        await usage.note(key.id, noted: key.usedAt, at: moment) { () async throws(AccessError) in
            try await store.useAPIKey(key.id, at: moment)
        }
        return .apiKey(key)
    }

    /// When the session ends if nobody does anything more; nil if it has.
    package nonisolated func end(of session: TokenDigest) async throws(AccessError) -> (
        start: Timestamp, end: Timestamp
    )? {
        guard let session = try await sessions.session(session), limits.isGood(session, at: now()) else { return nil }
        return (session.createdAt, limits.end(of: session))
    }

    /// Whether what let somebody in a while ago still does: a stream outlives the request that opened it.
    package nonisolated func isStillGood(_ principal: Principal) async throws(AccessError) -> Bool {
        switch principal {
        case .user(let name, let role, let digest):
            guard let session = try await sessions.session(digest), limits.isGood(session, at: now()),
                let user = try await store.user(name)
            else { return false }
            return !user.isDisabled && user.role == role
        case .device(let device): return try await store.device(device.digest) != nil
        case .apiKey(let key): return try await store.apiKey(key.digest) != nil && now() < key.expiresAt
        }
    }
}
