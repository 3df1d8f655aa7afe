extension Calibration {
    /// The score that this share of the pairs of different people reaches, between and beyond the table's rates too.
    package func threshold(falseMatchRate: Double) -> Float {
        ImpostorTail(thresholds).threshold(falseMatchRate: falseMatchRate)
    }
}
