import FaceMatch

/// A made-up scene: people are coloured boxes, so that the watcher can be tested without networks.
final class Stage {
    struct Person {
        let name: Int
        var x: Float = 320
        var y: Float = 240
        var width: Float = 160
        var yaw: Float = 0

        var face: DetectedFace { .at(x: x, y: y, width: width, yaw: yaw) }
    }

    static let width = 640
    static let height = 480

    var people: [Person] = []
    /// The network gives no numbers.
    var breaksDown = false
    /// Scores that liveness gives, one after another and from the beginning again.
    var liveness: [Float] = []
    private(set) var livenessScores = 0
    private(set) var detections = 0
    private(set) var embeddings = 0

    func detect() -> [DetectedFace] {
        detections += 1
        return people.map(\.face)
    }

    /// The person is read from the colour in the middle of the crop.
    func embed(_ face: AlignedFace) throws(FaceMatchError) -> Template {
        embeddings += 1
        if breaksDown { return try Template(normalising: [Float](repeating: .nan, count: Template.dimension)) }
        let side = AlignedFace.side
        let blue = Int(face.picture.pixels[(side / 2 * side + side / 2) * 3])
        var generator = SplitMix(seed: UInt64(embeddings))
        var values = (0..<Template.dimension).map { _ in Float.random(in: -0.04...0.04, using: &generator) }
        values[(blue + 10) / 20] += 1
        return try Template(normalising: values)
    }

    func scoreLiveness() -> Float {
        livenessScores += 1
        return liveness[(livenessScores - 1) % liveness.count]
    }

    /// Each person's box has its own blue, and stripes for sharpness in the other colours.
    func picture() throws -> Picture {
        var pixels = [UInt8](repeating: 128, count: Self.width * Self.height * 3)
        for person in people {
            let box = person.face.box
            for row in max(0, Int(box.y))..<min(Self.height, Int(box.y + box.height)) {
                for column in max(0, Int(box.x))..<min(Self.width, Int(box.x + box.width)) {
                    let stripe: UInt8 = (column / 4 + row / 4).isMultiple(of: 2) ? 40 : 200
                    pixels.replaceSubrange(
                        (row * Self.width + column) * 3..<(row * Self.width + column) * 3 + 3,
                        with: [UInt8(person.name * 20), stripe, stripe]
                    )
                }
            }
        }
        return try Picture(pixels: pixels, width: Self.width, height: Self.height)
    }
}

struct StageDetector: FaceDetecting {
    let stage: Stage

    func detect(_ picture: Picture) throws(FaceMatchError) -> [DetectedFace] { stage.detect() }
}

struct StageEmbedder: FaceEmbedding {
    let stage: Stage

    func embed(_ face: AlignedFace) throws(FaceMatchError) -> Template { try stage.embed(face) }
}

struct StageLiveness: LivenessScoring {
    let stage: Stage

    func score(_ picture: Picture, face box: Box) throws(FaceMatchError) -> Float { stage.scoreLiveness() }
}

/// Plays a stage to a watcher at 15 frames a second and keeps what it says.
final class Rehearsal {
    let stage = Stage()
    let watcher: Watcher<StageDetector, StageEmbedder>
    private(set) var frame = 0
    private(set) var changes: [SightingChange] = []
    private(set) var last = Observation(faces: [], guidance: .nobody, changes: [])

    /// - Parameter liveness: the scores of the frames, again and again; empty for a watcher that doesn't judge it.
    init(settings: WatcherSettings = WatcherSettings(), liveness: [Float] = []) {
        stage.liveness = liveness
        watcher = Watcher(
            detector: StageDetector(stage: stage),
            embedder: StageEmbedder(stage: stage),
            liveness: liveness.isEmpty ? nil : StageLiveness(stage: stage),
            settings: settings
        )
    }

    func play(_ people: [Stage.Person], frames: Int) throws {
        try play(frames: frames) { _ in people }
    }

    func play(frames: Int, _ people: (Int) -> [Stage.Person]) throws {
        for index in 0..<frames {
            stage.people = people(index)
            last = try watcher.observe(stage.picture(), at: frameTime(frame))
            changes += last.changes
            frame += 1
        }
    }

    var ready: [Sighting] { changes.compactMap { if case .ready(let sighting) = $0 { sighting } else { nil } } }
    var refined: [Sighting] { changes.compactMap { if case .refined(let sighting) = $0 { sighting } else { nil } } }
    var ended: [SightingID] { changes.compactMap { if case .ended(let id) = $0 { id } else { nil } } }
}

extension Template {
    /// Which of the stage's people this is.
    var person: Int? { values.indices.max { values[$0] < values[$1] } }
}
