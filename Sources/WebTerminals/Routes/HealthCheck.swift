import Foundation
import QueueModel
import Reception
import Telemetry

/// What needs attention at this moment, for `/healthz` and `/metrics`.
struct HealthCheck: SampleSource {
    let desk: QueueDesk
    let kiosks: Kiosks
    /// Nil without TLS.
    let tls: TLSFiles?
    let version: String
    /// What happened at start.
    let warnings: [String]
    /// What needs attention now, of the store and of other parts.
    let presentWarnings: @Sendable () async -> [String]

    func document() async -> HealthDocument {
        HealthDocument(
            version: version,
            cameras: kiosks.board.entries,
            sequence: await desk.state.lastSequence,
            faults: await warnings + presentWarnings()
                + [
                    await desk.adoptionRefusal?.code, kiosks.first.attendant.subjects?.fault,
                    tls?.life?.fault(at: .now),
                ]
                .compactMap(\.self),
            notes: await desk.isConfigurationOverruled ? [QueueDesk.overruledCode] : []
        )
    }

    func samples() async -> [Sample] {
        await document().warnings.map { Sample(MetricCatalog.warnings, [$0], 1) }
            + [Sample(MetricCatalog.build, [version], 1)]
            + (tls?.life.map { [Sample(MetricCatalog.certificateExpiry, [], $0.expiresAt.timeIntervalSince1970)] } ?? [])
    }
}
