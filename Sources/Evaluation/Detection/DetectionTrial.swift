package import FaceMatch

/// Looks for faces in pictures whose faces are known.
package struct DetectionTrial: Sendable {
    private let truths: [DetectionTruth]
    private let overlap: Float
    private let settings: DetectorSettings

    package init(_ truths: [DetectionTruth], overlap: Float, settings: DetectorSettings) {
        self.truths = truths
        self.overlap = overlap
        self.settings = settings
    }

    /// - Throws: `too-few` if no picture can be read.
    package func run(models: ModelStore) throws -> DetectionReport {
        let detector = try FaceDetector(model: try models.load(ModelCatalog.detector), settings: settings)
        var tally = DetectionTally(overlap: overlap)
        var durations: [Duration] = []
        var unreadable: [String] = []
        for picture in truths.flatMap(\.pictures) {
            guard let pixels = try? StillNetworks.picture(at: picture.path).get() else {
                unreadable.append(picture.path)
                continue
            }
            let start = ContinuousClock.now
            let faces = try detector.detect(pixels)
            durations.append(.now - start)
            tally.add(faces, truth: picture.faces, ignored: picture.ignored)
        }
        guard !durations.isEmpty else { throw Self.nothingToRead(unreadable) }
        return DetectionReport(
            tally,
            pictures: durations.count,
            overlap: overlap,
            workingSide: settings.workingSide,
            durations: durations,
            unreadable: unreadable
        )
    }

    private static func nothingToRead(_ paths: [String]) -> EvaluationError {
        EvaluationError(
            .tooFew,
            subject: paths.first ?? "the pictures",
            detail: "none of the \(paths.count) pictures can be read",
            remedy: "the paths are relative to the XML file; pictures must be JPEGs"
        )
    }
}
