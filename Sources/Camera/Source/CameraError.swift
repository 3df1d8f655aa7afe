/// Why there is no picture.
package struct CameraError: Error, Sendable, Equatable {
    /// The stable name of a fault, for logs, `/healthz` and alarms.
    package enum Code: String, Sendable, CaseIterable {
        case cameraMissing = "camera-missing"
        case cameraBusy = "camera-busy"
        case cameraPermission = "camera-permission"
        case cameraFormat = "camera-format"
        case cameraBandwidth = "camera-bandwidth"
        case cameraUnplugged = "camera-unplugged"
        case cameraStalled = "camera-stalled"
        case cameraIO = "camera-io"
        case inputMissing = "input-missing"
        case inputUnreadable = "input-unreadable"
        case inputLost = "input-lost"
        case ffmpegMissing = "ffmpeg-missing"
        case portraitsMissing = "portraits-missing"
        case specInvalid = "spec-invalid"
    }

    package let code: Code
    /// The device, file, address or option that is meant.
    package let subject: String
    /// What was observed, in English, for the log.
    package let detail: String

    package init(_ code: Code, subject: String, detail: String) {
        self.code = code
        self.subject = subject
        self.detail = detail
    }

    static func invalidSpec(_ subject: String, _ detail: String) -> CameraError {
        CameraError(.specInvalid, subject: subject, detail: detail)
    }
}

extension CameraError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(subject): \(detail)" }
}
