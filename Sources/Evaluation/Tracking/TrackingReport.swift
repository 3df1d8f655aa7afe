/// What `kioskd evaluate tracking` found.
package struct TrackingReport: Codable, Sendable {
    package let camera: String
    package let frames: Int
    /// Frames that nobody saw: broken, or superseded while a live source went on.
    package let dropped: Int
    /// Length of the input on its own clock.
    package let seconds: Double
    package let sightings: [TrackedSighting]
    /// One frame through the whole watcher.
    package let p50Milliseconds: Double
    package let p95Milliseconds: Double

    package init(
        camera: String,
        frames: Int,
        dropped: Int,
        seconds: Double,
        sightings: [TrackedSighting],
        p50Milliseconds: Double,
        p95Milliseconds: Double
    ) {
        self.camera = camera
        self.frames = frames
        self.dropped = dropped
        self.seconds = seconds
        self.sightings = sightings
        self.p50Milliseconds = p50Milliseconds
        self.p95Milliseconds = p95Milliseconds
    }
}
