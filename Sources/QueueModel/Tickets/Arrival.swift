/// What is known of a citizen's matter when a ticket is issued; nothing here says who the citizen is.
package struct Arrival: Hashable, Sendable {
    /// Declared by the citizen or set by staff.
    package let priority: PriorityID?
    package let appointment: Appointment?
    /// How many dossiers the citizen brings; more than one for an agent.
    package let dossiers: Int
    /// A dossier of the citizen's is ready to be handed over.
    package let hasReadyDossier: Bool

    package static let dossierRange = 1...500

    package init(
        priority: PriorityID? = nil,
        appointment: Appointment? = nil,
        dossiers: Int = 1,
        hasReadyDossier: Bool = false
    ) {
        self.priority = priority
        self.appointment = appointment
        self.dossiers = dossiers
        self.hasReadyDossier = hasReadyDossier
    }
}

/// What is as usual is not written.
extension Arrival: Codable {
    private enum CodingKeys: CodingKey {
        case priority, appointment, dossiers, hasReadyDossier
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            priority: container.decodeIfPresent(PriorityID.self, forKey: .priority),
            appointment: container.decodeIfPresent(Appointment.self, forKey: .appointment),
            dossiers: container.decodeIfPresent(Int.self, forKey: .dossiers) ?? 1,
            hasReadyDossier: container.decodeIfPresent(Bool.self, forKey: .hasReadyDossier) ?? false
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(priority, forKey: .priority)
        try container.encodeIfPresent(appointment, forKey: .appointment)
        if dossiers != 1 { try container.encode(dossiers, forKey: .dossiers) }
        if hasReadyDossier { try container.encode(true, forKey: .hasReadyDossier) }
    }
}
