/// A template in 24-bit fixed point: dimension `i` is `(bits[i] − 2²³) · extent / (2²³ − 1)`.
///
/// The greatest number and zero come out exactly, every other within `extent / 2²⁴`; so a score by codes is within
/// √128 · extent / 2²⁴ ≤ 6.8e-7 of the true one (Cauchy–Schwarz), and typically within 1e-8, which is what a sum of 128
/// products in `Float` has for rounding.
package struct TemplateCode: Sendable, Equatable {
    /// 2²³ − 1, by which the code of `extent` is above that of zero.
    static let largest = Double(zero - 1)
    /// 2²³, the code of zero.
    private static let zero: Int32 = 1 << 23

    /// The greatest absolute value of the template.
    let extent: Float
    /// 1 … 2²⁴ − 1.
    private(set) var bits: [Int32]

    package init(_ template: Template) {
        self = template.withValues { values in
            let extent = values.reduce(0) { max($0, abs($1)) }
            let scale = Self.largest / Double(extent)
            return TemplateCode(
                extent: extent,
                bits: values.map { Self.zero + Int32((Double($0) * scale).rounded()) }
            )
        }
    }

    init(extent: Float, bits: [Int32]) {
        self.extent = extent
        self.bits = bits
    }

    /// Overwrites the bits: whoever made the code is done with it.
    mutating func wipe() { bits.wipe() }

    /// Euclidean distance between the template by all its bits and by the upper four; never less than it is.
    ///
    /// Four bits stand for the middle of the interval that they leave open.
    var upperResidual: Float {
        let squares = bits.reduce(0.0) { sum, bits in
            let distance = Double((bits & 0xF_FFFF) - 0x8_0000)
            return sum + distance * distance
        }
        return Float(squares.squareRoot() * Double(extent) / Self.largest).nextUp
    }
}
