import Foundation

/// Other programs that the tests run.
enum Command {
    /// Where these tests were built.
    static let buildFolder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    /// The `CameraProbe` that was built beside these tests.
    static let probe = buildFolder.appending(path: "CameraProbe").path

    /// The repository's `Tests` folder.
    static let testsFolder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()

    struct Failure: Error {
        let command: String
    }

    /// Runs a program to its end and returns its standard output; its standard error is dropped.
    static func run(_ program: String, _ arguments: [String]) async throws -> String {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "output")
        try Data().write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        let (ends, entry) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { entry.yield($0.terminationStatus) }
        try process.run()
        for await status in ends {
            // 124: stopped by `timeout`, which is how a probe of an endless camera ends.
            guard status == 0 || status == 124 else { throw Failure(command: "\(program) \(arguments)") }
            break
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
