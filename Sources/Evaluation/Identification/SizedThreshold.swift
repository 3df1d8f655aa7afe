package import FaceMatch

/// The score that a policy asks for in a gallery of some size.
package struct SizedThreshold: Codable, Sendable, Equatable {
    package let templates: Int
    package let threshold: Float

    /// From 1 to a million templates.
    package static func all(of policy: DecisionPolicy) -> [SizedThreshold] {
        (0...6).flatMap { power in
            [1, 2, 5].map { $0 * (0..<power).reduce(1) { size, _ in size * 10 } }
        }
        .filter { $0 <= 1_000_000 }
        .map { SizedThreshold(templates: $0, threshold: policy.threshold(galleryTemplates: $0)) }
    }
}
