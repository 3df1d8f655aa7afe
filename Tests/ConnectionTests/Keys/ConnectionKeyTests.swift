import Connection
import Foundation
import QueueModel
import Testing

@Suite("The key of the connections")
struct ConnectionKeyTests {
    private static let place = SealedPlace("ward", "webhook", column: "secret", row: "w1")
    private let value = Data("a secret".utf8)

    @Test("opens what it sealed, and the sealed value tells nothing of it")
    func roundTrip() throws {
        let key = ConnectionKey.random()
        let sealed = try key.seal(value, for: Self.place)
        #expect(sealed.range(of: value) == nil && sealed.count == value.count + 28)
        #expect(try key.open(sealed, for: Self.place) == value)
        #expect(try key.seal(value, for: Self.place) != sealed)
    }

    @Test(
        "a value that was moved to another place does not open",
        arguments: [
            SealedPlace("other", "webhook", column: "secret", row: "w1"),
            SealedPlace("ward", "contact", column: "secret", row: "w1"),
            SealedPlace("ward", "webhook", column: "previous_secret", row: "w1"),
            SealedPlace("ward", "webhook", column: "secret", row: "w2"),
        ]
    )
    func moved(to place: SealedPlace) throws {
        let key = ConnectionKey.random()
        let sealed = try key.seal(value, for: Self.place)
        let error = #expect(throws: ConnectionKeyError.self) { try key.open(sealed, for: place) }
        #expect(error?.code == .valueUnreadable)
    }

    @Test("a value that was changed, cut or sealed with another key does not open")
    func changed() throws {
        let key = ConnectionKey.random()
        let sealed = try key.seal(value, for: Self.place)
        var flipped = sealed
        flipped[flipped.startIndex + 14] ^= 1
        for wrong in [flipped, sealed.dropLast(), Data(), try ConnectionKey.random().seal(value, for: Self.place)] {
            #expect(throws: ConnectionKeyError.self) { try key.open(wrong, for: Self.place) }
        }
    }
}

@Suite("The file of the connections' key")
struct ConnectionKeyFileTests {
    private let scratch: Scratch
    private let file: ConnectionKeyFile
    private let place = SealedPlace("ward", "webhook", column: "secret", row: "w1")

    init() throws {
        scratch = try Scratch()
        file = ConnectionKeyFile(path: scratch.path("connection-key"))
    }

    @Test("is made at first need, for its owner only, and is the same ever after")
    func made() throws {
        let sealed = try file.key().seal(Data("x".utf8), for: place)
        #expect(try file.key().open(sealed, for: place) == Data("x".utf8))
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.directory.path) == ["connection-key"])
    }

    @Test("is one key, however many need it first at the same moment")
    func race() async throws {
        let (file, place) = (file, place)
        let sealed = try await withThrowingTaskGroup(of: Data.self) { group in
            for _ in 0..<16 { group.addTask { try file.key().seal(Data("x".utf8), for: place) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for value in sealed { #expect(try file.key().open(value, for: place) == Data("x".utf8)) }
    }

    @Test(
        "that is unfit is refused by its code, and left as it is",
        arguments: [
            ("not a key", 0o600, ConnectionKeyError.Code.malformed), ("", 0o600, .malformed),
            ("c2hvcnQ=", 0o600, .malformed), ("c2hvcnQ=", 0o644, .exposed),
        ]
    )
    func unfit(content: String, mode: Int, code: ConnectionKeyError.Code) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: file.path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let error = #expect(throws: ConnectionKeyError.self) { try file.key() }
        #expect(error?.code == code)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data(content.utf8))
    }

    @Test("a credential of the service manager is read and never made")
    func credential() throws {
        let credential = ConnectionKeyFile(path: file.path, isCredential: true)
        let error = #expect(throws: ConnectionKeyError.self) { try credential.key() }
        #expect(error?.code == .unreadable)
        _ = try file.key()
        try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: file.path)
        _ = try credential.key()
    }
}
