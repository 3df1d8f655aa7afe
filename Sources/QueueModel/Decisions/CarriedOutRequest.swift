/// What a named request led to.
package struct CarriedOutRequest: Hashable, Sendable {
    /// Of the request; see ``RequestKey/content``.
    package let content: String
    /// What it was about.
    package let ticket: TicketID?
}

extension OfficeState {
    /// What the request led to when it came before, today; `nil` for one that is new.
    ///
    /// - Throws: ``Refusal/requestKeyReused`` where another request came under its name.
    package func carriedOut(_ request: RequestKey) throws(Refusal) -> CarriedOutRequest? {
        guard let before = carriedOut[request.name] else { return nil }
        guard before.content == request.content else { throw .requestKeyReused }
        return before
    }

    mutating func noteRequest(of recorded: RecordedEvent) {
        guard let request = recorded.request else { return }
        carriedOut[request.name] = CarriedOutRequest(content: request.content, ticket: recorded.event.ticket)
    }
}
