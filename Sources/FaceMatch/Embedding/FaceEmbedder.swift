/// Embeds faces with SFace: the normalised sum of the embeddings of the crop and of its mirror image.
package struct FaceEmbedder: ~Copyable, FaceEmbedding {
    private let network: Network

    /// Loads the network and runs it once, so that a model of another shape is refused here and the first face is not
    /// slower than the next.
    ///
    /// - Parameter file: the ONNX file; not kept.
    /// - Throws: `model-unreadable` or `model-shape`.
    package init(model file: borrowing ModelFile) throws(FaceMatchError) {
        let network = try Network(onnx: file, name: ModelCatalog.embedder.name)
        let side = AlignedFace.side
        let blank = try Picture(pixels: [UInt8](repeating: 128, count: side * side * 3), width: side, height: side)
        do throws(FaceMatchError) {
            _ = try Self.rawValues(of: [blank, blank], by: network)
        } catch {
            throw error.asModelShape
        }
        self.network = network
    }

    /// - Throws: `inference-failed` if OpenCV gives up, `template-invalid` if the network gave no direction.
    package func embed(_ face: AlignedFace) throws(FaceMatchError) -> Template {
        var values = try Self.rawValues(of: [face.picture, face.picture.mirrored()], by: network)
        defer { values.wipe() }
        let straight = try Template { _ = $0.update(fromContentsOf: values.prefix(Template.dimension)) }
        let mirrored = try Template { _ = $0.update(fromContentsOf: values.suffix(Template.dimension)) }
        return try Template.fused([(straight, 1), (mirrored, 1)])
    }

    /// One pass for the whole batch: with two threads a good deal faster than one pass each, with one no slower.
    private static func rawValues(
        of batch: [Picture],
        by network: borrowing Network
    ) throws(FaceMatchError) -> [Float] {
        try network.forward(batch, order: ModelCatalog.embedder.channelOrder)
        return try network.output("fc1", count: batch.count * Template.dimension)
    }
}
