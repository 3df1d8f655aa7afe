import QueueModel
import Reception

/// What a citizen says yes to: `GET /api/v1/consent-text`.
struct ConsentTextDocument: Encodable, Sendable {
    /// To be sent back with the yes: proof of which text it was said to.
    let version: String
    let vi: String
    let en: String

    init(_ consent: ConsentText) {
        version = consent.version
        vi = consent.text.vi
        en = consent.text.en
    }
}
