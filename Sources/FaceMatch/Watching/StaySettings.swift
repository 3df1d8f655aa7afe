/// How a stay is told from the next one, and how many looks it takes.
package struct StaySettings: Sendable, Equatable {
    /// Looks that confirm each other before a sighting is ready (1 … 10).
    package var looksNeeded: Int
    /// Looks after which a template is as good as it gets (`looksNeeded` … 20); then the sighting is refined.
    package var looksAtMost: Int
    /// Shots that a template is fused from at the most, the best and most different of the looks (1 … 20).
    package var shotsAtMost: Int
    /// Least time between two shots: neighbouring frames show the same face (0 … 1 s).
    package var shotSpacing: Duration
    /// Faces below this quality (0 … 1) are not looked at.
    package var minimumQuality: Float
    /// An engaged face is compared with its sighting at least this often (0.1 … 5 s).
    package var verificationInterval: Duration
    /// A sighting ends when its person has been gone for this long (0.5 … 60 s).
    package var absence: Duration
    /// Cosine similarity from which a look confirms its sighting; below, twice in a row, it is somebody else.
    package var sameFace: Float
    /// Cosine similarity below which a single look is enough to say that it is somebody else.
    package var stranger: Float
    /// Cosine similarity from which a face without a sighting continues a recent one. Higher than `sameFace`: there
    /// is no motion to vouch for it. 0.47 is a false match in 100,000.
    package var sameReturning: Float

    package init(
        looksNeeded: Int = 3,
        looksAtMost: Int = 8,
        shotsAtMost: Int = 5,
        shotSpacing: Duration = .milliseconds(120),
        minimumQuality: Float = 0.48,
        verificationInterval: Duration = .milliseconds(330),
        absence: Duration = .seconds(2),
        sameFace: Float = DecisionPolicy.oneToOneThreshold,
        stranger: Float = 0.2,
        sameReturning: Float = 0.47
    ) {
        self.looksNeeded = looksNeeded
        self.looksAtMost = looksAtMost
        self.shotsAtMost = shotsAtMost
        self.shotSpacing = shotSpacing
        self.minimumQuality = minimumQuality
        self.verificationInterval = verificationInterval
        self.absence = absence
        self.sameFace = sameFace
        self.stranger = stranger
        self.sameReturning = sameReturning
    }
}
