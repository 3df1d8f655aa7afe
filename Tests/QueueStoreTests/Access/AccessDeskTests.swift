import Access
import Foundation
import GRDB
import Logging
import QueueModel
import QueueStore
import Synchronization
import Testing

@Suite("Access desk, on a real database")
struct AccessDeskTests {
    private static let secret = "ghế gỗ cạnh cửa"

    /// An office with its entrance, and a clock to be set.
    private final class Office: Sendable {
        let scratch: Scratch
        let log: SQLiteEventLog
        let store: SQLiteAccessStore
        let desk: AccessDesk
        let clock: Clock

        final class Clock: Sendable {
            private let moment = Mutex(Timestamp(milliseconds: 1_700_000_000_000))
            var now: Timestamp { moment.withLock { $0 } }
            func advance(minutes: Int) {
                moment.withLock { $0 = $0.advanced(byMilliseconds: Int64(minutes) * 60_000) }
            }
        }

        init() throws {
            scratch = try Scratch()
            log = try SQLiteEventLog.open(path: scratch.path(), office: "main", at: .epoch).log
            store = SQLiteAccessStore(beside: log)
            let clock = Clock()
            self.clock = clock
            desk = AccessDesk(
                store: store,
                worker: SecretWorker(cost: ScryptCost(logRounds: 4, blockSize: 8, parallelism: 1)),
                limits: SessionLimits(idleMinutes: 60, absoluteHours: 12),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                now: { clock.now }
            )
        }

        func added(_ name: String, _ role: Role) async throws -> User {
            try await desk.addUser(name: name, role: role, secret: AccessDeskTests.secret)
        }
    }

    private func refusal<Value>(_ work: () async throws(AccessError) -> Value) async -> AccessError? {
        do throws(AccessError) {
            _ = try await work()
            return nil
        } catch {
            return error
        }
    }

