internal import Crypto
internal import Foundation
internal import Glibc

/// The file that the service manager hands over. Each line is a key's id and the key in Base64; the first line is in use.
package struct MasterKeyFile: Sendable {
    package let path: String
    /// What nobody may be allowed. systemd hands a key over in a folder of its own, by an access list, which shows as
    /// read permission of the group.
    private let denied: mode_t

    /// - Parameter isCredential: it lies in the service manager's folder.
    package init(path: String, isCredential: Bool = false) {
        self.path = path
        denied = isCredential ? 0o037 : 0o077
    }

    /// Lines of a file that is no longer one of ours.
    private static let sizeLimit = 64 << 10

    /// - Throws: `subject-key-unreadable`, `subject-key-exposed` or `subject-key-malformed`.
    package func read() throws(SubjectKeyError) -> MasterKeys {
        let keys = try lines().enumerated().map { number, line throws(SubjectKeyError) in
            try Self.key(of: line, number: number + 1, path: path)
        }
        guard let current = keys.first else { throw SubjectKeyError(.malformed, "\(path) holds no key") }
        guard Set(keys).count == keys.count else { throw SubjectKeyError(.malformed, "\(path) holds a key twice") }
        return MasterKeys(current: current, previous: Array(keys.dropFirst()))
    }

    /// Makes the file with one new key.
    ///
    /// - Returns: the key's id.
    /// - Throws: `subject-key-exists` if there is one; `subject-key-unreadable` if it can't be written.
    @discardableResult
    package func create() throws(SubjectKeyError) -> String {
        let (key, line) = MasterKey.random()
        try write([line], replacing: false)
        return key.id
    }

    /// Puts a new key before those that are there.
    ///
    /// - Returns: the new key's id.
    @discardableResult
    package func addKey() throws(SubjectKeyError) -> String {
        _ = try read()
        let (key, line) = MasterKey.random()
        try write([line] + lines(), replacing: true)
        return key.id
    }

    /// Drops the previous keys that nothing needs.
    ///
    /// - Returns: the ids of the dropped keys.
    package func dropPrevious(except needed: Set<String>) throws(SubjectKeyError) -> [String] {
        let dropped = Set(try read().previous.map(\.id)).subtracting(needed)
        guard !dropped.isEmpty else { return [] }
        try write(try lines().filter { line in !dropped.contains { line.hasPrefix($0) } }, replacing: true)
        return dropped.sorted()
    }

    private static func key(of line: String, number: Int, path: String) throws(SubjectKeyError) -> MasterKey {
        let parts = line.split(separator: " ")
        guard parts.count == 2, var bytes = Data(base64Encoded: String(parts[1])), bytes.count == MasterKey.byteCount
        else {
            throw SubjectKeyError(
                .malformed,
                "\(path):\(number) is not an id and \(MasterKey.byteCount) bytes in Base64"
            )
        }
        defer { Memory.wipe(&bytes) }
        let key = MasterKey(SymmetricKey(data: bytes))
        guard key.id == parts[0] else {
            throw SubjectKeyError(.malformed, "\(path):\(number) holds another key than its id says")
        }
        return key
    }

    private func lines() throws(SubjectKeyError) -> [String] {
        let file: PrivateFile
        do throws(SystemError) {
            file = try PrivateFile(path: path, access: .reading)
        } catch {
            throw SubjectKeyError(.unreadable, "\(path): \(error)")
        }
        guard file.denies(denied) else { throw SubjectKeyError(.exposed, "others may read \(path)") }
        var data: Data
        do throws(SystemError) {
            data = try file.read(at: 0, count: Self.sizeLimit)
        } catch {
            throw SubjectKeyError(.unreadable, "\(path): \(error)")
        }
        defer { Memory.wipe(&data) }
        guard let text = String(data: data, encoding: .utf8) else {
            throw SubjectKeyError(.malformed, "\(path) is no text")
        }
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// Writes a file of its own and renames it, so that there is a whole one at any moment.
    private func write(_ lines: [String], replacing: Bool) throws(SubjectKeyError) {
        var text = Data(lines.map { $0 + "\n" }.joined().utf8)
        defer { Memory.wipe(&text) }
        do throws(SystemError) {
            guard replacing else {
                let file = try PrivateFile(path: path, access: .creating)
                try file.write(text, at: 0)
                try file.synchronise()
                return
            }
            let fresh = path + ".new"
            unlink(fresh)
            let file = try PrivateFile(path: fresh, access: .creating)
            try file.write(text, at: 0)
            try file.synchronise()
            try PrivateFile.rename(fresh, to: path)
        } catch {
            guard error.number == EEXIST else { throw SubjectKeyError(.unreadable, "\(path): \(error)") }
            throw SubjectKeyError(.exists, "\(path) exists")
        }
    }
}
