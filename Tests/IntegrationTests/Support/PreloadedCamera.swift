import Foundation
import Subprocess
import SystemPackage
import Testing

/// The camera of `Tests/FakeCamera`, put under the daemon with LD_PRELOAD.
enum PreloadedCamera {
    static let device = "/dev/video0"

    private static let portraits = Place.root.appendingPathComponent(".cache/portraits")

    static var hasPortraits: Bool {
        FileManager.default.fileExists(atPath: portraits.appendingPathComponent("obama.jpg").path)
    }

    /// - Parameter settings: the variables of `fakecam.c` without their `FAKECAM_`.
    static func environment(_ settings: [String: String]) async throws -> [String: String] {
        var variables = ["LD_PRELOAD": try await library.value]
        for (name, value) in settings { variables["FAKECAM_\(name)"] = value }
        return variables
    }

    /// A camera before which somebody stands: a portrait, filled up to 640×480.
    static func showingPortrait(format: String, in folder: TemporaryFolder) async throws -> [String: String] {
        let clip = folder.path + "/clip"
        let encoding =
            format == "YUYV"
            ? ["-pix_fmt", "yuyv422", "-f", "rawvideo", clip]
            : ["-pix_fmt", "yuvj420p", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2", clip + "-%d.jpg"]
        try await command(
            "ffmpeg",
            [
                "-nostdin", "-loglevel", "error", "-loop", "1", "-i",
                portraits.appendingPathComponent("obama.jpg").path,
                "-vf", "scale=640:-2,crop=640:480:0:60", "-frames:v", "2",
            ] + encoding
        )
        if format == "MJPG" { try joinPictures(clip) }
        return try await environment(["FMT": format, "CLIP": clip])
    }

    /// The clip form of `fakecam.c`: each JPEG behind its length, four bytes little-endian.
    private static func joinPictures(_ clip: String) throws {
        var joined = Data()
        for index in 1...2 {
            let picture = try Data(contentsOf: URL(fileURLWithPath: "\(clip)-\(index).jpg"))
            withUnsafeBytes(of: UInt32(picture.count).littleEndian) { joined.append(contentsOf: $0) }
            joined.append(picture)
        }
        try joined.write(to: URL(fileURLWithPath: clip))
    }

    /// Compiled once for all tests, beside the daemon.
    private static let library = Task {
        let library = URL(fileURLWithPath: Place.kioskd).deletingLastPathComponent()
            .appendingPathComponent("integration-fakecam.so").path
        let source = Place.root.appendingPathComponent("Tests/FakeCamera/fakecam.c").path
        try await command("cc", ["-O2", "-shared", "-fPIC", "-o", library, source, "-lpthread"])
        return library
    }

    private static func command(_ name: String, _ arguments: [String]) async throws {
        let outcome = try await run(
            Configuration(executable: .name(name), arguments: Arguments(arguments)),
            input: .none,
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        try #require(outcome.terminationStatus == .exited(0), "\(name): \(outcome.standardError)")
    }
}
