import Foundation
package import QueueModel

/// How many visitors a minute come at each minute of the day: two peaks on a floor, within opening hours.
package struct ArrivalRate {
    package struct Peak {
        /// Minutes since midnight.
        let centre: Double
        /// Standard deviation in minutes.
        let width: Double
        /// Height over the floor, which is 1.
        let height: Double

        package init(centre: Double, width: Double, height: Double) {
            self.centre = centre
            self.width = width
            self.height = height
        }
    }

    let doors: [Range<Double>]
    let peaks: [Peak]
    private let scale: Double
    private let highest: Double

    /// Scaled so that `visitors` come a day on average.
    package init(visitors: Double, doors: [Range<Double>], peaks: [Peak]) {
        self.doors = doors
        self.peaks = peaks
        let minutes = doors.flatMap { Array(stride(from: $0.lowerBound, to: $0.upperBound, by: 1)) }
        let shape = minutes.map { Self.shape(at: $0 + 0.5, peaks: peaks) }
        scale = visitors / shape.reduce(0, +)
        highest = 1 + peaks.map(\.height).reduce(0, +)
    }

    func callAsFunction(_ minute: Double) -> Double {
        doors.contains { $0.contains(minute) } ? scale * Self.shape(at: minute, peaks: peaks) : 0
    }

    /// The arrivals of one day, in minutes since midnight: a Poisson process at the highest rate, from which each point is
    /// kept with the rate's share of the highest (Lewis and Shedler, "Simulation of nonhomogeneous Poisson processes by
    /// thinning", Naval Research Logistics 26, 1979).
    package func arrivals(using draws: inout SplitMix64) -> [Double] {
        guard let opening = doors.first?.lowerBound, let closing = doors.last?.upperBound else { return [] }
        let bound = scale * highest
        var times: [Double] = []
        var minute = opening + draws.exponential(mean: 1 / bound)
        while minute < closing {
            if draws.happens(self(minute) / bound) { times.append(minute) }
            minute += draws.exponential(mean: 1 / bound)
        }
        return times
    }

    private static func shape(at minute: Double, peaks: [Peak]) -> Double {
        peaks.reduce(1) { sum, peak in
            let distance = (minute - peak.centre) / peak.width
            return sum + peak.height * exp(-distance * distance / 2)
        }
    }
}
