import QueueModel

/// That somebody was forgotten.
struct ErasureDocument: Encodable, Sendable {
    let receipt: String
    let erasedAt: String

    init(_ erasure: Erasure) {
        receipt = erasure.receipt
        erasedAt = erasure.at.iso8601
    }
}

/// That somebody is remembered from now on.
struct RememberedDocument: Encodable, Sendable {
    let ticket: String
}
