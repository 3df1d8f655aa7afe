package import Logging

/// A camera of this machine, through libv4l2.
package struct V4L2Source: FrameSource {
    package let name: String
    private let wish: CaptureWish
    private let logger: Logger
    private let finder: CameraFinder
    private let threads = ThreadAllowance()

    /// - Parameter device: a path such as `/dev/video0` or `/dev/v4l/by-id/…`, or a ``CameraIdentity``. A camera that ran
    ///   once is found again by its identity, whatever its path is then.
    package init(device: String, wish: CaptureWish = CaptureWish(), logger: Logger) {
        let wanted = CameraIdentity(parsing: device).map(CameraFinder.Wanted.identity) ?? .path(device)
        self.init(name: device, CameraFinder(wanted), wish, logger)
    }

    /// The first camera that is plugged in. It keeps to that one when it was away for a moment.
    package static func first(logger: Logger) -> V4L2Source {
        V4L2Source(name: "auto", CameraFinder(.first), CaptureWish(), logger)
    }

    private init(name: String, _ finder: CameraFinder, _ wish: CaptureWish, _ logger: Logger) {
        self.name = name
        self.finder = finder
        self.wish = wish
        self.logger = logger
    }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: .live, threads: threads) { [self] (_) throws(CameraError) in
            try V4L2Reader.open(try finder.open(), wish, logger)
        }
    }
}
