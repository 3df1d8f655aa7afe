extension Page {
    /// The detection error trade-off on logarithmic axes.
    mutating func add(det points: [ErrorTradeOff.Point], falsePositive: String, falseNegative: String) {
        guard let lowest = points.map(\.falsePositive).filter({ $0 > 0 }).min() else { return }
        let visible = points.filter { $0.falsePositive > 0 }
        add(
            .init("Đường cong đánh đổi lỗi (DET)", "Detection error trade-off"),
            plot: Plot(
                x: Axis(falsePositive, min(lowest, 0.1)...1, isLogarithmic: true),
                y: Axis(falseNegative, 0.0001...1, isLogarithmic: true),
                lines: [.init(falseNegative, visible.map { ($0.falsePositive, max($0.falseNegative, 0.0001)) })]
            )
        )
    }

    /// How the scores of both sorts lie.
    mutating func add(_ scores: ScoreShares, genuine: String, impostor: String) {
        let highest = (scores.genuine + scores.impostor).max() ?? 0
        guard let first = scores.from.first, let last = scores.from.last, highest > 0 else { return }
        add(
            .init("Phân bố điểm số", "Distribution of scores"),
            plot: Plot(
                x: Axis("score", first...last),
                y: Axis("share", 0...highest),
                lines: [
                    .init(genuine, Array(zip(scores.from, scores.genuine))),
                    .init(impostor, Array(zip(scores.from, scores.impostor))),
                ]
            )
        )
    }

    /// Files that gave nothing.
    mutating func add(noFace: [String], unreadable: [String]) {
        add(.init("Ảnh không tìm thấy khuôn mặt", "Pictures without a face"), list: noFace)
        add(.init("Ảnh không đọc được", "Pictures that can't be read (JPEG only)"), list: unreadable)
    }

    init(_ title: Heading, _ report: some EvaluationReport) {
        self.init(title)
        add(.init("Kết quả", "Result"), table: report.summary.map { ($0.name, $0.value) })
    }
}
