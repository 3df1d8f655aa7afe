/// The body of `PUT /api/v1/tickets/{ticket}/dossiers/{code}`; it may be left out.
struct AttachedDossier: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case returned }

    /// Whether the clerk gives the result to the citizen, or takes that note back.
    var returned: Bool?
}

/// The body of `POST /api/v1/kiosk/check-in`.
struct ScannedCode: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case code, ticket }

    /// Whatever the scanner read.
    let code: String
    /// The number that stands on the kiosk's screen.
    let ticket: String?
}
