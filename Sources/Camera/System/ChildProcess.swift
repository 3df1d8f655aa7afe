import Glibc

/// A child process whose output is read while it runs. It is killed and reaped when its owner goes.
struct ChildProcess: ~Copyable {
    /// What a process left behind.
    struct Exit: Sendable, Equatable {
        /// The exit code, or the negative number of the signal that ended it.
        let status: Int32
        /// The last line that it wrote to its standard error, empty if none.
        let lastErrorLine: String
    }

    private let identifier: pid_t
    private let output: FileDescriptor
    private let errors: FileDescriptor
    private var errorTail = LineTail()
    private var isReaped = false

    /// Starts a program found through `PATH`, with nothing on its standard input and in a process group of its own, so
    /// that a Ctrl-C in the terminal reaches it through its owner only.
    init(_ program: String, _ arguments: [String]) throws(CameraError) {
        let output = try ByteChannel()
        let errors = try ByteChannel()
        identifier = try Self.spawn(program, arguments, output.writing.number, errors.writing.number)
        self.output = output.takeReadingEnd()
        self.errors = errors.takeReadingEnd()
    }

    deinit {
        if isReaped == false {
            kill(identifier, SIGKILL)
            _ = Self.reap(identifier)
        }
    }

    /// Fills `buffer` from the standard output, blocking; returns the number of bytes, fewer only at the output's end.
    /// Nil when interrupted.
    ///
    /// - Throws: `camera-stalled` when nothing came for `patience`.
    mutating func read(
        into buffer: UnsafeMutableRawBufferPointer,
        _ link: StreamLink,
        patience: Duration,
        subject: String
    ) throws(CameraError) -> Int? {
        var filled = 0
        while filled < buffer.count {
            switch link.wait(for: [output.number, errors.number], upTo: patience) {
            case .interrupted:
                return nil
            case .timedOut:
                throw CameraError(.cameraStalled, subject: subject, detail: "nothing came for \(patience)")
            case .ready(let events):
                if events[1] != 0 { try errorTail.receive(from: errors) }
                guard events[0] != 0 else { continue }
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                guard let count = try output.receive(rest) else { continue }
                if count == 0 { return filled }
                filled += count
            }
        }
        return filled
    }

    /// Waits for the end of a process whose output has ended.
    mutating func waitForExit() -> Exit {
        let status = Self.reap(identifier)
        isReaped = true
        try? errorTail.receive(from: errors)
        return Exit(status: status, lastErrorLine: errorTail.lastLine)
    }

    private static func reap(_ identifier: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : -signal
    }
}
