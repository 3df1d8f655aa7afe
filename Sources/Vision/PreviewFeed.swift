import Broadcast
import Camera
import FaceMatch

/// The live picture with the faces marked. Pictures are made only while somebody looks.
package final class PreviewFeed: Sendable {
    private static let jpegQuality = 75

    private let subscribers = Broadcast<[UInt8]>(overflow: .keepsNewest)
    private let encoder = JPEGEncoder()

    package init() {}

    /// JPEG pictures from now on, the newest only.
    package func pictures() -> AsyncStream<[UInt8]> {
        subscribers.subscribe()
    }

    /// Shows a frame with its faces to whoever looks.
    func show(_ frame: Frame, faces: [ObservedFace]) {
        guard subscribers.subscriberCount > 0 else { return }
        var canvas = FrameCanvas(frame)
        for face in faces {
            canvas.outline(face.box, color: face.engaged ? .engaged : .noticed)
        }
        // A picture that can't be encoded is left out; the next one comes in a moment.
        guard
            let jpeg = try? encoder.encode(
                bgr: canvas.pixels,
                width: frame.width,
                height: frame.height,
                quality: Self.jpegQuality
            )
        else { return }
        subscribers.send(jpeg)
    }
}
