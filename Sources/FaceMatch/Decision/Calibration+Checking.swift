extension Calibration {
    /// What makes the calibration unfit for a model; nil if nothing does.
    package func fault(for description: ModelDescription) -> String? {
        guard model == description.name else { return "it is for the model \(model), not for \(description.name)" }
        guard modelSHA256 == description.sha256 else {
            return "it was made with another \(model): SHA-256 \(modelSHA256), expected \(description.sha256)"
        }
        guard thresholds.count >= 2 else { return "it has \(thresholds.count) thresholds; two are needed at least" }
        guard thresholds.allSatisfy(\.isPlausible) else {
            return "a false match rate is not between 0 and 1, or a threshold not between -1 and 1"
        }
        for (before, after) in zip(thresholds, thresholds.dropFirst()) {
            guard after.falseMatchRate < before.falseMatchRate, after.threshold > before.threshold else {
                return "thresholds must rise as the rates fall; "
                    + "\(after.falseMatchRate) stands at \(after.threshold) "
                    + "behind \(before.falseMatchRate) at \(before.threshold)"
            }
        }
        guard (0...1).contains(fusionShift) else { return "fusionShift is \(fusionShift) instead of 0 to 1" }
        return nil
    }
}

extension Calibration.Entry {
    fileprivate var isPlausible: Bool {
        falseMatchRate > 0 && falseMatchRate < 1 && threshold > -1 && threshold < 1
    }
}
