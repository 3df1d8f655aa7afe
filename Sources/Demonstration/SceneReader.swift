import Camera

/// Draws a scene's pictures when they are due.
struct SceneReader: BlockingFrameReader {
    private let renderer: SceneRenderer
    private let duration: Duration
    private let repeats: Bool
    private var pacer: Pacer
    private var index = 0

    init(renderer: SceneRenderer, duration: Duration, pacer: Pacer, repeats: Bool) {
        self.renderer = renderer
        self.duration = duration
        self.pacer = pacer
        self.repeats = repeats
    }

    var info: StreamInfo {
        StreamInfo(
            name: "demonstration",
            width: SceneRenderer.width,
            height: SceneRenderer.height,
            framesPerSecond: SceneSource.framesPerSecond,
            pixelFormat: "drawn"
        )
    }

    mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
        let time = pacer.time(of: index)
        guard repeats || time < duration, pacer.wait(for: index, link) else { return nil }
        defer { index += 1 }
        return Frame(
            pixels: renderer.render(at: time - duration * Int(time / duration)),
            width: SceneRenderer.width,
            height: SceneRenderer.height,
            time: time,
            sequence: UInt64(index)
        )
    }
}
