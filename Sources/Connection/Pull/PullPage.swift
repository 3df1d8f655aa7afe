package import Foundation
package import QueueModel
internal import QueueStore

/// One answer of the office's software: what has changed since a cursor, and where to go on (docs/pull-contract.md).
package struct PullPage: Hashable, Sendable {
    package let dossiers: [Dossier]
    package let appointments: [BookedAppointment]
    package let removedDossiers: [DossierCode]
    package let removedAppointments: [AppointmentCode]
    package let cursor: String
    /// Whether more stands behind the cursor already.
    package let hasMore: Bool

    static let longestCursor = 1_000

    /// - Throws: `pull-malformed` with the place of what is wrong.
    package init(json: Data) throws(PullError) {
        let document: PullDocument
        do {
            document = try JSONDecoder().decode(PullDocument.self, from: json)
        } catch {
            throw .malformed(at: (error as? DecodingError)?.place ?? "")
        }
        guard (1...Self.longestCursor).contains(document.cursor.utf8.count) else { throw .malformed(at: "cursor") }
        dossiers = document.dossiers.map(\.dossier)
        appointments = document.appointments.map(\.appointment)
        removedDossiers = document.removedDossiers ?? []
        removedAppointments = document.removedAppointments ?? []
        cursor = document.cursor
        hasMore = document.more
    }

    var isEmpty: Bool {
        dossiers.isEmpty && appointments.isEmpty && removedDossiers.isEmpty && removedAppointments.isEmpty
    }

    /// The first thing that keeps it from being taken in that office.
    func fault(in office: Office) -> PullError? {
        for (index, dossier) in dossiers.enumerated() {
            if let fault = dossier.faults(in: office).first {
                return .faulty(at: "dossiers.\(index).\(fault.field.rawValue)", fault)
            }
        }
        for (index, appointment) in appointments.enumerated() {
            if let fault = appointment.faults(in: office).first {
                return .faulty(at: "appointments.\(index).\(fault.field.rawValue)", fault)
            }
        }
        return nil
    }

    /// What it changes, and how far it leads.
    func changes(mark: PullMark) -> DossierChanges {
        DossierChanges(
            dossiers: dossiers,
            appointments: appointments,
            removedDossiers: removedDossiers,
            removedAppointments: removedAppointments,
            mark: mark
        )
    }
}
