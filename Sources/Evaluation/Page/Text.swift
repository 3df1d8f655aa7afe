/// Numbers as people read them.
enum Text {
    static func percent(_ share: Double) -> String { "\(rounded(share * 100, places: 1000)) %" }

    static func score(_ score: Float) -> String { "\(rounded(Double(score), places: 10_000))" }

    static func milliseconds(_ value: Double) -> String { "\(rounded(value, places: 1000)) ms" }

    static func seconds(_ value: Double) -> String { "\(rounded(value, places: 100)) s" }

    static func times(_ p50: Double, _ p95: Double) -> String {
        "P50 \(milliseconds(p50)), P95 \(milliseconds(p95))"
    }

    private static func rounded(_ value: Double, places: Double) -> Double {
        value.isFinite ? (value * places).rounded() / places : value
    }
}

extension Proportion {
    var text: String {
        "\(Text.percent(rate)) (\(count) of \(of); 95 % interval \(Text.percent(low)) to \(Text.percent(high)))"
    }
}
