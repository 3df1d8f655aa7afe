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
}
