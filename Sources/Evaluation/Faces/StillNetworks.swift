import Camera
import FaceMatch
import Foundation

/// Detector and embedder of one thread, for pictures on disk.
struct StillNetworks: ~Copyable {
    /// Larger pictures are scaled down while they are decoded.
    private static let longestSide = 1920

    private let detector: FaceDetector
    private let embedder: FaceEmbedder

    init(models: ModelStore, detector settings: DetectorSettings) throws(FaceMatchError) {
        let embedder = try FaceEmbedder(model: try models.load(ModelCatalog.embedder))
        let detector = try FaceDetector(model: try models.load(ModelCatalog.detector), settings: settings)
        self.embedder = embedder
        self.detector = detector
    }

    /// Reads a file, finds its most prominent face and embeds it.
    func still(at path: String) throws(FaceMatchError) -> Still {
        let start = ContinuousClock.now
        let outcome = try outcome(of: path)
        return Still(path: path, outcome: outcome, duration: .now - start)
    }

    private func outcome(of path: String) throws(FaceMatchError) -> Still.Outcome {
        let picture: FaceMatch.Picture
        switch Self.picture(at: path) {
        case .success(let decoded): picture = decoded
        case .failure(let error): return .unreadable(error.detail)
        }
        let faces = try detector.detect(picture)
        guard let face = faces.mostProminent(width: picture.width, height: picture.height) else { return .noFace }
        let aligned = try AlignedFace(face.landmarks, in: picture)
        let refusal = EnrolmentGate()
            .refusal(of: face, aligned: aligned, pictureWidth: picture.width, pictureHeight: picture.height)
        return .face(
            Still.Shot(
                template: try embedder.embed(aligned),
                quality: FaceQuality(face, aligned: aligned),
                refusal: refusal
            )
        )
    }

    /// Decodes a JPEG; other kinds are not read.
    static func picture(at path: String) -> Result<FaceMatch.Picture, EvaluationError> {
        Result { () throws(EvaluationError) in
            do {
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw Self.unreadable(path, "cannot be read")
                }
                let decoded = try JPEGDecoder(longestSide: longestSide).decode([UInt8](data), subject: path)
                return try FaceMatch.Picture(pixels: decoded.pixels, width: decoded.width, height: decoded.height)
            } catch let error as CameraError {
                throw Self.unreadable(path, error.detail)
            } catch let error as FaceMatchError {
                throw Self.unreadable(path, error.detail)
            } catch {
                throw Self.unreadable(path, "\(error)")
            }
        }
    }

    private static func unreadable(_ path: String, _ detail: String) -> EvaluationError {
        EvaluationError(.inputInvalid, subject: path, detail: detail, remedy: "save it as a JPEG")
    }
}
