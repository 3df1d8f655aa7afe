internal import Foundation

/// What a provider said.
struct ProviderAnswer: Sendable {
    let status: Int
    let retryAfter: String?
    let body: Data
}

extension ProviderFault {
    /// Nil where the provider took the message.
    init?(of answer: ProviderAnswer, unless success: SuccessMark?) {
        switch answer.status {
        case 200..<300:
            guard let success, !success.isOn(answer.body) else { return nil }
            // It may have been sent all the same, where the mark is wrong: nobody wants it five times.
            self.init(.refused, detail: "HTTP \(answer.status) without \(success.text)", mayPass: false)
        case 401, 403:
            self.init(.denied, detail: "HTTP \(answer.status)")
        case 408, 425, 429, 500...599:
            self.init(
                .busy,
                detail: "HTTP \(answer.status)",
                retryAfter: answer.retryAfter.flatMap { Int($0) }.map { .seconds(min(max(0, $0), 3_600)) }
            )
        default:
            self.init(.refused, detail: "HTTP \(answer.status)", mayPass: false)
        }
    }
}
