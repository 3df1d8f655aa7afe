package import Logging

/// A camera of this machine, through libv4l2.
package struct V4L2Source: FrameSource {
    package let device: String
    package let wish: CaptureWish
    private let logger: Logger

    package init(device: String, wish: CaptureWish = CaptureWish(), logger: Logger) {
        self.device = device
        self.wish = wish
        self.logger = logger
    }

    package var name: String { device }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: .live) { [self] (_) throws(CameraError) in
            try V4L2Reader.open(device, wish, logger)
        }
    }
}
