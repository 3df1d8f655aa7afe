extension TrackingReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        [
            ("input", camera),
            ("frames", "\(frames) in \(Text.seconds(seconds)), \(dropped) dropped"),
            ("one frame", Text.times(p50Milliseconds, p95Milliseconds)),
            ("sightings", "\(sightings.count)"),
        ] + sightings.map { ("sighting \($0.number)", $0.text) }
    }

    package var page: Page {
        var page = Page(.init("Theo dõi người trước camera", "Tracking"), self)
        page.add(.init("Các lượt đứng trước camera", "Sightings"), list: sightings.map { "\($0.number): \($0.text)" })
        return page
    }
}

extension TrackedSighting {
    fileprivate var text: String {
        let whom = knownAs.map { " as sighting \($0)" } ?? ""
        let similarity = score.map { " at \(Text.score($0))" } ?? ""
        return "\(Text.seconds(start)) to \(Text.seconds(end)), ready at \(Text.seconds(ready)), "
            + "\(decision)\(whom)\(similarity), \(shots) shots of quality \(Text.score(quality)), "
            + "liveness \(liveness ?? "not judged")"
    }
}
