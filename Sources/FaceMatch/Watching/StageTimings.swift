/// How long each stage took for one picture.
package struct StageTimings: Sendable, Equatable {
    /// Comparing the picture with earlier ones.
    package var gate: Duration
    /// Zero for a picture that the motion gate kept out.
    package var detect: Duration
    /// Following faces and choosing the engaged one.
    package var track: Duration
    /// Aligning, judging and embedding; zero for most pictures.
    package var embed: Duration
    /// Both liveness networks; zero for most pictures.
    package var liveness: Duration

    package init(
        gate: Duration = .zero,
        detect: Duration = .zero,
        track: Duration = .zero,
        embed: Duration = .zero,
        liveness: Duration = .zero
    ) {
        self.gate = gate
        self.detect = detect
        self.track = track
        self.embed = embed
        self.liveness = liveness
    }

    package var total: Duration { gate + detect + track + embed + liveness }
}
