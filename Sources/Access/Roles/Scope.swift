/// What a machine's API key may do.
package enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
    case queueRead = "queue:read"
    /// Issue and change tickets, call and serve at counters.
    case queueWrite = "queue:write"
    case statisticsRead = "statistics:read"
    /// The office's settings.
    case officeWrite = "office:write"
    case auditRead = "audit:read"
    case healthRead = "health:read"
    /// What the office's software knows: dossiers and appointments.
    case dossiersRead = "dossiers:read"
    case dossiersWrite = "dossiers:write"
    case webhooksRead = "webhooks:read"
    case webhooksWrite = "webhooks:write"
}
