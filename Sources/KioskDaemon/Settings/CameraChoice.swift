import Camera
import Demonstration
import Logging

/// What `camera` in the settings stands for.
enum CameraChoice: Sendable, CustomStringConvertible {
    /// The first camera that is plugged in.
    case first
    /// The demonstration's scene, over and over.
    case scene(portraits: String)
    case spec(CameraSpec)

    /// - Parameter setting: where the text was written.
    init(_ text: String, of setting: Setting, _ reader: SettingReader, _ portraits: String) throws(SettingError) {
        switch text {
        case "auto": self = .first
        case "demo": self = .scene(portraits: portraits)
        default:
            do throws(CameraError) {
                self = .spec(try CameraSpec(parsing: text))
            } catch {
                throw SettingError(
                    code: .badValue,
                    place: reader.place(of: setting.key),
                    detail: "camera cannot be \"\(text)\": \(error.detail); use auto, demo, v4l2:DEVICE, ffmpeg:INPUT, "
                        + "images:DIR?fps=15 or none"
                )
            }
        }
    }

    var description: String {
        switch self {
        case .first: "auto"
        case .scene: "demo"
        case .spec(let spec): spec.description
        }
    }

    /// Whether the office may well have no camera.
    var isOptional: Bool {
        if case .first = self { true } else { false }
    }

    /// The same input without waiting between its pictures, where it has no pace of its own.
    var atFullSpeed: CameraChoice {
        switch self {
        case .spec(.ffmpeg(let input, _)): .spec(.ffmpeg(input: input, pace: .fast))
        case .spec(.images(let directory, let rate, _)):
            .spec(.images(directory: directory, framesPerSecond: rate, pace: .fast))
        default: self
        }
    }

    /// Nil for no camera at all.
    func source(logger: Logger) -> (any FrameSource)? {
        switch self {
        case .first: V4L2Source.first(logger: logger)
        case .scene(let portraits): SceneSource(scene: .standard, portraits: portraits, repeats: true, pace: .live)
        case .spec(let spec): FrameSources.make(from: spec, logger: logger)
        }
    }
}
