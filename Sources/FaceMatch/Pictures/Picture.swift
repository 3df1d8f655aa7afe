/// A picture in memory: 8-bit BGR, row by row, `width * 3` bytes a row without padding.
package struct Picture: Sendable, Equatable {
    /// Longest side that is accepted, in pixels.
    package static let maximumSide = 8192

    package let pixels: [UInt8]
    /// In pixels, 1 … 8192.
    package let width: Int
    /// In pixels, 1 … 8192.
    package let height: Int

    /// - Throws: `picture-invalid` for a side outside 1 … 8192 or a byte count other than `width * height * 3`.
    package init(pixels: [UInt8], width: Int, height: Int) throws(FaceMatchError) {
        let sides = 1...Self.maximumSide
        guard sides.contains(width), sides.contains(height) else {
            throw .pictureInvalid("\(width)×\(height)", "each side must be 1 to \(Self.maximumSide) pixels")
        }
        guard pixels.count == width * height * 3 else {
            throw .pictureInvalid(
                "\(width)×\(height)",
                "\(pixels.count) bytes instead of \(width * height * 3) (BGR, 3 bytes a pixel)"
            )
        }
        self.pixels = pixels
        self.width = width
        self.height = height
    }
}

extension FaceMatchError {
    fileprivate static func pictureInvalid(_ size: String, _ detail: String) -> FaceMatchError {
        FaceMatchError(
            code: .pictureInvalid,
            subject: "a picture of \(size)",
            detail: detail
        )
    }
}
