import Access
import Hummingbird
import QueueModel
import Reception

/// `/healthz`: answers as long as numbers can be given, and says what needs attention.
struct HealthRoutes {
    let desk: QueueDesk
    let attendant: KioskAttendant
    let access: AccessDesk
    let version: String
    /// What happened at start.
    let warnings: [String]

    func add(to router: Router<TerminalRequestContext>) {
        router.get("/healthz") { _, context in
            let document = await document()
            let principals = try await context.credentials?.principals(at: access, keepsAlive: false) ?? []
            // What version runs and what is wrong with it helps an attacker too.
            return principals.contains(where: Self.readers.admits)
                ? try JSONResponse.make(document)
                : try JSONResponse.make(BriefHealthDocument(status: document.status))
        }
    }

    private static let readers = Admission.only(Role.staff, scope: .healthRead)

    private func document() async -> HealthDocument {
        HealthDocument(
            version: version,
            camera: await attendant.status.camera,
            sequence: await desk.state.lastSequence,
            faults: warnings + (await desk.adoptionRefusal.map { [$0.code] } ?? [])
                + (attendant.subjects?.fault.map { [$0] } ?? []),
            notes: await desk.isConfigurationOverruled ? [QueueDesk.overruledCode] : []
        )
    }
}
