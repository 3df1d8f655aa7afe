import HTTPTypes
import Hummingbird

extension Response {
    private static let field = HTTPField.Name("Idempotency-Replayed")

    /// Says that nothing was done now: the request had been carried out before.
    var repeated: Response {
        var response = self
        if let field = Self.field { response.headers[field] = "true" }
        return response
    }
}
