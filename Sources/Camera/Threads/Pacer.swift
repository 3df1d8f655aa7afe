/// Lets pictures of a file out at their own rate, or at once.
package struct Pacer: Sendable {
    private let interval: Duration
    private let pace: Pace
    private var start: ContinuousClock.Instant?

    package init(framesPerSecond: Double, pace: Pace) {
        interval = .seconds(1) / framesPerSecond
        self.pace = pace
    }

    /// The time of the picture with this index on the input's own clock.
    package func time(of index: Int) -> Duration {
        interval * index
    }

    /// Blocks until the picture is due. False when the stream was interrupted instead.
    package mutating func wait(for index: Int, _ link: StreamLink) -> Bool {
        guard pace == .live else { return link.isInterrupted == false }
        let start = self.start ?? .now
        self.start = start
        return link.wait(upTo: start + time(of: index) - .now) != .interrupted
    }
}
