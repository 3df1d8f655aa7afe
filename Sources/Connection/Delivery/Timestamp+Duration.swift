internal import QueueModel

extension Timestamp {
    func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        return advanced(byMilliseconds: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
