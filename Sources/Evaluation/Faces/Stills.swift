package import FaceMatch

/// What the pictures of an evaluation gave.
package struct Stills: Sendable {
    private let byPath: [String: Still]

    package init(_ stills: [Still]) {
        byPath = Dictionary(stills.map { ($0.path, $0) }) { first, _ in first }
    }

    package var count: Int { byPath.count }

    package subscript(path: String) -> Still.Shot? { byPath[path]?.shot }

    /// The shots' normalised sum, weighed by their quality as in a sighting; nil if there is a face in none.
    package func fused(_ paths: [String]) throws(FaceMatchError) -> Template? {
        let shots = paths.compactMap { self[$0] }
        guard !shots.isEmpty else { return nil }
        return try Template.fused(shots.map { ($0.template, max($0.quality.overall, 0.01)) })
    }

    package func spread(_ paths: [String], around template: Template) -> Float {
        ShotSpread.of(paths.compactMap { self[$0]?.template }, around: template)
    }

    package var noFace: [String] {
        byPath.values.filter { if case .noFace = $0.outcome { true } else { false } }.map(\.path).sorted()
    }

    package var unreadable: [String] {
        byPath.values.filter { if case .unreadable = $0.outcome { true } else { false } }.map(\.path).sorted()
    }

    /// Pictures without a face, of those that could be read.
    package var failureToEnrol: Proportion { Proportion(noFace.count, of: count - unreadable.count) }

    /// Of these pictures, how many the enrolment gate would refuse, by its code.
    package func refusals(of paths: [String]) -> [String: Int] {
        paths.compactMap { self[$0]?.refusal?.rawValue }.reduce(into: [:]) { counts, code in
            counts[code, default: 0] += 1
        }
    }

    package var durations: [Duration] { byPath.values.filter { $0.shot != nil }.map(\.duration) }
}
