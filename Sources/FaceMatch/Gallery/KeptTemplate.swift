internal import Glibc

/// A template together with what says how long it is worth keeping.
package struct KeptTemplate: Sendable, Equatable {
    /// The age at which a template is worth half of what it was: a year. Faces change over years; nobody's does within
    /// the hours of a visit, where quality alone decides.
    package static let halfLife = Duration.seconds(365 * 86_400)

    package let template: Template
    /// Mean quality of its shots, 0 … 1.
    package let quality: Float
    /// From any fixed beginning that is the same for all templates of a person.
    package let takenAt: Duration
    /// `ModelDescription.name` of the model that made it.
    package let model: String
    /// Whether it is good enough, and certainly enough a person's, to be kept beyond the visit.
    package let isFitToRemember: Bool

    package init(
        _ template: Template,
        quality: Float,
        takenAt: Duration,
        model: String = ModelCatalog.embedder.name,
        isFitToRemember: Bool = false
    ) {
        self.template = template
        self.quality = quality
        self.takenAt = takenAt
        self.model = model
        self.isFitToRemember = isFitToRemember
    }

    package init(_ sighting: Sighting) {
        self.init(
            sighting.template,
            quality: sighting.quality,
            takenAt: sighting.readyAt,
            isFitToRemember: sighting.isFitToRemember && sighting.showsPerson
        )
    }

    /// Its quality, halved with each half-life of its age; 0 … 1.
    package func worth(at time: Duration) -> Float {
        let age = max(.zero, time - takenAt)
        return quality * Float(exp2(-(age / Self.halfLife)))
    }
}
