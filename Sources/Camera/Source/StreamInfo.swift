/// What an open source delivers.
package struct StreamInfo: Sendable, Equatable {
    /// The device's own name or the input's.
    package let name: String
    /// Pixels in a row. A folder of pictures gives its first one's; the others may differ.
    package let width: Int
    package let height: Int
    /// The rate that the source promised, which a camera in the dark may not keep.
    package let framesPerSecond: Double
    /// The source's own format, before conversion to BGR: `YUYV`, `MJPG`, `h264`, ….
    package let pixelFormat: String
    /// What stays the same of a camera when it comes back as another device; nil for other inputs.
    package let identity: CameraIdentity?
    /// How long a live source may send nothing before that is a fault; nil for one that has all the time it wants.
    package let patience: Duration?

    package init(
        name: String,
        width: Int,
        height: Int,
        framesPerSecond: Double,
        pixelFormat: String,
        identity: CameraIdentity? = nil,
        patience: Duration? = nil
    ) {
        self.name = name
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.pixelFormat = pixelFormat
        self.identity = identity
        self.patience = patience
    }
}
