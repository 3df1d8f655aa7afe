import Foundation

/// Research data beside the repository, which may be missing.
enum SharedData {
    static let folder =
        ProcessInfo.processInfo.environment["KIOSK_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? Command.testsFolder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }
}
