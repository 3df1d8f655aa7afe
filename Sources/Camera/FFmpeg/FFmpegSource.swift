/// Any video file or network stream, decoded by an `ffmpeg` child process.
package struct FFmpegSource: FrameSource {
    private let input: VideoInput
    private let pace: Pace
    private let threads = ThreadAllowance()

    package init(input: String, pace: Pace = .live) {
        self.input = VideoInput(input)
        self.pace = pace
    }

    package var name: String { input.text }

    /// A network camera may take seconds to its first key frame.
    package var openingPatience: Duration { .seconds(10) }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: pace, threads: threads, limits: ThreadLimits(opening: .seconds(20))) {
            [input, pace] (link) throws(CameraError) in try FFmpegReader.open(input, pace, link)
        }
    }
}
