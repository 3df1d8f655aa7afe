import Testing

/// Asks until it is so; a failure after twenty seconds. The pause between two questions is theirs, not the test's.
func eventually(
    within limit: Duration = .seconds(20),
    _ question: () async throws -> Bool,
    at location: SourceLocation = #_sourceLocation
) async throws {
    let start = ContinuousClock.now
    while try await !question() {
        guard start.duration(to: .now) < limit else {
            Issue.record("not so within \(limit)", sourceLocation: location)
            return
        }
        await Task.yield()
    }
}
