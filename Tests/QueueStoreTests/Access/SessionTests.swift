import Access
import QueueModel
import QueueStore
import Testing

@Suite("Sessions and roles, on a real database")
struct SessionTests {
    @Test("a session ends with sign-out, with idleness, with its hours, and with its user", arguments: 0..<5)
    func sessionEnds(way: Int) async throws {
        let office = try AccessOffice()
        _ = try await office.added("chief", .administrator)
        _ = try await office.added("lan", .clerk)
        let signedIn = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
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
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        let token = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x").token
        office.clock.advance(minutes: 45)
        #expect(try await office.desk.principal(session: token, keepsAlive: true) != nil)
        office.clock.advance(minutes: 45)
        #expect(try await office.desk.principal(session: token, keepsAlive: false) != nil)
        office.clock.advance(minutes: 16)
        #expect(try await office.desk.principal(session: token, keepsAlive: false) == nil)
    }

    @Test("a new secret ends the other sessions of the user and needs the current one")
    func changeSecret() async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        let here = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x")
        let there = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "y")
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
            current: AccessOffice.secret,
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
        let office = try AccessOffice()
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
        let office = try AccessOffice()
        _ = try await office.desk.addUser(name: "lan", role: .clerk, secret: "482915")
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setRole(.supervisor, of: "lan")
            } == .secretTooWeak(.pinForClerksOnly)
        )
        for role in Role.screens {
            #expect(
                await refusal { () async throws(AccessError) in
                    try await office.desk.addUser(name: "x-\(role)", role: role, secret: AccessOffice.secret)
                } == .roleOfScreens
            )
        }
    }
}
