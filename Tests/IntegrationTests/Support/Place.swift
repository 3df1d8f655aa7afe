import Foundation

/// Where the tests find what they run and look at.
enum Place {
    /// The checkout.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The daemon, built beside the tests.
    static let kioskd: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("kioskd").path
        let built = root.appendingPathComponent(".build/release/kioskd").path
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : built
    }()

    /// Research data beside the checkout, where there is any.
    static let shared = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["KIOSK_SHARED"]
            ?? root.deletingLastPathComponent().appendingPathComponent("shared").path
    )

    /// Whether daemon and tests run under a sanitizer, as `scripts/sanitize` says.
    static let isSanitized = ProcessInfo.processInfo.environment["FACEQUEUE_SANITIZED"] != nil

    static func hasShared(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent(path).path)
    }
}
