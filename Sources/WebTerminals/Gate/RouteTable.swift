import Access
import Import

/// The one table of who may do what over HTTP. A route that does not stand here lets nobody in.
package enum RouteTable {
    package static let rules =
        pages + signIn + administration + webhooks + office + queue + announcements + tickets + dossiers + imports
        + kiosk + visits

    static func rule(for method: String, _ path: String) -> RouteRule? {
        // A HEAD is a GET without a body.
        index[Key(method: method == "HEAD" ? "GET" : method, path: path)]
    }

    /// Of the largest body that a route takes; the usual one for what is no route.
    static func bodyLimit(of path: String?) -> Int {
        path.flatMap { bodyLimits[$0] } ?? RouteRule.usualBodyLimit
    }

    private static let bodyLimits = Dictionary(rules.map { ($0.path, $0.bodyLimit) }, uniquingKeysWith: max)

    private struct Key: Hashable {
        let method: String
        let path: String
    }

    private static let index = Dictionary(
        uniqueKeysWithValues: rules.map { (Key(method: $0.method, path: $0.path), $0) }
    )

    private static let supervisors: Set<Role> = [.supervisor, .administrator]
    private static let everywhere = Role.screens.union(Role.staff)
    private static let kioskAndStaff = Role.staff.union([.kiosk])
    private static let administrator = Admission.only([.administrator])
    private static let anyUser = Admission.only(Role.staff)

    /// They hold no data: what they show they ask for.
    private static let pages: [RouteRule] =
        [
            "/", "/kiosk", "/clerk", "/board", "/supervisor", "/t/{token}", "/sign-in", "/setup", "/admin",
            "/assets/**",
        ].map { .watch($0, .anybody) }
        + [.watch("/healthz", .anybody), .watch("/api/v1/openapi.yaml", .anybody)]
        + [.watch("/metrics", .only(Role.staff, scope: .healthRead))]

    private static let signIn: [RouteRule] = [
        .watch("/api/v1/session", .anybody),
        .post("/api/v1/session", .anybody),
        .delete("/api/v1/session", anyUser),
        .delete("/api/v1/sessions", anyUser),
        .put("/api/v1/session/secret", anyUser),
        .post("/api/v1/setup", .anybody),
        .post("/api/v1/pairings", .anybody),
        .post("/api/v1/pairings/{pairing}/claim", .anybody),
    ]

    private static let administration: [RouteRule] = [
        .read("/api/v1/users", administrator),
        .post("/api/v1/users", administrator),
        .post("/api/v1/users/{user}/disable", administrator),
        .post("/api/v1/users/{user}/enable", administrator),
        .put("/api/v1/users/{user}/secret", administrator),
        .put("/api/v1/users/{user}/role", administrator),
        .delete("/api/v1/users/{user}/sessions", administrator),
        .read("/api/v1/devices", administrator),
        .post("/api/v1/devices", administrator),
        .delete("/api/v1/devices/{device}", administrator),
        .read("/api/v1/api-keys", administrator),
        .post("/api/v1/api-keys", administrator),
        .delete("/api/v1/api-keys/{apiKey}", administrator),
        .read("/api/v1/audit", .only(supervisors, scope: .auditRead), isAudited: true),
        .watch("/api/v1/messages", .only(Role.staff, scope: .healthRead)),
    ]

    /// Their secrets are told once, to whoever makes them.
    private static let webhooks: [RouteRule] =
        ["/api/v1/webhooks", "/api/v1/webhooks/{webhook}", "/api/v1/webhooks/{webhook}/deliveries"].map {
            .read($0, .only([.administrator], scope: .webhooksRead))
        }
        + ["", "/{webhook}/rotate-secret", "/{webhook}/test"].map {
            .post("/api/v1/webhooks\($0)", .only([.administrator], scope: .webhooksWrite))
        }
        + [
            .put("/api/v1/webhooks/{webhook}", .only([.administrator], scope: .webhooksWrite)),
            .delete("/api/v1/webhooks/{webhook}", .only([.administrator], scope: .webhooksWrite)),
        ]
        + ["{sequence}/resend", "resend"].map {
            .post("/api/v1/webhooks/{webhook}/deliveries/\($0)", .only([.administrator], scope: .webhooksWrite))
        }

    private static let office: [RouteRule] = [
        .read("/api/v1/office", .only(Role.staff, scope: .queueRead)),
        .put("/api/v1/office", .only(supervisors, scope: .officeWrite)),
        .post("/api/v1/office/reset", .only(supervisors, scope: .officeWrite)),
        .put("/api/v1/services/{service}", .only(supervisors, scope: .officeWrite)),
        .read("/api/v1/staff", .only(supervisors)),
        .read("/api/v1/statistics", .only(supervisors, scope: .statisticsRead), isAudited: true),
        .read("/api/v1/statistics.csv", .only(supervisors, scope: .statisticsRead), isAudited: true),
        .read("/api/v1/statistics.xlsx", .only(supervisors, scope: .statisticsRead), isAudited: true),
    ]

    private static let queue: [RouteRule] =
        ["/api/v1/queue", "/api/v1/tickets", "/api/v1/events"].map { .watch($0, .only(everywhere, scope: .queueRead)) }
        + ["call-next", "open", "pause", "close"].map {
            .post("/api/v1/counters/{counter}/\($0)", .only(Role.staff, scope: .queueWrite))
        }
        + [.read("/api/v1/history", .only(Role.staff, scope: .queueRead))]
        + [.post("/api/v1/undo", .only(Role.staff, scope: .queueWrite))]

    private static let announcements: [RouteRule] =
        ["/api/v1/announcements/{sequence}", "/api/v1/announcements/{sequence}/{language}"].map {
            .watch($0, .only(Role.staff.union([.board]), scope: .queueRead))
        }

    private static let tickets: [RouteRule] =
        [
            .post("/api/v1/tickets", .only(kioskAndStaff, scope: .queueWrite)),
            .post("/api/v1/tickets/{ticket}/rate", .only(kioskAndStaff, scope: .queueWrite)),
            .put("/api/v1/tickets/{ticket}/appointment", .only(Role.staff, scope: .queueWrite)),
            .watch("/api/v1/tickets/{ticket}/contact", .only(Role.staff, scope: .queueRead)),
            .put("/api/v1/tickets/{ticket}/contact", .only(Role.staff, scope: .queueWrite)),
            .delete("/api/v1/tickets/{ticket}/contact", .only(Role.staff, scope: .queueWrite)),
        ]
        + [
            "recall", "start", "no-show", "cancel", "put-back", "resume", "finish", "call", "park", "change-service",
            "add-service", "priority", "transfer", "merge",
        ].map { .post("/api/v1/tickets/{ticket}/\($0)", .only(Role.staff, scope: .queueWrite)) }

    /// What the office's own software says of them, a machine tells; who serves a ticket sees what it is about.
    private static let dossiers: [RouteRule] =
        ["dossiers", "appointments"].flatMap { list in
            [
                .read("/api/v1/\(list)", .only(supervisors, scope: .dossiersRead)),
                .put("/api/v1/\(list)", .only(supervisors, scope: .dossiersWrite)),
                .read("/api/v1/\(list)/{code}", .only(supervisors, scope: .dossiersRead)),
                .put("/api/v1/\(list)/{code}", .only(supervisors, scope: .dossiersWrite)),
                .delete("/api/v1/\(list)/{code}", .only(supervisors, scope: .dossiersWrite)),
            ]
        }
        + [
            .watch("/api/v1/tickets/{ticket}/dossiers", .only(Role.staff, scope: .dossiersRead)),
            .put("/api/v1/tickets/{ticket}/dossiers/{code}", .only(Role.staff, scope: .dossiersWrite)),
            .delete("/api/v1/tickets/{ticket}/dossiers/{code}", .only(Role.staff, scope: .dossiersWrite)),
        ]

    private static let imports: [RouteRule] = [
        .read("/api/v1/imports", .only(supervisors, scope: .dossiersRead)),
        .upload("/api/v1/imports", .only(supervisors, scope: .dossiersWrite), limit: ImportLimits.bytes),
    ]

    private static let kiosk: [RouteRule] = [
        .watch("/api/v1/kiosk", .only(everywhere, scope: .queueRead)),
        .post("/api/v1/kiosk/check-in", .only([.kiosk])),
        .watch("/api/v1/preview", .only([.kiosk])),
        .watch("/api/v1/consent-text", .only(kioskAndStaff)),
        .watch("/api/v1/tickets/{ticket}/link", .only(kioskAndStaff)),
        .watch("/api/v1/tickets/{ticket}/visitor", .only(Role.staff)),
        .post("/api/v1/kiosk/change-service", .only([.kiosk])),
        .post("/api/v1/kiosk/consent", .only([.kiosk])),
        .post("/api/v1/kiosk/forget", .only([.kiosk])),
        .post("/api/v1/tickets/{ticket}/consent", .only(Role.staff)),
        .post("/api/v1/tickets/{ticket}/forget", .only(Role.staff)),
    ]

    /// Whoever knows a visit's word is its citizen.
    private static let visits: [RouteRule] = [
        .watch("/api/v1/visits/{token}", .anybody),
        .watch("/api/v1/visits/{token}/events", .anybody),
        .post("/api/v1/visits/{token}/rate", .anybody),
        .post("/api/v1/visits/{token}/cancel", .anybody),
        .put("/api/v1/visits/{token}/contact", .anybody),
        .delete("/api/v1/visits/{token}/contact", .anybody),
    ]
}
