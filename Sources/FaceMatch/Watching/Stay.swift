/// What is known so far of one person in front of the camera: the growing form of a sighting.
struct Stay: Sendable, Equatable {
    /// What a look says about whose face it is.
    enum Verdict: Sendable, Equatable {
        case same
        case doubtful
        case other
    }

    /// A single good picture may be luck; the other looks must bear it out.
    private static let fitLooksNeeded = 2

    let id: SightingID
    /// The best few different ones.
    var shots: [Look] { selection.shots }
    private var selection: ShotSelection
    /// Looks that showed this face, kept or not.
    private var confirmations = 1
    /// Those of them that passed the enrolment gate.
    private var fitLooks: Int
    /// When the first of them was taken.
    private let firstLookAt: Duration
    private(set) var template: Template
    /// Looks in a row that did not confirm the stay.
    private(set) var doubts: [Look] = []
    private(set) var lastLookAt: Duration
    private(set) var readyAt: Duration?
    private(set) var isRefined = false
    /// Since when nothing but the verdict on liveness is missing.
    private var completeAt: Duration?
    /// Nil where nothing judges liveness.
    private var liveness: LivenessJudge?
    var lastSeenAt: Duration

    init(id: SightingID, first look: Look) {
        self.id = id
        selection = ShotSelection(first: look)
        firstLookAt = look.time
        template = look.template
        fitLooks = look.isFitToRemember ? 1 : 0
        lastLookAt = look.time
        lastSeenAt = look.time
    }

    /// Compares a look with the stay, and keeps it as a shot if it is the same face and makes the shots better.
    mutating func judge(_ look: Look, by settings: StaySettings) throws(FaceMatchError) -> Verdict {
        lastLookAt = max(lastLookAt, look.time)
        let similarity = look.template.similarity(to: template)
        guard similarity >= settings.sameFace else {
            doubts.append(look)
            return similarity < settings.stranger || doubts.count > 1 ? .other : .doubtful
        }
        doubts = []
        confirmations += 1
        if look.isFitToRemember { fitLooks += 1 }
        if !isRefined, selection.offer(look, limit: settings.shotsAtMost) {
            template = try Template.fused(shots.map { ($0.template, $0.quality) })
        }
        return .same
    }

    /// Gives up the doubts: they belong to somebody else.
    mutating func releaseDoubts() -> [Look] {
        defer { doubts = [] }
        return doubts
    }

    /// Whether a look is due to complete the shots, to settle a doubt or to make sure that it is still the same face.
    func wantsLook(at time: Duration, by settings: StaySettings) -> Bool {
        let rest = time - lastLookAt
        if !doubts.isEmpty || rest >= settings.verificationInterval { return true }
        return confirmations < settings.looksNeeded && rest >= settings.shotSpacing
    }

    func wantsLivenessFrame(at time: Duration) -> Bool { liveness?.wantsFrame(at: time) ?? true }

    mutating func judgeLiveness(
        score: Float,
        faceWidth: Float,
        at time: Duration,
        by settings: LivenessSettings
    ) {
        var judge = liveness ?? LivenessJudge(settings: settings)
        judge.take(score: score, faceWidth: faceWidth, at: time)
        liveness = judge
    }

    /// The news about this stay, once each: ready for an engaged person after enough looks and with a verdict on their
    /// liveness, or after waiting for one; refined after all looks.
    mutating func announce(engaged: Bool, at time: Duration, by settings: StaySettings) -> SightingChange? {
        guard doubts.isEmpty else { return nil }
        guard let readyAt else {
            guard engaged, confirmations >= settings.looksNeeded else { return nil }
            completeAt = completeAt ?? time
            guard !awaitsVerdict(at: time) else { return nil }
            self.readyAt = time
            isRefined = confirmations >= settings.looksAtMost
            return .ready(sighting(readyAt: time))
        }
        guard !isRefined, confirmations >= settings.looksAtMost else { return nil }
        isRefined = true
        return .refined(sighting(readyAt: readyAt))
    }

    private func awaitsVerdict(at time: Duration) -> Bool {
        guard let liveness, let completeAt, liveness.verdict.isUndecided else { return false }
        return time - completeAt < liveness.patience
    }

    private func sighting(readyAt: Duration) -> Sighting {
        Sighting(
            id: id,
            template: template,
            shots: shots.count,
            quality: shots.reduce(0) { $0 + $1.quality } / Float(shots.count),
            spread: ShotSpread.of(shots.map(\.template), around: template),
            firstUsableAt: firstLookAt,
            readyAt: readyAt,
            liveness: liveness?.verdict,
            isFitToRemember: fitLooks >= Self.fitLooksNeeded
        )
    }
}
