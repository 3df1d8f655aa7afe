import CV4L2
import Glibc
import Logging

/// Streams from a V4L2 device through memory-mapped buffers.
struct V4L2Reader: ~Copyable, BlockingFrameReader {
    /// One being filled, one ready, one in hand, and one for a late wake-up.
    private static let bufferCount = 4
    /// A camera in the dark may slow down to a picture a second; nothing for this long is a fault.
    private static let patience = Duration.seconds(3)

    let info: StreamInfo
    private let session: CaptureSession
    private let decoder: CaptureDecoder
    private let logger: Logger
    private var sequence = WideningSequence()

    static func open(_ path: String, _ wish: CaptureWish, _ logger: Logger) throws(CameraError) -> V4L2Reader {
        let device = try V4L2Device(path: path)
        let capability = try device.capability()
        guard capability.canStreamPictures else {
            throw CameraError(.cameraFormat, subject: path, detail: "not a device that captures pictures by streaming")
        }
        let format = try CaptureFormat.negotiate(device, wish)
        let info = StreamInfo(
            name: capability.deviceName,
            width: format.width,
            height: format.height,
            framesPerSecond: format.framesPerSecond,
            pixelFormat: format.pixelFormat.description
        )
        let session = try CaptureSession.start(device, bufferCount: bufferCount)
        return V4L2Reader(info, session, CaptureDecoder(format: format), logger)
    }

    private init(
        _ info: StreamInfo,
        _ session: consuming CaptureSession,
        _ decoder: CaptureDecoder,
        _ logger: Logger
    ) {
        self.info = info
        self.session = session
        self.decoder = decoder
        self.logger = logger
    }

    mutating func read(_ link: StreamLink) throws(CameraError) -> Frame? {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            switch link.wait(for: [session.descriptor], upTo: deadline - .now) {
            case .interrupted:
                return nil
            case .timedOut:
                throw CameraError(.cameraStalled, subject: session.path, detail: "no picture for \(Self.patience)")
            case .ready(let events):
                if let frame = try takeNewest(link) { return frame }
                try checkConnection(events)
                if ContinuousClock.now >= deadline {
                    throw CameraError(.cameraStalled, subject: session.path, detail: "only broken pictures")
                }
            }
        }
    }

    /// Empties the driver's queue and decodes the newest sound picture.
    private mutating func takeNewest(_ link: StreamLink) throws(CameraError) -> Frame? {
        var newest: v4l2_buffer?
        while let buffer = try session.dequeue() {
            if let older = newest {
                link.countDropped()
                try session.enqueue(older)
            }
            newest = buffer
        }
        guard let newest else { return nil }
        let frame = decode(newest)
        try session.enqueue(newest)
        if frame == nil { link.countDropped() }
        return frame
    }

    private mutating func decode(_ buffer: v4l2_buffer) -> Frame? {
        let receivedAt = ContinuousClock.now
        let number = sequence.widen(buffer.sequence)
        do throws(CameraError) {
            let bytes = session.bytes(of: buffer)
            guard buffer.flags & UInt32(V4L2_BUF_FLAG_ERROR) == 0 else {
                throw CameraError(.cameraIO, subject: session.path, detail: "the driver marked the picture as broken")
            }
            return Frame(
                pixels: try decoder.decode(bytes, subject: session.path),
                width: decoder.format.width,
                height: decoder.format.height,
                time: buffer.monotonicTime,
                sequence: number,
                receivedAt: receivedAt
            )
        } catch {
            logger.debug("picture skipped", metadata: ["camera": "\(error.subject)", "detail": "\(error.detail)"])
            return nil
        }
    }

    /// `POLLERR` and `POLLHUP` without a buffer: the device is gone, or its stream has ended.
    private func checkConnection(_ events: [Int16]) throws(CameraError) {
        let broken = Int16(POLLERR | POLLHUP | POLLNVAL)
        guard events.contains(where: { $0 & broken != 0 }) else { return }
        let code: CameraError.Code = events.contains { $0 & Int16(POLLHUP) != 0 } ? .cameraUnplugged : .cameraIO
        throw CameraError(code, subject: session.path, detail: "poll: the device reports an error")
    }
}
