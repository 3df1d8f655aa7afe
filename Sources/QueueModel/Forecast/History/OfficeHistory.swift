import Foundation

/// What the office's own finished tickets say of its durations: serving times by service, and the times between them.
///
/// A pure value that starts from the office's expected minutes: feed it the log of the past days, then each event as it
/// happens.
package struct OfficeHistory: Hashable, Sendable {
    private var services: [ServiceID: ServiceHistory] = [:]
    private(set) var today = DayPace()
    private(set) var gaps = GapHistory()
    private var walk = LearnedDuration(prior: LogNormal(meanMinutes: 0.5, logDeviation: 0.6), memory: 1_000)
    private var absence = LearnedDuration(prior: LogNormal(meanMinutes: 2, logDeviation: 0.5), memory: 200)
    private var noShows = LearnedShare(prior: 0.05, memory: 2_000)
    /// Stays at a counter of late, in minutes.
    private var stays = RecentMean(memory: 100)
    package internal(set) var calibration = ForecastCalibration()

    package init() {}

    /// Learns from one stay at a counter. Stays are given in the order of their ends.
    package mutating func record(_ stay: Attendance, in office: Office) {
        gaps.record(stay, in: office)
        noShows.add(stay.startedAt == nil)
        stays.add(stay.endedAt.minutes(since: stay.calledAt))
        guard let started = stay.startedAt else {
            absence.add(minutes: stay.endedAt.minutes(since: stay.calledAt))
            return
        }
        walk.add(minutes: started.minutes(since: stay.calledAt))
        recordServing(stay, from: started, in: office)
    }

    private mutating func recordServing(_ stay: Attendance, from start: Timestamp, in office: Office) {
        guard let service = office.service(stay.service) else { return }
        let minutes = stay.endedAt.minutes(since: start) / Double(max(1, stay.dossiers))
        let logMinutes = log(max(minutes, LearnedDuration.shortestMinutes))
        let hour = WeekHour(of: start, in: office)
        var known = history(of: service)
        today.add(logMinutes - known.usualLogMean(at: hour), on: hour.day)
        known.add(logMinutes: logMinutes, at: hour)
        services[service.id] = known
    }

    /// From the start of serving one dossier to its end.
    package func serving(_ service: Service, at hour: WeekHour) -> ServingTimes {
        history(of: service).outlook(at: hour).shifted(by: today.shift(on: hour.day))
    }

    /// Between being called and being served.
    package var walkTimes: LogNormal { walk.times }

    /// Between the call of somebody who does not come and the moment the clerk gives up.
    package var absenceTimes: LogNormal { absence.times }

    /// The share of calls that nobody answers, in (0, 1).
    package var noShowShare: Double { noShows.share }

    /// From one call of a counter to its next while people wait, over all services; `expected` of serving before the
    /// office has figures of its own.
    package func turnMinutes(expected: Double) -> Double {
        stays.mean(towards: expected, strength: Self.turnStrength) + gaps.turnaround.times.meanMinutes
    }

    private static let turnStrength = 5.0

    private func history(of service: Service) -> ServiceHistory {
        services[service.id] ?? ServiceHistory(expectedMinutes: service.expectedMinutes)
    }
}
