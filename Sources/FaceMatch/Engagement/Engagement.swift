/// Chooses the one face that the kiosk deals with, and keeps it until it leaves or another is clearly better placed.
package struct Engagement: Sendable {
    /// The chosen track, and from when to when it has been fit without a break longer than the grace.
    package struct Choice: Sendable, Equatable {
        package let track: TrackID
        package let since: Duration
        package var fitAt: Duration
    }

    private let settings: EngagementSettings
    package private(set) var choice: Choice?

    package init(settings: EngagementSettings) {
        self.settings = settings
    }

    /// Takes the standings of all faces in one picture.
    package mutating func update(_ standings: [TrackID: Standing], at time: Duration) {
        renewChoice(standings, at: time)
        guard let best = Self.mostProminent(standings) else { return }
        guard let current = choice else {
            choice = Choice(track: best.track, since: time, fitAt: time)
            return
        }
        // A face that just turned away keeps its place for the grace: nobody slips in while it blinks.
        guard best.track != current.track, let prominence = standings[current.track]?.prominence else { return }
        if best.prominence > prominence * settings.takeover {
            choice = Choice(track: best.track, since: time, fitAt: time)
        }
    }

    /// Notes that the chosen face is fit, or gives it up when its grace is over; at once when it is gone and a single
    /// other face is there: most likely that is the same person after a jump.
    private mutating func renewChoice(_ standings: [TrackID: Standing], at time: Duration) {
        guard let current = choice else { return }
        if standings[current.track]?.prominence != nil {
            choice?.fitAt = time
            return
        }
        let isReplaced = standings[current.track] == nil && standings.count == 1
        if isReplaced || time - current.fitAt > settings.grace { choice = nil }
    }

    /// Whether this face has stayed long enough.
    package func isEngaged(_ track: TrackID) -> Bool {
        guard let choice, choice.track == track else { return false }
        return choice.fitAt - choice.since >= settings.dwell
    }

    /// Begins the dwell anew: somebody else stands in the same place.
    package mutating func restart(at time: Duration) {
        choice = choice.map { Choice(track: $0.track, since: time, fitAt: time) }
    }

    /// Whether a second face stands nearly as prominently as the chosen one.
    package func isCrowded(_ standings: [TrackID: Standing]) -> Bool {
        guard let choice, let chosen = standings[choice.track]?.prominence else { return false }
        return standings.contains { track, standing in
            track != choice.track && (standing.prominence ?? 0) >= chosen * settings.crowding
        }
    }

    private static func mostProminent(_ standings: [TrackID: Standing]) -> (track: TrackID, prominence: Float)? {
        standings
            .compactMap { track, standing in standing.prominence.map { (track: track, prominence: $0) } }
            .max { ($0.prominence, $1.track.value) < ($1.prominence, $0.track.value) }
    }
}
