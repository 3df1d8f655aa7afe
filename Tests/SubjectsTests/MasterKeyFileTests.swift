import Foundation
import Subjects
import Testing

@Suite("The file of master keys")
struct MasterKeyFileTests {
    private let scratch: Scratch
    private let file: MasterKeyFile

    init() throws {
        scratch = try Scratch()
        file = MasterKeyFile(path: scratch.path("subject-key"))
    }

    @Test("is made with one key, for its owner's eyes only, and never over another file")
    func made() throws {
        let id = try file.create()
        #expect(try file.read().current.id == id)
        let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        let before = try scratch.contents("subject-key")
        let error = #expect(throws: SubjectKeyError.self) { try file.create() }
        #expect(error?.code == .exists)
        #expect(try scratch.contents("subject-key") == before)
    }

    @Test("a new key comes first, those from before stay until they are dropped")
    func rotation() throws {
        let first = try file.create()
        let second = try file.addKey()
        let third = try file.addKey()
        #expect(try file.read().all.map(\.id) == [third, second, first])
        #expect(try file.dropPrevious(except: [second]) == [first])
        #expect(try file.read().all.map(\.id) == [third, second])
        #expect(try file.dropPrevious(except: []) == [second])
        #expect(try file.dropPrevious(except: []).isEmpty)
        #expect(try file.read().current.id == third)
    }

    @Test("is refused while others may read it", arguments: [0o640, 0o604, 0o644, 0o620, 0o602, 0o610, 0o601])
    func exposed(permissions: Int) throws {
        try file.create()
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
        let error = #expect(throws: SubjectKeyError.self) { try file.read() }
        #expect(error?.code == .exposed)
    }

    @Test("the service manager may let a group read it, as its access lists look, and nobody else")
    func credential() throws {
        try file.create()
        let credential = MasterKeyFile(path: file.path, isCredential: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: file.path)
        #expect(try credential.read().previous.isEmpty)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
        let error = #expect(throws: SubjectKeyError.self) { try credential.read() }
        #expect(error?.code == .exposed)
    }

    @Test(
        "what is no list of ids and keys is refused",
        arguments: [
            "", "\n\n", "0123456789abcdef", "0123456789abcdef !!!", "0123456789abcdef AAAA",
            "0123456789abcdef \(Data(count: 33).base64EncodedString())",
            // A sound key under another id.
            "0123456789abcdef \(Data(count: 32).base64EncodedString())",
            "a b c",
        ]
    )
    func malformed(text: String) throws {
        try scratch.write(Data(text.utf8), to: "subject-key")
        let error = #expect(throws: SubjectKeyError.self) { try file.read() }
        #expect(error?.code == .malformed)
    }

    @Test("the same key twice is refused, and so is a file that is no text")
    func twice() throws {
        try file.create()
        let line = try scratch.contents("subject-key")
        for data in [line + line, line + Data([0xFF, 0xFE])] {
            try scratch.write(data, to: "subject-key")
            let error = #expect(throws: SubjectKeyError.self) { try file.read() }
            #expect(error?.code == .malformed)
        }
    }

    @Test("a missing file is said to be so")
    func missing() {
        let error = #expect(throws: SubjectKeyError.self) { try file.read() }
        #expect(error?.code == .unreadable && error?.detail.contains(file.path) == true)
    }

    @Test("no error holds a key")
    func silence() throws {
        try file.create()
        let line = String(decoding: try scratch.contents("subject-key"), as: UTF8.self)
        let key = try #require(line.split(separator: " ").last).trimmingCharacters(in: .whitespacesAndNewlines)
        try scratch.write(Data("0123456789abcdef \(key)\n".utf8), to: "subject-key")
        let error = #expect(throws: SubjectKeyError.self) { try file.read() }
        #expect(error?.description.contains(key) == false)
    }
}
