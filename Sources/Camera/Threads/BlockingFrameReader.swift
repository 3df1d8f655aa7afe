/// A source seen from its own thread: plain blocking code that owns its device, child process or files.
///
/// Releasing the value gives all of it back.
package protocol BlockingFrameReader: ~Copyable, SendableMetatype {
    var info: StreamInfo { get }

    /// Blocks until the next picture. Nil when the input has ended or `link` was interrupted.
    mutating func read(_ link: StreamLink) throws(CameraError) -> Frame?
}
