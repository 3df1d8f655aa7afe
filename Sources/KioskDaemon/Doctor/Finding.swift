/// What one check of `kioskd doctor` found.
struct Finding: CustomStringConvertible {
    enum Verdict: String {
        case good = "ok   "
        /// The daemon runs, with less than it could do.
        case weak = "note "
        case bad = "FAIL "
    }

    let verdict: Verdict
    let subject: String
    let detail: String
    let remedy: String?

    init(_ verdict: Verdict, _ subject: String, _ detail: String, remedy: String? = nil) {
        self.verdict = verdict
        self.subject = subject
        self.detail = detail
        self.remedy = remedy
    }

    var description: String {
        "\(verdict.rawValue) \(subject): \(detail)" + (remedy.map { " → \($0)" } ?? "")
    }
}
