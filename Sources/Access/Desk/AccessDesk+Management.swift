import QueueModel

extension AccessDesk {
    /// Adds somebody of the staff.
    ///
    /// - Throws: `bad-name`, `user-exists`, `role-of-screens`, `secret-too-weak`.
    package func addUser(name text: String, role: Role, secret: String) async throws(AccessError) -> User {
        let name = try checkedName(text)
        guard Role.staff.contains(role) else { throw .roleOfScreens }
        let chosen = try Secret(choosing: secret, for: name, role: role)
        guard try await store.user(name) == nil else { throw .userExists }
        let user = User(
            name: name,
            role: role,
            secretKind: chosen.kind,
            hash: try await worker.hash(chosen),
            createdAt: now()
        )
        try await store.add(user)
        return user
    }

    /// Keeps a user out, or lets them in again.
    package func setDisabled(_ isDisabled: Bool, of text: String) async throws(AccessError) -> User {
        let name = try checkedName(text)
        let user = try await store.update(name) { user in
            user.isDisabled = isDisabled
            user.failures = 0
            user.lockedUntil = nil
        }
        if isDisabled { try await sessions.endAll(of: name, except: nil) }
        return user
    }

    /// Gives a user another role. A clerk with a PIN needs a password first.
    package func setRole(_ role: Role, of text: String) async throws(AccessError) -> User {
        let name = try checkedName(text)
        guard Role.staff.contains(role) else { throw .roleOfScreens }
        guard let user = try await store.user(name) else { throw .unknownUser }
        guard role == .clerk || user.secretKind == .password else { throw .secretTooWeak(.pinForClerksOnly) }
        let updated = try await store.update(name) { $0.role = role }
        try await sessions.endAll(of: name, except: nil)
        return updated
    }

    /// Gives a user another secret, for instance because they forgot theirs; it ends all their sessions and any lock.
    package func resetSecret(of text: String, to secret: String) async throws(AccessError) {
        guard let user = try await store.user(try checkedName(text)) else { throw .unknownUser }
        try await replaceSecret(of: user, by: secret, keeping: nil)
    }

    package func endSessions(of text: String) async throws(AccessError) {
        let name = try checkedName(text)
        guard try await store.user(name) != nil else { throw .unknownUser }
        try await sessions.endAll(of: name, except: nil)
    }

    /// Begins to pair a screen.
    package func beginPairing(
        _ kind: Device.Kind,
        from address: String
    ) throws(AccessError) -> (pairing: Pairing, secret: Token) {
        try pairings.begin(kind, from: address, at: now())
    }

    /// Lets the screen in that shows the code.
    package func pair(code text: String, as name: String) async throws(AccessError) -> Device {
        guard let code = PairingCode(typed: text) else { throw .unknownPairing }
        let label = try Label.checked(name)
        let pairing = try pairings.waiting(code: code, at: now())
        let token = Token.random()
        let device = Device(
            id: Token.random().text,
            name: label,
            kind: pairing.kind,
            digest: TokenDigest(token),
            pairedAt: now()
        )
        // Before anything is awaited, so that no second administrator pairs the same screen.
        pairings.settle(pairing, as: device, token: token)
        try await store.add(device)
        return device
    }

    /// What became of a pairing; nil while nobody has typed its code. The token is told once.
    package func claim(pairing id: String, secret text: String) throws(AccessError) -> (device: Device, token: Token)? {
        guard let secret = Token(text) else { throw .unknownPairing }
        return try pairings.claim(id, secret: secret, at: now())
    }

    package func removeDevice(_ id: String) async throws(AccessError) {
        guard try await store.removeDevice(id) else { throw .unknownDevice }
    }

    /// Makes a key for a machine; its text is told this once.
    ///
    /// - Throws: `bad-name`, `bad-scopes`, `bad-days`.
    package func addAPIKey(
        name: String,
        scopes: Set<Scope>,
        days: Int
    ) async throws(AccessError) -> (key: APIKey, text: String) {
        let label = try Label.checked(name)
        guard !scopes.isEmpty else { throw .badScopes }
        guard APIKey.days.contains(days) else { throw .badDays }
        let token = Token.random()
        let moment = now()
        let key = APIKey(
            id: Token.random().text,
            name: label,
            digest: TokenDigest(token),
            scopes: scopes,
            createdAt: moment,
            expiresAt: moment.advanced(byMilliseconds: Int64(days) * 86_400_000)
        )
        try await store.add(key)
        return (key, APIKey.text(of: token))
    }

    package func removeAPIKey(_ id: String) async throws(AccessError) {
        guard try await store.removeAPIKey(id) else { throw .unknownAPIKey }
    }

    /// Drops what has ended.
    package func dropEnded() async throws(AccessError) {
        try await sessions.drop(createdBefore: now().advanced(byMilliseconds: -limits.absoluteMilliseconds))
    }
}
