/// What is remembered of a face: a direction in 128 dimensions. It can't be turned back into a picture by itself, but
/// it is personal data all the same: its memory is overwritten when the last copy goes.
package struct Template: Sendable {
    package static let dimension = 128

    private let numbers: WipedNumbers

    /// A copy of the 128 numbers, of Euclidean length 1, which nothing overwrites; see ``withValues(_:)``.
    package var values: [Float] { withValues(Array.init) }

    /// - Throws: `template-invalid` unless there are 128 finite numbers that are not all zero.
    package init(normalising values: [Float]) throws(FaceMatchError) {
        guard values.count == Self.dimension else {
            throw .templateInvalid("\(values.count) numbers instead of \(Self.dimension)")
        }
        try self.init { numbers in
            for index in values.indices { numbers[index] = values[index] }
        }
    }

    /// Takes 128 numbers that are written into the template's own memory and nowhere else.
    ///
    /// - Parameter fill: gets 128 zeros to write over.
    /// - Throws: `template-invalid` unless the numbers are finite and not all zero.
    package init(filling fill: (UnsafeMutableBufferPointer<Float>) -> Void) throws(FaceMatchError) {
        var length = 0.0
        numbers = WipedNumbers(count: Self.dimension) { numbers in
            fill(numbers)
            length = numbers.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            for index in numbers.indices { numbers[index] = Float(Double(numbers[index]) / length) }
        }
        guard length.isFinite else { throw .templateInvalid("a number is not finite") }
        guard length > 1e-12 else { throw .templateInvalid("all numbers are zero") }
    }

    /// Takes over a template that was kept. Whatever is a `Template` comes from the model in use, so that no gallery can
    /// hold templates of two models.
    ///
    /// - Parameter model: `ModelDescription.name` of the model that made it.
    /// - Throws: `template-model` if that is not the embedder in use; `template-invalid` as for new ones.
    package init(normalising values: [Float], madeBy model: String) throws(FaceMatchError) {
        guard model == ModelCatalog.embedder.name else {
            throw FaceMatchError(
                code: .templateModel,
                subject: "a template",
                detail: "it was made by \(model), and \(ModelCatalog.embedder.name) is in use"
            )
        }
        try self.init(normalising: values)
    }

    /// Reads the numbers where they are.
    @inline(__always)
    package func withValues<Result>(_ body: (UnsafeBufferPointer<Float>) -> Result) -> Result {
        numbers.read(body)
    }

    /// Cosine similarity, −1 … 1; 1 means the same direction.
    package func similarity(to other: Template) -> Float {
        withValues { left in
            other.withValues { right in dotProduct(left, right, from: 0) }
        }
    }

    /// The normalised weighted sum of templates.
    ///
    /// - Throws: `template-invalid` if there are none or they cancel out.
    package static func fused(_ parts: [(template: Template, weight: Float)]) throws(FaceMatchError) -> Template {
        try Template { sum in
            for (template, weight) in parts {
                template.withValues { values in
                    for index in sum.indices { sum[index] += weight * values[index] }
                }
            }
        }
    }
}

extension Template: Equatable {
    package static func == (left: Template, right: Template) -> Bool {
        left.withValues { left in right.withValues { left.elementsEqual($0) } }
    }
}

extension FaceMatchError {
    fileprivate static func templateInvalid(_ detail: String) -> FaceMatchError {
        FaceMatchError(
            code: .templateInvalid,
            subject: "a template",
            detail: detail
        )
    }
}
