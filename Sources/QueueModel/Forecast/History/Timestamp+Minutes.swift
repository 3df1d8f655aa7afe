extension Timestamp {
    /// Minutes from `earlier` to this moment.
    package func minutes(since earlier: Timestamp) -> Double {
        Double(milliseconds(since: earlier)) / 60_000
    }
}
