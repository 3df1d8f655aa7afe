import Foundation
import Subprocess
import SystemPackage
import Testing

/// The disk of `Tests/IOFaults/iofaults.c`, put under the daemon with LD_PRELOAD.
final class FailingDisk: Sendable {
    enum Fault: Int64, CaseIterable, Sendable {
        case inputOutput = 5
        case full = 28
        case readOnly = 30
    }

    /// Places in the file of control, as `iofaults.c` has them.
    private enum Field: Int, CaseIterable {
        case calls, first, last, error, half, failed
    }

    private let control: String
    private let folder: String

    init(below folder: TemporaryFolder, control: TemporaryFolder) throws {
        self.control = control.path + "/control"
        self.folder = folder.path
        try Data(count: Field.allCases.count * 8).write(to: URL(fileURLWithPath: self.control))
    }

    func environment() async throws -> [String: String] {
        [
            "LD_PRELOAD": try await Self.library.value,
            "IOFAULTS_FOLDER": URL(fileURLWithPath: folder).resolvingSymlinksInPath().path,
            "IOFAULTS_CONTROL": control,
        ]
    }

    /// The call that comes so many after those up to now, and no other.
    func failOnce(_ fault: Fault, after count: Int64) throws {
        let call = try read(.calls) + count
        try fail(fault, call...call)
    }

    /// Every call from now on, until ``mend()``.
    func failNow(_ fault: Fault) throws {
        try fail(fault, 1...Int64.max)
    }

    private func fail(_ fault: Fault, _ calls: ClosedRange<Int64>) throws {
        try write(fault.rawValue, at: .error)
        try write(calls.upperBound, at: .last)
        try write(calls.lowerBound, at: .first)
    }

    func mend() throws {
        try write(0, at: .first)
    }

    var failures: Int64 {
        get throws { try read(.failed) }
    }

    private func write(_ value: Int64, at place: Field) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: control))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(place.rawValue * 8))
        try file.write(contentsOf: withUnsafeBytes(of: value) { Data($0) })
    }

    private func read(_ place: Field) throws -> Int64 {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: control))
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place.rawValue * 8, as: Int64.self) }
    }

    /// Compiled once for all tests, beside the daemon.
    private static let library = Task {
        let library = URL(fileURLWithPath: Place.kioskd).deletingLastPathComponent()
            .appendingPathComponent("integration-iofaults.so").path
        let source = Place.root.appendingPathComponent("Tests/IOFaults/iofaults.c").path
        let outcome = try await run(
            Configuration(
                executable: .name("cc"),
                arguments: ["-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"]
            ),
            input: .none,
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        try #require(outcome.terminationStatus == .exited(0), "cc: \(outcome.standardError)")
        return library
    }
}
