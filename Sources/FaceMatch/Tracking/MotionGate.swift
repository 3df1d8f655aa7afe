/// Keeps an empty, still scene from being searched for faces on every frame.
///
/// A picture is compared with the one of the last detection, not with the one before: what creeps in adds up.
package struct MotionGate {
    private let settings: MotionGateSettings
    private var detected: (thumbnail: GreyThumbnail, time: Duration)?

    package init(settings: MotionGateSettings) {
        self.settings = settings
    }

    /// Whether to detect now. Opens for a change, for faces that are being followed, and after the longest rest.
    package mutating func opens(for thumbnail: GreyThumbnail, following: Bool, at time: Duration) -> Bool {
        if !following, let detected, time >= detected.time, time - detected.time < settings.longestRest,
            thumbnail.changedShare(since: detected.thumbnail, step: settings.brightnessStep) < settings.changedShare
        {
            return false
        }
        detected = (thumbnail, time)
        return true
    }
}
