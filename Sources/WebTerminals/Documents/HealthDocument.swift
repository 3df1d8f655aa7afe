import Reception

/// The daemon's own state: `GET /healthz`.
struct HealthDocument: Encodable, Sendable {
    /// `ok`, or `degraded` while numbers go out but something needs attention.
    let status: String
    let version: String
    let camera: CameraDocument
    /// The newest durable event.
    let sequence: Int64
    /// What an operator must know, by its stable code.
    let warnings: [String]

    /// - Parameters:
    ///   - faults: warnings that say the daemon is not as it should be.
    ///   - notes: warnings about what is so on purpose.
    init(version: String, camera: CameraCondition, sequence: Int64, faults: [String], notes: [String]) {
        let faults = (camera.state == .running ? [camera.code].compactMap { $0 } : []) + faults
        status = camera.state == .failed || !faults.isEmpty ? "degraded" : "ok"
        self.version = version
        self.camera = CameraDocument(camera)
        self.sequence = sequence
        warnings = faults + notes
    }
}

/// The same for those who have not signed in.
struct BriefHealthDocument: Encodable, Sendable {
    let status: String
}
