import CV4L2
import Glibc
import Logging

/// Streams from a V4L2 device through memory-mapped buffers.
struct V4L2Reader: ~Copyable, BlockingFrameReader {
    /// One being filled, one ready, one in hand, and one for a late wake-up.
    private static let bufferCount = 4
    /// A camera in the dark may slow down to a picture a second; two of those missing is a fault, which people hear of
    /// within three seconds.
    private static let patience = Duration.milliseconds(2_200)

    let info: StreamInfo
    private let session: CaptureSession
    private let decoder: CaptureDecoder
    private let logger: Logger
    private var sequence = WideningSequence()
    /// Since the last sound picture.
    private var hadBrokenPictures = false

    static func open(
        _ camera: consuming FoundCamera,
        _ wish: CaptureWish,
        _ logger: Logger
    ) throws(CameraError) -> V4L2Reader {
        let (name, identity) = (camera.name, camera.identity)
        let device = camera.takeDevice()
        let format = try CaptureFormat.negotiate(device, wish)
        let info = StreamInfo(
            name: name,
            width: format.width,
            height: format.height,
            framesPerSecond: format.framesPerSecond,
            pixelFormat: format.pixelFormat.description,
            identity: identity,
            patience: patience
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
        while ContinuousClock.now < deadline {
            switch link.wait(for: [session.descriptor], upTo: deadline - .now) {
            case .interrupted: return nil
            case .timedOut: break
            case .ready(let events):
                if let frame = try takeNewest(link) {
                    hadBrokenPictures = false
                    return frame
                }
                try checkConnection(events)
            }
        }
        throw hadBrokenPictures
            ? CameraError(.cameraIO, subject: session.path, detail: "only broken pictures for \(Self.patience)")
            : CameraError(.cameraStalled, subject: session.path, detail: "no picture for \(Self.patience)")
    }

    /// Empties the driver's queue and decodes the newest sound picture.
    private mutating func takeNewest(_ link: StreamLink) throws(CameraError) -> Frame? {
        var newest: v4l2_buffer?
        while let buffer = try session.dequeue() {
            if let older = newest {
                link.countDropped(.superseded)
                try session.enqueue(older)
            }
            newest = buffer
        }
        guard let newest else { return nil }
        let frame = decode(newest, link)
        try session.enqueue(newest)
        return frame
    }

    /// Nil for a broken picture, which is counted.
    private mutating func decode(_ buffer: v4l2_buffer, _ link: StreamLink) -> Frame? {
        let receivedAt = ContinuousClock.now
        let number = sequence.widen(buffer.sequence)
        guard buffer.flags & UInt32(V4L2_BUF_FLAG_ERROR) == 0 else {
            skip(.marked, "the driver marked the picture as broken", link)
            return nil
        }
        do throws(BrokenPicture) {
            return Frame(
                pixels: try decoder.decode(session.bytes(of: buffer), subject: session.path),
                width: decoder.format.width,
                height: decoder.format.height,
                time: buffer.monotonicTime,
                sequence: number,
                receivedAt: receivedAt
            )
        } catch {
            skip(error.reason, error.detail, link)
            return nil
        }
    }

    private mutating func skip(_ reason: DropReason, _ detail: String, _ link: StreamLink) {
        hadBrokenPictures = true
        link.countDropped(reason)
        logger.debug("picture skipped", metadata: ["camera": "\(session.path)", "detail": "\(detail)"])
    }

    /// `POLLERR` and `POLLHUP` without a buffer: the device is gone, or its stream has ended.
    private func checkConnection(_ events: [Int16]) throws(CameraError) {
        let broken = Int16(POLLERR | POLLHUP | POLLNVAL)
        guard events.contains(where: { $0 & broken != 0 }) else { return }
        let code: CameraError.Code = events.contains { $0 & Int16(POLLHUP) != 0 } ? .cameraUnplugged : .cameraIO
        throw CameraError(code, subject: session.path, detail: "poll: the device reports an error")
    }
}
