/// Reads raw BGR pictures from an `ffmpeg` child process.
struct FFmpegReader: ~Copyable, BlockingFrameReader {
    /// A network camera may take seconds to its first key frame.
    private static let patience = Duration.seconds(10)

    let info: StreamInfo
    private let input: VideoInput
    private let start = ContinuousClock.now
    private var child: ChildProcess
    private var index = 0

    static func open(_ input: VideoInput, _ pace: Pace, _ link: StreamLink) throws(CameraError) -> FFmpegReader {
        try input.checkPresence()
        guard let video = try VideoDescription.probe(input, link) else {
            throw CameraError(.inputUnreadable, subject: input.subject, detail: "closed while it was being opened")
        }
        let size = video.fittedSize
        let info = StreamInfo(
            name: input.subject,
            width: size.width,
            height: size.height,
            framesPerSecond: video.framesPerSecond,
            pixelFormat: video.codec,
            patience: pace == .live ? patience : nil
        )
        return FFmpegReader(info, input, try ChildProcess("ffmpeg", arguments(input, pace, info)))
    }

    private init(_ info: StreamInfo, _ input: VideoInput, _ child: consuming ChildProcess) {
        self.info = info
        self.input = input
        self.child = child
    }

    /// `-r` makes the rate constant, so that a picture's index tells its time.
    private static func arguments(_ input: VideoInput, _ pace: Pace, _ info: StreamInfo) -> [String] {
        let ownPace = pace == .live && input.isLive == false ? ["-re"] : []
        return ["-nostdin", "-loglevel", "error"] + ownPace + input.arguments + [
            "-map", "0:v:0", "-vf", "scale=\(info.width):\(info.height)", "-r", "\(info.framesPerSecond)",
            "-f", "rawvideo", "-pix_fmt", "bgr24", "-",
        ]
    }

    mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
        let size = info.width * info.height * 3
        var outcome: Result<Int?, CameraError> = .success(nil)
        let pixels = [UInt8](unsafeUninitializedCapacity: size) { pixels, count in
            let buffer = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(pixels)[..<size])
            outcome = Result { () throws(CameraError) in
                try child.read(into: buffer, link, patience: Self.patience, subject: input.subject)
            }
            count = (try? outcome.get()) ?? 0
        }
        guard let count = try outcome.get() else { return nil }
        guard count == size else {
            try checkEnd()
            return nil
        }
        defer { index += 1 }
        return Frame(
            pixels: pixels,
            width: info.width,
            height: info.height,
            time: input.isLive ? .now - start : .seconds(Double(index) / info.framesPerSecond),
            sequence: UInt64(index)
        )
    }

    /// A file may end; a camera may not.
    private mutating func checkEnd() throws(CameraError) {
        let exit = child.waitForExit()
        if exit.status != 0 || input.isLive || index == 0 { throw input.unreadable(exit) }
    }
}
