/// A face that the detector found in one picture.
package struct DetectedFace: Sendable, Equatable {
    /// In pixels of the picture that was given; may reach over its border.
    package var box: Box
    /// In pixels of the picture that was given.
    package var landmarks: Landmarks
    /// 0 … 1.
    package var confidence: Float

    package init(box: Box, landmarks: Landmarks, confidence: Float) {
        self.box = box
        self.landmarks = landmarks
        self.confidence = confidence
    }
}
