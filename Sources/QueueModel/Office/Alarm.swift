/// What a supervisor has to see to now.
package enum Alarm: Hashable, Sendable {
    /// Somebody waits for longer than the office allows.
    case longWait(TicketID)
    /// People wait for a service that no open counter serves.
    case serviceUnattended(ServiceID, waiting: Int)

    /// A stable name for programs.
    package var code: String {
        switch self {
        case .longWait: "long-wait"
        case .serviceUnattended: "service-unattended"
        }
    }
}
