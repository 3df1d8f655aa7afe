import Access
import Hummingbird

/// `/healthz`: answers as long as numbers can be given, and says what needs attention.
struct HealthRoutes {
    let check: HealthCheck
    let access: AccessDesk

    func add(to router: Router<TerminalRequestContext>) {
        router.get("/healthz") { _, context in
            let document = await check.document()
            let principals = try await context.credentials?.principals(at: access, keepsAlive: false) ?? []
            // What version runs and what is wrong with it helps an attacker too.
            return principals.contains(where: Self.readers.admits)
                ? try JSONResponse.make(document)
                : try JSONResponse.make(BriefHealthDocument(status: document.status))
        }
    }

    private static let readers = Admission.only(Role.staff, scope: .healthRead)
}
