/// The part of a picture that a liveness network looks at: the square of the same area as a face's box, grown about its
/// middle so that the surroundings show, and moved so that it stays in the picture.
///
/// After `CropImage` of Silent-Face-Anti-Spoofing (`src/generate_patches.py`), with which the networks were trained.
/// That one keeps the box's proportions and so stretches the face sideways; not stretched, people score higher and
/// prints lower (`docs/decisions/0007-liveness.md`).
package struct LivenessCrop: Sendable, Equatable {
    /// Width and height of the networks' input, in pixels.
    package static let side = 80

    /// In pixels of the picture; the part lies wholly inside.
    package let x: Int
    package let y: Int
    /// In pixels of the picture, 1 at least.
    package let width: Int
    package let height: Int

    /// - Parameters:
    ///   - scale: how many times the square's side; less where the picture is too small for that.
    ///   - pictureWidth: in pixels, 1 at least, like `pictureHeight`.
    /// - Returns: nil for a box without extent, or with a number that is not finite.
    package init?(around box: Box, scale: Float, pictureWidth: Int, pictureHeight: Int) {
        guard box.x.isFinite, box.y.isFinite, box.area.isFinite, box.width > 0, box.height > 0 else { return nil }
        let (right, bottom) = (Float(pictureWidth - 1), Float(pictureHeight - 1))
        let side = min(box.area.squareRoot() * scale, right, bottom)
        let columns = Self.span(of: side, around: box.center.x, upTo: right)
        let rows = Self.span(of: side, around: box.center.y, upTo: bottom)
        (x, width) = (columns.lowerBound, columns.count)
        (y, height) = (rows.lowerBound, rows.count)
    }

    /// The pixels that a length covers when it is moved into 0 … `last`.
    private static func span(of length: Float, around middle: Float, upTo last: Float) -> ClosedRange<Int> {
        let start = min(max(middle - length / 2, 0), max(last - length, 0))
        return Int(start)...Int(min(start + length, last))
    }
}
