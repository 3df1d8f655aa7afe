/// What can be seen in a camera's pictures at all, whoever may stand there or not.
package enum PictureCondition: String, Sendable, CaseIterable {
    /// A picture as any other, also that of an empty hall or a blank wall.
    case normal
    /// Hardly any light. A lens that something opaque covers gives the same picture.
    case dark
    /// So much light that most of the picture is white.
    case bright
    /// Something lies on the lens that lets light through, but no shape: a finger, a cloth, tape.
    case covered
}
