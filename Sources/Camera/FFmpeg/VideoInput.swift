import Glibc

/// What ffmpeg is to read: a file of this machine or an address.
struct VideoInput: Sendable, Equatable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var isAddress: Bool { text.contains("://") }

    /// A stream that has no end and sets its own pace.
    var isLive: Bool {
        ["rtsp://", "rtsps://", "rtmp://", "udp://", "rtp://", "srt://"].contains { text.lowercased().hasPrefix($0) }
    }

    /// The address without the user's name and password, for logs and screens.
    var subject: String {
        guard isAddress, let scheme = text.firstRange(of: "://") else { return text }
        let authority = text[scheme.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return String(text[..<scheme.upperBound] + text[text.index(after: at)...])
    }

    /// The options that select the input, for ffmpeg and ffprobe alike. A file is named as such, since ffmpeg would
    /// take a colon in its name for a protocol.
    var arguments: [String] {
        guard isAddress else { return ["-i", "file:\(text)"] }
        // UDP loses packets, which shows as grey smears across faces. The timeout is in microseconds.
        let transport = text.lowercased().hasPrefix("rtsp") ? ["-rtsp_transport", "tcp", "-timeout", "5000000"] : []
        return transport + ["-i", text]
    }

    /// - Throws: `input-missing` or `input-unreadable` for a file that cannot be opened.
    func checkPresence() throws(CameraError) {
        guard isAddress == false, access(text, R_OK) != 0 else { return }
        throw .system(errno == ENOENT ? .inputMissing : .inputUnreadable, subject: text, errno)
    }
}
