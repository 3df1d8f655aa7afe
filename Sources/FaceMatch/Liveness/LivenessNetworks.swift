internal import Glibc

/// The two MiniFASNet networks: one looks at the face, one at its surroundings too, and their mean is the score.
package struct LivenessNetworks: ~Copyable, LivenessScoring {
    private static let nearScale: Float = 2.7
    private static let wideScale: Float = 4.0
    private static let classes = 3
    private static let liveClass = 1

    private let near: Network
    private let wide: Network

    /// Loads both networks and runs each once, so that a model of another shape is refused here and the first face is
    /// not slower than the next.
    ///
    /// - Parameters:
    ///   - near: the ONNX file of ``ModelCatalog/livenessNear``; not kept.
    ///   - wide: the ONNX file of ``ModelCatalog/livenessWide``; not kept.
    /// - Throws: `model-unreadable` or `model-shape`.
    package init(near nearFile: borrowing ModelFile, wide wideFile: borrowing ModelFile) throws(FaceMatchError) {
        let near = try Self.network(nearFile, of: ModelCatalog.livenessNear)
        let wide = try Self.network(wideFile, of: ModelCatalog.livenessWide)
        self.near = near
        self.wide = wide
    }

    /// - Throws: `picture-invalid` for a box without extent, `inference-failed` if OpenCV gives up.
    package func score(_ picture: Picture, face box: Box) throws(FaceMatchError) -> Float {
        let nearScore = try Self.live(picture.around(box, scale: Self.nearScale), by: near)
        let wideScore = try Self.live(picture.around(box, scale: Self.wideScale), by: wide)
        return (nearScore + wideScore) / 2
    }

    private static func network(
        _ file: borrowing ModelFile,
        of model: ModelDescription
    ) throws(FaceMatchError) -> Network {
        let network = try Network(onnx: file, name: model.name)
        let side = LivenessCrop.side
        let blank = try Picture(pixels: [UInt8](repeating: 128, count: side * side * 3), width: side, height: side)
        do throws(FaceMatchError) {
            _ = try live(blank, by: network)
        } catch {
            throw error.asModelShape
        }
        return network
    }

    private static func live(_ crop: Picture, by network: borrowing Network) throws(FaceMatchError) -> Float {
        try network.forward([crop], order: ModelCatalog.livenessNear.channelOrder)
        let logits = try network.output("logits", count: classes)
        let highest = logits.max() ?? 0
        let weights = logits.map { expf($0 - highest) }
        return weights[liveClass] / weights.reduce(0, +)
    }
}

extension Picture {
    /// What a liveness network looks at for the face in this box.
    fileprivate func around(_ box: Box, scale: Float) throws(FaceMatchError) -> Picture {
        guard let crop = LivenessCrop(around: box, scale: scale, pictureWidth: width, pictureHeight: height) else {
            throw FaceMatchError(
                code: .pictureInvalid,
                subject: "the box of a face",
                detail: "it has no extent"
            )
        }
        return try sampled(crop, side: LivenessCrop.side)
    }
}
