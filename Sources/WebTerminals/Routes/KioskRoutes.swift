import HTTPTypes
import Hummingbird
import NIOCore
import Reception
import ServiceLifecycle

/// What the kiosk's screen shows, and the camera's live picture.
struct KioskRoutes {
    let forecaster: Forecaster
    let attendant: KioskAttendant
    let preview: (any PreviewSource)?

    private static let boundary = "frame"

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("kiosk") { _, _ in
            try JSONResponse.make(KioskDocument(await attendant.status, in: await forecaster.outlook()))
        }
        group.get("preview") { request, _ in
            guard let preview, await attendant.status.camera.state == .running else { throw Problem.cameraUnavailable }
            return moving(preview.pictures(), of: request)
        }
    }

    /// `multipart/x-mixed-replace`: each part replaces the one before it, which browsers show as a moving picture.
    private func moving(_ pictures: AsyncStream<[UInt8]>, of request: Request) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "multipart/x-mixed-replace; boundary=\(Self.boundary)",
                .cacheControl: "no-store",
            ],
            body: ResponseBody { writer in
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    for await picture in pictures.cancelOnGracefulShutdown() {
                        try await writer.write(Self.part(picture))
                    }
                }
                try await writer.finish(nil)
            }
        )
    }

    private static func part(_ jpeg: [UInt8]) -> ByteBuffer {
        var buffer = ByteBuffer(
            string: "--\(boundary)\r\nContent-Type: image/jpeg\r\nContent-Length: \(jpeg.count)\r\n\r\n"
        )
        buffer.writeBytes(jpeg)
        buffer.writeString("\r\n")
        return buffer
    }
}
