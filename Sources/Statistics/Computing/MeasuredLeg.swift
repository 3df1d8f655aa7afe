import QueueModel

/// What is counted of a leg, worked out once for all groups: plain numbers, no text.
struct MeasuredLeg {
    /// Index of the record.
    let record: Int
    let isArrival: Bool
    let state: TicketState
    let isHandedOn: Bool
    let transfers: Int32
    let recalls: Int32
    let rating: Int8?
    let wait: DurationSample
    let service: DurationSample?
    /// In milliseconds, as the service time's.
    let waitTarget: Int64
    let serviceTarget: Int64
    let forecast: PointForecast?
    /// At the counter, also when the leg had no outcome.
    let servingMilliseconds: Int64
}

extension MeasuredLeg {
    /// - Parameter service: `nil` for one the office no longer has; its legs are held against no target.
    init(_ record: TicketRecord, index: Int, service: Service?, asOf moment: Timestamp) {
        let served = record.servedMilliseconds(at: moment)
        let isHandedOn = record.end == .transferred || record.end == .interrupted
        self.record = index
        isArrival = record.leg == 1
        state = record.state
        self.isHandedOn = isHandedOn
        transfers = Int32(clamping: record.transfers)
        recalls = Int32(clamping: record.recalls)
        rating = record.rating.flatMap { Ticket.ratingRange.contains($0) ? Int8($0) : nil }
        wait = DurationSample(
            milliseconds: record.waitedMilliseconds(at: moment),
            isCensored: record.calledAt == nil
        )
        self.service =
            isHandedOn
            ? nil : served.map { DurationSample(milliseconds: $0, isCensored: record.end == nil) }
        waitTarget = Self.milliseconds(minutes: service?.targetWaitMinutes)
        serviceTarget = Self.milliseconds(minutes: service?.expectedMinutes)
        forecast = record.calledAt == nil ? nil : record.forecast
        servingMilliseconds = served ?? 0
    }

    private static func milliseconds(minutes: Double?) -> Int64 {
        minutes.map { Int64(($0 * 60_000).rounded()) } ?? .max
    }
}
