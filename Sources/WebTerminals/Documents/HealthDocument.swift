import Reception

/// The daemon's own state: `GET /healthz`.
struct HealthDocument: Encodable, Sendable {
    /// `ok`, or `degraded` while numbers go out but something needs attention.
    let status: String
    let version: String
    /// The first.
    let camera: CameraDocument
    let cameras: [CameraDocument]
    /// The newest durable event.
    let sequence: Int64
    /// What an operator must know, by its stable code.
    let warnings: [String]

    /// - Parameters:
    ///   - faults: warnings that say the daemon is not as it should be.
    ///   - notes: warnings about what is so on purpose.
    init(version: String, cameras: [CameraBoard.Entry], sequence: Int64, faults: [String], notes: [String]) {
        let blinded = cameras.filter { $0.condition.state == .running }.compactMap(\.condition.code)
        let faults = Array(Set(blinded)).sorted() + faults
        let isOut = cameras.contains { $0.condition.state == .failed }
        status = isOut || !faults.isEmpty ? "degraded" : "ok"
        self.version = version
        self.cameras = cameras.map(CameraDocument.init)
        camera = self.cameras.first ?? CameraDocument(.init(id: .only, condition: .init(state: .none)))
        self.sequence = sequence
        warnings = faults + notes
    }
}

/// The same for those who have not signed in.
struct BriefHealthDocument: Encodable, Sendable {
    let status: String
}
