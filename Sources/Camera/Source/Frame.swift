/// One picture of a camera, as every later stage sees it.
package struct Frame: Sendable {
    /// Blue, green, red, 8 bits each, row after row from the top, `width * 3` bytes a row without padding.
    package let pixels: [UInt8]
    /// Pixels in a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// When the picture was taken, on the source's own clock. Only differences mean something. Behind a
    /// ``CameraSupervisor`` it never runs backwards, not even when the source was opened again.
    package let time: Duration
    /// The picture's number as the source counts: a jump means that pictures in between were dropped.
    package let sequence: UInt64
    /// When this process had the picture in hand.
    package let receivedAt: ContinuousClock.Instant

    package init(
        pixels: [UInt8],
        width: Int,
        height: Int,
        time: Duration,
        sequence: UInt64,
        receivedAt: ContinuousClock.Instant = .now
    ) {
        precondition(pixels.count == width * height * 3, "a frame holds three bytes for every pixel")
        self.pixels = pixels
        self.width = width
        self.height = height
        self.time = time
        self.sequence = sequence
        self.receivedAt = receivedAt
    }
}
