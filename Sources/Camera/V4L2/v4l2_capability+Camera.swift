import CV4L2

extension v4l2_capability {
    /// Whether the node captures single-planar pictures into mapped buffers. A webcam has a second node for metadata,
    /// which does not.
    var canStreamPictures: Bool {
        let whole = capabilities & V4L2_CAP_DEVICE_CAPS == 0
        let own = whole ? capabilities : device_caps
        let needed = UInt32(V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING)
        return own & needed == needed
    }

    /// The name that the device gives itself.
    var deviceName: String {
        withUnsafeBytes(of: card) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
