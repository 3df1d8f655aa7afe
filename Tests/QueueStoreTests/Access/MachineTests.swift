import Access
import Foundation
import QueueModel
import QueueStore
import Testing

@Suite("Screens and keys, on a real database")
struct MachineTests {
    @Test("a code pairs one screen, once, and only within its ten minutes")
    func pairing() async throws {
        let office = try AccessOffice()
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
        let office = try AccessOffice()
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
        let office = try AccessOffice()
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
        let office = try AccessOffice()
        _ = try await office.added("lan", .administrator)
        let session = try await office.desk.signIn(name: "lan", secret: AccessOffice.secret, from: "x").token.text
        let key = try await office.desk.addAPIKey(name: "Dossiers", scopes: [.queueRead], days: 2).text
        let (pairing, secret) = try await office.desk.beginPairing(.kiosk, from: "x")
        _ = try await office.desk.pair(code: pairing.code.description, as: "Entrance")
        let device = try #require(try await office.desk.claim(pairing: pairing.id, secret: secret.text)).token.text
        try office.log.close()
        let bytes = try office.scratch.names.reduce(into: Data()) { $0 += try office.scratch.contents($1) }
        for word in [session, key, device, secret.text, AccessOffice.secret] {
            #expect(bytes.range(of: Data(word.utf8)) == nil)
        }
        #expect(bytes.range(of: Data("Entrance".utf8)) != nil)
    }
}
