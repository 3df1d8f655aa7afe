import Access
import HTTPTypes
import Hummingbird
import NIOCore
import Reception
import ServiceLifecycle

/// What the kiosk's screen shows, and the camera's live picture.
struct KioskRoutes {
    let forecaster: Forecaster
    let kiosks: Kiosks
    let access: AccessDesk
    let places: StreamPlaces

    private static let boundary = "frame"

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("kiosk") { request, _ in
            let attendant = try kiosks.kiosk(of: request.camera).attendant
            let document = KioskDocument(
                await attendant.status,
                of: attendant.id,
                among: kiosks.board.entries,
                in: await forecaster.outlook()
            )
            return try JSONResponse.make(document)
        }
        group.get("preview") { request, context in
            guard let principal = context.principal else { throw Problem.signInRequired }
            let kiosk = try kiosks.kiosk(of: request.camera)
            guard let preview = kiosk.preview, await kiosk.attendant.status.camera.state == .running else {
                throw Problem.cameraUnavailable
            }
            let watching = Watching(
                admission: StreamAdmission(access: access, principal: principal),
                place: try places.take()
            )
            return moving(preview.pictures(), of: request, watching)
        }
    }

    /// `multipart/x-mixed-replace`: each part replaces the one before it, which browsers show as a moving picture.
    private func moving(_ pictures: AsyncStream<[UInt8]>, of request: Request, _ watching: Watching) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "multipart/x-mixed-replace; boundary=\(Self.boundary)",
                .cacheControl: "no-store",
            ],
            body: ResponseBody { writer in
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    var checkedAt = ContinuousClock.now
                    for await picture in pictures.cancelOnGracefulShutdown() {
                        if checkedAt.duration(to: .now) > EventFeed.pingInterval {
                            guard await watching.admission.isStillGood() else { return }
                            checkedAt = .now
                        }
                        try await writer.write(Self.part(picture))
                    }
                }
                try await writer.finish(nil)
            }
        )
    }

    private struct Watching: Sendable {
        let admission: StreamAdmission
        let place: StreamPlaces.Place
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

extension Request {
    /// Of which kiosk is asked; nil for the first.
    var camera: Substring? { uri.queryParameters["camera"] }
}
