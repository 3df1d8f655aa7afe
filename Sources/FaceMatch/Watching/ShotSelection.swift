/// The best few different shots of one stay.
package struct ShotSelection: Sendable, Equatable {
    /// Cosine similarity from which two shots show the same moment: neighbouring frames of a still face.
    static let sameMoment: Float = 0.97

    package private(set) var shots: [Look]

    package init(first: Look) {
        shots = [first]
    }

    /// Takes a look if it adds something: a new moment while there is room, a better shot of a moment that is there
    /// already, or a better shot than the poorest. Two shots of one moment are never kept.
    ///
    /// - Returns: whether the shots are others now.
    package mutating func offer(_ look: Look, limit: Int) -> Bool {
        if let twin = mostSimilar(to: look), look.template.similarity(to: shots[twin].template) > Self.sameMoment {
            return replace(twin, with: look)
        }
        guard shots.count >= limit else {
            shots.append(look)
            return true
        }
        guard let poorest = shots.indices.min(by: { shots[$0].quality < shots[$1].quality }) else { return false }
        return replace(poorest, with: look)
    }

    private mutating func replace(_ index: Int, with look: Look) -> Bool {
        guard look.quality > shots[index].quality else { return false }
        shots[index] = look
        return true
    }

    private func mostSimilar(to look: Look) -> Int? {
        shots.indices.max {
            shots[$0].template.similarity(to: look.template) < shots[$1].template.similarity(to: look.template)
        }
    }
}
