package import QueueModel

/// What the codes that a citizen brought tell of their matter.
package struct CitizenMatter: Sendable, Equatable {
    package let dossier: Dossier?
    package let appointment: BookedAppointment?
    /// Whether it could be looked up; the queue goes on where the store cannot be read.
    package let isLookedUp: Bool

    package init(dossier: Dossier? = nil, appointment: BookedAppointment? = nil, isLookedUp: Bool = true) {
        self.dossier = dossier
        self.appointment = appointment
        self.isLookedUp = isLookedUp
    }

    package var hasReadyDossier: Bool { dossier?.state == .ready }

    /// The appointment, where it counts: today, and for a service that the office still has.
    package func appointmentToday(in office: Office, at moment: Timestamp) -> Appointment? {
        guard let promised = appointment?.appointment, office.service(promised.service) != nil,
            office.day(at: promised.at) == office.day(at: moment)
        else { return nil }
        return promised
    }

    /// Whether it says where the citizen should go.
    func steers(in office: Office, at moment: Timestamp) -> Bool {
        hasReadyDossier || appointmentToday(in: office, at: moment) != nil
    }

    /// What the citizen is told first.
    package func finding(in office: Office, at moment: Timestamp) -> CodeFinding {
        guard isLookedUp else { return .notLookedUp }
        if hasReadyDossier { return .dossierReady }
        if appointmentToday(in: office, at: moment) != nil { return .appointmentToday }
        switch dossier?.state {
        case .returned: return .dossierReturned
        case .received, .ready: return .dossierReceived
        case nil: return appointment == nil ? .unknownCode : .appointmentOtherDay
        }
    }
}
