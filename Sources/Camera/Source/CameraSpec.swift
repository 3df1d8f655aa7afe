/// Which camera to use, as the operator wrote it.
///
/// | text | meaning |
/// |---|---|
/// | `v4l2:/dev/v4l/by-id/…?width=640&height=480&fps=15` | a camera of this machine; all options may be left out |
/// | `ffmpeg:INPUT?pace=fast` | any file or address that ffmpeg reads |
/// | `images:DIR?fps=15&pace=fast` | the pictures of a folder in the order of their names |
/// | `none` | no camera: numbers come from the screen's button and the clerks only |
package enum CameraSpec: Sendable, Equatable {
    case v4l2(device: String, wish: CaptureWish)
    case ffmpeg(input: String, pace: Pace)
    case images(directory: String, framesPerSecond: Double, pace: Pace)
    case none
}

extension CameraSpec: CustomStringConvertible {
    /// The text that parses to this value.
    package var description: String {
        switch self {
        case .none:
            "none"
        case .v4l2(let device, let wish):
            "v4l2:\(device)?width=\(wish.width)&height=\(wish.height)&fps=\(rateText(wish.framesPerSecond))"
        case .ffmpeg(let input, let pace):
            "ffmpeg:\(input)" + (pace == .fast ? "?pace=fast" : "")
        case .images(let directory, let framesPerSecond, let pace):
            "images:\(directory)?fps=\(rateText(framesPerSecond))" + (pace == .fast ? "&pace=fast" : "")
        }
    }

    private func rateText(_ rate: Double) -> String {
        rate == rate.rounded() ? "\(Int(rate))" : "\(rate)"
    }
}
