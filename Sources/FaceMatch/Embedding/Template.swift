/// What is remembered of a face: a direction in 128 dimensions. It can't be turned back into a picture by itself, but
/// it is personal data all the same.
package struct Template: Sendable, Equatable {
    package static let dimension = 128

    /// 128 numbers of Euclidean length 1.
    package let values: [Float]

    /// - Throws: `template-invalid` unless there are 128 finite numbers that are not all zero.
    package init(normalising values: [Float]) throws(FaceMatchError) {
        guard values.count == Self.dimension else {
            throw .templateInvalid("\(values.count) numbers instead of \(Self.dimension)")
        }
        let length = values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        guard length.isFinite else { throw .templateInvalid("a number is not finite") }
        guard length > 1e-12 else { throw .templateInvalid("all numbers are zero") }
        self.values = values.map { Float(Double($0) / length) }
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

    /// Cosine similarity, −1 … 1; 1 means the same direction.
    package func similarity(to other: Template) -> Float {
        values.withUnsafeBufferPointer { left in
            other.values.withUnsafeBufferPointer { right in dotProduct(left, right, from: 0) }
        }
    }

    /// The normalised weighted sum of templates.
    ///
    /// - Throws: `template-invalid` if there are none or they cancel out.
    package static func fused(_ parts: [(template: Template, weight: Float)]) throws(FaceMatchError) -> Template {
        var sum = [Float](repeating: 0, count: dimension)
        for (template, weight) in parts {
            for index in sum.indices { sum[index] += weight * template.values[index] }
        }
        return try Template(normalising: sum)
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
