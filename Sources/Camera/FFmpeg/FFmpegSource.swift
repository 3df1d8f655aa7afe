/// Any video file or network stream, decoded by an `ffmpeg` child process.
package struct FFmpegSource: FrameSource {
    private let input: VideoInput
    private let pace: Pace

    package init(input: String, pace: Pace = .live) {
        self.input = VideoInput(input)
        self.pace = pace
    }

    package var name: String { input.text }

    package func open() async throws(CameraError) -> any FrameStream {
        try await ThreadedFrameStream(pace: pace) { [input, pace] (link) throws(CameraError) in
            try FFmpegReader.open(input, pace, link)
        }
    }
}
