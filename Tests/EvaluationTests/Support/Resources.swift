import FaceMatch
import Foundation

/// Where the tests find what is not in the repository.
enum Resources {
    private static let repository = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }

    private static let environment = ProcessInfo.processInfo.environment

    /// Research data beside the repository; it may be missing.
    static let shared = environment["KIOSK_SHARED"] ?? repository.appending(path: "../shared").standardized.path

    static let models: String = {
        let candidates = [repository.appending(path: "models").path, shared + "/models"]
        return candidates.first { exists($0 + "/" + ModelCatalog.embedder.fileName) } ?? candidates[0]
    }()

    static let haveModels = exists(models + "/" + ModelCatalog.embedder.fileName)

    static func have(_ path: String) -> Bool { haveModels && exists(shared + "/" + path) }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
