import QueueModel

/// A dossier in a request: what `GET` answers may be sent back as it is.
struct DossierRequest: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case code, service, state, receivedAt, dueAt, readyAt, returnedAt }

    let code: DossierCode?
    /// It follows from the times; who sends it along must mean the same.
    let state: DossierState?
    private let service: ServiceID?
    private let receivedAt: Timestamp
    private let dueAt: Timestamp?
    private let readyAt: Timestamp?
    private let returnedAt: Timestamp?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        code = try container.decodeIfPresent(DossierCode.self, forKey: .code)
        state = try container.decodeIfPresent(DossierState.self, forKey: .state)
        service = try container.decodeIfPresent(ServiceID.self, forKey: .service)
        receivedAt = try container.decodeMoment(forKey: .receivedAt)
        dueAt = try container.decodeMomentIfPresent(forKey: .dueAt)
        readyAt = try container.decodeMomentIfPresent(forKey: .readyAt)
        returnedAt = try container.decodeMomentIfPresent(forKey: .returnedAt)
    }

    /// - Parameter place: where it stands in the body, such as `dossiers.3.`; empty for the whole.
    /// - Throws: a `Problem` that names what is wrong first.
    func dossier(under code: DossierCode, in office: Office, at place: String = "") throws(Problem) -> Dossier {
        guard self.code == nil || self.code == code else { throw .codeDiffers }
        let dossier = Dossier(
            code: code,
            service: service,
            receivedAt: receivedAt,
            dueAt: dueAt,
            readyAt: readyAt,
            returnedAt: returnedAt
        )
        if let state, state != dossier.state { throw .stateDiffers(at: place + Keys.state.stringValue) }
        if let fault = dossier.faults(in: office).first { throw Problem(fault, at: place) }
        return dossier
    }
}

/// The body of `PUT /api/v1/dossiers`: all of them or none.
struct DossierBatch: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case dossiers }

    private let dossiers: [StrictDocument<DossierRequest>]

    func dossiers(in office: Office) throws(Problem) -> [Dossier] {
        var checked: [Dossier] = []
        for (index, entry) in dossiers.enumerated() {
            let place = "dossiers.\(index)."
            guard let code = entry.document.code else { throw .codeMissing(at: place + "code") }
            checked.append(try entry.document.dossier(under: code, in: office, at: place))
        }
        return checked
    }
}
