/// How much longer or shorter all services are today than they usually are: crowds, a slow network, a new form.
struct DayPace: Hashable, Sendable {
    private var moments = LogMoments(memory: 300)
    private var day: ServiceDay?

    /// Days differ by a tenth of what single services do, so a day is known as well as it was foreseen after so many.
    private static let strength = 40.0
    /// Spread of single services, for how sure the pace is.
    private static let deviation = 0.6

    /// `surprise` is ln(minutes) less what was usual.
    mutating func add(_ surprise: Double, on day: ServiceDay) {
        if self.day != day { self = DayPace(day: day) }
        moments.add(surprise)
    }

    init(day: ServiceDay? = nil) {
        self.day = day
    }

    /// Mean of ln(pace).
    func shift(on day: ServiceDay) -> Double {
        self.day == day ? moments.mean(towards: 0, strength: Self.strength) : 0
    }

    /// How sure the mean is.
    func deviation(on day: ServiceDay?) -> Double {
        Self.deviation / (Self.strength + (self.day == day ? moments.weight : 0)).squareRoot()
    }
}
