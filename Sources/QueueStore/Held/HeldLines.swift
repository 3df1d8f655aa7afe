import Foundation
import Glibc

/// A file in the machine's memory with one line of JSON for each value, in their order. It outlives the daemon, not the power.
struct HeldLines<Value: Codable & Sendable>: Sendable {
    let path: String

    /// Those that are there, as far as they can be read.
    func read() -> [Value] {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return [] }
        var values: [Value] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let value = try? JSONDecoder().decode(Value.self, from: line) else { break }
            values.append(value)
        }
        return values
    }

    /// Adds them behind those that are there, all or none.
    func add(_ values: [Value]) throws(StoreError) {
        let lines = try lines(of: values)
        let descriptor = try SystemFile.checked(path) {
            open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        do throws(StoreError) {
            try SystemFile.write(lines, to: descriptor, path)
        } catch {
            // Behind half a line nothing would be read.
            ftruncate(descriptor, size)
            throw error
        }
    }

    /// Puts them in the place of all that are there, at once; none: removes the file.
    func replace(with values: [Value]) throws(StoreError) {
        guard !values.isEmpty else {
            if access(path, F_OK) == 0 { try SystemFile.checked(path) { unlink(path) } }
            return
        }
        let fresh = HeldLines(path: path + ".new")
        try fresh.replace(with: [])
        try fresh.add(values)
        try SystemFile.checked(path) { rename(fresh.path, path) }
    }

    private func lines(of values: [Value]) throws(StoreError) -> Data {
        var lines = Data()
        for value in values {
            guard let line = try? JSONEncoder().encode(value) else {
                throw StoreError(.failed, detail: "a line of \(path) cannot be written as JSON")
            }
            lines += line + [UInt8(ascii: "\n")]
        }
        return lines
    }
}
