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
        let candidates: [String?] = [
            environment["KIOSK_MODELS_DIR"], repository.appending(path: "models").path, shared + "/models",
        ]
        return candidates.compactMap { $0 }.first { exists($0 + "/" + ModelCatalog.embedder.fileName) } ?? "models"
    }()

    /// The calibration in the repository.
    static func calibration() throws(FaceMatchError) -> Calibration {
        try ModelStore(directory: repository.appending(path: "models").path).calibration(of: ModelCatalog.embedder)
    }

    static let haveModels = exists(models + "/" + ModelCatalog.embedder.fileName)

    static func have(_ path: String) -> Bool { haveModels && exists(shared + "/" + path) }

    /// The files of a folder in the order of their names.
    static func files(in folder: String) throws -> [String] {
        let path = shared + "/" + folder
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }
    }

    static func detector(workingSide: Int = 320) throws(FaceMatchError) -> FaceDetector {
        try FaceDetector(
            model: ModelStore(directory: models).load(ModelCatalog.detector),
            settings: DetectorSettings(workingSide: workingSide)
        )
    }

    static func embedder() throws(FaceMatchError) -> FaceEmbedder {
        try FaceEmbedder(model: ModelStore(directory: models).load(ModelCatalog.embedder))
    }

    /// These networks are part of the repository.
    static func liveness() throws(FaceMatchError) -> LivenessNetworks {
        let store = ModelStore(directory: repository.appending(path: "models").path)
        return try LivenessNetworks(
            near: store.load(ModelCatalog.livenessNear),
            wide: store.load(ModelCatalog.livenessWide)
        )
    }

    private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
