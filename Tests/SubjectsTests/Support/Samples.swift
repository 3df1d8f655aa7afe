import FaceMatch
import Foundation
import QueueModel
import Subjects

extension Template {
    static func random(using generator: inout SplitMix64) throws -> Template {
        try Template(normalising: (0..<dimension).map { _ in Float.random(in: -1...1, using: &generator) })
    }
}

/// A folder of one test; it goes with the test.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("subjects-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func contents(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

    /// Readable by the owner only.
    func write(_ data: Data, to name: String) throws {
        try data.write(to: url.appendingPathComponent(name))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(name))
    }
}
