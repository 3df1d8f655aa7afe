/// How long to wait for a stream's thread before it is left to itself.
package struct ThreadLimits: Sendable {
    /// For opening: uvcvideo gives each of its control requests up to five seconds.
    package var opening: Duration
    /// Beyond a stream's own patience, so that the thread can say itself what is wrong.
    package var grace: Duration
    /// For giving the device back.
    package var closing: Duration

    package init(
        opening: Duration = .seconds(10),
        grace: Duration = .milliseconds(300),
        closing: Duration = .seconds(1)
    ) {
        self.opening = opening
        self.grace = grace
        self.closing = closing
    }
}
