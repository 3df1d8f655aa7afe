/// What `kioskd evaluate detection` found.
package struct DetectionReport: Codable, Sendable {
    package let pictures: Int
    package let faces: Int
    /// True faces that were found.
    package let recall: Proportion
    /// Boxes that are a true face.
    package let precision: Proportion
    /// Share of recall and precision in their harmonic mean.
    package let accuracy: Double
    package let falseAlarms: Int
    /// Mean IoU of the faces that were found.
    package let meanOverlap: Float
    /// IoU from which a box is that of a face.
    package let overlap: Float
    /// Longer side in pixels that pictures are reduced to.
    package let workingSide: Int
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double
    package let unreadable: [String]

    init(
        _ tally: DetectionTally,
        pictures: Int,
        overlap: Float,
        workingSide: Int,
        durations: [Duration],
        unreadable: [String]
    ) {
        let time = Milliseconds(durations)
        let wrong = tally.faces - tally.found + tally.falseAlarms
        self.pictures = pictures
        faces = tally.faces
        recall = Proportion(tally.found, of: tally.faces)
        precision = Proportion(tally.found, of: tally.found + tally.falseAlarms)
        accuracy = Proportion(2 * tally.found, of: 2 * tally.found + wrong).rate
        falseAlarms = tally.falseAlarms
        meanOverlap = tally.overlaps.isEmpty ? 0 : tally.overlaps.reduce(0, +) / Float(tally.overlaps.count)
        self.overlap = overlap
        self.workingSide = workingSide
        p50Milliseconds = time.p50Milliseconds
        p95Milliseconds = time.p95Milliseconds
        self.unreadable = unreadable
    }
}
