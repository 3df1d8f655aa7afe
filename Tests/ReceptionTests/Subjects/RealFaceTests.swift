import FaceMatch
import Foundation
import QueueModel
import Reception
import Subjects
import Testing

/// The portraits that `make setup` fetches, through the real networks.
private enum Portraits {
    private static let root = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    static let models = root.appending(path: "models").path
    private static let folder = root.appending(path: ".cache/portraits")
    private static let (width, height) = (640, 480)

    static var areThere: Bool {
        let files = ["obama.jpg", "obama2.jpg", "biden.jpg"].map { folder.appending(path: $0).path }
        let networks = [ModelCatalog.detector, ModelCatalog.embedder].map { models + "/" + $0.fileName }
        return (files + networks).allSatisfy(FileManager.default.fileExists)
    }

    static func picture(_ name: String) throws -> Picture {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/ffmpeg")
        let size = "\(width):\(height)"
        process.arguments = [
            "-v", "error", "-nostdin", "-i", folder.appending(path: name).path,
            "-vf", "scale=\(size):force_original_aspect_ratio=decrease,pad=\(size)",
            "-f", "rawvideo", "-pix_fmt", "bgr24", "-",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try Picture(pixels: [UInt8](bytes), width: width, height: height)
    }
}

@Suite("Real faces", .enabled(if: Portraits.areThere, "make setup fetches the portraits"), .timeLimit(.minutes(5)))
struct RealFaceTests {
    @Test("who agreed is recognised in another picture, sealed, turned and under a new key; somebody else is not")
    func recognised() async throws {
        let models = ModelStore(directory: Portraits.models)
        let detector = try FaceDetector(model: models.load(ModelCatalog.detector))
        let embedder = try FaceEmbedder(model: models.load(ModelCatalog.embedder))
        let templates = try ["obama.jpg", "obama2.jpg", "biden.jpg"].map { name in
            let picture = try Portraits.picture(name)
            let face = try #require(try detector.detect(picture).max { $0.box.width < $1.box.width })
            return try embedder.embed(picture, face.landmarks)
        }
        let stage = try SubjectStage()
        let desk = try await stage.desk()
        let subject = try await desk.remember(
            [KeptTemplate(templates[0], quality: 0.9, takenAt: .zero, isFitToRemember: true)],
            consent: .sample(to: desk.consentText)
        )
        try stage.masterKeyFile.addKey()
        for desk in [desk, try await stage.desk()] {
            await desk.reconcile()
            #expect(await desk.identify(templates[1]) == subject)
            #expect(await desk.identify(templates[2]) == nil)
        }
    }
}
