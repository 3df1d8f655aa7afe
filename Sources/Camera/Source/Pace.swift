/// Who sets the speed of a stream.
package enum Pace: String, Sendable, Equatable {
    /// The source: pictures come when they come, and the newest one wins.
    case live
    /// The consumer: pictures come as fast as it takes them, and none is dropped.
    case fast
}
