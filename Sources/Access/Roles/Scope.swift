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
}
