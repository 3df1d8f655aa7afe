/// What a code that a citizen brought turned out to be; screens have words for each.
package enum CodeFinding: String, Hashable, Sendable, CaseIterable {
    case dossierReady = "dossier-ready"
    /// Still being worked on.
    case dossierReceived = "dossier-received"
    case dossierReturned = "dossier-returned"
    case appointmentToday = "appointment-today"
    /// Of another day, or for what the office no longer does.
    case appointmentOtherDay = "appointment-other-day"
    case unknownCode = "unknown-code"
    /// The store could not be read.
    case notLookedUp = "not-looked-up"
}
