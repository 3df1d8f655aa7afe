import Camera
import Logging

/// The first camera that is there each time it is opened: one that is plugged in later, or comes back under another
/// name, is found.
struct FirstCameraSource: FrameSource {
    let logger: Logger

    var name: String { "first camera" }

    func open() async throws(CameraError) -> any FrameStream {
        guard let device = CameraDiscovery.firstCamera() else {
            throw CameraError(
                .cameraMissing,
                subject: CameraDiscovery.stableNames,
                detail: "no capture device is plugged in"
            )
        }
        return try await V4L2Source(device: device, wish: CaptureWish(), logger: logger).open()
    }
}
