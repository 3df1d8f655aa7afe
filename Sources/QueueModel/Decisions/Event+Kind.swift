extension Event {
    /// The name of an event in the log and on the wire; never changes once released.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case dayOpened
        case officeChanged
        case ticketIssued
        case serviceChanged
        case serviceAdded
        case priorityChanged
        case appointmentChanged
        case ticketCalled
        case ticketRecalled
        case serviceStarted
        case serviceFinished
        case ticketNoShow
        case ticketPutBack
        case ticketParked
        case ticketResumed
        case ticketTransferred
        case ticketCancelled
        case ticketRated
        case ticketMerged
        case ticketExpired
        case actionUndone
        case counterOpened
        case counterPaused
        case counterClosed
        case eventsLost
        case numbersContinued

        /// Whether a clerk may take the action back: it concerns one ticket alone.
        package var isUndoable: Bool {
            switch self {
            case .serviceChanged, .serviceAdded, .priorityChanged, .appointmentChanged, .ticketCalled, .serviceStarted,
                .serviceFinished, .ticketNoShow, .ticketPutBack, .ticketParked, .ticketResumed, .ticketTransferred,
                .ticketCancelled:
                true
            case .dayOpened, .officeChanged, .ticketIssued, .ticketRecalled, .ticketRated, .ticketMerged,
                .ticketExpired,
                .actionUndone, .counterOpened, .counterPaused, .counterClosed, .eventsLost, .numbersContinued:
                false
            }
        }
    }

    package var kind: Kind {
        switch self {
        case .dayOpened: .dayOpened
        case .officeChanged: .officeChanged
        case .ticketIssued: .ticketIssued
        case .serviceChanged: .serviceChanged
        case .serviceAdded: .serviceAdded
        case .priorityChanged: .priorityChanged
        case .appointmentChanged: .appointmentChanged
        case .ticketCalled: .ticketCalled
        case .ticketRecalled: .ticketRecalled
        case .serviceStarted: .serviceStarted
        case .serviceFinished: .serviceFinished
        case .ticketNoShow: .ticketNoShow
        case .ticketPutBack: .ticketPutBack
        case .ticketParked: .ticketParked
        case .ticketResumed: .ticketResumed
        case .ticketTransferred: .ticketTransferred
        case .ticketCancelled: .ticketCancelled
        case .ticketRated: .ticketRated
        case .ticketMerged: .ticketMerged
        case .ticketExpired: .ticketExpired
        case .actionUndone: .actionUndone
        case .counterOpened: .counterOpened
        case .counterPaused: .counterPaused
        case .counterClosed: .counterClosed
        case .eventsLost: .eventsLost
        case .numbersContinued: .numbersContinued
        }
    }
}
