/// One person's stay in front of the camera.
package struct Sighting: Sendable, Equatable {
    package let id: SightingID
    /// The shots' templates, fused by quality.
    package let template: Template
    /// How many different shots went into the template; frames that show the same moment are one.
    package let shots: Int
    /// Mean quality of the shots, 0 … 1.
    package let quality: Float
    /// How much the shots differ, see ``ShotSpread``.
    package let spread: Float
    /// Time of the first frame whose face was good enough for a shot.
    package let firstUsableAt: Duration
    /// Time of the frame that made the sighting ready.
    package let readyAt: Duration
    /// Whether it is a person; nil where nothing judges that.
    package let liveness: LivenessVerdict?
    /// Whether two looks at least passed the ``EnrolmentGate``: what is enrolled badly is missed at every later visit.
    package let isFitToRemember: Bool

    package init(
        id: SightingID,
        template: Template,
        shots: Int,
        quality: Float,
        spread: Float = 0,
        firstUsableAt: Duration,
        readyAt: Duration,
        liveness: LivenessVerdict? = nil,
        isFitToRemember: Bool = false
    ) {
        self.id = id
        self.template = template
        self.shots = shots
        self.quality = quality
        self.spread = spread
        self.firstUsableAt = firstUsableAt
        self.readyAt = readyAt
        self.liveness = liveness
        self.isFitToRemember = isFitToRemember
    }
}

extension Sighting {
    /// Whether nothing speaks against its being a person; doubt does.
    package var showsPerson: Bool { liveness == nil || liveness == .live }
}
