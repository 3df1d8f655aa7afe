/// Everything that can be set about watching one camera. The defaults suit a webcam at 640×480 and 15 frames a second.
package struct WatcherSettings: Sendable, Equatable {
    package var motionGate: MotionGateSettings
    package var tracker: TrackerSettings
    package var engagement: EngagementSettings
    package var stay: StaySettings
    package var liveness: LivenessSettings

    package init(
        motionGate: MotionGateSettings = MotionGateSettings(),
        tracker: TrackerSettings = TrackerSettings(),
        engagement: EngagementSettings = EngagementSettings(),
        stay: StaySettings = StaySettings(),
        liveness: LivenessSettings = LivenessSettings()
    ) {
        self.motionGate = motionGate
        self.tracker = tracker
        self.engagement = engagement
        self.stay = stay
        self.liveness = liveness
    }
}
