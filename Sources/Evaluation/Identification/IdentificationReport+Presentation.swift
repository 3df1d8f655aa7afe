extension IdentificationReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        let shots = "\(`protocol`.galleryShots) gallery shots, \(`protocol`.probeShots) probe shots"
        return [
            ("protocol", "\(shots), seed \(`protocol`.seed)"),
            ("gallery", "\(galleryIdentities) people, \(galleryTemplates) templates"),
            ("searches", "\(probes) for enrolled people, \(impostors) for strangers"),
            ("threshold of the policy", "\(Text.score(threshold)) for FPIR \(Text.percent(targetFpir))"),
            ("FPIR: strangers named", fpirInterval.text),
            ("FNIR: enrolled people missed", fnirInterval.text),
            ("enrolled people given another's name", "\(misnamed)"),
            ("enrolled people unsure", "\(unsure)"),
            ("best match is the right one", rankOne.text),
            ("accuracy", Text.percent(accuracy)),
        ]
            + fnirAtFpir.map { point in
                (
                    "FNIR if FPIR were \(Text.percent(point.fpir))",
                    "\(point.fnir.text) at \(Text.score(point.threshold))"
                )
            } + [
                ("no face found (FTE)", fte.text),
                ("gallery pictures the gate would refuse", refusalText),
                ("not readable", "\(unreadable.count)"),
                ("search and decision", Text.times(p50Milliseconds, p95Milliseconds)),
                ("file to template", Text.times(template.p50Milliseconds, template.p95Milliseconds)),
                ("bytes a template", "\(bytesPerTemplate)"),
            ] + (notes + falseNames).map { ("note", $0) }
    }

    private var refusalText: String {
        let reasons = refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "\(refusals.values.reduce(0, +)) of \(galleryPictures)" + (reasons.isEmpty ? "" : " (\(reasons))")
    }

    package var page: Page {
        var page = Page(.init("Nhận dạng một-nhiều (tập mở)", "Identification, one to many (open set)"), self)
        page.add(det: det, falsePositive: "FPIR", falseNegative: "FNIR")
        page.add(scores, genuine: "enrolled", impostor: "strangers")
        page.add(
            .init("Ngưỡng theo số người trong kho mẫu", "Threshold over the gallery's size"),
            plot: Plot(
                x: Axis("templates in the gallery", 1...1_000_000, isLogarithmic: true),
                y: Axis("threshold", 0.3...0.7),
                lines: [
                    .init(
                        "FPIR \(Text.percent(targetFpir))",
                        thresholdBySize.map { (Double($0.templates), Double($0.threshold)) }
                    )
                ]
            )
        )
        page.add(noFace: noFace, unreadable: unreadable)
        return page
    }
}
