import QueueModel

/// A dossier as the office's own software and the clerks see it. Times are ISO 8601 in UTC.
struct DossierDocument: Encodable, Sendable {
    let code: String
    /// Where it was handed in.
    let service: Nullable<String>
    let state: String
    let receivedAt: String
    let dueAt: Nullable<String>
    let readyAt: Nullable<String>
    let returnedAt: Nullable<String>

    init(_ dossier: Dossier) {
        code = dossier.code.text
        service = Nullable(dossier.service?.rawValue)
        state = dossier.state.rawValue
        receivedAt = dossier.receivedAt.iso8601
        dueAt = Nullable(dossier.dueAt?.iso8601)
        readyAt = Nullable(dossier.readyAt?.iso8601)
        returnedAt = Nullable(dossier.returnedAt?.iso8601)
    }
}

/// A page of dossiers: `GET /api/v1/dossiers`.
struct DossierListDocument: Encodable, Sendable {
    let dossiers: [DossierDocument]
    let next: Nullable<String>
}

/// What a ticket is about: `GET /api/v1/tickets/{ticket}/dossiers`.
struct TicketDossiersDocument: Encodable, Sendable {
    let dossiers: [DossierDocument]

    init(_ dossiers: [Dossier]) {
        self.dossiers = dossiers.map(DossierDocument.init)
    }
}

/// How many were put at once.
struct PutCountDocument: Encodable, Sendable {
    let count: Int
}
