import FaceMatch

extension Template {
    /// A person's face, at a right angle to everybody else's; people are 0 ..< 64.
    static func face(_ person: Int) throws -> Template {
        try Template(normalising: direction([(person, 1)]))
    }

    /// A shot that has this cosine similarity to a person's face and 0 to everybody else's.
    static func face(_ person: Int, similarity: Float) throws -> Template {
        try Template(
            normalising: direction([(person, similarity), (64 + person, (1 - similarity * similarity).squareRoot())])
        )
    }

    /// A shot that is just as near to one person as to another.
    static func between(_ first: Int, _ second: Int) throws -> Template {
        try Template(normalising: direction([(first, 1), (second, 1)]))
    }

    private static func direction(_ parts: [(index: Int, value: Float)]) -> [Float] {
        var values = [Float](repeating: 0, count: dimension)
        for part in parts { values[part.index] = part.value }
        return values
    }
}

extension KeptTemplate {
    static func kept(_ person: Int, similarity: Float = 1) throws -> KeptTemplate {
        KeptTemplate(try .face(person, similarity: similarity), quality: 0.9, takenAt: .zero)
    }
}

extension Sighting {
    init(_ id: UInt64, _ template: Template, liveness: LivenessVerdict? = nil, isFit: Bool = false) {
        self.init(
            id: SightingID(id),
            template: template,
            shots: 3,
            quality: 0.9,
            firstUsableAt: .zero,
            readyAt: .seconds(1),
            liveness: liveness,
            isFitToRemember: isFit
        )
    }
}
