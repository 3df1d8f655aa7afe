package import QueueModel

/// What the office's own software tells at once, in one transaction. Of one code the last entry holds.
package struct DossierChanges: Hashable, Sendable {
    /// New ones, and new versions of those that are there; times that a version does not have are taken away.
    package var dossiers: [Dossier]
    package var appointments: [BookedAppointment]
    /// Applied after what is put. A code that is not there is no fault.
    package var removedDossiers: [DossierCode]
    package var removedAppointments: [AppointmentCode]
    /// How far the software was read with them; `nil` leaves the former mark.
    package var mark: PullMark?

    package init(
        dossiers: [Dossier] = [],
        appointments: [BookedAppointment] = [],
        removedDossiers: [DossierCode] = [],
        removedAppointments: [AppointmentCode] = [],
        mark: PullMark? = nil
    ) {
        self.dossiers = dossiers
        self.appointments = appointments
        self.removedDossiers = removedDossiers
        self.removedAppointments = removedAppointments
        self.mark = mark
    }
}

/// How far the office's own software has been read.
package struct PullMark: Hashable, Sendable {
    /// From where to go on; `nil` for the beginning.
    package let cursor: String?
    /// Of the last answer, for `If-None-Match`.
    package let entityTag: String?
    package let at: Timestamp

    package init(cursor: String?, entityTag: String?, at: Timestamp) {
        self.cursor = cursor
        self.entityTag = entityTag
        self.at = at
    }
}
