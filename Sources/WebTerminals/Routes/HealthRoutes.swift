import Hummingbird
import QueueModel
import Reception

/// `/healthz`: answers as long as numbers can be given, and says what needs attention.
struct HealthRoutes {
    let desk: QueueDesk
    let attendant: KioskAttendant
    let version: String
    /// What happened at start.
    let warnings: [String]

    func add(to router: Router<TerminalRequestContext>) {
        router.get("/healthz") { _, _ in
            try JSONResponse.make(
                HealthDocument(
                    version: version,
                    camera: await attendant.status.camera,
                    sequence: await desk.state.lastSequence,
                    faults: warnings + (await desk.adoptionRefusal.map { [$0.code] } ?? [])
                        + (attendant.subjects?.fault.map { [$0] } ?? []),
                    notes: await desk.isConfigurationOverruled ? [QueueDesk.overruledCode] : []
                )
            )
        }
    }
}
