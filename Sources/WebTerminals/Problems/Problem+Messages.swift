import Connection
import HTTPTypes

extension Problem {
    /// The only place where an error of the messages becomes an HTTP status.
    init(_ error: MessageDeskError) {
        let status: HTTPResponse.Status =
            switch error {
            case .unknownTicket: .notFound
            case .ticketClosed: .conflict
            case .notMobile, .unknownChannel, .notAgreed: .unprocessableContent
            case .off, .key, .notStored: .serviceUnavailable
            }
        self.init(status: status, code: error.code, message: error.message)
    }
}
