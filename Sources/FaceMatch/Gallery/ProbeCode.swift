package import CSIMD

/// A probe as a search needs it: in 8 bits for the scan, exact for the score, and what bounds the difference.
///
/// With the probe `q` and what its codes say, `q̂`, a template `x` and what some of its bits say, `x̂`:
/// `q·x − q̂·x̂ = q̂·(x − x̂) + (q − q̂)·x`, so by Cauchy–Schwarz, for a template of length 1,
///
///     |q·x − q̂·x̂| ≤ ‖q̂‖ ‖x − x̂‖ + ‖q − q̂‖
///
/// `‖x − x̂‖` is kept with each template for its upper four bits; for eight bits it is at most half a step in each
/// dimension, √128 · extent · 2¹⁵ / (2²³ − 1). A template whose `q̂·x̂` is further below a score than this sum can't reach
/// it. `q̂·x̂` is an integer times a scale; its five roundings in `Float` add less than 1e-6.
package struct ProbeCode: Sendable {
    /// −127 … 127; times `step`, within half a step of the probe.
    package private(set) var codes: [Int8]
    package let terms: csimd_terms
    private(set) var values: [Double]

    /// What rounding to `Float` adds, in templates as well as in the scan: their length is 1 within 1e-6.
    private static let rounding = 2e-6

    package init(_ probe: Template) {
        let values = probe.withValues { $0.map(Double.init) }
        let step = values.reduce(0) { max($0, abs($1)) } / 127
        let codes = values.map { Int8(($0 / step).rounded()) }
        let error = zip(values, codes).reduce(0) { sum, pair in
            let difference = pair.0 - Double(pair.1) * step
            return sum + difference * difference
        }.squareRoot()
        let length = codes.reduce(0) { $0 + (Double($1) * step) * (Double($1) * step) }.squareRoot()
        let byteStep = Double(1 << 16) / TemplateCode.largest
        terms = csimd_terms(
            centre: 7.5 * codes.reduce(0) { $0 + Float($1) },
            unit: Float(16 * byteStep * step),
            length: Float(length).nextUp,
            byte_residual: Float(Double(Template.dimension).squareRoot() * byteStep / 2).nextUp,
            slack: Float(error * (1 + Self.rounding) + Self.rounding)
        )
        self.values = values
        self.codes = codes
    }

    /// Overwrites the numbers: the search is over.
    mutating func wipe() {
        codes.wipe()
        values.wipe()
    }
}
