/// How a camera is and what it did since the daemon started, for metrics and `/healthz`.
package struct CameraVitals: Sendable, Equatable {
    /// `none`, `starting`, `running`, `failed` or `ended`.
    package var state: CameraState = .starting
    /// The name that the device gives itself, once it ran.
    package var name: String?
    /// What stays the same when the camera comes back as another device.
    package var identity: CameraIdentity?
    /// Pictures that were looked at.
    package var frames: UInt64 = 0
    /// Pictures that nobody saw.
    package var drops = DropCounts()
    /// How often it ran again after a fault.
    package var restarts: UInt64 = 0
    /// Since the newest picture was in hand; nil before the first.
    package var lastFrameAge: Duration?
    /// What can be seen in the pictures.
    package var picture: PictureCondition = .normal
}
