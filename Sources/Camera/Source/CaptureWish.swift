/// What a camera is asked for. The driver may grant something else.
package struct CaptureWish: Sendable, Equatable {
    package var width: Int
    package var height: Int
    package var framesPerSecond: Double

    /// 640×480 at 15 pictures a second: enough for a face at arm's length, and every webcam can do it.
    package init(width: Int = 640, height: Int = 480, framesPerSecond: Double = 15) {
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
    }
}
