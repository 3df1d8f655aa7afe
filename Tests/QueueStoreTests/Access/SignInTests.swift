import Access
import QueueModel
import QueueStore
import Testing

@Suite("Signing in, on a real database")
struct SignInTests {
    @Test("the set-up link makes one administrator, once, however many come at once")
    func setUp() async throws {
        let office = try AccessOffice()
        let token = try #require(try await office.desk.beginSetup()).text
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setUp(
                    token: Token.random().text,
                    name: "eve",
                    secret: AccessOffice.secret,
                    from: "x"
                )
            } == .setupTokenWrong
        )
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for index in 1...8 {
                group.addTask {
                    (try? await office.desk.setUp(
                        token: token,
                        name: "first\(index)",
                        secret: AccessOffice.secret,
                        from: "y"
                    ))
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
                try await office.desk.setUp(token: token, name: "late", secret: AccessOffice.secret, from: "y")
            } == .setupDone
        )
    }

    @Test("a weak first secret does not use the link up")
    func setUpAgain() async throws {
        let office = try AccessOffice()
        let token = try #require(try await office.desk.beginSetup()).text
        #expect(
            await refusal { () async throws(AccessError) in
                try await office.desk.setUp(token: token, name: "lan", secret: "short", from: "x")
            } == .secretTooWeak(.passwordLength)
        )
        let signedIn = try await office.desk.setUp(token: token, name: "lan", secret: AccessOffice.secret, from: "x")
        #expect(signedIn.user.role == .administrator && signedIn.user.lastSignInAt == office.clock.now)
    }

    @Test("wrong names, wrong secrets, disabled and locked users get the same answer")
    func oneAnswer() async throws {
        let office = try AccessOffice()
        _ = try await office.added("lan", .clerk)
        _ = try await office.added("minh", .clerk)
        _ = try await office.desk.setDisabled(true, of: "minh")
        for (name, secret) in [
            ("nobody", AccessOffice.secret), ("", ""), ("lan", "wrong"), ("minh", AccessOffice.secret),
        ] {
            let error = await refusal { () async throws(AccessError) in
                try await office.desk.signIn(name: name, secret: secret, from: name)
            }
            #expect(error == .signInFailed)
        }
    }

    @Test("five wrong secrets lock a user out, from wherever they come, and time lets them in again")
    func lockOut() async throws {
        let office = try AccessOffice()
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
                try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "10.0.1.1")
            } == .signInFailed
        )
        office.clock.advance(minutes: 2)
        let signedIn = try await office.desk.signIn(name: "Lan", secret: AccessOffice.secret, from: "10.0.1.1")
        #expect(signedIn.user.failures == 0)
    }

    @Test("an address that guesses is slowed down, whatever names it tries")
    func slowDown() async throws {
        let office = try AccessOffice()
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
}
