import ArgumentParser

/// The camera, for commands that use one.
struct CameraOption: ParsableArguments {
    @Option(help: "auto, demo, v4l2:/dev/…, ffmpeg:INPUT, images:DIR?fps=15 or none.")
    var camera: String?
}
