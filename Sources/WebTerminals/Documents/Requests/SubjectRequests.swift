import QueueModel

/// The body of `POST /api/v1/kiosk/consent`: a citizen's own yes.
struct CitizenConsent: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case ticket, textVersion, language }

    let ticket: String
    let textVersion: String
    let language: Consent.Language
}

/// The body of `POST /api/v1/kiosk/forget`.
struct CitizenWithdrawal: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case ticket }

    let ticket: String
}

/// The body of `POST /api/v1/tickets/{ticket}/consent`: a yes that a clerk heard.
struct HeardConsent: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case textVersion, language, givenBy }

    let textVersion: String
    let language: Consent.Language
    let givenBy: Consent.Giver
}
