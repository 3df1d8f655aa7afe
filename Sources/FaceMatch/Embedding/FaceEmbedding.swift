/// Turns a face into a template.
package protocol FaceEmbedding: ~Copyable {
    func embed(_ face: AlignedFace) throws(FaceMatchError) -> Template
}

extension FaceEmbedding where Self: ~Copyable {
    /// Aligns the face by its five points, then embeds it.
    package func embed(_ picture: Picture, _ landmarks: Landmarks) throws(FaceMatchError) -> Template {
        try embed(AlignedFace(landmarks, in: picture))
    }
}
