/// One line of the list that finds the service of a citizen who pressed no button: the first that applies decides, and
/// when none does it is the office's default service.
package enum RoutingRule: Hashable, Sendable {
    /// An appointment today: its service.
    case appointmentToday
    /// A dossier is ready to be handed over: this service.
    case dossierReady(ServiceID)
    /// An agent with at least so many dossiers: this service, so that they do not keep the hall waiting.
    case agent(dossiers: Int, ServiceID)

    /// A stable name for programs.
    package enum Code: String, Hashable, Sendable, Codable {
        case appointmentToday = "appointment-today"
        case dossierReady = "dossier-ready"
        case agent
    }

    package var code: Code {
        switch self {
        case .appointmentToday: .appointmentToday
        case .dossierReady: .dossierReady
        case .agent: .agent
        }
    }

    /// The service the rule names itself.
    package var service: ServiceID? {
        switch self {
        case .appointmentToday: nil
        case .dossierReady(let service), .agent(_, let service): service
        }
    }

    /// What applied, in words for a screen.
    package var text: LocalizedText {
        switch self {
        case .appointmentToday:
            LocalizedText(vi: "Có lịch hẹn hôm nay", en: "Appointment today")
        case .dossierReady:
            LocalizedText(vi: "Hồ sơ đã có kết quả", en: "A dossier is ready")
        case .agent(let dossiers, _):
            LocalizedText(vi: "Nộp từ \(dossiers) hồ sơ trở lên", en: "\(dossiers) dossiers or more")
        }
    }
}

extension RoutingRule: Codable {
    private enum CodingKeys: CodingKey {
        case code, service, dossiers
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Code.self, forKey: .code) {
        case .appointmentToday: self = .appointmentToday
        case .dossierReady: self = try .dossierReady(container.decode(ServiceID.self, forKey: .service))
        case .agent:
            self = try .agent(
                dossiers: container.decode(Int.self, forKey: .dossiers),
                container.decode(ServiceID.self, forKey: .service)
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(service, forKey: .service)
        if case .agent(let dossiers, _) = self { try container.encode(dossiers, forKey: .dossiers) }
    }
}
