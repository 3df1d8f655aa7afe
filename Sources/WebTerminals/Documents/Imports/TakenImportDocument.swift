/// A file that was taken: the answer to `POST /api/v1/imports`.
struct TakenImportDocument: Encodable, Sendable {
    let kind: String
    let rows: Int
    /// False where it was only to be checked.
    let written: Bool
}
