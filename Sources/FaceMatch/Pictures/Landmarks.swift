/// The five points of a face, in pixels. Right and left are the person's own: the right eye stands left in the picture.
package struct Landmarks: Sendable, Equatable {
    package var rightEye: Point
    package var leftEye: Point
    package var nose: Point
    package var rightMouthCorner: Point
    package var leftMouthCorner: Point

    package init(
        rightEye: Point,
        leftEye: Point,
        nose: Point,
        rightMouthCorner: Point,
        leftMouthCorner: Point
    ) {
        self.rightEye = rightEye
        self.leftEye = leftEye
        self.nose = nose
        self.rightMouthCorner = rightMouthCorner
        self.leftMouthCorner = leftMouthCorner
    }

    /// In the detector's order: eyes, nose, corners of the mouth, right before left.
    package var points: [Point] { [rightEye, leftEye, nose, rightMouthCorner, leftMouthCorner] }
}
