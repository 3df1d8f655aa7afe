/// Runs `ffmpeg` and `ffprobe` for one answer.
enum FFmpegTool {
    private static let patience = Duration.seconds(15)
    private static let chunkSize = 1 << 16

    /// The whole standard output. Nil when interrupted.
    ///
    /// - Throws: `ffmpeg-missing`, or `input-unreadable` with the tool's last words.
    static func output(
        of program: String,
        _ arguments: [String],
        _ input: VideoInput,
        _ link: StreamLink
    ) throws(CameraError) -> [UInt8]? {
        var child = try ChildProcess(program, arguments)
        var output: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 1)
        defer { chunk.deallocate() }
        while true {
            guard let count = try child.read(into: chunk, link, patience: patience, subject: input.subject) else {
                return nil
            }
            output += chunk[..<count]
            if count < chunkSize { break }
        }
        let exit = child.waitForExit()
        guard exit.status == 0 else { throw input.unreadable(exit) }
        return output
    }
}

extension VideoInput {
    /// What ffmpeg said when it gave up, without the password that it repeats from an address.
    func unreadable(_ exit: ChildProcess.Exit) -> CameraError {
        let words = exit.lastErrorLine.isEmpty ? "ended with status \(exit.status)" : exit.lastErrorLine
        return CameraError(
            isLive ? .inputLost : .inputUnreadable,
            subject: subject,
            detail: words.replacing(text, with: subject)
        )
    }
}
