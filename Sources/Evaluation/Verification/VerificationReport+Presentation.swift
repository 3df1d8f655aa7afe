extension VerificationReport: EvaluationReport {
    package var summary: [(name: String, value: String)] {
        [
            ("pairs", "\(pairs): \(samePerson) of one person, \(differentPeople) of two"),
            ("accuracy at the best threshold", accuracyInterval.text),
            ("best threshold", Text.score(threshold)),
            ("accuracy, threshold from other folds", crossValidatedAccuracy.map(Text.percent) ?? "one fold only"),
            ("FMR at the policy's \(Text.score(policyThreshold))", fmr.text),
            ("FNMR at the policy's \(Text.score(policyThreshold))", fnmr.text),
            ("no face found (FTE)", fte.text),
            ("not readable", "\(unreadable.count)"),
            ("file to template", Text.times(p50Milliseconds, p95Milliseconds)),
            ("bytes a template", "\(bytesPerTemplate)"),
        ]
    }

    package var page: Page {
        var page = Page(.init("Đối chiếu một-một", "Verification, one to one"), self)
        page.add(det: det, falsePositive: "FMR", falseNegative: "FNMR")
        page.add(scores, genuine: "one person", impostor: "two people")
        page.add(noFace: noFace, unreadable: unreadable)
        return page
    }
}
