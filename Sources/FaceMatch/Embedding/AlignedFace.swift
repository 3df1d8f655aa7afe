/// A face turned upright and cut out, with its five points on fixed places, as the embedder wants it.
package struct AlignedFace: Sendable, Equatable {
    /// Width and height in pixels.
    package static let side = 112

    /// Where the five points lie in the crop: the template of OpenCV's `FaceRecognizerSF::alignCrop`
    /// (`modules/objdetect/src/face_recognize.cpp`), itself that of ArcFace.
    package static let reference = [
        Point(x: 38.2946, y: 51.6963), Point(x: 73.5318, y: 51.5014), Point(x: 56.0252, y: 71.7366),
        Point(x: 41.5493, y: 92.3655), Point(x: 70.7299, y: 92.2041),
    ]

    /// 112×112 BGR.
    package let picture: Picture

    /// - Throws: `picture-invalid` if the landmarks fall together in one point, `inference-failed` if OpenCV gives up.
    package init(_ landmarks: Landmarks, in picture: Picture) throws(FaceMatchError) {
        guard let transform = SimilarityTransform(from: landmarks.points, to: Self.reference) else {
            throw FaceMatchError(
                code: .pictureInvalid,
                subject: "the landmarks of a face",
                detail: "they have no extent"
            )
        }
        self.picture = try picture.warped(by: transform, side: Self.side)
    }
}
