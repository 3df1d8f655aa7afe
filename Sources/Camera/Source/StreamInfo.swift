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

    package init(name: String, width: Int, height: Int, framesPerSecond: Double, pixelFormat: String) {
        self.name = name
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.pixelFormat = pixelFormat
    }
}
