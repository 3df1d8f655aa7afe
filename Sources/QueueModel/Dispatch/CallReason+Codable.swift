/// One flat object with the code, such as `{"code":"priority","class":"elderly"}`.
extension CallReason: Codable {
    private enum CodingKeys: String, CodingKey {
        case code, kept, at, times, service, choice
        case priority = "class"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Code.self, forKey: .code) {
        case .firstInLine: self = .firstInLine
        case .keptPlace: self = try .keptPlace(container.decode(KeptPlace.self, forKey: .kept))
        case .appointment: self = try .appointment(at: container.decode(Timestamp.self, forKey: .at))
        case .priority: self = try .priority(container.decode(PriorityID.self, forKey: .priority))
        case .overdue: self = .overdue
        case .preferredService: self = try .preferredService(container.decode(ServiceID.self, forKey: .service))
        case .overtakingBound: self = try .overtakingBound(times: container.decode(Int.self, forKey: .times))
        case .chosen: self = try .chosen(container.decode(ChoiceReason.self, forKey: .choice))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        switch self {
        case .firstInLine, .overdue: break
        case .keptPlace(let kept): try container.encode(kept, forKey: .kept)
        case .appointment(let at): try container.encode(at, forKey: .at)
        case .priority(let id): try container.encode(id, forKey: .priority)
        case .preferredService(let id): try container.encode(id, forKey: .service)
        case .overtakingBound(let times): try container.encode(times, forKey: .times)
        case .chosen(let reason): try container.encode(reason, forKey: .choice)
        }
    }
}
