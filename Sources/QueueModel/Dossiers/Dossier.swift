/// A matter that a citizen handed in, as the office's own software tells of it. Nothing here says whose it is.
package struct Dossier: Hashable, Sendable, Identifiable {
    package let code: DossierCode
    /// Where it was handed in; `nil` where the office's software does not say.
    package let service: ServiceID?
    package let receivedAt: Timestamp
    /// By when its result was promised; `nil` where nothing was.
    package let dueAt: Timestamp?
    /// Since when its result can be collected. What was returned was ready.
    package let readyAt: Timestamp?
    /// When the citizen got the result.
    package let returnedAt: Timestamp?

    package init(
        code: DossierCode,
        service: ServiceID? = nil,
        receivedAt: Timestamp,
        dueAt: Timestamp? = nil,
        readyAt: Timestamp? = nil,
        returnedAt: Timestamp? = nil
    ) {
        self.code = code
        self.service = service
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.readyAt = readyAt ?? returnedAt
        self.returnedAt = returnedAt
    }

    package var id: DossierCode { code }

    /// It follows from the times, so that the two never disagree.
    package var state: DossierState {
        if returnedAt != nil { return .returned }
        return readyAt == nil ? .received : .ready
    }

    /// Whether it waits for its result at `moment` although that was promised for before.
    package func isOverdue(at moment: Timestamp) -> Bool {
        guard let dueAt, readyAt == nil else { return false }
        return dueAt < moment
    }
}
