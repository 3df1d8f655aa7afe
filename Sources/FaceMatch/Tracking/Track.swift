/// Names one track of one tracker; never used again.
package struct TrackID: Hashable, Sendable {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }
}

/// One face followed from picture to picture by its motion. Whose face it is, a track does not know.
package struct Track: Sendable, Equatable {
    package let id: TrackID
    package private(set) var face: DetectedFace
    /// When the face was last found.
    package private(set) var seenAt: Duration
    /// Pixels a second.
    package private(set) var velocity = Point(x: 0, y: 0)
    /// The last step was not where motion led to expect the face.
    package private(set) var jumped = false

    package init(id: TrackID, face: DetectedFace, at time: Duration) {
        self.id = id
        self.face = face
        seenAt = time
    }

    /// Where the face should be, at constant velocity.
    package func expectedBox(at time: Duration) -> Box {
        face.box.moved(by: velocity * (time - seenAt).seconds)
    }

    /// Takes the next place of the face; the velocity follows with half the weight of the new step.
    mutating func advance(to next: DetectedFace, at time: Duration, jumpOverlap: Float) {
        let elapsed = (time - seenAt).seconds
        jumped = expectedBox(at: time).overlap(with: next.box) < jumpOverlap
        if elapsed > 0 {
            let step = (next.box.center - face.box.center) * (1 / elapsed)
            velocity = jumped ? Point(x: 0, y: 0) : velocity * 0.5 + step * 0.5
        }
        face = next
        seenAt = time
    }
}

extension Duration {
    var seconds: Float { Float(self / .seconds(1)) }
}
