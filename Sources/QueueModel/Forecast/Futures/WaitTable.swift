/// When each ticket of interest is called, future by future: one column of minutes a ticket, one row a future.
struct WaitTable: Sendable {
    private let places: [Int32]
    /// Column of each place; -1 for those of no interest.
    private let columns: [Int32]
    let newcomers: Int
    private var futures = 0
    private var future = 0
    /// How many of this future are still waiting.
    private var open: Int
    /// Column after column, `futures` long each; infinite where nobody called.
    private var minutes: [Float] = []

    /// `places` in ascending order.
    init(places: [Int32], newcomers: Int) {
        self.places = places
        var columns = [Int32](repeating: -1, count: Int((places.last ?? -1) + 1))
        for (column, place) in places.enumerated() { columns[Int(place)] = Int32(column) }
        self.columns = columns
        self.newcomers = newcomers
        open = places.count + newcomers
    }

    mutating func reserve(futures: Int) {
        self.futures = futures
        future = 0
        minutes = [Float](repeating: .infinity, count: (places.count + newcomers) * futures)
    }

    /// Whether everybody of interest was called in this future.
    var isComplete: Bool { open == 0 }

    mutating func endFuture() {
        future += 1
        open = places.count + newcomers
    }

    mutating func record(_ minute: Double, place: Int32) {
        guard place < columns.count, columns[Int(place)] >= 0 else { return }
        set(minute, column: Int(columns[Int(place)]))
    }

    mutating func record(_ minute: Double, newcomer: Int) {
        set(minute, column: places.count + newcomer)
    }

    func isNewcomerWaiting(_ newcomer: Int) -> Bool {
        minutes[(places.count + newcomer) * futures + future] == .infinity
    }

    /// The first call counts; a visit's next services come after it.
    private mutating func set(_ minute: Double, column: Int) {
        guard minutes[column * futures + future] == .infinity else { return }
        minutes[column * futures + future] = Float(minute)
        open -= 1
    }
}

extension WaitTable {
    /// The quantiles of every column. Who is not called within half of the futures has none.
    func forecasts(horizonMinutes: Double, p80Level: Double) -> Forecasts {
        var waiting: [Int32: Forecast] = [:]
        waiting.reserveCapacity(places.count)
        for (column, place) in places.enumerated() {
            waiting[place] = forecast(column: column, horizonMinutes, p80Level)
        }
        return Forecasts(
            waiting: waiting,
            newcomers: (0..<newcomers).map {
                forecast(column: places.count + $0, horizonMinutes, p80Level)
            }
        )
    }

    private func forecast(column: Int, _ horizonMinutes: Double, _ p80Level: Double) -> Forecast? {
        let sorted = minutes[column * futures..<(column + 1) * futures].sorted()
        guard let p50 = Self.quantile(0.5, of: sorted), p50 < .infinity else { return nil }
        let p80 = Self.quantile(p80Level, of: sorted) ?? .infinity
        return Forecast(
            p10Minutes: Double(Self.quantile(0.1, of: sorted) ?? 0),
            p50Minutes: Double(p50),
            p80Minutes: min(Double(p80), horizonMinutes)
        )
    }

    /// The value at the share `p` of the way: the lowest that at least `p` of them do not exceed.
    private static func quantile(_ p: Double, of sorted: [Float]) -> Float? {
        guard !sorted.isEmpty else { return nil }
        return sorted[min(sorted.count - 1, Int(p * Double(sorted.count)))]
    }
}
