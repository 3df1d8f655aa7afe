internal import Foundation
internal import Glibc

/// The file of the one key, a line of Base64. It is made when it is first needed, and is part of no backup: copies of the
/// database hold sealed values only.
package struct ConnectionKeyFile: Sendable {
    package let path: String
    /// What nobody may be allowed. systemd hands a key over in a folder of its own, by an access list, which shows as read
    /// permission of the group.
    private let denied: mode_t
    private let isCredential: Bool

    /// - Parameter isCredential: it lies in the service manager's folder, where nobody writes.
    package init(path: String, isCredential: Bool = false) {
        self.path = path
        self.isCredential = isCredential
        denied = isCredential ? 0o037 : 0o077
    }

    /// The key; a new one where there is none yet.
    ///
    /// - Throws: `connection-key-unreadable`, `connection-key-exposed` or `connection-key-malformed`.
    package func key() throws(ConnectionKeyError) -> ConnectionKey {
        if let key = try read() { return key }
        guard !isCredential else { throw ConnectionKeyError(.unreadable, "\(path) is not there") }
        do throws(SystemError) {
            try make()
        } catch {
            throw ConnectionKeyError(.unreadable, "\(path): \(error)")
        }
        // Another process may have been faster: what stands there is the key.
        guard let key = try read() else { throw ConnectionKeyError(.unreadable, "\(path) is not there") }
        return key
    }

    /// Nil where there is no file.
    private func read() throws(ConnectionKeyError) -> ConnectionKey? {
        var status = stat()
        do throws(SystemError) {
            try SystemError.checked { stat(path, &status) }
        } catch {
            guard error.number == ENOENT else { throw ConnectionKeyError(.unreadable, "\(path): \(error)") }
            return nil
        }
        guard status.st_mode & denied == 0 else { throw ConnectionKeyError(.exposed, "others may read \(path)") }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ConnectionKeyError(.unreadable, "\(path) can't be read")
        }
        guard let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)),
            let key = ConnectionKey(bytes: bytes)
        else { throw ConnectionKeyError(.malformed, "\(path) is not \(ConnectionKey.byteCount) bytes in Base64") }
        return key
    }

    /// Writes a file of its own and links it to the name, so that there is a whole one or none, and never another in the
    /// place of one that is there.
    private func make() throws(SystemError) {
        let fresh = "\(path).\(UUID().uuidString).new"
        let line = Data((ConnectionKey.random().text + "\n").utf8)
        let descriptor = try SystemError.checked { open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        defer {
            close(descriptor)
            unlink(fresh)
        }
        let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written == line.count else { throw SystemError(number: written < 0 ? errno : ENOSPC) }
        try SystemError.checked { fsync(descriptor) }
        do throws(SystemError) {
            try SystemError.checked { link(fresh, path) }
        } catch {
            guard error.number == EEXIST else { throw error }
        }
        let folder = try SystemError.checked {
            open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        defer { close(folder) }
        try SystemError.checked { fsync(folder) }
    }
}
