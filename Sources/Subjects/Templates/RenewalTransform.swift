package import FaceMatch
internal import Foundation

/// Turns templates by a secret rotation of the 128 dimensions, so that what is stored is no template of the embedder: it
/// resembles nothing under another key, and a new key renews it without the citizen (ISO/IEC 24745, renewability). Angles
/// stay what they are, and with them every similarity.
///
/// Normally distributed numbers, orthonormalised row by row, are a uniformly distributed rotation (F. Mezzadri: How to
/// generate random matrices from the classical compact groups, Notices of the AMS 54, 2007).
package struct RenewalTransform: Sendable {
    private static let size = Template.dimension

    /// Row by row; orthonormal.
    private let matrix: [Double]

    private init(matrix: [Double]) {
        self.matrix = matrix
    }

    /// The same for the same key.
    package init(_ key: MasterKey) {
        var matrix = Self.normal(key.randomNumbers(count: Self.size * Self.size))
        for row in 0..<Self.size { Self.orthonormalise(row, of: &matrix) }
        self.init(matrix: matrix)
    }

    /// Leads from templates under one key to those under another.
    package init(from old: RenewalTransform, to new: RenewalTransform) {
        var matrix = [Double](repeating: 0, count: Self.size * Self.size)
        for row in 0..<Self.size {
            for column in 0..<Self.size {
                matrix[row * Self.size + column] = Self.dot(new.matrix, row, old.matrix, column)
            }
        }
        self.init(matrix: matrix)
    }

    /// - Throws: never for a template.
    package func callAsFunction(_ template: Template) throws(FaceMatchError) -> Template {
        try Template { turned in
            template.withValues { values in
                for row in 0..<Self.size {
                    var sum = 0.0
                    for column in 0..<Self.size { sum += matrix[row * Self.size + column] * Double(values[column]) }
                    turned[row] = Float(sum)
                }
            }
        }
    }

    /// Pairs of uniformly distributed numbers become pairs of normally distributed ones (G. E. P. Box, M. E. Muller: A
    /// Note on the Generation of Random Normal Deviates, 1958).
    private static func normal(_ bits: [UInt64]) -> [Double] {
        stride(from: 0, to: bits.count - 1, by: 2).flatMap { index in
            let first = (Double(bits[index] >> 11) + 1) * 0x1p-53
            let second = Double(bits[index + 1] >> 11) * 0x1p-53
            let radius = (-2 * log(first)).squareRoot()
            return [radius * cos(2 * .pi * second), radius * sin(2 * .pi * second)]
        }
    }

    /// Makes a row orthogonal to those before it and of length 1; twice, which makes up for rounding.
    private static func orthonormalise(_ row: Int, of matrix: inout [Double]) {
        for _ in 0..<2 {
            for earlier in 0..<row {
                let share = dot(matrix, row, matrix, earlier)
                for column in 0..<size { matrix[row * size + column] -= share * matrix[earlier * size + column] }
            }
        }
        let length = dot(matrix, row, matrix, row).squareRoot()
        for column in 0..<size { matrix[row * size + column] /= length }
    }

    /// The scalar product of two rows.
    private static func dot(_ left: [Double], _ leftRow: Int, _ right: [Double], _ rightRow: Int) -> Double {
        var sum = 0.0
        for column in 0..<size { sum += left[leftRow * size + column] * right[rightRow * size + column] }
        return sum
    }
}
