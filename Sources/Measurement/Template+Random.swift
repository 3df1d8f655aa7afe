import FaceMatch

extension Template {
    /// Templates of nobody, spread evenly over the sphere, to fill a gallery to a wanted size.
    static func random(using generator: inout some RandomNumberGenerator) throws(FaceMatchError) -> Template {
        try Template(normalising: (0..<dimension).map { _ in normal(using: &generator) })
    }

    /// Another shot of the same face, at a cosine similarity of about 0.6.
    func anotherShot(using generator: inout some RandomNumberGenerator) throws(FaceMatchError) -> Template {
        let other = try Template.random(using: &generator)
        return try Template(normalising: zip(values, other.values).map { $0 + 1.3 * $1 })
    }

    /// The sum of twelve uniform numbers is normal enough for an even spread of directions (Irwin–Hall): three draws
    /// give twelve numbers of 16 bits.
    private static func normal(using generator: inout some RandomNumberGenerator) -> Float {
        (0..<3).reduce(Float(-6)) { sum, _ in
            let bits = generator.next()
            return (0..<4).reduce(sum) { $0 + Float(bits >> (16 * UInt64($1)) & 0xFFFF) / 65_536 }
        }
    }
}
