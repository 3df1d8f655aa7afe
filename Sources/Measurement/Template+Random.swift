import FaceMatch

extension Template {
    /// Templates of nobody, spread evenly over the sphere, to fill a gallery to a wanted size.
    static func random(using generator: inout some RandomNumberGenerator) throws(FaceMatchError) -> Template {
        // The sum of twelve uniform numbers is normal enough for an even spread of directions (Irwin–Hall).
        let values = (0..<Template.dimension).map { _ in
            (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0..<1, using: &generator) }
        }
        return try Template(normalising: values)
    }
}
