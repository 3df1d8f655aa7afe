import Reception

/// The daemon's own state: `GET /healthz`.
struct HealthDocument: Encodable, Sendable {
    /// `ok`, or `degraded` while numbers go out but something needs attention.
    let status: String
    let version: String
    let camera: CameraDocument
    /// The newest durable event.
    let sequence: Int64
    /// What happened at start that an operator must know, by its stable code.
    let warnings: [String]

    init(version: String, camera: CameraCondition, sequence: Int64, warnings: [String]) {
        status = camera.state == .failed || !warnings.isEmpty ? "degraded" : "ok"
        self.version = version
        self.camera = CameraDocument(camera)
        self.sequence = sequence
        self.warnings = warnings
    }
}
