import CV4L2
import Glibc

/// An open V4L2 device. The only place that calls libv4l2 and reads its `errno`.
struct V4L2Device: ~Copyable {
    let path: String
    let descriptor: Int32

    /// - Throws: `camera-missing`, `camera-busy`, `camera-permission` or `camera-io`.
    init(path: String) throws(CameraError) {
        self.path = path
        descriptor = try Self.call(path, "open") { cv4l2_open(path) }
    }

    deinit {
        v4l2_close(descriptor)
    }

    func capability() throws(CameraError) -> v4l2_capability {
        var capability = v4l2_capability()
        try call("VIDIOC_QUERYCAP") { cv4l2_query_capability(descriptor, &capability) }
        return capability
    }

    /// The format that the driver grants instead of the wanted one; often, but not always, the same.
    func setFormat(_ format: PixelFormat, width: Int, height: Int) throws(CameraError) -> v4l2_pix_format {
        var request = v4l2_format()
        request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        request.fmt.pix.pixelformat = format.code
        request.fmt.pix.width = UInt32(width)
        request.fmt.pix.height = UInt32(height)
        request.fmt.pix.field = V4L2_FIELD_ANY.rawValue
        try call("VIDIOC_S_FMT") { cv4l2_set_format(descriptor, &request) }
        return request.fmt.pix
    }

    /// The rate that the driver grants; nil when it has no notion of one.
    func setRate(_ framesPerSecond: Double) -> Double? {
        var request = v4l2_streamparm()
        request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        request.parm.capture.timeperframe = v4l2_fract(numerator: 1000, denominator: UInt32(framesPerSecond * 1000))
        guard (try? call("VIDIOC_S_PARM", { cv4l2_set_parameters(descriptor, &request) })) != nil else { return nil }
        let interval = request.parm.capture.timeperframe
        return interval.numerator > 0 ? Double(interval.denominator) / Double(interval.numerator) : nil
    }

    /// Asks for buffers that the driver fills in place; it may grant another number.
    func requestBuffers(_ count: Int) throws(CameraError) -> Int {
        var request = v4l2_requestbuffers()
        request.count = UInt32(count)
        request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        request.memory = V4L2_MEMORY_MMAP.rawValue
        try call("VIDIOC_REQBUFS") { cv4l2_request_buffers(descriptor, &request) }
        return Int(request.count)
    }

    func map(_ index: Int) throws(CameraError) -> MappedBuffer {
        var buffer = Self.buffer(index)
        try call("VIDIOC_QUERYBUF") { cv4l2_query_buffer(descriptor, &buffer) }
        let length = Int(buffer.length)
        let start = v4l2_mmap(nil, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, Int64(buffer.m.offset))
        guard let start, start != MAP_FAILED else {
            throw Self.error(path, "mmap", errno)
        }
        return MappedBuffer(bytes: UnsafeMutableRawBufferPointer(start: start, count: length))
    }

    func enqueue(_ index: Int) throws(CameraError) {
        var buffer = Self.buffer(index)
        try call("VIDIOC_QBUF") { cv4l2_enqueue(descriptor, &buffer) }
    }

    /// The next filled buffer, nil when none is ready. Even after a readable `poll` there may be none: libv4l2 keeps a
    /// broken JPEG to itself.
    func dequeue() throws(CameraError) -> v4l2_buffer? {
        var buffer = Self.buffer(0)
        while cv4l2_dequeue(descriptor, &buffer) < 0 {
            switch errno {
            case EINTR: continue
            case EAGAIN: return nil
            default: throw Self.error(path, "VIDIOC_DQBUF", errno)
            }
        }
        return buffer
    }

    func startStreaming() throws(CameraError) {
        try call("VIDIOC_STREAMON") { cv4l2_stream_on(descriptor) }
    }

    /// A device that is gone cannot be stopped, which is no fault.
    func stopStreaming() {
        _ = cv4l2_stream_off(descriptor)
    }

    private static func buffer(_ index: Int) -> v4l2_buffer {
        var buffer = v4l2_buffer()
        buffer.index = UInt32(index)
        buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        buffer.memory = V4L2_MEMORY_MMAP.rawValue
        return buffer
    }
}

extension V4L2Device {
    private func call(_ operation: String, _ body: () -> Int32) throws(CameraError) {
        _ = try Self.call(path, operation, body)
    }

    /// Retries what a signal interrupted and turns `errno` into an error.
    private static func call(_ path: String, _ operation: String, _ body: () -> Int32) throws(CameraError) -> Int32 {
        while true {
            let result = body()
            if result >= 0 { return result }
            let reason = errno
            if reason != EINTR { throw error(path, operation, reason) }
        }
    }

    private static func error(_ path: String, _ operation: String, _ reason: Int32) -> CameraError {
        let code: CameraError.Code =
            switch (reason, operation) {
            case (ENOENT, _), (ENXIO, _), (ENODEV, "open"): .cameraMissing
            case (ENODEV, _): .cameraUnplugged
            case (EBUSY, _): .cameraBusy
            case (EACCES, _), (EPERM, _): .cameraPermission
            // uvcvideo finds no USB bandwidth when streaming begins, or already when the format is set.
            case (ENOSPC, _): .cameraBandwidth
            case (EINVAL, "VIDIOC_S_FMT"), (ENOTTY, _): .cameraFormat
            default: .cameraIO
            }
        return CameraError(code, subject: path, detail: "\(operation): \(String(cString: strerror(reason)))")
    }
}
