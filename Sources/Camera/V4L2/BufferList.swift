/// The mapped buffers of one stream.
///
/// Swift's arrays cannot hold values without copies, hence the memory of its own.
struct BufferList: ~Copyable {
    private let buffers: UnsafeMutablePointer<MappedBuffer>
    let count: Int

    init(_ device: borrowing V4L2Device, count wanted: Int) throws(CameraError) {
        let granted = try device.requestBuffers(wanted)
        let buffers = UnsafeMutablePointer<MappedBuffer>.allocate(capacity: granted)
        for index in 0..<granted {
            do throws(CameraError) {
                (buffers + index).initialize(to: try device.map(index))
            } catch {
                buffers.deinitialize(count: index)
                buffers.deallocate()
                throw error
            }
        }
        self.buffers = buffers
        count = granted
    }

    deinit {
        buffers.deinitialize(count: count)
        buffers.deallocate()
    }

    func bytes(_ index: Int, filled: Int) -> UnsafeRawBufferPointer {
        precondition(index < count, "the driver named a buffer that was never mapped")
        return buffers[index].filled(filled)
    }
}
