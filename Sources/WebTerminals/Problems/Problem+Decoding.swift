import HTTPTypes
import QueueModel

extension Problem {
    /// Why a body was not read; it names the key where it can.
    init(decoding error: any Error) {
        switch error {
        case let error as OfficeError: self.init(error)
        case let error as UnknownKey: self = .malformedJSON(at: error.path)
        case DecodingError.keyNotFound(let key, let context): self = .malformedJSON(at: context.codingPath + [key])
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            self = .malformedJSON(at: context.codingPath)
        default: self = .malformedJSON
        }
    }

    private init(_ error: OfficeError) {
        self.init(status: .unprocessableContent, code: error.code, message: error.message)
    }

    private static func malformedJSON(at path: [any CodingKey]) -> Problem {
        path.isEmpty ? .malformedJSON : .malformedJSON(at: path.dotted)
    }

    static func malformedJSON(at path: String) -> Problem {
        Problem(
            status: malformedJSON.status,
            code: malformedJSON.code,
            message: LocalizedText(
                vi: "Nội dung yêu cầu không đúng ở “\(path)”.",
                en: "The request body is not what is expected at “\(path)”."
            )
        )
    }
}

extension [any CodingKey] {
    /// Such as `services.0.letter`.
    var dotted: String {
        map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
