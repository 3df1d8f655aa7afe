import Access
import GRDB

extension AccessError {
    /// Says in the terms of access what the store reported.
    init(cause: any Error) {
        if let error = cause as? AccessError {
            self = error
        } else {
            let error = StoreError(cause: cause)
            self = .notStored(code: error.code.rawValue, message: error.message)
        }
    }
}
