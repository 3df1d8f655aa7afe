/// When the scores of a sequence are a person's.
///
/// The marks lie where the scores of others fell: prints stay below 0.3 in 99.5 % of all frames; replays on screens
/// reach 0.99 in single frames but 0.54 at most in the mean of a clip; people have 0.58 or more in nearly all clips.
package struct LivenessSettings: Sendable, Equatable {
    /// A mean below this is that of a print, 0 … 1.
    package var printMark: Float
    /// A mean from here on is that of a person, `printMark` … 1; what lies between the marks is a screen's.
    package var liveMark: Float
    /// A mean from here on is a person's already after `framesNeeded`, `liveMark` … 1.
    package var clearlyLiveMark: Float
    /// Frames before anything is decided (1 … 20).
    package var framesNeeded: Int
    /// Frames after which a middling mean is decided too (`framesNeeded` … 20).
    package var framesForDoubtful: Int
    /// Frames after which no more are looked at (`framesForDoubtful` … 40).
    package var framesAtMost: Int
    /// Least time between two frames: neighbouring ones say the same (0 … 1 s).
    package var frameSpacing: Duration
    /// Low scores of faces narrower than this, in pixels, accuse nobody: small faces score lower (0 … 1000).
    package var smallestAccusedFace: Float
    /// How long a sighting that is ready otherwise waits for a verdict (0 … 5 s).
    package var patience: Duration

    package init(
        printMark: Float = 0.3,
        liveMark: Float = 0.56,
        clearlyLiveMark: Float = 0.7,
        framesNeeded: Int = 3,
        framesForDoubtful: Int = 6,
        framesAtMost: Int = 8,
        frameSpacing: Duration = .milliseconds(100),
        smallestAccusedFace: Float = 80,
        patience: Duration = .seconds(1)
    ) {
        self.printMark = printMark
        self.liveMark = liveMark
        self.clearlyLiveMark = clearlyLiveMark
        self.framesNeeded = framesNeeded
        self.framesForDoubtful = framesForDoubtful
        self.framesAtMost = framesAtMost
        self.frameSpacing = frameSpacing
        self.smallestAccusedFace = smallestAccusedFace
        self.patience = patience
    }
}
