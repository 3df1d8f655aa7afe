package import FaceMatch

/// Judges the faces of live people and of attacks, frame by frame.
package struct LivenessTrial: Sendable {
    private let live: FaceFolder
    private let attacks: FaceFolder
    private let progress: @Sendable (_ done: Int, _ of: Int) -> Void

    /// - Parameters:
    ///   - live: one folder for each person.
    ///   - attacks: one folder for each kind of attack.
    package init(
        live: FaceFolder,
        attacks: FaceFolder,
        progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        self.live = live
        self.attacks = attacks
        self.progress = progress
    }

    /// - Parameter score: how live a face in a picture is, 0 … 1.
    /// - Throws: `too-few` if no face of either sort was found; what `score` throws.
    package func run(
        models: ModelStore,
        detector settings: DetectorSettings = DetectorSettings(),
        score: (Picture, Box) throws(FaceMatchError) -> Float
    ) throws -> LivenessOutcome {
        let detector = try FaceDetector(model: try models.load(ModelCatalog.detector), settings: settings)
        let pictures = Self.pictures(of: live, areAttacks: false) + Self.pictures(of: attacks, areAttacks: true)
        var outcome = LivenessOutcome()
        for (index, entry) in pictures.enumerated() {
            if index.isMultiple(of: 32) { progress(index, pictures.count) }
            guard let picture = try? StillNetworks.picture(at: entry.path).get() else {
                outcome.unreadable.append(entry.path)
                continue
            }
            let faces = try detector.detect(picture)
            guard let face = faces.mostProminent(width: picture.width, height: picture.height) else {
                outcome.noFace.append(entry.path)
                continue
            }
            let start = ContinuousClock.now
            let value = try score(picture, face.box)
            outcome.durations.append(.now - start)
            outcome.scores.append(LivenessScore(attack: entry.attack, sequence: entry.sequence, value: value))
        }
        progress(pictures.count, pictures.count)
        try outcome.checkBothSorts(live: live.path, attacks: attacks.path)
        return outcome
    }

    private typealias Entry = (path: String, attack: String?, sequence: String)

    private static func pictures(of folder: FaceFolder, areAttacks: Bool) -> [Entry] {
        folder.identities.flatMap { group in
            group.pictures.map { ($0, areAttacks ? group.name : nil, "\(group.name)/\(sequence(of: $0))") }
        }
    }

    /// Files whose names differ in their last number only are frames of one sequence.
    static func sequence(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        return String(stem.reversed().drop(while: \.isNumber).reversed())
    }
}
