/// Says how much a face in one picture looks like a person rather than a print or a screen.
package protocol LivenessScoring: ~Copyable {
    /// - Parameter box: the face, in pixels of the picture; it may reach over its border.
    /// - Returns: 0 (an attack) … 1 (live).
    func score(_ picture: Picture, face box: Box) throws(FaceMatchError) -> Float
}