    @Test("the set-up link makes one administrator, once, however many come at once")
    func setUp() async throws {
        let office = try Office()
        let token = try #require(try await office.desk.beginSetup()).text
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setUp(token: Token.random().text, name: "eve", secret: Self.secret, from: "x")
            } == .setupTokenWrong
        )
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for index in 1...8 {
                group.addTask {
                    (try? await office.desk.setUp(token: token, name: "first\(index)", secret: Self.secret, from: "y"))
                        != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        #expect(try await office.store.users().count == 1)
        #expect(try await office.desk.beginSetup() == nil)
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setUp(token: token, name: "late", secret: Self.secret, from: "y")
            } == .setupDone
        )
    }

    @Test("a weak first secret does not use the link up")
    func setUpAgain() async throws {
        let office = try Office()
        let token = try #require(try await office.desk.beginSetup()).text
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setUp(token: token, name: "lan", secret: "short", from: "x")
            } == .secretTooWeak(.passwordLength)
        )
        let signedIn = try await office.desk.setUp(token: token, name: "lan", secret: Self.secret, from: "x")
        #expect(signedIn.user.role == .administrator && signedIn.user.lastSignInAt == office.clock.now)
    }

    @Test("wrong names, wrong secrets, disabled and locked users get the same answer")
    func oneAnswer() async throws {
        let office = try Office()
        _ = try await office.added("lan", .clerk)
        _ = try await office.added("minh", .clerk)
        _ = try await office.desk.setDisabled(true, of: "minh")
        for (name, secret) in [("nobody", Self.secret), ("", ""), ("lan", "wrong"), ("minh", Self.secret)] {
            let error = await refusal { () async throws(AccessError) in
                try await office.desk.signIn(name: name, secret: secret, from: name)
            }
            #expect(error == .signInFailed)
        }
    }

    @Test("five wrong secrets lock a user out, from wherever they come, and time lets them in again")
    func lockOut() async throws {
        let office = try Office()
        _ = try await office.added("lan", .clerk)
        for attempt in 1...5 {
            #expect(
                await refusal { () async throws(AccessError) in
                    try await office.desk.signIn(name: "lan", secret: "wrong", from: "10.0.0.\(attempt)")
                } == .signInFailed
            )
        }
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.signIn(name: "lan", secret: Self.secret, from: "10.0.1.1")
            } == .signInFailed
        )
        office.clock.advance(minutes: 2)
        let signedIn = try await office.desk.signIn(name: "Lan", secret: Self.secret, from: "10.0.1.1")
        #expect(signedIn.user.failures == 0)
    }

    @Test("an address that guesses is slowed down, whatever names it tries")
    func slowDown() async throws {
        let office = try Office()
        for attempt in 1...10 {
            #expect(
                await refusal { () async throws(AccessError) in
                    try await office.desk.signIn(name: "name\(attempt)", secret: "x", from: "10.0.0.7")
                } == .signInFailed
            )
        }
        let error = await refusal { () async throws(AccessError) in
            try await office.desk.signIn(name: "lan", secret: "x", from: "10.0.0.7")
        }
        #expect(error == .tooManyAttempts(seconds: 600))
    }

    @Test("a session ends with sign-out, with idleness, with its hours, and with its user", arguments: 0..<5)
    func sessionEnds(way: Int) async throws {
        let office = try Office()
        _ = try await office.added("chief", .administrator)
        _ = try await office.added("lan", .clerk)
        let signedIn = try await office.desk.signIn(name: "lan", secret: Self.secret, from: "x")
        let token = signedIn.token
        #expect(try await office.desk.principal(session: token, keepsAlive: true)?.role == .clerk)
        switch way {
        case 0: try await office.desk.signOut(signedIn.session.digest)
        case 1: try await office.desk.signOutEverywhere(signedIn.user.name)
        case 2: _ = try await office.desk.setDisabled(true, of: "lan")
        case 3: office.clock.advance(minutes: 61)
        default:
            for _ in 1...15 {
                office.clock.advance(minutes: 50)
                _ = try await office.desk.principal(session: token, keepsAlive: true)
            }
        }
        #expect(try await office.desk.principal(session: token, keepsAlive: true) == nil)
        let principal = Principal.user(name: signedIn.user.name, role: .clerk, session: signedIn.session.digest)
        #expect(try await !office.desk.isStillGood(principal))
    }

    @Test("what a page asks by itself does not keep a session alive; what a person does, does")
    func keepingAlive() async throws {
        let office = try Office()
        _ = try await office.added("lan", .clerk)
        let token = try await office.desk.signIn(name: "lan", secret: Self.secret, from: "x").token
        office.clock.advance(minutes: 45)
        #expect(try await office.desk.principal(session: token, keepsAlive: true) != nil)
        office.clock.advance(minutes: 45)
        #expect(try await office.desk.principal(session: token, keepsAlive: false) != nil)
        office.clock.advance(minutes: 16)
        #expect(try await office.desk.principal(session: token, keepsAlive: false) == nil)
    }

    @Test("a new secret ends the other sessions of the user and needs the current one")
    func changeSecret() async throws {
        let office = try Office()
        _ = try await office.added("lan", .clerk)
        let here = try await office.desk.signIn(name: "lan", secret: Self.secret, from: "x")
        let there = try await office.desk.signIn(name: "lan", secret: Self.secret, from: "y")
        let name = here.user.name
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.changeSecret(
                    of: name,
                    current: "wrong",
                    to: "482915",
                    keeping: here.session.digest,
                    from: "x"
                )
            } == .signInFailed
        )
        try await office.desk.changeSecret(
            of: name,
            current: Self.secret,
            to: "482915",
            keeping: here.session.digest,
            from: "x"
        )
        #expect(try await office.desk.principal(session: here.token, keepsAlive: true) != nil)
        #expect(try await office.desk.principal(session: there.token, keepsAlive: true) == nil)
        #expect(try await office.desk.signIn(name: "lan", secret: "482915", from: "x").user.secretKind == .pin)
    }

    @Test("the last administrator can be neither disabled nor made something else")
    func lastAdministrator() async throws {
        let office = try Office()
        _ = try await office.added("chief", .administrator)
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setDisabled(true, of: "chief")
            } == .lastAdministrator
        )
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setRole(.clerk, of: "chief")
            } == .lastAdministrator
        )
        _ = try await office.added("second", .administrator)
        _ = try await office.desk.setDisabled(true, of: "chief")
        #expect(try await office.store.users().count { !$0.isDisabled } == 1)
    }

    @Test("a clerk with a PIN gets no other role, and nobody gets a screen's")
    func roles() async throws {
        let office = try Office()
        _ = try await office.desk.addUser(name: "lan", role: .clerk, secret: "482915")
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setRole(.supervisor, of: "lan")
            } == .secretTooWeak(.pinForClerksOnly)
        )
        for role in Role.screens {
            #expect(
                await refusal { () async throws(AccessError) in
                    try await office.desk.addUser(name: "x-\(role)", role: role, secret: Self.secret)
                } == .roleOfScreens
            )
        }
    }

    @Test("a code pairs one screen, once, and only within its ten minutes")
    func pairing() async throws {
        let office = try Office()
        let (pairing, secret) = try await office.desk.beginPairing(.kiosk, from: "10.0.0.9")
        #expect(try await office.desk.claim(pairing: pairing.id, secret: secret.text) == nil)
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.claim(pairing: pairing.id, secret: Token.random().text)
            } == .unknownPairing
        )
        _ = try await office.desk.pair(code: pairing.code.description.lowercased(), as: "Lối vào")
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.pair(code: pairing.code.description, as: "again")
            } == .unknownPairing
        )
        let paired = try #require(try await office.desk.claim(pairing: pairing.id, secret: secret.text))
        #expect(try await office.desk.principal(device: paired.token)?.role == .kiosk)
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.claim(pairing: pairing.id, secret: secret.text)
            } == .unknownPairing
        )
        try await office.desk.removeDevice(paired.device.id)
        #expect(try await office.desk.principal(device: paired.token) == nil)

        let (late, _) = try await office.desk.beginPairing(.board, from: "10.0.0.9")
        office.clock.advance(minutes: 10)
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.pair(code: late.code.description, as: "late")
            } == .unknownPairing
        )
    }

    @Test("one address can't fill the book of screens that wait")
    func pairingFlood() async throws {
        let office = try Office()
        for _ in 1...8 { _ = try await office.desk.beginPairing(.kiosk, from: "10.0.0.9") }
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.beginPairing(.kiosk, from: "10.0.0.9")
            } == .tooManyAttempts(seconds: 60)
        )
        _ = try await office.desk.beginPairing(.kiosk, from: "10.0.0.10")
    }

    @Test("an API key is good until it is over or revoked, and its text is not kept")
    func apiKey() async throws {
        let office = try Office()
        let made = try await office.desk.addAPIKey(name: "Dossiers", scopes: [.queueRead], days: 2)
        let token = try #require(APIKey.token(ofBearer: made.text))
        #expect(try await office.desk.principal(apiKey: token)?.scopes == [.queueRead])
        office.clock.advance(minutes: 2 * 24 * 60)
        #expect(try await office.desk.principal(apiKey: token) == nil)
        let second = try await office.desk.addAPIKey(name: "Dossiers", scopes: [.queueRead], days: 2)
        try await office.desk.removeAPIKey(second.key.id)
        let revoked = try #require(APIKey.token(ofBearer: second.text))
        #expect(try await office.desk.principal(apiKey: revoked) == nil)
        for (scopes, days, error) in [
            ([], 1, AccessError.badScopes), ([.queueRead], 0, .badDays), ([.queueRead], 367, .badDays),
        ]
            as [(Set<Scope>, Int, AccessError)]
        {
            #expect(
                await refusal { () async throws(AccessError) in
                    try await office.desk.addAPIKey(name: "x", scopes: scopes, days: days)
                } == error
            )
        }
    }

    @Test("no token, code or secret stands in the database as it was given")
    func nothingInTheClear() async throws {
        let office = try Office()
        _ = try await office.added("lan", .administrator)
        let session = try await office.desk.signIn(name: "lan", secret: Self.secret, from: "x").token.text
        let key = try await office.desk.addAPIKey(name: "Dossiers", scopes: [.queueRead], days: 2).text
        let (pairing, secret) = try await office.desk.beginPairing(.kiosk, from: "x")
        _ = try await office.desk.pair(code: pairing.code.description, as: "Entrance")
        let device = try #require(try await office.desk.claim(pairing: pairing.id, secret: secret.text)).token.text
        try office.log.close()
        let bytes = try office.scratch.names.reduce(into: Data()) { $0 += try office.scratch.contents($1) }
        for word in [session, key, device, secret.text, Self.secret] {
            #expect(bytes.range(of: Data(word.utf8)) == nil)
        }
        #expect(bytes.range(of: Data("Entrance".utf8)) != nil)
    }

    @Test("entries written at once stand in one unbroken chain")
    func auditAtOnce() async throws {
        let office = try Office()
        let trail = AuditTrail(store: office.store, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        await withTaskGroup { group in
            for index in 1...200 {
                group.addTask {
                    await trail.note(
                        .init(at: .epoch, actor: "user:lan", action: "test", target: "\(index)", outcome: "200")
                    )
                }
            }
        }
        let check = try await office.store.check(AuditCheck())
        #expect(check.count == 200 && check.faults.isEmpty)
        #expect(await trail.losses == 0)
        let newest = try await office.store.auditEntries(.all, before: .max, limit: 3).map(\.sequence)
        #expect(newest == [200, 199, 198])
    }

    @Test("the audit can't be changed or shortened through SQL")
    func appendOnly() async throws {
        let office = try Office()
        try await office.store.audit([.init(at: .epoch, actor: "a", action: "b", outcome: "c")])
        try office.log.close()
        for statement in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"] {
            #expect(throws: DatabaseError.self) {
                try DatabaseQueue(path: office.scratch.path()).write { db in try db.execute(sql: statement) }
            }
        }
    }
}
