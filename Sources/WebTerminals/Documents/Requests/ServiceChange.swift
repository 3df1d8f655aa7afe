/// The body of `PUT /api/v1/services/{id}`.
struct ServiceChange: RequestDocument {
    enum Keys: CodingKey, CaseIterable { case open }

    /// Whether it takes further tickets.
    let open: Bool
}
