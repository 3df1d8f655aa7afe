package import QueueModel

/// Why a call can't be said. The board shows it all the same.
package struct VoiceError: Error, Hashable, Sendable {
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// No voice is configured for the language.
        case off = "voice-off"
        /// The program that speaks is not installed.
        case missing = "voice-missing"
        /// It gave up, took too long, or what it gave is no sound.
        case failed = "voice-failed"
        /// Too many calls wait to be spoken.
        case busy = "voice-busy"
    }

    package let code: Code
    /// What exactly went wrong, in English, for the journal.
    package let detail: String

    package init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    package var message: LocalizedText {
        switch code {
        case .off: LocalizedText(vi: "Loa gọi số đang tắt.", en: "Announcements are switched off.")
        case .missing, .failed:
            LocalizedText(vi: "Hiện không phát được lời gọi.", en: "The announcement cannot be spoken at present.")
        case .busy:
            LocalizedText(
                vi: "Có quá nhiều lời gọi cùng lúc. Xin thử lại sau.",
                en: "Too many announcements at once. Please try again later."
            )
        }
    }
}

extension VoiceError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(detail)" }
}
