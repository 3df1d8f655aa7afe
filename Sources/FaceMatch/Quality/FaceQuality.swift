internal import Glibc

/// How good a shot of a face is for telling people apart: five components, each 0 … 1, 1 being as good as it gets.
/// The terms are those of ISO/IEC 29794-5.
package struct FaceQuality: Sendable, Equatable {
    /// From the width of the face in pixels: an embedder's crop of 112 pixels shows about this much.
    package let size: Float
    package let sharpness: Float
    /// Falls with what is too dark or too bright.
    package let exposure: Float
    package let frontality: Float
    /// The detector's confidence; falls with occlusion.
    package let confidence: Float

    /// Width in pixels from which more is no better.
    private static let ampleWidth: Float = 112
    /// Variance of the Laplacian at which sharpness is one half.
    private static let middlingVariance: Float = 60

    /// The geometric mean: one poor component can't be made up for by the others.
    package var overall: Float {
        powf(size * sharpness * exposure * frontality * confidence, 1 / 5)
    }

    package init(_ face: DetectedFace, aligned: AlignedFace) {
        let variance = Sharpness.variance(of: aligned)
        self.init(
            size: min(1, face.box.width / Self.ampleWidth),
            sharpness: variance / (variance + Self.middlingVariance),
            exposure: Exposure(aligned).score,
            frontality: Frontality(face.landmarks).score,
            confidence: min(max(face.confidence, 0), 1)
        )
    }

    package init(size: Float, sharpness: Float, exposure: Float, frontality: Float, confidence: Float) {
        self.size = size
        self.sharpness = sharpness
        self.exposure = exposure
        self.frontality = frontality
        self.confidence = confidence
    }
}
