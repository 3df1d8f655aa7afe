/// How the camera is, for screens and `/healthz`.
package enum CameraState: Sendable, Equatable {
    /// No camera is configured.
    case none
    /// It is being opened for the first time.
    case starting
    /// Pictures come.
    case running(StreamInfo)
    /// It is out and will be tried again after this long.
    case failed(CameraError, retryAfter: Duration)
    /// A finite input has been read to its end.
    case ended
}
