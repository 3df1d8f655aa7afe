/// Finds faces with YuNet.
package struct FaceDetector: ~Copyable, FaceDetecting {
    private let network: Network
    private let settings: DetectorSettings

    /// Loads the network and runs it once, so that a model of another shape is refused here and the first picture is
    /// not slower than the next.
    ///
    /// - Parameter file: the ONNX file; not kept.
    /// - Throws: `model-unreadable` or `model-shape`.
    package init(model file: borrowing ModelFile, settings: DetectorSettings = DetectorSettings())
        throws(FaceMatchError)
    {
        let network = try Network(onnx: file, name: ModelCatalog.detector.name)
        let usual = Letterbox(pictureWidth: 640, pictureHeight: 480, workingSide: settings.workingSide)
        let blank = try Picture(
            pixels: [UInt8](repeating: 0, count: usual.width * usual.height * 3),
            width: usual.width,
            height: usual.height
        )
        do throws(FaceMatchError) {
            _ = try Self.grids(of: blank, by: network)
        } catch {
            throw error.asModelShape
        }
        self.network = network
        self.settings = settings
    }

    /// - Throws: `inference-failed` if OpenCV gives up.
    package func detect(_ picture: Picture) throws(FaceMatchError) -> [DetectedFace] {
        let letterbox = Letterbox(
            pictureWidth: picture.width,
            pictureHeight: picture.height,
            workingSide: settings.workingSide
        )
        let input = try picture.padded(
            contentWidth: letterbox.contentWidth,
            contentHeight: letterbox.contentHeight,
            width: letterbox.width,
            height: letterbox.height
        )
        let candidates = try Self.grids(of: input, by: network).flatMap {
            $0.faces(minimumConfidence: settings.minimumConfidence)
        }
        return candidates.withoutOverlaps(above: settings.maximumOverlap).map(letterbox.restore)
    }

    private static func grids(
        of input: Picture,
        by network: borrowing Network
    ) throws(FaceMatchError) -> [YuNetGrid] {
        try network.forward([input], order: ModelCatalog.detector.channelOrder)
        var grids: [YuNetGrid] = []
        for stride in YuNetGrid.strides {
            let columns = input.width / stride
            let cells = columns * (input.height / stride)
            grids.append(
                YuNetGrid(
                    stride: stride,
                    columns: columns,
                    classes: try network.output("cls_\(stride)", count: cells),
                    objects: try network.output("obj_\(stride)", count: cells),
                    boxes: try network.output("bbox_\(stride)", count: cells * 4),
                    points: try network.output("kps_\(stride)", count: cells * 10)
                )
            )
        }
        return grids
    }
}
