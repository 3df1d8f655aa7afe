/// How much of an aligned face is too dark or too bright to show anything.
///
/// The bounds are those of ISO/IEC 29794-5:2025, under-exposure and over-exposure prevention: brightness 0 … 25 and
/// 247 … 255. They are counted over the middle of the crop, where there is face and no background.
package struct Exposure: Sendable, Equatable {
    /// Shares of the face, 0 … 1.
    package let dark: Float
    package let bright: Float

    private static let darkTo: UInt8 = 25
    private static let brightFrom: UInt8 = 247
    /// Columns and rows of the crop between the outer corners of the eyes, and from the brows to the chin.
    private static let columns = 28..<84
    private static let rows = 36..<104

    package init(_ face: AlignedFace) {
        let luma = face.picture.luma
        var (darkCount, brightCount) = (0, 0)
        for row in Self.rows {
            for column in Self.columns {
                let brightness = luma[row * AlignedFace.side + column]
                if brightness <= Self.darkTo { darkCount += 1 }
                if brightness >= Self.brightFrom { brightCount += 1 }
            }
        }
        let count = Float(Self.columns.count * Self.rows.count)
        dark = Float(darkCount) / count
        bright = Float(brightCount) / count
    }

    /// 1 with nothing lost, 0 where half of the face is.
    package var score: Float { max(0, 1 - 2 * (dark + bright)) }
}
