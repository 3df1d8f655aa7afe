package import Logging

/// The pictures of a folder, one after the other in the order of their names.
package struct PictureFolderSource: FrameSource {
    private let directory: String
    private let framesPerSecond: Double
    private let pace: Pace
    private let logger: Logger
    private let threads = ThreadAllowance()

    package init(directory: String, framesPerSecond: Double = 15, pace: Pace = .live, logger: Logger) {
        self.directory = directory
        self.framesPerSecond = framesPerSecond
        self.pace = pace
        self.logger = logger
    }

    package var name: String { directory }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: pace, threads: threads) { [self] (link) throws(CameraError) in
            try PictureFolderReader(
                folder: PictureFolder(path: directory),
                pacer: Pacer(framesPerSecond: framesPerSecond, pace: pace),
                framesPerSecond: framesPerSecond,
                logger: logger,
                link
            )
        }
    }
}
