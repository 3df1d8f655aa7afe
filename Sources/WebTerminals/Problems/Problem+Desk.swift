import HTTPTypes
import QueueModel
import Reception

extension Problem {
    /// The only place where a refusal or a fault of the store becomes an HTTP status.
    init(_ error: DeskError) {
        let status: HTTPResponse.Status =
            switch error {
            case .refused(.unknownService), .refused(.unknownCounter), .refused(.unknownTicket): .notFound
            case .refused(.unknownPriority), .refused(.unknownStaff): .notFound
            case .refused(.officeChangedMeanwhile): .preconditionFailed
            case .refused(.invalidOffice), .refused(.requestKeyReused): .unprocessableContent
            case .refused: .conflict
            case .notStored: .serviceUnavailable
            }
        self.init(status: status, code: error.code, message: error.message)
    }
}
