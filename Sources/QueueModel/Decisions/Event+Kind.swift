extension Event {
    /// The name of an event in the log and on the wire; never changes once released.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case dayOpened
        case officeChanged
        case ticketIssued
        case ticketCalled
        case ticketRecalled
        case serviceStarted
        case serviceFinished
        case ticketNoShow
        case ticketCancelled
        case ticketExpired
    }

    package var kind: Kind {
        switch self {
        case .dayOpened: .dayOpened
        case .officeChanged: .officeChanged
        case .ticketIssued: .ticketIssued
        case .ticketCalled: .ticketCalled
        case .ticketRecalled: .ticketRecalled
        case .serviceStarted: .serviceStarted
        case .serviceFinished: .serviceFinished
        case .ticketNoShow: .ticketNoShow
        case .ticketCancelled: .ticketCancelled
        case .ticketExpired: .ticketExpired
        }
    }
}
