/// A public-domain portrait and where the face stands in it.
///
/// The pictures are official photographs of the United States government, from the tests of face_recognition 1.3.0.
package struct Portrait: Sendable, Equatable {
    /// The file's name in the folder of portraits.
    package let file: String
    package let person: String
    /// The face's centre in pixels of the picture, from the left.
    let faceX: Double
    /// From the top.
    let faceY: Double
    /// The width of the face in pixels of the picture.
    let faceWidth: Double

    package static let firstVisitor = Portrait(
        file: "obama.jpg",
        person: "first",
        faceX: 493,
        faceY: 256,
        faceWidth: 246
    )
    package static let secondVisitor = Portrait(
        file: "biden.jpg",
        person: "second",
        faceX: 569,
        faceY: 386,
        faceWidth: 312
    )
    /// The first visitor on another day.
    package static let firstVisitorAgain = Portrait(
        file: "obama2.jpg",
        person: "first",
        faceX: 352,
        faceY: 410,
        faceWidth: 270
    )
}
