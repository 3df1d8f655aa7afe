/// What a clerk may know of whom they serve: `GET /api/v1/tickets/{ticket}/visitor`.
struct VisitorDocument: Encodable, Sendable {
    /// They agreed to be remembered, and were recognised; null where nobody is remembered.
    let known: Nullable<Bool>
}
