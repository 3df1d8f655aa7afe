import QueueModel

/// Sums the legs of one group.
struct Tally {
    private(set) var counts = LegCounts()
    private(set) var servingMilliseconds: Int64 = 0
    private var waits: [DurationSample] = []
    private var waitTarget = TargetCount()
    private var services: [DurationSample] = []
    private var serviceTarget = TargetCount()
    private var ratings = Ticket.ratingRange.map { _ in 0 }
    private var forecasts = ForecastTally()

    /// - Parameter capacity: how many legs will come.
    init(capacity: Int) {
        waits.reserveCapacity(capacity)
        services.reserveCapacity(capacity)
    }

    /// All of a leg but its service time. Legs come in the order of their waits.
    mutating func add(_ leg: MeasuredLeg) {
        counts.add(leg)
        servingMilliseconds += leg.servingMilliseconds
        waits.append(leg.wait)
        waitTarget.add(leg.wait, target: leg.waitTarget)
        if let rating = leg.rating { ratings[Int(rating) - 1] += 1 }
        if let forecast = leg.forecast {
            forecasts.add(forecast, waitedMinutes: leg.wait.milliseconds.inMinutes)
        }
    }

    /// Service times come in ascending order.
    mutating func add(_ service: DurationSample, target: Int64) {
        services.append(service)
        serviceTarget.add(service, target: target)
    }

    var figures: Figures {
        Figures(
            counts: counts,
            waiting: DurationFigures(waits, target: waitTarget),
            service: DurationFigures(services, target: serviceTarget),
            satisfaction: SatisfactionFigures(distribution: ratings),
            forecast: forecasts.score
        )
    }
}
