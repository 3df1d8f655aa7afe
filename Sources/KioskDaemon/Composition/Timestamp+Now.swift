import Foundation
import QueueModel

extension Timestamp {
    /// The wall clock's time. Only the shell of the program reads it.
    static var now: Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}
