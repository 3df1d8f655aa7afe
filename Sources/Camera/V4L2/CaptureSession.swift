import CV4L2

/// A device that streams into its mapped buffers, until its owner goes.
struct CaptureSession: ~Copyable {
    // In this order: released one after the other, the buffers go before the device.
    private let buffers: BufferList
    private let device: V4L2Device

    static func start(_ device: consuming V4L2Device, bufferCount: Int) throws(CameraError) -> CaptureSession {
        let buffers = try BufferList(device, count: bufferCount)
        for index in 0..<buffers.count { try device.enqueue(index) }
        try device.startStreaming()
        return CaptureSession(device, buffers)
    }

    private init(_ device: consuming V4L2Device, _ buffers: consuming BufferList) {
        self.device = device
        self.buffers = buffers
    }

    deinit {
        device.stopStreaming()
    }

    var path: String { device.path }
    var descriptor: Int32 { device.descriptor }

    func dequeue() throws(CameraError) -> v4l2_buffer? {
        try device.dequeue()
    }

    func enqueue(_ buffer: v4l2_buffer) throws(CameraError) {
        try device.enqueue(Int(buffer.index))
    }

    /// The picture in a dequeued buffer, valid until the buffer is enqueued again.
    func bytes(of buffer: v4l2_buffer) -> UnsafeRawBufferPointer {
        buffers.bytes(Int(buffer.index), filled: Int(buffer.bytesused))
    }
}
