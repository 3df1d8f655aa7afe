/// An appointment that the office's own software gave, under its code there.
package struct BookedAppointment: Hashable, Sendable, Identifiable {
    package let code: AppointmentCode
    package let appointment: Appointment
    /// The dossier it is about, where there is one.
    package let dossier: DossierCode?

    package init(code: AppointmentCode, appointment: Appointment, dossier: DossierCode? = nil) {
        self.code = code
        self.appointment = appointment
        self.dossier = dossier
    }

    package var id: AppointmentCode { code }
}
