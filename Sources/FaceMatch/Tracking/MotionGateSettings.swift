/// When a picture is worth a detection although nobody stood there a moment ago.
package struct MotionGateSettings: Sendable, Equatable {
    /// Brightness step, 1 … 255, from which a place of the 80×60 thumbnail counts as changed.
    package var brightnessStep: Int
    /// Share of changed places, 0 … 1, from which the picture counts as changed. A face 80 pixels wide in 640 covers
    /// about 0.02.
    package var changedShare: Float
    /// An unchanged picture is looked at all the same after this time.
    package var longestRest: Duration

    package init(
        brightnessStep: Int = 8,
        changedShare: Float = 0.005,
        longestRest: Duration = .seconds(1)
    ) {
        self.brightnessStep = brightnessStep
        self.changedShare = changedShare
        self.longestRest = longestRest
    }
}
