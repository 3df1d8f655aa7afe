import QueueModel
import QueueStore

/// Looking codes up.
extension DossierDesk {
    /// Of a code that is a dossier's or an appointment's: a scanner can't tell which.
    package func matter(of code: String) async -> CitizenMatter {
        let found = await noting { () throws(StoreError) in
            if let dossier = try await dossier(code) { return CitizenMatter(dossier: dossier) }
            return try await matter(ofAppointment: code)
        }
        return found ?? CitizenMatter(isLookedUp: false)
    }

    package func matter(dossierCode: String?, appointmentCode: String?) async -> CitizenMatter {
        let found = await noting { () throws(StoreError) in
            let booked = try await matter(ofAppointment: appointmentCode)
            return CitizenMatter(
                dossier: try await dossier(dossierCode) ?? booked.dossier,
                appointment: booked.appointment
            )
        }
        return found ?? CitizenMatter(isLookedUp: false)
    }

    private func matter(ofAppointment code: String?) async throws(StoreError) -> CitizenMatter {
        guard let code = code.flatMap(AppointmentCode.init), let booked = try await store.appointment(code) else {
            return CitizenMatter()
        }
        return CitizenMatter(dossier: try await dossier(booked.dossier?.text), appointment: booked)
    }

    private func dossier(_ code: String?) async throws(StoreError) -> Dossier? {
        guard let code = code.flatMap(DossierCode.init) else { return nil }
        return try await store.dossier(code)
    }
}
