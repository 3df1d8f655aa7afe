internal import Foundation
package import QueueModel

extension OutgoingMessage {
    /// A message about a ticket that there is not, for trying a provider out.
    package static func sample(
        _ kind: MessageKind,
        in language: Consent.Language,
        to number: PhoneNumber,
        office: Office,
        texts: MessageTexts,
        hasMarks: Bool
    ) -> OutgoingMessage {
        let plain = { (text: String) in hasMarks ? text : text.withoutMarks }
        let values: [MessagePlace: String] = [
            .ticket: "A000", .ahead: "3", .position: "4",
            .counter: office.counters.first?.name.text(in: language) ?? "",
            .service: office.services.first?.name.text(in: language) ?? "", .office: office.name.text(in: language),
        ]
        return OutgoingMessage(
            id: UUID().uuidString,
            kind: kind,
            number: number,
            text: plain(texts.text(kind, in: language, values)),
            values: values.mapValues(plain)
        )
    }
}
