import Foundation

/// The camera of `Tests/FakeCamera`, put under a `CameraProbe` process with LD_PRELOAD.
struct FakeCamera {
    static let device = "/dev/video0"

    /// One line that the probe printed.
    typealias Line = [String: String]

    let settings: [String: String]

    /// - Parameter settings: the variables of `fakecam.c` without their `FAKECAM_`.
    init(_ settings: [String: String] = [:]) {
        self.settings = settings
    }

    /// Seconds. A sanitizer makes the probe's own conversion of pictures very slow.
    private static let patience = ProcessInfo.processInfo.environment["FACEQUEUE_SANITIZED"] == nil ? 20 : 90

    /// Runs the probe to its end, which the `timeout` command brings about if need be.
    func probe(_ arguments: String..., seconds: Int = patience) async throws -> [Line] {
        let library = try await Self.library.value
        var variables = ["LD_PRELOAD": library]
        for (key, value) in settings { variables["FAKECAM_\(key)"] = value }
        return try await Self.run(arguments, seconds, variables)
    }

    /// The probe without a fake camera.
    static func run(_ arguments: [String], _ seconds: Int, _ variables: [String: String]) async throws -> [Line] {
        let output = try await Command.run(
            "/usr/bin/timeout",
            ["\(seconds)", "/usr/bin/env"] + variables.map { "\($0)=\($1)" } + [Command.probe] + arguments
        )
        return try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    /// Compiled once for all tests, into the build folder.
    private static let library = Task {
        let source = Command.testsFolder.appending(path: "FakeCamera/fakecam.c").path
        let library = Command.buildFolder.appending(path: "fakecam.so").path
        _ = try await Command.run(
            "/usr/bin/env",
            ["cc", "-O2", "-shared", "-fPIC", "-o", library, source, "-lpthread"]
        )
        return library
    }
}

extension [FakeCamera.Line] {
    var frames: [Int] { compactMap { $0["frame"].flatMap(Int.init) } }
    var states: [String] { compactMap { $0["state"] } }
    var codes: [String] { compactMap { $0["code"] } }
    var closedAfter: Double? { lazy.compactMap { $0["closed"].flatMap(Double.init) }.first }

    /// The mean blue, green and red of the first picture.
    var firstColour: [Int] {
        first { $0["bgr"] != nil }?["bgr"]?.split(separator: " ").compactMap { Int($0) } ?? []
    }
}
