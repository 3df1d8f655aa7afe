extension LivenessReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        [
            ("frames with a face", "\(probes), threshold \(Text.score(threshold))"),
            ("APCER: attacks taken for live", frames.apcer.text),
            ("BPCER: live people refused", frames.bpcer.text),
            ("accuracy", Text.percent(accuracy)),
            ("APCER by sequence", sequences.apcer.text),
            ("BPCER by sequence", sequences.bpcer.text),
        ]
            + frames.kinds.map { ("APCER of \($0.attack)", $0.apcer.text) } + [
                ("no face found (FTE)", fte.text),
                ("not readable", "\(unreadable.count)"),
                ("one face", Text.times(p50Milliseconds, p95Milliseconds)),
            ]
    }

    package var page: Page {
        var page = Page(.init("Phát hiện giả mạo", "Liveness"), self)
        page.add(det: det, falsePositive: "APCER", falseNegative: "BPCER")
        page.add(scores, genuine: "live", impostor: "attacks")
        page.add(noFace: noFace, unreadable: unreadable)
        return page
    }
}
