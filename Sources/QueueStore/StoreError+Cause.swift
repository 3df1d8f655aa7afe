import Foundation
import GRDB

extension StoreError {
    /// What SQLite answers when a file is no database or a damaged one.
    static let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB]

    /// Says in the store's terms what SQLite or the file system reported.
    package init(cause: any Error) {
        switch cause {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(Self.code(of: error), detail: error.description)
        case let error as CocoaError: self.init(Self.code(of: error), detail: error.localizedDescription)
        case is CancellationError: self.init(.cancelled, detail: "the reading task was cancelled")
        default: self.init(.failed, detail: String(describing: cause))
        }
    }

    private static func code(of error: DatabaseError) -> Code {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL: .full
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .permission
        case .SQLITE_CANTOPEN: .path
        case .SQLITE_IOERR: .io
        default: .failed
        }
    }

    private static func code(of error: CocoaError) -> Code {
        switch error.code {
        case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly: .permission
        case .fileWriteOutOfSpace: .full
        default: .path
        }
    }
}
