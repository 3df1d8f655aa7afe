import FaceMatch
import Reception
import Telemetry

/// What was decided about those who came before the camera, and how long looking at them took.
struct KioskFigures: SampleSource {
    let attendants: [KioskAttendant]
    let metrics: MetricRegistry

    func samples() async -> [Sample] {
        var decisions: [SightingDecision: Int] = [:]
        for attendant in attendants { decisions.merge(await attendant.decisions, uniquingKeysWith: +) }
        return SightingDecision.allCases.map {
            Sample(MetricCatalog.sightings, [$0.rawValue], Double(decisions[$0] ?? 0))
        }
    }

    /// A stage that a picture did not need is not counted.
    func note(_ timings: StageTimings) {
        let stages = [
            ("detect", timings.detect), ("embed", timings.embed), ("liveness", timings.liveness),
            ("observe", timings.total),
        ]
        for (stage, time) in stages where time > .zero { metrics.observe(MetricCatalog.stageTime, [stage], time) }
    }
}
