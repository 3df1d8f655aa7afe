package import FaceMatch

/// What `kioskd evaluate calibrate` found.
package struct CalibrationReport: Codable, Sendable {
    /// One rate's threshold in the new table, as counted, and in the table that was there before.
    package struct Row: Codable, Sendable {
        package let falseMatchRate: Double
        package let threshold: Float
        /// Nil where fewer than ten pairs lie behind it.
        package let counted: Float?
        package let before: Float?
    }

    package let out: String
    package let model: String
    package let identities: Int
    package let pictures: Int
    package let pairs: Int
    package let measuredTo: Double
    package let tailFrom: Float
    package let exceedances: Int
    package let scale: Double
    package let shape: Double
    package let fusionShift: Float
    package let thresholds: [Row]
    package let scores: [Double]
    /// Pairs above 0.6: label errors, twins or siblings, most likely. Look, then name them in a file for `--exclude`.
    package let suspects: [ImpostorPairs.Suspect]
    package let noFace: [String]
    package let unreadable: [String]

    package init(
        _ calibrator: Calibrator,
        _ calibration: Calibration,
        before: Calibration?,
        stills: Stills,
        out: String
    ) {
        let scores = calibrator.pairs.scores
        self.out = out
        model = calibration.model
        identities = calibration.identities
        pictures = stills.count
        pairs = calibration.pairs
        measuredTo = calibration.measuredTo
        tailFrom = calibrator.tail.threshold
        exceedances = calibrator.tail.exceedances
        scale = calibrator.tail.scale
        shape = calibrator.tail.shape
        fusionShift = calibration.fusionShift
        thresholds = calibration.thresholds.map { entry in
            Row(
                falseMatchRate: entry.falseMatchRate,
                threshold: entry.threshold,
                counted: entry.falseMatchRate >= calibration.measuredTo
                    ? scores.threshold(rate: entry.falseMatchRate) : nil,
                before: before?.threshold(falseMatchRate: entry.falseMatchRate)
            )
        }
        self.scores = scores.shares(bins: 100)
        suspects = calibrator.pairs.suspects
        noFace = stills.noFace
        unreadable = stills.unreadable
    }
}
