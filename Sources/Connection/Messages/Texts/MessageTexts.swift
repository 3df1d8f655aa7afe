package import QueueModel

/// What citizens read, by kind and language.
package struct MessageTexts: Sendable {
    private let wordings: [MessageKind: [Consent.Language: Wording]]

    package init(_ wordings: [MessageKind: [Consent.Language: Wording]]) {
        self.wordings = wordings
    }

    func text(_ kind: MessageKind, in language: Consent.Language, _ values: [MessagePlace: String]) -> String {
        wordings[kind]?[language]?.filled(with: values) ?? ""
    }

    /// What a ticket's texts may name, as it stands at this moment.
    static func values(
        of ticket: Ticket,
        in state: OfficeState,
        _ language: Consent.Language
    ) -> [MessagePlace: String] {
        let office = state.office
        let ahead = state.ahead(of: ticket.id)
        return [
            .ticket: ticket.number.description,
            .ahead: "\(ahead)",
            .position: "\(ahead + 1)",
            .counter: ticket.counter.flatMap(office.counter)?.name.text(in: language) ?? "",
            .service: office.service(ticket.service)?.name.text(in: language) ?? "",
            .office: office.name.text(in: language),
        ]
    }
}

extension LocalizedText {
    func text(in language: Consent.Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}
