/// How a picture is laid into the detector's input: reduced to the working side, in the top left corner, padded with
/// black to multiples of 32 as YuNet's coarsest grid wants.
package struct Letterbox: Equatable {
    package let contentWidth: Int
    package let contentHeight: Int
    package let width: Int
    package let height: Int
    /// Pixels of the picture for each pixel of the content, along x and y. They differ a little: contents are whole.
    package let scale: Point

    package init(pictureWidth: Int, pictureHeight: Int, workingSide: Int) {
        let longer = max(pictureWidth, pictureHeight)
        let reduction = min(1, Float(workingSide) / Float(longer))
        contentWidth = max(1, Int((Float(pictureWidth) * reduction).rounded()))
        contentHeight = max(1, Int((Float(pictureHeight) * reduction).rounded()))
        width = (contentWidth + 31) / 32 * 32
        height = (contentHeight + 31) / 32 * 32
        scale = Point(x: Float(pictureWidth) / Float(contentWidth), y: Float(pictureHeight) / Float(contentHeight))
    }

    /// A face of the input in pixels of the picture.
    package func restore(_ face: DetectedFace) -> DetectedFace {
        DetectedFace(
            box: Box(
                x: face.box.x * scale.x,
                y: face.box.y * scale.y,
                width: face.box.width * scale.x,
                height: face.box.height * scale.y
            ),
            landmarks: Landmarks(
                rightEye: restore(face.landmarks.rightEye),
                leftEye: restore(face.landmarks.leftEye),
                nose: restore(face.landmarks.nose),
                rightMouthCorner: restore(face.landmarks.rightMouthCorner),
                leftMouthCorner: restore(face.landmarks.leftMouthCorner)
            ),
            confidence: face.confidence
        )
    }

    private func restore(_ point: Point) -> Point { Point(x: point.x * scale.x, y: point.y * scale.y) }
}
