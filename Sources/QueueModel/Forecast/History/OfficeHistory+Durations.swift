extension OfficeHistory {
    /// What futures that begin at `hour` draw from.
    package func durations(in office: Office, at hour: WeekHour) -> Durations {
        durations(serving: office.services.map { serving($0, at: hour) }, on: hour.day)
    }

    /// What futures draw from before anything was learned of services that are expected to take so many minutes.
    package func durations(expectedMinutes: [Double]) -> Durations {
        durations(serving: expectedMinutes.map { ServiceHistory(expectedMinutes: $0).outlook() }, on: nil)
    }

    private func durations(serving: [ServingTimes], on day: ServiceDay?) -> Durations {
        Durations(
            serving: serving,
            todayDeviation: today.deviation(on: day),
            walk: walkTimes,
            turnaround: gaps.turnaround.times,
            lateness: gaps.lateness.times,
            reaction: gaps.reaction.times,
            absence: absenceTimes,
            noShowShare: noShowShare,
            pause: gaps.pause.times,
            pauseShare: gaps.pauses.share
        )
    }
}
