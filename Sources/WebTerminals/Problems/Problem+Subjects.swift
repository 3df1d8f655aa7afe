import HTTPTypes
import Reception

extension Problem {
    /// The only place where an error of remembering becomes an HTTP status.
    init(_ error: SubjectDeskError) {
        let status: HTTPResponse.Status =
            switch error {
            case .nobodyToRemember, .nobodyToForget, .consentTextChanged: .conflict
            case .off, .keys, .notStored: .serviceUnavailable
            }
        self.init(status: status, code: error.code, message: error.message)
    }
}
