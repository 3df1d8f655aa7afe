import Access
import GRDB
import Logging
import QueueModel
import QueueStore
import Testing

@Suite("The entrance while the disk takes nothing, on a real database")
struct UnwritableEntranceTests {
    /// Makes a table refuse what `statement` does, or take it again.
    private func set(_ office: AccessOffice, refuses: Bool, _ statement: String) async throws {
        try await DatabaseQueue(path: office.scratch.path()).write { db in
            let trigger =
                refuses
                ? "CREATE TRIGGER refusal BEFORE \(statement) BEGIN SELECT RAISE(ABORT, 'by the test'); END"
                : "DROP TRIGGER refusal"
            try db.execute(sql: trigger)
        }
    }

    @Test("whoever was signed in stays so for as long as they work, and not longer")
    func staying() async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        let token = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x").token
        let desk = try office.unwritable().desk
        for _ in 1...10 {
            office.clock.advance(minutes: 50)
            #expect(try await desk.principal(session: token, keepsAlive: true)?.role == .clerk)
        }
        office.clock.advance(minutes: 61)
        #expect(try await desk.principal(session: token, keepsAlive: true) == nil)
    }

    @Test("people sign in and stay so; wrong secrets let nobody in")
    func signingIn() async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        let desk = try office.unwritable().desk
        #expect(
            await refusal { () async throws(AccessError) in
                try await desk.signIn(name: "lan", secret: "wrong wrong", from: "x")
            } == .signInFailed
        )
        let token = try await desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x").token
        for _ in 1...3 {
            office.clock.advance(minutes: 50)
            #expect(try await desk.principal(session: token, keepsAlive: true)?.role == .clerk)
        }
        office.clock.advance(minutes: 61)
        #expect(try await desk.principal(session: token, keepsAlive: true) == nil)
    }

    @Test("a sign-out counts, of a session from before as of a new one", arguments: [false, true])
    func signingOut(everywhere: Bool) async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        let before = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
        let desk = try office.unwritable().desk
        office.clock.advance(minutes: 1)
        let new = try await desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
        if everywhere {
            try await desk.signOutEverywhere(new.user.name)
        } else {
            for signedIn in [before, new] { try await desk.signOut(signedIn.session.digest) }
        }
        for signedIn in [before, new] {
            #expect(try await desk.principal(session: signedIn.token, keepsAlive: true) == nil)
        }
        office.clock.advance(minutes: 1)
        let again = try await desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
        #expect(try await desk.principal(session: again.token, keepsAlive: true) != nil)
    }

    @Test("screens and keys are let in, however long ago their use was noted")
    func machines() async throws {
        let office = try AccessOffice()
        let key = try await office.desk.addAPIKey(name: "office", scopes: [.queueRead], days: 30).text
        let token = try #require(APIKey.token(ofBearer: key))
        _ = try await office.desk.principal(apiKey: token)
        let desk = try office.unwritable().desk
        for _ in 1...4 {
            office.clock.advance(minutes: 7)
            #expect(try await desk.principal(apiKey: token) != nil)
        }
    }

    @Test("a session from then is stored with its next use after the disk takes writes again")
    func storedLater() async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        try await set(office, refuses: true, "INSERT ON session")
        let signedIn = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
        #expect(try await office.store.session(signedIn.session.digest) == nil)
        try await set(office, refuses: false, "INSERT ON session")
        office.clock.advance(minutes: 1)
        #expect(try await office.desk.principal(session: signedIn.token, keepsAlive: true) != nil)
        #expect(try await office.store.session(signedIn.session.digest)?.usedAt == office.clock.now)
        office.clock.advance(minutes: 1)
        #expect(try await office.desk.principal(session: signedIn.token, keepsAlive: true) != nil)
        try await office.desk.signOut(signedIn.session.digest)
        #expect(try await office.desk.principal(session: signedIn.token, keepsAlive: true) == nil)
    }

    @Test("what could not be put into the audit is there later, in its order, in one chain", arguments: [false, true])
    func auditLater(restarts: Bool) async throws {
        let office = try AccessOffice()
        let spare = HeldAuditFile(path: office.scratch.path("audit"))
        func makeTrail() -> AuditTrail {
            AuditTrail(
                store: office.store,
                spare: spare,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        }
        func note(_ target: Int, on trail: AuditTrail) async {
            await trail.note(.init(at: .epoch, actor: "user:lan", action: "test", target: "\(target)", outcome: "200"))
        }
        let trail = makeTrail()
        await note(1, on: trail)
        try await set(office, refuses: true, "INSERT ON audit")
        for target in 2...5 { await note(target, on: trail) }
        #expect(await trail.unwrittenCount == 4)
        // After a restart, too.
        let next = restarts ? makeTrail() : trail
        await note(6, on: next)
        try await set(office, refuses: false, "INSERT ON audit")
        await note(7, on: next)
        #expect(await next.unwrittenCount == 0)
        #expect(spare.drafts().isEmpty)
        let entries = try await office.store.auditEntries(.all, before: .max, limit: 10)
        #expect(entries.map(\.draft.target) == ["7", "6", "5", "4", "3", "2", "1"])
        #expect(try await office.store.check(AuditCheck()).faults.isEmpty)
    }
}
