package import Camera

/// Replays a ``Scene`` as if it were a camera: 640×480 at 15 pictures a second.
package struct SceneSource: FrameSource {
    package static let framesPerSecond = 15.0

    private let scene: Scene
    private let portraits: String
    private let repeats: Bool
    private let pace: Pace

    /// - Parameters:
    ///   - portraits: the folder with the portraits' files, which `make setup` fills.
    ///   - repeats: whether the scene begins again after its end, for ever.
    package init(scene: Scene = .standard, portraits: String, repeats: Bool = false, pace: Pace = .live) {
        self.scene = scene
        self.portraits = portraits
        self.repeats = repeats
        self.pace = pace
    }

    package var name: String { "demonstration" }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: pace) { [self] (_) throws(CameraError) in
            SceneReader(
                renderer: try SceneRenderer(scene: scene, portraits: portraits),
                duration: scene.duration,
                pacer: Pacer(framesPerSecond: Self.framesPerSecond, pace: pace),
                repeats: repeats
            )
        }
    }
}
