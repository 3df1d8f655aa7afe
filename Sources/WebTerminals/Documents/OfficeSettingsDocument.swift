import QueueModel

/// Everything about the office: `GET /api/v1/office`. The office's own keys, as events carry them, and `source`.
struct OfficeSettingsDocument: Encodable, Sendable {
    let office: Office
    /// `configuration`, or `supervisor` once one has changed it.
    let source: OfficeSource

    private enum CodingKeys: CodingKey { case source }

    init(_ state: OfficeState) {
        office = state.office
        source = state.officeSource
    }

    func encode(to encoder: any Encoder) throws {
        try office.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(source, forKey: .source)
    }
}

/// The office after a change.
struct OfficeChangeDocument: Encodable, Sendable {
    let office: OfficeSettingsDocument
    /// Of the newest event; the office has been as it stands here since then at the latest.
    let sequence: Int64

    init(_ state: OfficeState) {
        office = OfficeSettingsDocument(state)
        sequence = state.lastSequence
    }
}
