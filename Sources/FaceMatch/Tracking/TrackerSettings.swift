/// How faces of one picture are joined to those of the picture before, by motion alone.
package struct TrackerSettings: Sendable, Equatable {
    /// A track whose face was not found for this long is given up. Who returns later is known by appearance.
    package var patience: Duration
    /// Farthest that a face may lie from where it was expected, in face widths (0.1 … 2).
    package var reach: Float
    /// Greatest ratio of two widths of one face from one picture to the next (1 … 3).
    package var growth: Float
    /// A face that overlaps its expected place by less than this (IoU, 0 … 1) has jumped: its identity is doubted.
    package var jumpOverlap: Float
    /// Brightness step, 1 … 255, from which a place of the thumbnail counts towards a scene cut.
    package var cutBrightnessStep: Int
    /// Share of changed places, 0 … 1, from which the picture is another scene.
    package var cutShare: Float

    package init(
        patience: Duration = .milliseconds(400),
        reach: Float = 0.8,
        growth: Float = 1.6,
        jumpOverlap: Float = 0.5,
        cutBrightnessStep: Int = 12,
        cutShare: Float = 0.35
    ) {
        self.patience = patience
        self.reach = reach
        self.growth = growth
        self.jumpOverlap = jumpOverlap
        self.cutBrightnessStep = cutBrightnessStep
        self.cutShare = cutShare
    }
}
