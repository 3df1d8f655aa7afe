package import Logging
package import QueueModel

/// Lets people, screens and machines in, and tells who they are.
package actor AccessDesk {
    package nonisolated let store: any AccessStore
    nonisolated let worker: SecretWorker
    package nonisolated let limits: SessionLimits
    nonisolated let now: @Sendable () -> Timestamp
    nonisolated let sessions: SessionBook
    nonisolated let usage = UsageNotes()
    let logger: Logger
    var attempts = AttemptLedger()
    var pairings = PairingBook()
    /// Proves that whoever sets the system up can read what the daemon printed; nil once there is a user.
    private var setupToken: Token?
    private var isSetUp = false

    package init(
        store: any AccessStore,
        worker: SecretWorker,
        limits: SessionLimits,
        logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.worker = worker
        self.limits = limits
        self.logger = logger
        self.now = now
        sessions = SessionBook(store: store, now: now)
    }

    /// The word of the one-time set-up link; nil when somebody can sign in already.
    package func beginSetup() async throws(AccessError) -> Token? {
        guard try await needsSetup() else { return nil }
        let token = setupToken ?? .random()
        setupToken = token
        return token
    }

    /// Whether nobody can sign in yet.
    package func needsSetup() async throws(AccessError) -> Bool {
        // Users are never deleted, so a system that is set up stays so.
        if !isSetUp { isSetUp = try await !store.users().isEmpty }
        return !isSetUp
    }

    /// Makes the first administrator and signs them in.
    package func setUp(
        token: String,
        name: String,
        secret text: String,
        from address: String
    ) async throws(AccessError) -> SignedIn {
        guard try await needsSetup() else { throw .setupDone }
        try refuseIfTooMany(address)
        guard let given = Token(token), let setupToken, TokenDigest(given) == TokenDigest(setupToken) else {
            attempts.noteFailure(of: address, at: now())
            throw .setupTokenWrong
        }
        // Taken before anything is awaited: of two who come with the link at once, one is too late.
        self.setupToken = nil
        do throws(AccessError) {
            let added = try await addUser(name: name, role: .administrator, secret: text)
            let moment = now()
            return try await beginSession(of: try await store.update(added.name) { $0.lastSignInAt = moment })
        } catch {
            self.setupToken = setupToken
            throw error
        }
    }

    func refuseIfTooMany(_ address: String) throws(AccessError) {
        if let seconds = attempts.wait(of: address, at: now()) { throw .tooManyAttempts(seconds: seconds) }
    }

    func beginSession(of user: User) async throws(AccessError) -> SignedIn {
        let token = Token.random()
        let moment = now()
        let session = UserSession(digest: TokenDigest(token), user: user.name, createdAt: moment, usedAt: moment)
        try await sessions.add(session)
        return SignedIn(user: user, session: session, token: token)
    }

    func checkedName(_ text: String) throws(AccessError) -> UserName {
        guard let name = UserName(rawValue: text) else { throw .badName }
        return name
    }
}

/// Somebody who has just signed in, and the token that their browser is given.
package struct SignedIn: Sendable {
    package let user: User
    package let session: UserSession
    package let token: Token
}
