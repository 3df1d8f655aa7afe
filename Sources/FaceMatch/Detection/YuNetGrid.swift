internal import Glibc

/// The raw outputs of YuNet for one stride: one anchor a cell, cells row by row.
///
/// Decoding after the reference in OpenCV's `FaceDetectorYN` (`modules/objdetect/src/face_detect.cpp`).
package struct YuNetGrid {
    package static let strides = [8, 16, 32]

    let stride: Int
    let columns: Int
    /// Class probability, one a cell.
    let classes: [Float]
    /// Object probability, one a cell.
    let objects: [Float]
    /// Shift of the centre and logarithm of the size, in strides: dx, dy, dw, dh for each cell.
    let boxes: [Float]
    /// Shifts of the five points, in strides: ten for each cell.
    let points: [Float]

    package init(
        stride: Int,
        columns: Int,
        classes: [Float],
        objects: [Float],
        boxes: [Float],
        points: [Float]
    ) {
        self.stride = stride
        self.columns = columns
        self.classes = classes
        self.objects = objects
        self.boxes = boxes
        self.points = points
    }

    /// The faces of at least this confidence, in pixels of the network's input.
    package func faces(minimumConfidence: Float) -> [DetectedFace] {
        classes.indices.compactMap { cell in
            let confidence = (Self.probability(classes[cell]) * Self.probability(objects[cell])).squareRoot()
            guard confidence >= minimumConfidence else { return nil }
            let corner = Point(x: Float(cell % columns), y: Float(cell / columns))
            let face = DetectedFace(
                box: box(cell, corner),
                landmarks: landmarks(cell, corner),
                confidence: confidence
            )
            return face.isFinite ? face : nil
        }
    }

    private func box(_ cell: Int, _ corner: Point) -> Box {
        let scale = Float(stride)
        let values = boxes[cell * 4..<cell * 4 + 4]
        let first = values.startIndex
        return Box(
            center: Point(x: corner.x + values[first], y: corner.y + values[first + 1]) * scale,
            width: expf(values[first + 2]) * scale,
            height: expf(values[first + 3]) * scale
        )
    }

    private func landmarks(_ cell: Int, _ corner: Point) -> Landmarks {
        func point(_ index: Int) -> Point {
            let first = cell * 10 + index * 2
            return (corner + Point(x: points[first], y: points[first + 1])) * Float(stride)
        }
        return Landmarks(
            rightEye: point(0),
            leftEye: point(1),
            nose: point(2),
            rightMouthCorner: point(3),
            leftMouthCorner: point(4)
        )
    }

    private static func probability(_ value: Float) -> Float { min(max(value, 0), 1) }
}

extension DetectedFace {
    fileprivate var isFinite: Bool {
        box.x.isFinite && box.y.isFinite && box.area.isFinite
            && landmarks.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
    }
}
