extension DetectionReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        [
            ("pictures", "\(pictures), reduced to \(workingSide) pixels; \(unreadable.count) not readable"),
            ("faces found (recall)", recall.text),
            ("boxes that are faces (precision)", precision.text),
            ("accuracy (F1)", Text.percent(accuracy)),
            ("false alarms", "\(falseAlarms)"),
            ("a face counts as found from IoU", Text.score(overlap)),
            ("mean IoU of those found", Text.score(meanOverlap)),
            ("one picture", Text.times(p50Milliseconds, p95Milliseconds)),
        ]
    }

    package var page: Page {
        var page = Page(.init("Phát hiện khuôn mặt", "Detection of faces"), self)
        page.add(noFace: [], unreadable: unreadable)
        return page
    }
}
