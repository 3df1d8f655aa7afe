/// An open ``FrameSource``. One consumer at a time.
package protocol FrameStream: Sendable {
    var info: StreamInfo { get }

    /// The next picture, or nil when the input has ended, the stream was closed or the task was cancelled.
    ///
    /// At the source's own pace (``Pace/live``) this is the newest picture that was not delivered yet: older ones are
    /// dropped and counted. At ``Pace/fast`` it is the very next one.
    func next() async throws(CameraError) -> Frame?

    /// Ends the stream and gives the device or the child process back. A pending `next()` returns nil.
    func close() async

    /// Pictures that nobody saw: superseded by a newer one, or broken.
    var drops: DropCounts { get }
}
