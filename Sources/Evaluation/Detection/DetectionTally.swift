package import FaceMatch

/// Found faces against the true ones. Each true face is found once at most, the most confident first.
package struct DetectionTally: Sendable {
    private let overlap: Float
    package private(set) var faces = 0
    package private(set) var found = 0
    package private(set) var falseAlarms = 0
    package private(set) var overlaps: [Float] = []

    /// - Parameter overlap: IoU from which a box is that of a face, 0 … 1. The boxes of dlib's data are square and end
    ///   at the eyebrows, YuNet's reach from forehead to chin, so that 0.4 says what 0.5 says among boxes of one kind.
    package init(overlap: Float) {
        self.overlap = overlap
    }

    package mutating func add(_ detected: [DetectedFace], truth: [Box], ignored: [Box]) {
        var left = truth
        faces += truth.count
        for face in detected.sorted(by: { $0.confidence > $1.confidence }) {
            let best = left.indices.max { left[$0].overlap(with: face.box) < left[$1].overlap(with: face.box) }
            if let best, left[best].overlap(with: face.box) >= overlap {
                overlaps.append(left[best].overlap(with: face.box))
                found += 1
                left.remove(at: best)
            } else if !ignored.contains(where: { $0.overlap(with: face.box) >= overlap }) {
                falseAlarms += 1
            }
        }
    }
}
