/// The distributions that futures draw from.
package struct Durations: Sendable {
    /// By index of `office.services`.
    package let serving: [ServingTimes]
    /// How sure today's pace is: standard deviation of ln(pace), shared by all services.
    package let todayDeviation: Double
    package let walk: LogNormal
    package let turnaround: LogNormal
    /// How long after opening a counter begins.
    package let lateness: LogNormal
    /// Until an idle clerk calls somebody who has just come.
    package let reaction: LogNormal
    package let absence: LogNormal
    package let noShowShare: Double
    /// A clerk's pauses that no plan tells of, and the share of stays that one follows.
    package let pause: LogNormal
    package let pauseShare: Double

    package init(
        serving: [ServingTimes],
        todayDeviation: Double,
        walk: LogNormal,
        turnaround: LogNormal,
        lateness: LogNormal,
        reaction: LogNormal,
        absence: LogNormal,
        noShowShare: Double,
        pause: LogNormal,
        pauseShare: Double
    ) {
        self.serving = serving
        self.todayDeviation = todayDeviation
        self.walk = walk
        self.turnaround = turnaround
        self.lateness = lateness
        self.reaction = reaction
        self.absence = absence
        self.noShowShare = noShowShare
        self.pause = pause
        self.pauseShare = pauseShare
    }
}
