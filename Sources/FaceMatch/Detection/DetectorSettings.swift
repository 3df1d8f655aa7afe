/// How faces are looked for.
package struct DetectorSettings: Sendable, Equatable {
    /// The longer side that a picture is reduced to before detection, in pixels (64 … 8192); smaller pictures stay as
    /// they are. Half the side costs a quarter of the time; faces are found from about 10 pixels in the reduced picture.
    package var workingSide: Int
    /// Faces below this confidence are dropped, 0 … 1.
    package var minimumConfidence: Float
    /// Of two faces that overlap by more than this share (IoU, 0 … 1) the less confident one is dropped.
    package var maximumOverlap: Float

    package init(workingSide: Int = 320, minimumConfidence: Float = 0.7, maximumOverlap: Float = 0.3) {
        self.workingSide = workingSide
        self.minimumConfidence = minimumConfidence
        self.maximumOverlap = maximumOverlap
    }
}
