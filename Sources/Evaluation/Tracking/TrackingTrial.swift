package import Camera
package import FaceMatch

/// Runs the daemon's own watcher over a camera, video or folder, on the source's own clock, from its beginning to its
/// end.
package struct TrackingTrial: Sendable {
    private let source: any FrameSource
    private let cameraName: String
    private let limit: Duration

    /// - Parameter limit: stop after so much of the source's time: a camera has no end.
    package init(source: any FrameSource, cameraName: String, limit: Duration) {
        self.source = source
        self.cameraName = cameraName
        self.limit = limit
    }

    /// - Throws: ``CameraError`` if the source can't be opened or breaks off, ``FaceMatchError`` if the networks fail.
    package func run(with watcher: sending FaceWatcher, ledger start: SightingLedger) async throws -> TrackingReport {
        let stream = try await source.open()
        var ledger = start
        var times: [Duration] = []
        var last = Duration.zero
        var first: Duration?
        while let frame = try await stream.next() {
            first = first ?? frame.time
            last = frame.time - (first ?? .zero)
            guard last <= limit else { break }
            let picture = try FaceMatch.Picture(pixels: frame.pixels, width: frame.width, height: frame.height)
            let begun = ContinuousClock.now
            ledger.note(try watcher.observe(picture, at: last), at: last)
            times.append(.now - begun)
        }
        let dropped = stream.drops.total
        await stream.close()
        let time = Milliseconds(times)
        return TrackingReport(
            camera: cameraName,
            frames: times.count,
            dropped: Int(dropped),
            seconds: last / .seconds(1),
            sightings: ledger.sightings,
            p50Milliseconds: time.p50Milliseconds,
            p95Milliseconds: time.p95Milliseconds
        )
    }
}
