import QueueModel

/// What people do in a simulated office.
struct Habits: Sendable {
    let walk: LogNormal
    let turnaround: LogNormal
    /// An idle clerk notices somebody after so many minutes.
    let reactionMinutes: Double
    /// Who waits longer is likelier to have left: so much at once, so much more a minute, and no more than this.
    let noShowShare: Double
    let noShowShareAMinute: Double
    let mostNoShows: Double
    /// Minutes from a call or recall until the clerk recalls or gives up.
    let patience: LogNormal
    /// Unplanned pauses of a clerk.
    let minutesBetweenPauses: Double
    let pause: LogNormal
    /// Clerks begin the day so many minutes late on average.
    let latenessMinutes: Double
    /// Standard deviation of ln(pace) from day to day.
    let dayDeviation: Double
    /// Shares of visitors by priority class, with an agent's pile of dossiers, and with a second matter.
    let priorities: [(id: PriorityID, share: Double)]
    let agentShare: Double
    let secondMatterShare: Double

    static let standard = Habits(
        walk: LogNormal(meanMinutes: 0.4, logDeviation: 0.5),
        turnaround: LogNormal(meanMinutes: 0.4, logDeviation: 0.7),
        reactionMinutes: 0.1,
        noShowShare: 0.02,
        noShowShareAMinute: 0.001,
        mostNoShows: 0.1,
        patience: LogNormal(meanMinutes: 0.75, logDeviation: 0.2),
        minutesBetweenPauses: 150,
        pause: LogNormal(meanMinutes: 6, logDeviation: 0.4),
        latenessMinutes: 2,
        dayDeviation: 0.06,
        priorities: [("merit", 0.01), ("disabled", 0.005), ("elderly", 0.05), ("pregnant", 0.01), ("child", 0.015)],
        agentShare: 0.01,
        secondMatterShare: 0.03
    )

    func noShowProbability(afterMinutes waited: Double) -> Double {
        min(mostNoShows, noShowShare + noShowShareAMinute * waited)
    }
}
