/// Finds the faces in a picture.
package protocol FaceDetecting: ~Copyable {
    /// The faces, most confident first.
    func detect(_ picture: Picture) throws(FaceMatchError) -> [DetectedFace]
}
