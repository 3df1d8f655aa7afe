import Foundation

/// A directory of its own for one test, removed with the value's last use.
final class Scratch: Sendable {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "queue-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    func path(_ name: String = "queue.sqlite") -> String {
        directory.appending(path: name).path
    }

    func contents(_ name: String = "queue.sqlite") throws -> Data {
        try Data(contentsOf: directory.appending(path: name))
    }

    func write(_ data: Data, to name: String = "queue.sqlite") throws {
        try data.write(to: directory.appending(path: name))
    }

    /// The names of all files, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() }
    }
}
