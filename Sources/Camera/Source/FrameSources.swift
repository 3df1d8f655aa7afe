package import Logging

/// The sources that a ``CameraSpec`` can name.
package enum FrameSources {
    /// Makes the source without opening it; nil for ``CameraSpec/none``.
    package static func make(from spec: CameraSpec, logger: Logger) -> (any FrameSource)? {
        switch spec {
        case .none:
            nil
        case .v4l2(let device, let wish):
            V4L2Source(device: device, wish: wish, logger: logger)
        case .ffmpeg(let input, let pace):
            FFmpegSource(input: input, pace: pace)
        case .images(let directory, let framesPerSecond, let pace):
            PictureFolderSource(directory: directory, framesPerSecond: framesPerSecond, pace: pace, logger: logger)
        }
    }
}
