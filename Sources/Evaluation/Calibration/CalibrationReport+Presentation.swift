extension CalibrationReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        [
            ("written", out),
            ("model", model),
            ("people", "\(identities)"),
            ("pictures", "\(pictures), \(noFace.count) without a face, \(unreadable.count) not readable"),
            ("pairs of different people", "\(pairs), measured down to a rate of \(measuredTo)"),
            ("tail", "\(exceedances) pairs from \(Text.score(tailFrom)), scale \(scale), shape \(shape)"),
            ("fusion shift", Text.score(fusionShift)),
        ]
            + thresholds.map { row in
                let counted = row.counted.map { ", counted \(Text.score($0))" } ?? ", extrapolated"
                let before = row.before.map { ", before \(Text.score($0))" } ?? ""
                return ("threshold for FMR \(row.falseMatchRate)", Text.score(row.threshold) + counted + before)
            }
            + suspects.map { ("one person under two names?", "\(Text.score($0.score))  \($0.first)  \($0.second)") }
    }

    package var page: Page {
        var page = Page(.init("Hiệu chuẩn ngưỡng", "Calibration of the threshold"), self)
        let rates = thresholds.map(\.falseMatchRate)
        if let lowest = rates.min(), let highest = rates.max(), lowest < highest {
            let before = thresholds.compactMap { row in row.before.map { (row.falseMatchRate, Double($0)) } }
            page.add(
                .init("Ngưỡng theo tỷ lệ nhầm của một phép so sánh", "Threshold over the rate of false matches"),
                plot: Plot(
                    x: Axis("FMR", lowest...highest, isLogarithmic: true),
                    y: Axis("threshold", 0.2...0.8),
                    lines: [
                        .init("fitted", thresholds.map { ($0.falseMatchRate, Double($0.threshold)) }),
                        .init(before.isEmpty ? "" : "before", before),
                        .init(
                            "counted",
                            thresholds.compactMap { row in row.counted.map { (row.falseMatchRate, Double($0)) } }
                        ),
                    ]
                )
            )
        }
        page.add(
            .init("Phân bố điểm số của những người khác nhau", "Scores of different people"),
            plot: Plot(
                x: Axis("score", -1...1),
                y: Axis("share", 0...max(scores.max() ?? 0, 0.001)),
                lines: [.init("pairs", scores.enumerated().map { (Double($0.offset) / 50 - 1, $0.element) })]
            )
        )
        page.add(noFace: noFace, unreadable: unreadable)
        return page
    }
}
