import ServiceManager
import Telemetry

/// Whether each part of the daemon gives signs of life.
struct LifeFigures: SampleSource {
    private static let limit = Duration.seconds(20)

    let signs: LifeSigns

    func samples() async -> [Sample] {
        let silent = signs.silent(for: Self.limit)
        return LifeSigns.Part.allCases.map {
            Sample(MetricCatalog.alive, [$0.rawValue], silent.contains($0) ? 0 : 1)
        }
    }
}
