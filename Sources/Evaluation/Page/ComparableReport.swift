/// A report whose JSON has the keys of every evaluation: null for what this one doesn't measure.
package struct ComparableReport<Content: EvaluationReport>: Encodable, Sendable {
    private enum SharedKey: String, CodingKey, CaseIterable {
        case accuracy, threshold
        case fpir, fnir, galleryIdentities, probes, impostors
        case apcer, bpcer
        case p50Milliseconds, p95Milliseconds, bytesPerTemplate
    }

    private let content: Content

    package init(_ content: Content) {
        self.content = content
    }

    package func encode(to encoder: any Encoder) throws {
        var shared = encoder.container(keyedBy: SharedKey.self)
        for key in SharedKey.allCases { try shared.encodeNil(forKey: key) }
        // Writes its own figures into the same object, over the nulls.
        try content.encode(to: encoder)
    }
}
