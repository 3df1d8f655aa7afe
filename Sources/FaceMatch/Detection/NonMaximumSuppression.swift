extension [DetectedFace] {
    /// Keeps the most confident of the faces that overlap by more than a share (IoU); most confident first.
    package func withoutOverlaps(above maximumOverlap: Float) -> [DetectedFace] {
        var kept: [DetectedFace] = []
        for face in sorted(by: { $0.confidence > $1.confidence })
        where !kept.contains(where: { $0.box.overlap(with: face.box) > maximumOverlap }) {
            kept.append(face)
        }
        return kept
    }
}
