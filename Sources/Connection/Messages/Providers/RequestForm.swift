internal import Foundation
import QueueModel

/// The request by which a provider is asked to send a message, with places to fill in.
package struct RequestForm: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case post = "POST"
        case put = "PUT"
        case get = "GET"
    }

    /// A request that is ready to be sent.
    struct Filled: Sendable {
        let url: String
        let method: String
        let headers: [(name: String, value: String)]
        let body: String?
    }

    let url: Wording
    let method: Method
    let headers: [(name: String, value: Wording)]
    let body: Wording?
    let format: RequestFormat
    /// What the provider calls its own words for a kind of message.
    let textIDs: [MessageKind: String]
    package let secret: SecretFile?
    /// Scheme, host and port of the address, which no place changes.
    package let origin: RequestOrigin

    var needsSecret: Bool { places.contains(.secret) }

    private var places: Set<MessagePlace> {
        url.places.union(body?.places ?? []).union(headers.flatMap(\.value.places))
    }

    func filled(for message: OutgoingMessage, secret: String?) -> Filled {
        var values = message.values
        values[.number] = message.number.e164
        values[.numberDigits] = message.number.digits
        values[.numberLocal] = message.number.local
        values[.text] = message.text
        values[.textID] = textIDs[message.kind] ?? ""
        values[.id] = message.id
        values[.secret] = secret ?? ""
        let type = body.map { _ in [(name: "Content-Type", value: format.contentType)] } ?? []
        return Filled(
            url: url.filled(with: values, escapedBy: RequestFormat.percentEncoded),
            method: method.rawValue,
            headers: type + headers.map { ($0.name, $0.value.filled(with: values, escapedBy: Self.headerSafe)) },
            body: body?.filled(with: values, escapedBy: format.escape)
        )
    }

    /// RFC 9110, section 5.5: no line breaks or other control characters.
    private static func headerSafe(_ value: String) -> String {
        String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}
